package org.ketamineoutcomes.simulation;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import org.ketamineoutcomes.simulation.SimulatedAdverseEvent.Severity;

/** What one patient suffers, at sessions and between them, as far as it comes to be known. */
final class AdverseEvents {

  private static final double DAYS_A_YEAR = 365.25;

  /** How far beyond the last session the clinic still hears of complaints. */
  private static final int DAYS_OF_HEARSAY = 60;

  private static final List<String> CAUSES_OF_DEATH =
      List.of("suicide", "heart attack", "stroke", "cancer", "accident", "death of unknown cause");

  private static final LaterComplaint[] LATER = LaterComplaint.values();

  private static final SessionComplaint[] AT_SESSION = SessionComplaint.values();

  private final Person person;
  private final EndOfObservation end;
  private final Dice dice;
  private final List<SimulatedAdverseEvent> events = new ArrayList<>();

  private AdverseEvents(Person person, EndOfObservation end, Dice dice) {
    this.person = person;
    this.end = end;
    this.dice = dice;
  }

  /** Returns the events in the order in which they came up. */
  static List<SimulatedAdverseEvent> draw(
      Person person, List<SimulatedSession> sessions, EndOfObservation end, Dice dice) {
    AdverseEvents events = new AdverseEvents(person, end, dice);
    for (int place = 0; place < sessions.size(); place++) {
      SimulatedSession session = sessions.get(place);
      if (session.given()) {
        events.atSession(session);
      }
      int until =
          place + 1 < sessions.size()
              ? sessions.get(place + 1).day()
              : Math.min(end.day(), session.day() + DAYS_OF_HEARSAY);
      events.after(session, until);
    }
    if (end.reason() == EndOfObservation.Reason.DIED) {
      events.death();
    }
    return List.copyOf(events.events);
  }

  private void atSession(SimulatedSession session) {
    double share = person.site().asking().shareReported(session.assessed());
    for (SessionComplaint complaint : AT_SESSION) {
      double probability = share * complaint.probability(session, person.frailty());
      if (dice.chance(probability)) {
        events.add(of(session, complaint));
      }
    }
  }

  private SimulatedAdverseEvent of(SimulatedSession session, SessionComplaint complaint) {
    boolean timed = session.recorded().contains(Habit.TIMES) && dice.chance(0.8);
    int lastDay = dice.chance(0.08) ? Math.min(end.day(), session.day() + 1) : session.day();
    Severity severity = Severity.draw(dice);
    boolean stopped = session.status() == Status.INTERRUPTED && dice.chance(0.5);
    return new SimulatedAdverseEvent(
        OptionalInt.of(session.day()),
        timed ? OptionalInt.of(session.minuteOfDay() + dice.between(5, 110)) : OptionalInt.empty(),
        dice.chance(0.9) ? OptionalInt.of(lastDay) : OptionalInt.empty(),
        complaint.term(),
        complaint.category(),
        severity,
        dice.chance(severity == Severity.SEVERE ? 0.01 : 0),
        dice.chance(0.85) ? "related" : "possibly related",
        stopped ? "drug interrupted" : dice.chance(0.04) ? "dose reduced" : "dose not changed",
        dice.chance(0.97) ? "recovered" : "unknown",
        person.site().asking().solicited(session.assessed()),
        session.recorded().contains(Habit.SESSION_IDS) ? session.id() : "");
  }

  /** Complaints of the days after a session, until the next or until nobody hears of them. */
  private void after(SimulatedSession session, int until) {
    int days = until - session.day();
    if (days <= 0) {
      return;
    }
    for (LaterComplaint complaint : LATER) {
      double hazard = complaint.perYearAfter(session.ordinal()) * Math.min(3, person.frailty());
      if (dice.chance(hazard * days / DAYS_A_YEAR)) {
        events.add(of(complaint, session.day() + dice.between(1, days)));
      }
    }
  }

  /** Not every clinic writes down as an event what it knows as a date of death. */
  private void death() {
    if (dice.chance(0.3)) {
      return;
    }
    String term = CAUSES_OF_DEATH.get(dice.between(0, CAUSES_OF_DEATH.size() - 1));
    OptionalInt day = OptionalInt.of(end.day());
    events.add(
        new SimulatedAdverseEvent(
            day,
            OptionalInt.empty(),
            day,
            term,
            "death",
            Severity.SEVERE,
            true,
            "not related",
            "not applicable",
            "fatal",
            "no",
            ""));
  }

  private SimulatedAdverseEvent of(LaterComplaint complaint, int onset) {
    boolean serious = dice.chance(complaint.seriousShare());
    boolean over = dice.chance(0.7);
    int last = Math.min(end.day(), onset + (int) dice.waiting(12));
    return new SimulatedAdverseEvent(
        dice.chance(0.96) ? OptionalInt.of(onset) : OptionalInt.empty(),
        OptionalInt.empty(),
        over ? OptionalInt.of(last) : OptionalInt.empty(),
        complaint.term(),
        complaint.category(),
        serious && dice.chance(0.7) ? Severity.SEVERE : Severity.draw(dice),
        serious,
        complaint.growsWithExposure() ? "possibly related" : "not related",
        serious && dice.chance(0.3) ? "drug withdrawn" : "dose not changed",
        over ? "recovered" : dice.chance(0.6) ? "not recovered" : "recovering",
        "no",
        "");
  }
}
