package org.ketamineoutcomes.protocol;

import java.io.Serializable;

/** What becomes of a scale that was not wholly filled in. */
public record MissingItemsRule(Rule rule, Rounding rounding) implements Serializable {

  /** Whether it has no total, or the one that its published rule makes of the items answered. */
  public enum Rule {
    STRICT,
    PRORATE
  }

  /** Whether such totals stay fractions. */
  public enum Rounding {
    NONE,
    HALF_UP
  }
}
