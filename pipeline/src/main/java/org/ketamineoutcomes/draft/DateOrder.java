package org.ketamineoutcomes.draft;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * How the dates of some cells are written: in what order they have day and month, and whether some
 * are day numbers of a spreadsheet.
 *
 * @param orders each order that fits all values of two numbers and a year; none if there are no
 *     such values, or no order fits all of them
 * @param form how those values are written apart from their order
 * @param fixed formats of other values that a mapping must declare, and that leave no order open
 * @param isDate whether most values are dates of any kind
 */
record DateOrder(List<Order> orders, Form form, List<String> fixed, boolean isDate) {

  /** What a mapping calls the day numbers of a spreadsheet. */
  static final String DAY_NUMBERS = "excel";

  private static final Pattern ISO =
      Pattern.compile(
          "\\d{4}-\\d{2}(-\\d{2}([T ].*)?)?|\\d{4}([/.])\\d{1,2}\\3\\d{1,2}([T ].*)?|(19|20)\\d{6}");

  /** 3-Mar-2021, 3. März 2021, Mar 3, 2021. */
  private static final Pattern NAMED =
      Pattern.compile(
          "\\d{1,2}[ .\\-/]{0,2}\\p{L}{3,10}[ .\\-/]{0,2}\\d{2,4}([ T,].*)?"
              + "|\\p{L}{3,10}[ .]{0,2}\\d{1,2},? \\d{4}([ T,].*)?");

  /** 03-MAR-21, as databases write it. */
  private static final Pattern SHORT_NAMED =
      Pattern.compile("(\\d{1,2})([-/ .])\\p{L}{3}\\2\\d{2}");

  private static final Pattern OTHER =
      Pattern.compile("(\\d{1,2})([/.\\-])(\\d{1,2})\\2(\\d{4}|\\d{2})([ T,].*)?");

  /** Days from 1954 to 2064, as a spreadsheet counts them from 1900 on. */
  private static final Pattern DAY_NUMBER = Pattern.compile("[2-5]\\d{4}(\\.\\d+)?");

  /** What stands first. */
  enum Order {
    DAY_FIRST("day"),
    MONTH_FIRST("month");

    private final String first;

    Order(String first) {
      this.first = first;
    }

    /** Returns what stands first, in words. */
    String first() {
      return first;
    }
  }

  /**
   * How dates of two numbers and a year are written.
   *
   * @param isPadded whether all days and months have two digits
   * @param hasShortYears whether years have two digits, so that somebody must say of which century
   * @param isThere whether there are any
   */
  record Form(List<String> signs, boolean isPadded, boolean hasShortYears, boolean isThere) {

    Form {
      signs = List.copyOf(signs);
    }
  }

  DateOrder {
    orders = List.copyOf(orders);
    fixed = List.copyOf(fixed);
  }

  static DateOrder of(List<String> values) {
    int known = 0;
    int other = 0;
    boolean dayFirst = true;
    boolean monthFirst = true;
    boolean isPadded = true;
    boolean hasShortYears = false;
    Set<String> signs = new LinkedHashSet<>();
    Set<String> fixed = new LinkedHashSet<>();
    for (String value : values) {
      Matcher parts = OTHER.matcher(value);
      if (parts.matches()) {
        other++;
        signs.add(parts.group(2));
        isPadded &= parts.group(1).length() == 2 && parts.group(3).length() == 2;
        hasShortYears |= parts.group(4).length() == 2;
        monthFirst &= Integer.parseInt(parts.group(1)) <= 12;
        dayFirst &= Integer.parseInt(parts.group(3)) <= 12;
      } else if (SHORT_NAMED.matcher(value).matches()) {
        known++;
        fixed.add(shortNamed(value));
      } else if (DAY_NUMBER.matcher(value).matches()) {
        known++;
        fixed.add(DAY_NUMBERS);
      } else if (ISO.matcher(value).matches() || NAMED.matcher(value).matches()) {
        known++;
      }
    }
    boolean isDate = !values.isEmpty() && (known + other) * 10 >= values.size() * 8;
    boolean isThere = other > 0 && isDate;
    List<Order> orders = new ArrayList<>();
    if (isThere && dayFirst) {
      orders.add(Order.DAY_FIRST);
    }
    if (isThere && monthFirst) {
      orders.add(Order.MONTH_FIRST);
    }
    return new DateOrder(
        orders,
        new Form(List.copyOf(signs), isPadded, hasShortYears, isThere),
        isDate ? List.copyOf(fixed) : List.of(),
        isDate);
  }

  private static String shortNamed(String value) {
    String sign = value.replaceAll("[\\d\\p{L}]", "").substring(0, 1);
    return (value.matches("\\d\\D.*") ? "d" : "dd") + sign + "MMM" + sign + "yy";
  }

  /** Returns whether some values are day numbers of a spreadsheet. */
  boolean hasDayNumbers() {
    return fixed.contains(DAY_NUMBERS);
  }

  /** Returns whether years have two digits, so that somebody must say of which century. */
  boolean hasShortYears() {
    return (form.hasShortYears() && form.isThere())
        || fixed.stream().anyMatch(format -> format.endsWith("yy"));
  }

  /** Returns whether the values leave one order. */
  boolean tells() {
    return orders.size() == 1;
  }

  /** Returns the formats of the values in an order, as a mapping writes them. */
  String formats(Order order) {
    String day = form.isPadded() ? "dd" : "d";
    String month = form.isPadded() ? "MM" : "M";
    String year = form.hasShortYears() ? "yy" : "yyyy";
    String first = order == Order.DAY_FIRST ? day : month;
    String second = order == Order.DAY_FIRST ? month : day;
    List<String> formats = new ArrayList<>();
    form.signs().forEach(sign -> formats.add(first + sign + second + sign + year));
    formats.addAll(fixed);
    return written(formats);
  }

  /** Returns the formats that leave no order open, as a mapping writes them. */
  String fixedFormats() {
    return written(fixed);
  }

  private static String written(List<String> formats) {
    return formats.size() == 1 ? formats.get(0) : "[" + String.join(", ", formats) + "]";
  }
}
