package org.ketamineoutcomes.draft;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * In what order the dates of a column have day and month, by its values.
 *
 * @param formats those that fit all values; none if the values are as ISO 8601 writes them, or no
 *     dates
 * @param isDate whether most values are dates of any kind
 */
record DateOrder(List<String> formats, boolean isDate) {

  private static final Pattern ISO = Pattern.compile("\\d{4}-\\d{2}(-\\d{2}([T ].*)?)?");
  private static final Pattern OTHER =
      Pattern.compile("(\\d{1,2})([/.\\-])(\\d{1,2})\\2(\\d{4})([ T,].*)?");

  static DateOrder of(List<String> values) {
    int iso = 0;
    int other = 0;
    boolean dayFirst = true;
    boolean monthFirst = true;
    String sign = "/";
    for (String value : values) {
      if (ISO.matcher(value).matches()) {
        iso++;
      }
      Matcher parts = OTHER.matcher(value);
      if (parts.matches()) {
        other++;
        sign = parts.group(2);
        monthFirst &= Integer.parseInt(parts.group(1)) <= 12;
        dayFirst &= Integer.parseInt(parts.group(3)) <= 12;
      }
    }
    boolean isDate = !values.isEmpty() && (iso + other) * 10 >= values.size() * 8;
    if (other == 0 || !isDate) {
      return new DateOrder(List.of(), isDate);
    }
    String dayMonth = "dd%sMM%syyyy".formatted(sign, sign);
    String monthDay = "MM%sdd%syyyy".formatted(sign, sign);
    if (dayFirst && monthFirst) {
      return new DateOrder(List.of(dayMonth, monthDay), true);
    }
    return new DateOrder(dayFirst ? List.of(dayMonth) : List.of(monthDay), true);
  }
}
