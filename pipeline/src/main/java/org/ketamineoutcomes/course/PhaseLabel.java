package org.ketamineoutcomes.course;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * What a clinic's word for the phase of a session says. Clinics tell induction from all that
 * follows, each in words of its own; the word is compared with the timing and never believed
 * instead of it.
 */
public enum PhaseLabel {
  /** The cell is blank. */
  NONE,
  /** A word that is not in the list. */
  NOT_RECOGNISED,
  INDUCTION,
  AFTER_INDUCTION;

  private static final Map<String, PhaseLabel> MEANINGS = meanings();

  /**
   * Returns what {@code label} says; hyphens and underscores count as spaces.
   *
   * @param label in lower case
   */
  public static PhaseLabel of(String label) {
    if (label.isEmpty()) {
      return NONE;
    }
    PhaseLabel meaning = MEANINGS.get(label);
    return meaning == null
        ? MEANINGS.getOrDefault(label.replace('-', ' ').replace('_', ' ').strip(), NOT_RECOGNISED)
        : meaning;
  }

  /** Returns whether the label says something that the timing can be held against. */
  public boolean isRecognised() {
    return this == INDUCTION || this == AFTER_INDUCTION;
  }

  /** Returns whether the label says what {@code phase} is; so does one that says nothing. */
  public boolean agreesWith(Phase phase) {
    return !isRecognised() || (this == INDUCTION) == (phase == Phase.INDUCTION);
  }

  private static Map<String, PhaseLabel> meanings() {
    Map<String, PhaseLabel> meanings = new HashMap<>();
    List.of(
            "induction",
            "foundational",
            "acute",
            "loading",
            "initiation",
            "re induction",
            "reinduction")
        .forEach(word -> meanings.put(word, INDUCTION));
    List.of(
            "maintenance",
            "ltc",
            "long term care",
            "booster",
            "continuation",
            "optimisation",
            "optimization",
            "taper")
        .forEach(word -> meanings.put(word, AFTER_INDUCTION));
    return Map.copyOf(meanings);
  }
}
