package org.ketamineoutcomes.disclosure;

/** Why a cell or a row is hidden, as the column {@code suppression_reason} says it. */
enum Hidden {
  /** A count of people is small. */
  SMALL_COUNT,
  /** What is left of a count, taken from all, is small. */
  SMALL_REMAINDER,
  /** The row is about few people altogether. */
  FEW_PATIENTS,
  /** Another hidden cell could be found by subtraction. */
  COMPLEMENTARY
}
