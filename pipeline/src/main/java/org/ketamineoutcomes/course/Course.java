package org.ketamineoutcomes.course;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.ketamineoutcomes.history.Session;
import org.ketamineoutcomes.history.TreatmentHistory;

/**
 * Treatment without a long break: sessions of which none comes more than a given number of days
 * after the one before.
 *
 * @param number 1 for a patient's first course
 * @param sessions one for each day, earliest first; never empty
 * @param nextCourseDay the first day of the patient's next course, if there is one
 */
public record Course(int number, List<Session> sessions, OptionalInt nextCourseDay) {

  /**
   * Splits a history into courses.
   *
   * @param gapDays a gap longer than this begins a new course
   */
  public static List<Course> of(TreatmentHistory history, int gapDays) {
    List<Course> courses = new ArrayList<>();
    List<Session> sessions = history.sessions();
    int from = 0;
    for (int i = 1; i <= sessions.size(); i++) {
      boolean last = i == sessions.size();
      if (last || startsCourse(sessions.get(i - 1), sessions.get(i), gapDays)) {
        OptionalInt next = last ? OptionalInt.empty() : OptionalInt.of(sessions.get(i).day());
        List<Session> ofCourse = last && from == 0 ? sessions : sessions.subList(from, i);
        courses.add(new Course(courses.size() + 1, List.copyOf(ofCourse), next));
        from = i;
      }
    }
    return courses;
  }

  /** Returns the first session on a later day than {@code day}, if there is one. */
  public Optional<Session> firstSessionAfter(int day) {
    int place = TreatmentHistory.firstAfter(day, sessions);
    return place < sessions.size() ? Optional.of(sessions.get(place)) : Optional.empty();
  }

  public int firstDay() {
    return sessions.get(0).day();
  }

  public int lastDay() {
    return sessions.get(sessions.size() - 1).day();
  }

  /** Returns whether what happened on {@code day} happened before the next course. */
  public boolean isBeforeNextCourse(int day) {
    return nextCourseDay.isEmpty() || day < nextCourseDay.getAsInt();
  }

  private static boolean startsCourse(Session before, Session after, int gapDays) {
    return after.day() - before.day() > gapDays;
  }
}
