package org.ketamineoutcomes.figure;

import java.util.OptionalDouble;

/**
 * How far off a number may be: either limit may be absent where it is not known or not published.
 */
public record Limits(OptionalDouble lower, OptionalDouble upper) {

  public static final Limits NONE = new Limits(OptionalDouble.empty(), OptionalDouble.empty());

  boolean areBothKnown() {
    return lower.isPresent() && upper.isPresent();
  }
}
