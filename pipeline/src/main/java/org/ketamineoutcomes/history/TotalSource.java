package org.ketamineoutcomes.history;

/** Where the total of an assessment is from. */
public enum TotalSource {
  /** As the export has it, whatever its items add up to. */
  REPORTED,
  /** Added up from items, of which none that counts is missing. */
  COMPUTED,
  /** Scaled up from the items that were answered, by the instrument's own rule. */
  PRORATED
}
