package org.ketamineoutcomes.tally;

/** Names of numbers from 0 to 899,999 that sort as the numbers do: that of 10 after that of 9. */
public final class NumberName {

  /** The first number of six digits; a sum with it is made into a name without a format. */
  private static final int OFFSET = 100_000;

  private NumberName() {}

  public static String of(int number) {
    return Integer.toString(OFFSET + number);
  }

  /** Returns the number that {@link #of} made {@code name} of. */
  public static int parse(String name) {
    return Integer.parseInt(name) - OFFSET;
  }
}
