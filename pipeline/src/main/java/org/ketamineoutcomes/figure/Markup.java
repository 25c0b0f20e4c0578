package org.ketamineoutcomes.figure;

/** How words and numbers are written in XML and HTML. */
public final class Markup {

  private static final int TENTHS = 10;

  private Markup() {}

  /** Returns words with the characters escaped that markup is made of. */
  public static String escape(String words) {
    StringBuilder out = new StringBuilder(words.length() + 8);
    for (int i = 0; i < words.length(); i++) {
      char c = words.charAt(i);
      switch (c) {
        case '&' -> out.append("&amp;");
        case '<' -> out.append("&lt;");
        case '>' -> out.append("&gt;");
        case '"' -> out.append("&quot;");
        default -> out.append(c);
      }
    }
    return out.toString();
  }

  /** Returns a length in a tenth of a unit, the same in every locale. */
  static String length(double value) {
    long tenths = Math.round(value * TENTHS);
    String sign = tenths < 0 ? "-" : "";
    long size = Math.abs(tenths);
    return sign + size / TENTHS + (size % TENTHS == 0 ? "" : "." + size % TENTHS);
  }
}
