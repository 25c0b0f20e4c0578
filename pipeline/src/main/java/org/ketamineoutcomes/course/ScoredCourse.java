package org.ketamineoutcomes.course;

import java.util.ArrayList;
import java.util.List;
import org.ketamineoutcomes.history.TreatmentHistory;
import org.ketamineoutcomes.protocol.Protocol;
import org.ketamineoutcomes.protocol.Protocols;

/**
 * One course of a patient under one protocol, as one instrument tells it.
 *
 * @param course what the column {@code course} says
 */
public record ScoredCourse(Protocol protocol, String course, CourseScores scores) {

  /**
   * Returns all courses of a patient, whether they can be evaluated or not, by protocol, course and
   * instrument.
   */
  public static List<ScoredCourse> allOf(TreatmentHistory history, Protocols protocols) {
    return history.derived().once(protocols, () -> workedOut(history, protocols));
  }

  private static List<ScoredCourse> workedOut(TreatmentHistory whole, Protocols protocols) {
    List<ScoredCourse> scored = new ArrayList<>();
    for (Protocol protocol : protocols.all()) {
      TreatmentHistory history = UsableScores.of(whole, protocol);
      List<String> instruments = history.instruments();
      for (Course course : Course.of(history, protocol.courseGapDays())) {
        for (String instrument : instruments) {
          if (protocol.measures(instrument)) {
            scored.add(
                new ScoredCourse(
                    protocol,
                    CourseName.of(course, protocol),
                    CourseScores.of(history, course, instrument, protocol.baseline())));
          }
        }
      }
    }
    return scored;
  }
}
