package org.ketamineoutcomes.signal;

import org.ketamineoutcomes.aesi.Aesi;
import org.ketamineoutcomes.aesi.AesiVocabulary;
import org.ketamineoutcomes.event.EmergentEvents;
import org.ketamineoutcomes.event.EventAttribution;
import org.ketamineoutcomes.event.EventRecord;
import org.ketamineoutcomes.history.AdverseEvent;
import org.ketamineoutcomes.history.TreatmentHistory;
import org.ketamineoutcomes.patient.PatientView;

/**
 * What one patient's records of adverse events say of dependence. Of a patient without such a
 * record, who at no session may have been asked, it is not known whether there were any.
 */
record EventSignals(PatientView patient, AesiVocabulary vocabulary) {

  private static final String WITHDRAWAL = "withdrawal";
  private static final String URINARY = "cystitis_luts";

  /**
   * Returns whether symptoms of withdrawal began on the day of a session, after it, or within the
   * rule's days, be it after the time in which other events are counted. An event without a whole
   * date of onset leaves it open, unless it was before treatment.
   */
  Verdict withdrawal() {
    boolean isOpen = false;
    for (AdverseEvent event : history().adverseEvents()) {
      if (is(event, WITHDRAWAL)) {
        if (daysSinceSession(event) <= patient.protocol().signals().withdrawalDays()) {
          return Verdict.PRESENT;
        }
        isOpen |= !isDated(event) && mayBeUnderTreatment(event);
      }
    }
    return isOpen ? Verdict.UNDETERMINED : withoutRecord();
  }

  /** Returns whether symptoms of the lower urinary tract are among the events that count. */
  Verdict urinary() {
    for (EventRecord event : patient.safety().events()) {
      if (event.isOf(URINARY)) {
        return Verdict.PRESENT;
      }
    }
    return withoutRecord();
  }

  private boolean is(AdverseEvent event, String aesiId) {
    for (Aesi aesi : vocabulary.of(event.term())) {
      if (aesi.id().equals(aesiId)) {
        return true;
      }
    }
    return false;
  }

  /** Days from the session that the event followed; endless if it followed none that is known. */
  private int daysSinceSession(AdverseEvent event) {
    return EventAttribution.of(
            event,
            history(),
            patient.safety().courses(),
            patient.safety().rules().adverseEvents().longTermAfterDays())
        .gapDays()
        .orElse(Integer.MAX_VALUE);
  }

  private static boolean isDated(AdverseEvent event) {
    return event.onsetDay().isPresent() && event.onsetDay().equals(event.onsetLatestDay());
  }

  private boolean mayBeUnderTreatment(AdverseEvent event) {
    int first = history().firstSessionDay();
    return event.onsetLatestDay().orElse(first) >= first && event.endDay().orElse(first) >= first;
  }

  private Verdict withoutRecord() {
    return history().sessions().stream().anyMatch(EmergentEvents::wouldHaveBeenRecordedAt)
        ? Verdict.ABSENT
        : Verdict.UNDETERMINED;
  }

  private TreatmentHistory history() {
    return patient.history();
  }
}
