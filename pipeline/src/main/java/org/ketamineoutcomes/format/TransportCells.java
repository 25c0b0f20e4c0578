package org.ketamineoutcomes.format;

import java.math.BigDecimal;
import java.math.MathContext;
import java.nio.charset.Charset;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.Set;

/** Writes the cells of a SAS transport file as texts. */
record TransportCells(Charset encoding) {

  private static final MathContext DIGITS = new MathContext(15);
  private static final Set<String> DATES =
      Set.of("DATE", "YYMMDD", "MMDDYY", "DDMMYY", "E8601DA", "B8601DA", "IS8601DA", "WEEKDATE");
  private static final Set<String> MOMENTS =
      Set.of("DATETIME", "E8601DT", "B8601DT", "IS8601DT", "DATEAMPM");
  private static final Set<String> TIMES = Set.of("TIME", "E8601TM", "HHMM", "TOD", "IS8601TM");
  private static final double MOST_DAYS = 4_000_000;

  /**
   * A column.
   *
   * @param format the name of its format, without width and decimals
   */
  record Variable(String name, boolean isNumber, String format, int offset, int length) {}

  String text(byte[] row, Variable variable) {
    return variable.isNumber()
        ? number(row, variable)
        : new String(row, variable.offset(), variable.length(), encoding).strip();
  }

  boolean isDamaged(String text) {
    return text.indexOf('\uFFFD') >= 0 || text.indexOf(0) >= 0;
  }

  private static String number(byte[] row, Variable variable) {
    if (variable.length() < 2 || isMissing(row, variable)) {
      return "";
    }
    double value = value(row, variable);
    String format = variable.format();
    if (DATES.contains(format) && Math.abs(value) < MOST_DAYS) {
      return LocalDate.of(1960, 1, 1).plusDays((long) Math.floor(value)).toString();
    }
    if (MOMENTS.contains(format) && Math.abs(value) < MOST_DAYS * 86_400) {
      return LocalDateTime.of(1960, 1, 1, 0, 0).plusSeconds((long) Math.floor(value)).toString();
    }
    if (TIMES.contains(format) && value >= 0 && value < 86_400) {
      return LocalTime.ofSecondOfDay((long) value).toString();
    }
    return new BigDecimal(value).round(DIGITS).stripTrailingZeros().toPlainString();
  }

  /** A dot, an underscore or a capital letter before zeros stands for a number that is missing. */
  private static boolean isMissing(byte[] row, Variable variable) {
    byte first = row[variable.offset()];
    boolean marked = first == '.' || first == '_' || (first >= 'A' && first <= 'Z');
    for (int i = 1; marked && i < variable.length(); i++) {
      marked = row[variable.offset() + i] == 0;
    }
    return marked;
  }

  /** Reads a floating-point number of IBM mainframes: base 16, an exponent of 7 bits from 64 on. */
  private static double value(byte[] row, Variable variable) {
    long fraction = 0;
    for (int i = 1; i < 8; i++) {
      int next = i < variable.length() ? row[variable.offset() + i] & 0xFF : 0;
      fraction = (fraction << 8) | next;
    }
    int first = row[variable.offset()];
    double size = fraction * Math.pow(16, (first & 0x7F) - 64 - 14);
    return (first & 0x80) == 0 ? size : -size;
  }
}
