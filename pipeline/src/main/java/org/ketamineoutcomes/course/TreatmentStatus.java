package org.ketamineoutcomes.course;

import java.util.Locale;

/** What is known of a patient's treatment at the end of observation. */
public enum TreatmentStatus {
  /** No session for so long that treatment counts as given up. */
  DISCONTINUED,
  /** The next session is not overdue: observation ends on the due day or before. */
  ACTIVE,
  /** The next session is overdue, but not for long enough. */
  UNDETERMINED,
  /** Died before treatment counted as given up. */
  DIED;

  /** Returns the word that tables have for it. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }
}
