package org.ketamineoutcomes.event;

import java.util.ArrayList;
import java.util.List;
import org.ketamineoutcomes.aesi.Aesi;
import org.ketamineoutcomes.course.Course;
import org.ketamineoutcomes.event.EmergentEvents.Judged;
import org.ketamineoutcomes.history.AdverseEvent;
import org.ketamineoutcomes.history.TreatmentHistory;

/**
 * A treatment-emergent event with all that tables ask of it.
 *
 * @param judged the event, and the day it is counted on
 * @param aesi the events of special interest that its term stands for; none, one or several
 * @param kinds the numbers of the {@link EventKinds} that it is of
 */
@SuppressWarnings("ArrayRecordComponent") // read for each event of each patient, never compared
public record EventRecord(
    Judged judged,
    EventAttribution attribution,
    List<Aesi> aesi,
    Ascertainment ascertainment,
    int[] kinds) {

  /**
   * Returns the patient's treatment-emergent events, by day of onset, unknown ones last.
   *
   * @param courses all courses of {@code history}
   * @param longTermAfterDays days after the last session of a course in which events come in
   *     follow-up
   */
  public static List<EventRecord> of(
      TreatmentHistory history,
      List<Course> courses,
      TimeAtRisk time,
      int longTermAfterDays,
      EventKinds kinds) {
    if (history.adverseEvents().isEmpty()) {
      return List.of();
    }
    List<EventRecord> records = new ArrayList<>(history.adverseEvents().size());
    for (Judged judged : EmergentEvents.of(history, time)) {
      AdverseEvent event = judged.event();
      List<Aesi> aesi = kinds.vocabulary().of(event.term());
      Ascertainment ascertainment = Ascertainment.of(event);
      records.add(
          new EventRecord(
              judged,
              EventAttribution.of(event, history, courses, longTermAfterDays),
              aesi,
              ascertainment,
              kinds.of(event, aesi, ascertainment)));
    }
    return records;
  }

  public AdverseEvent event() {
    return judged.event();
  }

  /** Returns whether the event is of the kind called {@code aesiId}. */
  public boolean isOf(String aesiId) {
    for (Aesi one : aesi) {
      if (one.id().equals(aesiId)) {
        return true;
      }
    }
    return false;
  }
}
