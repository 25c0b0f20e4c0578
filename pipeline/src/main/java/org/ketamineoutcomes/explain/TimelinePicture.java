package org.ketamineoutcomes.explain;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import org.ketamineoutcomes.event.EmergentEvents;
import org.ketamineoutcomes.event.EmergentEvents.Judged;
import org.ketamineoutcomes.event.EmergentEvents.Verdict;
import org.ketamineoutcomes.figure.Timeline;
import org.ketamineoutcomes.figure.Timeline.Flag;
import org.ketamineoutcomes.figure.Timeline.Lane;
import org.ketamineoutcomes.figure.Timeline.Level;
import org.ketamineoutcomes.figure.Timeline.Look;
import org.ketamineoutcomes.figure.Timeline.Point;
import org.ketamineoutcomes.figure.Timeline.Span;
import org.ketamineoutcomes.figure.Timeline.Spans;
import org.ketamineoutcomes.figure.Timeline.Values;
import org.ketamineoutcomes.history.Assessment;
import org.ketamineoutcomes.history.Session;
import org.ketamineoutcomes.patient.PatientView;
import org.ketamineoutcomes.patient.ScoredCourse;
import org.ketamineoutcomes.patient.TreatedCourse;
import org.ketamineoutcomes.response.FollowedResponse.Reason;

/**
 * One patient under one protocol as a picture: courses, doses, scores with response and its loss,
 * blood pressure and adverse events, in days from the first session.
 */
final class TimelinePicture {

  private static final double HUNDREDTHS = 100;
  private static final double THOUSAND = 1_000;
  private static final double ROOM_ABOVE = 1.08;
  private static final int DOSES = 0;
  private static final int SCORES = 1;
  private static final int PRESSURE = 3;
  private static final int EVENTS = 4;
  private static final int MOST_LETTERS = 26;

  private final PatientView patient;
  private final int origin;

  private TimelinePicture(PatientView patient) {
    this.patient = patient;
    this.origin = patient.asExported().firstSessionDay();
  }

  static Timeline of(PatientView patient) {
    return new TimelinePicture(patient).timeline();
  }

  private Timeline timeline() {
    List<Lane> lanes = new ArrayList<>();
    lanes.add(courses());
    lanes.add(doses());
    for (String instrument : patient.history().instruments()) {
      lanes.add(scores(instrument));
    }
    if (hasPressure()) {
      lanes.add(pressure());
    }
    Spans events = events();
    if (!events.spans().isEmpty()) {
      lanes.add(events);
    }
    return new Timeline("Days since the first session", firstDay(), lastDay(), lanes);
  }

  private int elapsed(int day) {
    return day - origin;
  }

  private double firstDay() {
    int first = 0;
    for (Assessment score : patient.history().assessments()) {
      first = Math.min(first, elapsed(score.day()));
    }
    for (Span event : events().spans()) {
      first = Math.min(first, (int) event.from());
    }
    return first - 1.0;
  }

  private double lastDay() {
    int last = elapsed(patient.history().lastSessionDay());
    for (Assessment score : patient.history().assessments()) {
      last = Math.max(last, elapsed(score.day()));
    }
    for (Span event : events().spans()) {
      last = Math.max(last, (int) event.to());
    }
    return last + 1.0;
  }

  private Spans courses() {
    List<Span> spans = new ArrayList<>();
    for (TreatedCourse course : patient.courses()) {
      spans.add(
          new Span(
              "Course " + course.name(),
              elapsed(course.course().firstDay()),
              elapsed(course.course().lastDay()),
              Look.FILLED));
      spans.add(
          new Span(
              course.induction().isComplete(patient.protocol().induction())
                  ? "its induction"
                  : "its induction, incomplete",
              elapsed(course.induction().firstDay()),
              elapsed(course.induction().lastDay()),
              Look.OPEN));
    }
    return new Spans("Courses", DOSES, spans);
  }

  /** By body weight where any dose is known so; a session without a known dose is open, at 0. */
  private Values doses() {
    List<Session> sessions = patient.history().sessions();
    boolean isByWeight =
        sessions.stream().anyMatch(session -> session.dose().microgramsPerKg().isPresent());
    List<Point> points = new ArrayList<>();
    double greatest = 0;
    for (Session session : sessions) {
      OptionalInt dose =
          isByWeight ? session.dose().microgramsPerKg() : session.dose().micrograms();
      double value = dose.orElse(0) / THOUSAND;
      greatest = Math.max(greatest, value);
      points.add(
          new Point(
              elapsed(session.day()),
              value,
              dose.isPresent() ? OptionalDouble.of(0) : OptionalDouble.empty(),
              dose.isPresent() ? Look.FILLED : Look.OPEN));
    }
    return new Values(
        isByWeight ? "Dose, mg/kg" : "Dose, mg",
        above(greatest),
        DOSES,
        points,
        List.of(),
        List.of());
  }

  private Values scores(String instrument) {
    List<Point> points = new ArrayList<>();
    double greatest = 0;
    for (Assessment score : patient.history().assessments()) {
      if (score.instrument().equals(instrument)) {
        double value = score.scoreHundredths() / HUNDREDTHS;
        greatest = Math.max(greatest, value);
        points.add(
            new Point(
                elapsed(score.day()),
                value,
                OptionalDouble.empty(),
                isResponse(score) ? Look.FILLED : Look.OPEN));
      }
    }
    List<Level> levels = new ArrayList<>();
    List<Flag> flags = new ArrayList<>();
    for (ScoredCourse course : patient.scored()) {
      if (course.instrument().equals(instrument) && course.isEvaluable()) {
        levels.add(baseline(course));
        flags.addAll(flags(course));
      }
    }
    return new Values(instrument, above(greatest), SCORES, points, levels, flags);
  }

  private boolean isResponse(Assessment score) {
    for (ScoredCourse course : patient.scored()) {
      if (course.isEvaluable()
          && course.instrument().equals(score.instrument())
          && course.scores().after().contains(score)) {
        return patient
            .protocol()
            .response()
            .isMet(course.scores().baselineHundredths(), score.scoreHundredths());
      }
    }
    return false;
  }

  private Level baseline(ScoredCourse course) {
    int first = course.treated().course().firstDay();
    int last = first;
    for (Assessment score : course.scores().after()) {
      last = Math.max(last, score.day());
    }
    double value = course.scores().baselineHundredths() / HUNDREDTHS;
    return new Level(elapsed(first), elapsed(last), value, "baseline");
  }

  private List<Flag> flags(ScoredCourse course) {
    List<Flag> flags = new ArrayList<>();
    int first = course.treated().course().firstDay();
    course
        .onset()
        .filter(onset -> onset.isEvent())
        .ifPresent(
            onset -> flags.add(new Flag(elapsed(first) + onset.followUp().day(), onsetWord())));
    course
        .response()
        .filter(response -> response.reason() == Reason.LOSS)
        .ifPresent(
            response ->
                flags.add(
                    new Flag(
                        elapsed(response.originDay()) + response.time().followUp().day(), "lost")));
    return flags;
  }

  private String onsetWord() {
    return switch (patient.protocol().onset().event()) {
      case RESPONSE -> "response";
      case REMISSION -> "remission";
    };
  }

  private boolean hasPressure() {
    return patient.history().sessions().stream()
        .anyMatch(session -> session.vitals().systolicPeak().isPresent());
  }

  private Values pressure() {
    List<Point> points = new ArrayList<>();
    double greatest = 0;
    for (Session session : patient.history().sessions()) {
      OptionalInt peak = session.vitals().systolicPeak();
      if (peak.isPresent()) {
        OptionalInt before = session.vitals().systolicBefore();
        greatest = Math.max(greatest, Math.max(peak.getAsInt(), before.orElse(0)));
        points.add(
            new Point(
                elapsed(session.day()),
                peak.getAsInt(),
                before.isPresent() ? OptionalDouble.of(before.getAsInt()) : OptionalDouble.empty(),
                Look.FILLED));
      }
    }
    return new Values("Systolic, mmHg", above(greatest), PRESSURE, points, List.of(), List.of());
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
                elapsed(from),
                elapsed(Math.max(from, judged.event().endDay().orElse(from))),
                judged.verdict() == Verdict.EMERGENT ? Look.FILLED : Look.OPEN));
      }
    }
    return new Spans("Adverse events", EVENTS, spans);
  }

  private static double above(double greatest) {
    return greatest == 0 ? 1 : greatest * ROOM_ABOVE;
  }

  private static String shortened(String term) {
    return term.length() <= MOST_LETTERS ? term : term.substring(0, MOST_LETTERS - 1) + "…";
  }
}
