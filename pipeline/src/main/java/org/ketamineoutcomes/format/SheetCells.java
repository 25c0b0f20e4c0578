package org.ketamineoutcomes.format;

import java.math.BigDecimal;
import java.math.MathContext;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;
import org.jspecify.annotations.Nullable;

/** Writes cells of a workbook as texts. */
final class SheetCells {

  /** Excel keeps so many digits of a number. */
  private static final MathContext DIGITS = new MathContext(15);

  private static final int SECONDS_PER_DAY = 86_400;

  /** The last day number, 9999-12-31. */
  private static final double LAST_DAY = 2_958_466;

  private static final Pattern SHOWN =
      Pattern.compile(
          "(?:\"(?<before>[^\"]*)\")?(?<digits>[#0,]*0)(?:\\.[0#]+)?"
              + "(?<unit>(?:\\\\? )?\"? ?(?:mg/kg|mg|g|mcg|\u00b5g|\u03bcg|kg|lbs?|min|h)\"?)?");

  private final boolean from1904;
  private final Map<String, Optional<Shown>> shown = new HashMap<>();

  /**
   * What a format shows beside a number.
   *
   * @param before a text before a whole number
   * @param digits how many digits it has at least
   * @param unit a unit behind it
   */
  private record Shown(String before, int digits, String unit) {}

  private final Map<String, Boolean> dateFormats = new HashMap<>();

  SheetCells(boolean from1904) {
    this.from1904 = from1904;
  }

  String text(Cell cell) {
    String raw = cell.getRawValue();
    if (raw == null || cell.getType() == CellType.EMPTY) {
      return "";
    }
    if (cell.getType() == CellType.STRING) {
      return cell.getText();
    }
    if (cell.getType() == CellType.BOOLEAN) {
      return Boolean.TRUE.equals(cell.asBoolean()) ? "true" : "false";
    }
    if (cell.getType() == CellType.ERROR) {
      return raw;
    }
    return number(raw, cell.getDataFormatId(), cell.getDataFormatString());
  }

  private String number(String raw, @Nullable Integer formatId, @Nullable String format) {
    BigDecimal number;
    try {
      number = new BigDecimal(raw);
    } catch (NumberFormatException e) {
      return raw;
    }
    double days = number.doubleValue();
    if (isDate(formatId, format) && days >= 0 && days < LAST_DAY) {
      return moment(days);
    }
    String plain = number.round(DIGITS).stripTrailingZeros().toPlainString();
    return plain.length() > 400 ? raw : shown(plain, format);
  }

  /** Returns an id with its zeros and a number with its unit, which only the format has. */
  private String shown(String plain, @Nullable String format) {
    if (format == null) {
      return plain;
    }
    Optional<Shown> how = shown.computeIfAbsent(format, SheetCells::howShown);
    if (how.isEmpty()) {
      return plain;
    }
    boolean isWhole = plain.indexOf('.') < 0 && plain.indexOf('-') < 0;
    String digits =
        isWhole ? "0".repeat(Math.max(0, how.get().digits() - plain.length())) + plain : plain;
    return how.get().before() + digits + how.get().unit();
  }

  private static Optional<Shown> howShown(String format) {
    Matcher parts = SHOWN.matcher(format.split(";", 2)[0]);
    if (!parts.matches()) {
      return Optional.empty();
    }
    String before = parts.group("before") == null ? "" : parts.group("before");
    String digits = parts.group("digits");
    String unit = parts.group("unit") == null ? "" : parts.group("unit");
    boolean isPlain = before.isEmpty() && unit.isEmpty() && !digits.startsWith("00");
    return isPlain
        ? Optional.empty()
        : Optional.of(
            new Shown(
                before,
                digits.startsWith("0") ? digits.length() : 1,
                unit.isEmpty() ? "" : " " + unit.replaceAll("[\"\\\\ ]", "")));
  }

  private String moment(double days) {
    long whole = (long) Math.floor(days);
    long second = Math.round((days - whole) * SECONDS_PER_DAY);
    LocalTime time = LocalTime.MIDNIGHT.plusSeconds(second % SECONDS_PER_DAY);
    if (whole == 0 && second > 0 && second < SECONDS_PER_DAY) {
      return time.truncatedTo(ChronoUnit.SECONDS).toString();
    }
    LocalDate date = date(whole + second / SECONDS_PER_DAY);
    return time.equals(LocalTime.MIDNIGHT)
        ? date.toString()
        : LocalDateTime.of(date, time).toString();
  }

  /** Day 60 is a 29 February 1900 that never was; the days before it are one late. */
  private LocalDate date(long day) {
    if (from1904) {
      return LocalDate.of(1904, 1, 1).plusDays(day);
    }
    return LocalDate.of(1899, 12, day < 60 ? 31 : 30).plusDays(day);
  }

  private boolean isDate(@Nullable Integer formatId, @Nullable String format) {
    if (formatId != null
        && ((formatId >= 14 && formatId <= 22) || (formatId >= 45 && formatId <= 47))) {
      return true;
    }
    return format != null && dateFormats.computeIfAbsent(format, SheetCells::hasDatePart);
  }

  /** Looks for parts of a date outside of quotes, colours and conditions. */
  private static boolean hasDatePart(String format) {
    String bare =
        format
            .replaceAll("\"[^\"]*\"", "")
            .replaceAll("\\\\.", "")
            .replaceAll("_.", "")
            .replaceAll("\\[(?!h|m|s)[^\\]]*]", "")
            .split(";", 2)[0];
    return !bare.equalsIgnoreCase("general") && bare.matches("(?i).*[ymdhs].*");
  }
}
