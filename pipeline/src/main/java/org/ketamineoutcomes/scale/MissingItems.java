package org.ketamineoutcomes.scale;

/** What a missing item means for a total. */
public enum MissingItems {
  /** There is no total when anything that counts towards it is missing. */
  STRICT,
  /** A total is scaled up from what was answered, as far as the scale's own rule allows. */
  PRORATE
}
