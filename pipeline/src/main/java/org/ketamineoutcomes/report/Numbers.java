package org.ketamineoutcomes.report;

/** How numbers are written: as papers do, the same in every locale. */
final class Numbers {

  private static final String MINUS = "\u2212";
  private static final double[] POWERS = {1, 10, 100, 1000, 10_000};

  private Numbers() {}

  /** Returns a whole number with a comma at every third digit. */
  static String whole(long value) {
    String digits = Long.toString(Math.abs(value));
    StringBuilder out = new StringBuilder(digits);
    for (int i = digits.length() - 3; i > 0; i -= 3) {
      out.insert(i, ',');
    }
    return (value < 0 ? MINUS : "") + out;
  }

  static String decimals(double value, int places) {
    long scaled = Math.round(value * POWERS[places]);
    if (places == 0) {
      return whole(scaled);
    }
    long power = (long) POWERS[places];
    String rest = Long.toString(Math.abs(scaled) % power);
    return (scaled < 0 ? MINUS : "")
        + whole(Math.abs(scaled) / power)
        + "."
        + "0".repeat(places - rest.length())
        + rest;
  }

  /** Returns a share in percent: with one decimal, and two where it is close to 0. */
  static String percent(double share) {
    double percent = share * 100;
    boolean isTiny = percent > 0 && percent < 0.1;
    return decimals(percent, isTiny ? 2 : 1) + "%";
  }

  /** Returns days, or another number that mostly is whole. */
  static String plain(double value) {
    return value == Math.rint(value) ? whole(Math.round(value)) : decimals(value, 1);
  }

  /** Returns a number with about three digits that mean something. */
  static String rate(double value) {
    double size = Math.abs(value);
    if (size >= 100) {
      return decimals(value, 0);
    }
    return decimals(value, size >= 10 ? 1 : 2);
  }

  static String probability(double p) {
    return p < 0.001 ? "<0.001" : decimals(p, 3);
  }
}
