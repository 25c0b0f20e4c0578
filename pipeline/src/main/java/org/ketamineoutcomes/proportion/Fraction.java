package org.ketamineoutcomes.proportion;

/** How many of so many cases are events. */
record Fraction(long events, long cases) {

  Fraction {
    if (events < 0 || events > cases) {
      throw new IllegalArgumentException("Events must be from 0 to the number of cases");
    }
  }
}
