package org.ketamineoutcomes.protocol;

/** Whom a share is a share of. */
public enum Denominator {
  /** Everyone treated. */
  ALL_TREATED,
  /** Everyone with a baseline that is high enough. */
  WITH_BASELINE,
  /** Those of them who have a score. */
  OBSERVED
}
