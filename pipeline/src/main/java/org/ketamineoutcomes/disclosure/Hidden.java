package org.ketamineoutcomes.disclosure;

import org.ketamineoutcomes.table.TableRow;

/** Why a cell or a row is hidden, as the column {@code suppression_reason} says it. */
public enum Hidden {
  /** A count of people is small. */
  SMALL_COUNT,
  /** What is left of a count, taken from all, is small. */
  SMALL_REMAINDER,
  /** The row, or a number in it, is about few people altogether. */
  FEW_PATIENTS,
  /** Another hidden cell could be found by subtraction. */
  COMPLEMENTARY;

  /** Says in {@code row} that something of it is hidden; the first reason given stays. */
  public TableRow mark(TableRow row) {
    if (row.text("suppression_reason").isEmpty()) {
      row.set("suppression_reason", name());
    }
    return row.set("suppressed", true);
  }
}
