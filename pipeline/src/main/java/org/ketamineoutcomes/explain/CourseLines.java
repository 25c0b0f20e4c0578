package org.ketamineoutcomes.explain;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.ketamineoutcomes.course.Course;
import org.ketamineoutcomes.course.CourseKind;
import org.ketamineoutcomes.course.CoursePhases;
import org.ketamineoutcomes.course.Induction;
import org.ketamineoutcomes.history.Session;
import org.ketamineoutcomes.patient.PatientView;
import org.ketamineoutcomes.patient.TreatedCourse;
import org.ketamineoutcomes.protocol.Protocol;

/** The sessions of a course, in days from the first of them. */
final class CourseLines {

  private CourseLines() {}

  static List<String> of(TreatedCourse treated, PatientView patient, Places places) {
    Course course = treated.course();
    Protocol protocol = patient.protocol();
    CoursePhases phases = treated.phases();
    Induction induction = phases.opening();
    List<String> lines = new ArrayList<>();
    lines.add(
        "  Course %s, in days from its first session, which is day %d of the patient"
            .formatted(treated.name(), course.firstDay() - patient.history().firstSessionDay()));
    if (phases.kind() != CourseKind.FIRST) {
      lines.add("    kind: " + kind(phases.kind()));
    }
    for (int i = 0; i < course.sessions().size(); i++) {
      Session session = course.sessions().get(i);
      lines.add(
          "    day %d: %s %s"
              .formatted(
                  session.day() - course.firstDay(),
                  phases.phases().get(i).name().toLowerCase(Locale.ROOT),
                  places.of(session)));
    }
    lines.add(
        "    induction: %s, of %d where %d are wanted, until day %d"
            .formatted(
                induction.isComplete(protocol.induction()) ? "complete" : "incomplete",
                induction.sessions(),
                protocol.induction().minSessions(),
                induction.lastDay() - course.firstDay()));
    course
        .nextCourseDay()
        .ifPresent(day -> lines.add("    next course: day " + (day - course.firstDay())));
    return lines;
  }

  private static String kind(CourseKind kind) {
    return switch (kind) {
      case FIRST -> "first course";
      case RE_INDUCTION -> "re-induction";
      case BOOSTER_RUN -> "booster run";
    };
  }
}
