package org.ketamineoutcomes.figure;

/**
 * About how wide words are in a sans serif face: enough to leave room for them. No face is asked,
 * so that a drawing is the same on every machine.
 */
final class TextWidth {

  private static final double NARROW = 0.32;
  private static final double SLIM = 0.41;
  private static final double WIDE = 0.98;
  private static final double CAPITAL = 0.69;
  private static final double DIGIT = 0.64;
  private static final double OTHER = 0.6;

  private TextWidth() {}

  /** Returns the width at a size, in the unit of the size. */
  static double of(String words, double size) {
    double width = 0;
    for (int i = 0; i < words.length(); i++) {
      width += of(words.charAt(i));
    }
    return width * size;
  }

  private static double of(char c) {
    if (" .,:;|!'ijl".indexOf(c) >= 0) {
      return NARROW;
    }
    if ("()[]/ftr-".indexOf(c) >= 0) {
      return SLIM;
    }
    if ("mwMW%@&".indexOf(c) >= 0) {
      return WIDE;
    }
    if (Character.isDigit(c)) {
      return DIGIT;
    }
    return Character.isUpperCase(c) ? CAPITAL : OTHER;
  }
}
