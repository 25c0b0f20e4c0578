package org.ketamineoutcomes.explain;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import org.ketamineoutcomes.figure.Timeline.Look;
import org.ketamineoutcomes.figure.Timeline.Point;
import org.ketamineoutcomes.figure.Timeline.Span;
import org.ketamineoutcomes.figure.Timeline.Spans;
import org.ketamineoutcomes.figure.Timeline.Values;
import org.ketamineoutcomes.history.Session;
import org.ketamineoutcomes.patient.PatientView;
import org.ketamineoutcomes.patient.TreatedCourse;

/** Courses, and the dose and blood pressure of each session. */
record SessionLanes(PatientView patient, DaysSince days) {

  private static final double THOUSAND = 1_000;
  private static final int DOSES = 0;
  private static final int PRESSURE = 3;

  Spans courses() {
    List<Span> spans = new ArrayList<>();
    for (TreatedCourse course : patient.courses()) {
      spans.add(
          new Span(
              "Course " + course.name(),
              days.elapsed(course.course().firstDay()),
              days.elapsed(course.course().lastDay()),
              Look.FILLED));
      spans.add(
          new Span(
              course.induction().isComplete(patient.protocol().induction())
                  ? "its induction"
                  : "its induction, incomplete",
              days.elapsed(course.induction().firstDay()),
              days.elapsed(course.induction().lastDay()),
              Look.OPEN));
    }
    return new Spans("Courses", DOSES, spans);
  }

  /** By body weight where any dose is known so; a session without a known dose is open, at 0. */
  Values doses() {
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
              days.elapsed(session.day()),
              value,
              dose.isPresent() ? OptionalDouble.of(0) : OptionalDouble.empty(),
              dose.isPresent() ? Look.FILLED : Look.OPEN));
    }
    return new Values(
        isByWeight ? "Dose, mg/kg" : "Dose, mg",
        LaneTop.above(greatest),
        DOSES,
        points,
        List.of(),
        List.of());
  }

  boolean hasPressure() {
    return patient.history().sessions().stream()
        .anyMatch(session -> session.vitals().systolicPeak().isPresent());
  }

  Values pressure() {
    List<Point> points = new ArrayList<>();
    double greatest = 0;
    for (Session session : patient.history().sessions()) {
      OptionalInt peak = session.vitals().systolicPeak();
      if (peak.isPresent()) {
        OptionalInt before = session.vitals().systolicBefore();
        greatest = Math.max(greatest, Math.max(peak.getAsInt(), before.orElse(0)));
        points.add(
            new Point(
                days.elapsed(session.day()),
                peak.getAsInt(),
                before.isPresent() ? OptionalDouble.of(before.getAsInt()) : OptionalDouble.empty(),
                Look.FILLED));
      }
    }
    return new Values(
        "Systolic, mmHg", LaneTop.above(greatest), PRESSURE, points, List.of(), List.of());
  }
}
