package org.ketamineoutcomes.simulation;

import java.util.ArrayList;
import java.util.List;
import org.ketamineoutcomes.simulation.SimulatedAssessment.Relation;

/** Which scales a patient fills in at which visits, and what they score. */
final class Assessments {

  private static final int MINUTES_BEFORE_DOSE = 25;

  private final Person person;
  private final Dice dice;
  private final Questionnaire questionnaire;
  private final List<SimulatedAssessment> assessments = new ArrayList<>();

  private Assessments(Person person, Dice dice) {
    this.person = person;
    this.dice = dice;
    this.questionnaire = new Questionnaire(dice.branch());
  }

  /** Returns the assessments of {@code visits}, in order of days. */
  static List<SimulatedAssessment> draw(
      Person person, List<Visit> visits, EndOfObservation end, Dice dice) {
    Assessments assessments = new Assessments(person, dice);
    for (Visit visit : visits) {
      assessments.atVisit(visit);
      if (visit.given() && visit.day() < end.day()) {
        assessments.dayAfter(visit);
      }
    }
    return List.copyOf(assessments.assessments);
  }

  private void atVisit(Visit visit) {
    Relation relation =
        visit.occasion().hasSession() ? Relation.PRE_DOSE : Relation.BETWEEN_SESSIONS;
    int minute = SessionClock.startOn(person, visit.day()) - MINUTES_BEFORE_DOSE;
    double severity = visit.severityBefore();
    if (dice.chance(visit.day() == 0 ? 0.95 : 0.84)) {
      add(visit.day(), minute, SimulatedScale.PHQ_9, severity, relation);
    }
    if (person.site().has(Habit.GAD_7) && dice.chance(0.45)) {
      add(visit.day(), minute, SimulatedScale.GAD_7, severity, relation);
    }
    if (person.site().has(Habit.MADRS) && dice.chance(0.4)) {
      add(visit.day(), minute, SimulatedScale.MADRS, severity, relation);
    }
  }

  /** A clinician calls 24 hours later; the answer runs ahead of a two-week questionnaire. */
  private void dayAfter(Visit visit) {
    if (person.site().has(Habit.NEXT_DAY_SCORES) && dice.chance(0.3)) {
      SimulatedScale instrument =
          person.site().has(Habit.MADRS) ? SimulatedScale.MADRS : SimulatedScale.PHQ_9;
      int minute = dice.between(9 * 60, 18 * 60);
      add(visit.day() + 1, minute, instrument, visit.severityNextDay(), Relation.POST_DOSE);
    }
  }

  private void add(
      int day, int minute, SimulatedScale instrument, double severity, Relation relation) {
    int total = instrument.total(severity, dice);
    assessments.add(
        person.site().has(Habit.ITEMS)
            ? questionnaire.withItems(day, minute, instrument, total, relation)
            : new SimulatedAssessment(
                day, minute, instrument, Integer.toString(total), List.of(), relation));
  }
}
