package org.ketamineoutcomes.patient;

import java.util.List;
import org.ketamineoutcomes.course.Course;
import org.ketamineoutcomes.course.Discontinuation;
import org.ketamineoutcomes.event.EventRecord;
import org.ketamineoutcomes.event.SafetyFollowUp;
import org.ketamineoutcomes.event.TimeAtRisk;
import org.ketamineoutcomes.history.TreatmentHistory;
import org.ketamineoutcomes.protocol.SafetyRules;

/**
 * One patient under one set of rules of safety. It holds nothing else of a protocol, so that
 * protocols with equal rules share it: what is counted of it cannot differ between them.
 *
 * @param history with the scores that the rules let count
 * @param treatment whether, when and why the patient stopped coming
 * @param events treatment-emergent adverse events, by day of onset, unknown ones last
 * @param groups the numbers of the groups that the patient is counted in, everyone first
 */
@SuppressWarnings("ArrayRecordComponent") // views are compared by nobody, and read only
public record SafetyView(
    SafetyRules rules,
    TreatmentHistory history,
    List<Course> courses,
    TimeAtRisk timeAtRisk,
    SafetyFollowUp followUp,
    Discontinuation treatment,
    List<EventRecord> events,
    int[] groups) {

  /** Returns the number of the group of everyone. */
  public int everyone() {
    return groups[0];
  }
}
