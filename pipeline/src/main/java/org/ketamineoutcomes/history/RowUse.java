package org.ketamineoutcomes.history;

import java.util.Locale;
import java.util.Optional;

/** What becomes of an accepted row once all rows of its patient are together. */
public final class RowUse {

  private RowUse() {}

  /** Why a sound row is not used. */
  public enum Reason {
    SESSION_NOT_GIVEN,
    PATIENT_WITHOUT_SESSION,
    EARLIER_ROW_OF_PATIENT,
    /** Counted beside the rows of that reason that tell neither day nor session. */
    NO_EVENT,
    ITEMS_WITHOUT_TOTAL,
    /** Of no day of a session, or from nobody knows when of it. */
    VITAL_SIGN_OF_NO_DOSE;

    public String id() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /**
   * Returns why {@code entry} is not used, or nothing if it is.
   *
   * @param history the history that the patient's rows tell, if they tell one
   */
  public static Optional<Reason> reasonAgainst(Entry entry, Optional<TreatmentHistory> history) {
    if (entry instanceof Session session && !session.given()) {
      return Optional.of(Reason.SESSION_NOT_GIVEN);
    }
    if (entry instanceof NoEvent) {
      return Optional.of(Reason.NO_EVENT);
    }
    if (history.isEmpty()) {
      return Optional.of(Reason.PATIENT_WITHOUT_SESSION);
    }
    if (entry instanceof Patient row && !history.get().patient().map(row::gives).orElse(true)) {
      return Optional.of(Reason.EARLIER_ROW_OF_PATIENT);
    }
    if (entry instanceof ItemAnswer answer
        && history.get().assessments().stream().noneMatch(answer::belongsTo)) {
      return Optional.of(Reason.ITEMS_WITHOUT_TOTAL);
    }
    if (entry instanceof VitalSign sign
        && history.get().sessions().stream().noneMatch(sign::isOf)) {
      return Optional.of(Reason.VITAL_SIGN_OF_NO_DOSE);
    }
    return Optional.empty();
  }
}
