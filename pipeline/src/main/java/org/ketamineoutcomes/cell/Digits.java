package org.ketamineoutcomes.cell;

/** Whole numbers inside of longer texts. */
public final class Digits {

  private Digits() {}

  /** Returns the number that the digits of a part make, or -1 if they are not all digits. */
  public static int number(String text, int from, int to) {
    int number = 0;
    for (int i = from; i < to; i++) {
      int digit = text.charAt(i) - '0';
      if (digit < 0 || digit > 9) {
        return -1;
      }
      number = number * 10 + digit;
    }
    return number;
  }
}
