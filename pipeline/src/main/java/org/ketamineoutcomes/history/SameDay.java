package org.ketamineoutcomes.history;

/** What several doses of one patient on one day are together. */
public enum SameDay {
  /** Parts of one dose, such as devices of a nasal spray. */
  SUM,
  /** One dose, which the first row by time tells. */
  FIRST,
  /** One dose, which the row with the largest tells. */
  LARGEST
}
