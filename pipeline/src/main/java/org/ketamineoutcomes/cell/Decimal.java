package org.ketamineoutcomes.cell;

import java.util.OptionalLong;

/** Reads decimal numbers as whole numbers of their last decimal, without floating point. */
public final class Decimal {

  /** Enough for anything a clinic measures, and far from overflow. */
  private static final int MOST_DIGITS = 12;

  private Decimal() {}

  /** What becomes of decimals beyond those that are kept. */
  public enum Rounding {
    /** They must be 0. */
    EXACT,
    HALF_UP
  }

  /**
   * Returns {@code text} in units of 10<sup>-decimals</sup>; a half goes away from 0. Empty if it
   * is not a plain number: groups of thousands and exponents are not read.
   */
  public static OptionalLong scaled(String text, char sign, int decimals, Rounding rounding) {
    int at = !text.isEmpty() && (text.charAt(0) == '-' || text.charAt(0) == '+') ? 1 : 0;
    boolean negative = at == 1 && text.charAt(0) == '-';
    long value = 0;
    int digits = 0;
    int fraction = -1;
    int firstLost = 0;
    boolean lost = false;
    for (; at < text.length(); at++) {
      char next = text.charAt(at);
      int digit = next - '0';
      if (next == sign && fraction < 0) {
        fraction = 0;
      } else if (digit < 0 || digit > 9) {
        return OptionalLong.empty();
      } else if (fraction < decimals) {
        value = value * 10 + digit;
        fraction = fraction < 0 ? fraction : fraction + 1;
        if (++digits > MOST_DIGITS) {
          return OptionalLong.empty();
        }
      } else {
        firstLost = fraction == decimals ? digit : firstLost;
        lost |= digit != 0;
        fraction++;
        digits = Math.max(digits, 1);
      }
    }
    if (digits == 0 || (lost && rounding == Rounding.EXACT)) {
      return OptionalLong.empty();
    }
    for (int i = Math.max(fraction, 0); i < decimals; i++) {
      value *= 10;
    }
    value += firstLost >= 5 ? 1 : 0;
    return OptionalLong.of(negative ? -value : value);
  }
}
