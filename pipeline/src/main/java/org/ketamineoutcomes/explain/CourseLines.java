package org.ketamineoutcomes.explain;

import java.util.ArrayList;
import java.util.List;
import org.ketamineoutcomes.history.Course;
import org.ketamineoutcomes.history.Session;
import org.ketamineoutcomes.history.TreatmentHistory;
import org.ketamineoutcomes.maintenance.Induction;
import org.ketamineoutcomes.measure.CourseName;
import org.ketamineoutcomes.protocol.Protocol;

/** The sessions of a course, in days from the first of them. */
final class CourseLines {

  private CourseLines() {}

  static List<String> of(
      Course course, TreatmentHistory history, Protocol protocol, Places places) {
    Induction induction = Induction.of(course, protocol.induction());
    List<String> lines = new ArrayList<>();
    lines.add(
        "  Course %s, in days from its first session, which is day %d of the patient"
            .formatted(
                CourseName.of(course, protocol), course.firstDay() - history.firstSessionDay()));
    for (int i = 0; i < course.sessions().size(); i++) {
      Session session = course.sessions().get(i);
      lines.add(
          "    day %d: %s %s"
              .formatted(
                  session.day() - course.firstDay(),
                  i < induction.sessions() ? "induction" : "maintenance",
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
}
