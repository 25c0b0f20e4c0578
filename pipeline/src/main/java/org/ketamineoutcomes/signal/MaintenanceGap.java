package org.ketamineoutcomes.signal;

import java.util.ArrayList;
import java.util.List;
import org.ketamineoutcomes.course.SessionOrder;
import org.ketamineoutcomes.history.Assessment;
import org.ketamineoutcomes.history.Session;
import org.ketamineoutcomes.patient.TreatedCourse;
import org.ketamineoutcomes.protocol.BaselineRule.SameDay;

/**
 * Two neighbouring sessions of a course, the first of them the last of the induction or a later
 * one.
 */
record MaintenanceGap(Session from, Session to) {

  /** Returns all such gaps of a patient, those of one course after those of the course before. */
  static List<MaintenanceGap> of(List<TreatedCourse> courses) {
    List<MaintenanceGap> gaps = new ArrayList<>();
    for (TreatedCourse treated : courses) {
      List<Session> sessions = treated.course().sessions();
      for (int i = treated.induction().sessions(); i < sessions.size(); i++) {
        gaps.add(new MaintenanceGap(sessions.get(i - 1), sessions.get(i)));
      }
    }
    return gaps;
  }

  int days() {
    return to.day() - from.day();
  }

  /** Returns whether a score came after the dose of the first and before that of the second. */
  boolean holds(Assessment score, SameDay assumption) {
    return !SessionOrder.isBeforeDose(score, from, assumption)
        && SessionOrder.isBeforeDose(score, to, assumption);
  }
}
