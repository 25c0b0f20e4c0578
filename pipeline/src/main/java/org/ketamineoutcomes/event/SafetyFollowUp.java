package org.ketamineoutcomes.event;

import java.util.OptionalInt;
import org.ketamineoutcomes.course.Discontinuation;
import org.ketamineoutcomes.history.Patient;
import org.ketamineoutcomes.history.TreatmentHistory;

/**
 * A patient's time at risk of a first adverse event, in days since the first session, and what ends
 * it.
 *
 * <p>Death is the recorded day or, of a patient whose observation ended for death without one, the
 * end of observation.
 *
 * @param endDay the last day at risk
 * @param death the day of death, if it is known, whenever it was
 */
public record SafetyFollowUp(int endDay, OptionalInt death) {

  public static SafetyFollowUp of(TreatmentHistory history, TimeAtRisk time) {
    OptionalInt recorded = history.deathDay();
    OptionalInt death =
        recorded.isEmpty() && Discontinuation.isDeath(endReason(history))
            ? history.patient().map(Patient::observationEnd).orElse(OptionalInt.empty())
            : recorded;
    int first = time.firstDay();
    int end = Math.max(first, Math.min(time.lastDay(), death.orElse(Integer.MAX_VALUE)));
    return new SafetyFollowUp(
        end - first,
        death.isPresent() ? OptionalInt.of(death.getAsInt() - first) : OptionalInt.empty());
  }

  /** Returns whether the patient died while at risk, which ends it. */
  public boolean endsInDeath() {
    return death.isPresent() && death.getAsInt() <= endDay;
  }

  private static String endReason(TreatmentHistory history) {
    return history.patient().map(Patient::observationEndReason).orElse("");
  }
}
