package org.ketamineoutcomes.explain;

import java.util.ArrayList;
import java.util.List;
import org.ketamineoutcomes.event.EmergentEvents;
import org.ketamineoutcomes.event.EmergentEvents.Judged;
import org.ketamineoutcomes.event.EmergentEvents.Verdict;
import org.ketamineoutcomes.figure.Timeline;
import org.ketamineoutcomes.figure.Timeline.Lane;
import org.ketamineoutcomes.figure.Timeline.Look;
import org.ketamineoutcomes.figure.Timeline.Span;
import org.ketamineoutcomes.figure.Timeline.Spans;
import org.ketamineoutcomes.history.Assessment;
import org.ketamineoutcomes.patient.PatientView;

/**
 * One patient under one protocol as a picture: courses, doses, scores with response and its loss,
 * blood pressure and adverse events, in days from the first session.
 */
final class TimelinePicture {

  private static final int EVENTS = 4;
  private static final int MOST_LETTERS = 26;

  private final PatientView patient;
  private final DaysSince days;

  private TimelinePicture(PatientView patient) {
    this.patient = patient;
    this.days = new DaysSince(patient.asExported().firstSessionDay());
  }

  static Timeline of(PatientView patient) {
    return new TimelinePicture(patient).timeline();
  }

  private Timeline timeline() {
    List<Lane> lanes = new ArrayList<>();
    SessionLanes sessions = new SessionLanes(patient, days);
    lanes.add(sessions.courses());
    lanes.add(sessions.doses());
    for (String instrument : patient.history().instruments()) {
      lanes.add(new ScoreLane(patient, instrument, days).lane());
    }
    if (sessions.hasPressure()) {
      lanes.add(sessions.pressure());
    }
    Spans events = events();
    if (!events.spans().isEmpty()) {
      lanes.add(events);
    }
    return new Timeline("Days since the first session", firstDay(), lastDay(), lanes);
  }

  private double firstDay() {
    int first = 0;
    for (Assessment score : patient.history().assessments()) {
      first = Math.min(first, days.elapsed(score.day()));
    }
    for (Span event : events().spans()) {
      first = Math.min(first, (int) event.from());
    }
    return first - 1.0;
  }

  private double lastDay() {
    int last = days.elapsed(patient.history().lastSessionDay());
    for (Assessment score : patient.history().assessments()) {
      last = Math.max(last, days.elapsed(score.day()));
    }
    for (Span event : events().spans()) {
      last = Math.max(last, (int) event.to());
    }
    return last + 1.0;
  }

  /** Events whose day is known; open, those that do not count. */
  private Spans events() {
    List<Span> spans = new ArrayList<>();
    for (Judged judged :
        EmergentEvents.judged(patient.safety().history(), patient.safety().timeAtRisk())) {
      if (judged.isOnsetKnown()) {
        int from = judged.event().onsetDay().orElseThrow();
        spans.add(
            new Span(
                shortened(judged.event().term()),
                days.elapsed(from),
                days.elapsed(Math.max(from, judged.event().endDay().orElse(from))),
                judged.verdict() == Verdict.EMERGENT ? Look.FILLED : Look.OPEN));
      }
    }
    return new Spans("Adverse events", EVENTS, spans);
  }

  private static String shortened(String term) {
    return term.length() <= MOST_LETTERS ? term : term.substring(0, MOST_LETTERS - 1) + "…";
  }
}
