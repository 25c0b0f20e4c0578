package org.ketamineoutcomes.event;

import java.util.ArrayList;
import java.util.List;
import org.ketamineoutcomes.aesi.Aesi;
import org.ketamineoutcomes.aesi.AesiVocabulary;
import org.ketamineoutcomes.course.Course;
import org.ketamineoutcomes.event.EmergentEvents.Judged;
import org.ketamineoutcomes.history.AdverseEvent;
import org.ketamineoutcomes.history.TreatmentHistory;
import org.ketamineoutcomes.protocol.Protocol;

/**
 * A treatment-emergent event with all that tables ask of it.
 *
 * @param judged the event, and the day it is counted on
 * @param aesi the events of special interest that its term stands for; none, one or several
 */
public record EventRecord(
    Judged judged, EventAttribution attribution, List<Aesi> aesi, Ascertainment ascertainment) {

  /** An event and the session it followed. */
  private record Attributed(Judged judged, EventAttribution attribution) {}

  /**
   * Returns the patient's treatment-emergent events, by day of onset, unknown ones last. They are
   * attributed once for all measures.
   */
  public static List<EventRecord> of(
      TreatmentHistory history, Protocol protocol, AesiVocabulary vocabulary) {
    if (history.adverseEvents().isEmpty()) {
      return List.of();
    }
    List<Attributed> attributed =
        history.derived().once(protocol.adverseEvents(), () -> attributed(history, protocol));
    List<EventRecord> records = new ArrayList<>(attributed.size());
    for (Attributed one : attributed) {
      AdverseEvent event = one.judged().event();
      records.add(
          new EventRecord(
              one.judged(),
              one.attribution(),
              vocabulary.of(event.term()),
              Ascertainment.of(event)));
    }
    return records;
  }

  private static List<Attributed> attributed(TreatmentHistory history, Protocol protocol) {
    List<Course> courses = Course.of(history, protocol.courseGapDays());
    TimeAtRisk time = TimeAtRisk.of(history, protocol.adverseEvents());
    int longTermAfterDays = protocol.adverseEvents().longTermAfterDays();
    return EmergentEvents.of(history, time).stream()
        .map(
            judged ->
                new Attributed(
                    judged, EventAttribution.of(judged, history, courses, longTermAfterDays)))
        .toList();
  }

  public AdverseEvent event() {
    return judged.event();
  }

  /** Returns whether the event is of the kind called {@code aesiId}. */
  public boolean isOf(String aesiId) {
    return aesi.stream().anyMatch(one -> one.id().equals(aesiId));
  }
}
