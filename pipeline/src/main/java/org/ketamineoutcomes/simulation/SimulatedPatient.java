package org.ketamineoutcomes.simulation;

import java.util.List;

/**
 * Everything of one invented patient. Sessions and assessments are in order of days; adverse events
 * follow the sessions after which they came up.
 */
record SimulatedPatient(
    Person person,
    EndOfObservation end,
    List<SimulatedSession> sessions,
    List<SimulatedAssessment> assessments,
    List<SimulatedAdverseEvent> adverseEvents) {

  /** Returns the patient with this number, from 1; no other number and no clinic size matters. */
  static SimulatedPatient of(long seed, int number) {
    Dice dice = Dice.of(seed, number);
    Person person = Person.draw(number, dice.branch());
    EndOfObservation end = EndOfObservation.draw(person, dice.branch());
    List<Visit> visits = Trajectory.draw(person, end, dice.branch());
    List<SimulatedSession> sessions = Sessions.draw(person, visits, dice.branch());
    return new SimulatedPatient(
        person,
        end,
        sessions,
        Assessments.draw(person, visits, end, dice.branch()),
        AdverseEvents.draw(person, sessions, end, dice.branch()));
  }
}
