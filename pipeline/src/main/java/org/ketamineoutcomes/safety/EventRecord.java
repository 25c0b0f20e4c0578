package org.ketamineoutcomes.safety;

import java.util.ArrayList;
import java.util.List;
import org.ketamineoutcomes.aesi.Aesi;
import org.ketamineoutcomes.aesi.AesiVocabulary;
import org.ketamineoutcomes.history.AdverseEvent;
import org.ketamineoutcomes.history.Course;
import org.ketamineoutcomes.history.TreatmentHistory;
import org.ketamineoutcomes.protocol.Protocol;
import org.ketamineoutcomes.safety.EmergentEvents.Judged;

/**
 * A treatment-emergent event with all that tables ask of it.
 *
 * @param judged the event, and the day it is counted on
 * @param aesi the events of special interest that its term stands for; none, one or several
 */
public record EventRecord(
    Judged judged, EventAttribution attribution, List<Aesi> aesi, Ascertainment ascertainment) {

  /** Returns the patient's treatment-emergent events, by day of onset, unknown ones last. */
  public static List<EventRecord> of(
      TreatmentHistory history, Protocol protocol, AesiVocabulary vocabulary) {
    if (history.adverseEvents().isEmpty()) {
      return List.of();
    }
    List<Course> courses = Course.of(history, protocol.courseGapDays());
    List<EventRecord> records = new ArrayList<>();
    for (Judged judged :
        EmergentEvents.of(history, TimeAtRisk.of(history, protocol.adverseEvents()))) {
      records.add(
          new EventRecord(
              judged,
              EventAttribution.of(judged, history, courses),
              vocabulary.of(judged.event().term()),
              Ascertainment.of(judged.event())));
    }
    return records;
  }

  public AdverseEvent event() {
    return judged.event();
  }

  /** Returns whether the event is of the kind called {@code aesiId}. */
  public boolean isOf(String aesiId) {
    return aesi.stream().anyMatch(one -> one.id().equals(aesiId));
  }
}
