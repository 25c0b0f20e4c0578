package org.ketamineoutcomes.patient;

import java.util.ArrayList;
import java.util.List;
import org.ketamineoutcomes.course.CompetingDays;
import org.ketamineoutcomes.history.TreatmentHistory;
import org.ketamineoutcomes.protocol.Protocol;

/**
 * One patient as one protocol sees them: all that measures share, worked out once.
 *
 * @param asExported all that the exports say, with scores that the protocol does not let count
 * @param history the same with the scores that count
 * @param courses the courses of treatment, earliest first
 * @param scored each course with each instrument that the protocol measures, by course and
 *     instrument, whether it can be evaluated or not
 * @param lossCompeting the days that compete with a loss of response
 * @param safety the patient under the protocol's rules of safety
 * @param groups the numbers of the groups of what is measured once a patient, everyone first
 */
@SuppressWarnings("ArrayRecordComponent") // views are compared by nobody, and read only
public record PatientView(
    Protocol protocol,
    TreatmentHistory asExported,
    TreatmentHistory history,
    List<TreatedCourse> courses,
    List<ScoredCourse> scored,
    CompetingDays lossCompeting,
    SafetyView safety,
    int[] groups) {

  /** Returns the courses that can be evaluated, by course and instrument. */
  public List<ScoredCourse> evaluable() {
    List<ScoredCourse> evaluable = new ArrayList<>(scored.size());
    for (ScoredCourse course : scored) {
      if (course.isEvaluable()) {
        evaluable.add(course);
      }
    }
    return evaluable;
  }
}
