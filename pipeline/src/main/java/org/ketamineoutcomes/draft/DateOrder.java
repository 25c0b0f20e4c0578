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

  private static final Pattern ISO =
      Pattern.compile(
          "\\d{4}-\\d{2}(-\\d{2}([T ].*)?)?|\\d{4}([/.])\\d{1,2}\\3\\d{1,2}([T ].*)?|(19|20)\\d{6}");
  private static final Pattern OTHER =
      Pattern.compile("(\\d{1,2})([/.\\-])(\\d{1,2})\\2(\\d{4})([ T,].*)?");

  static DateOrder of(List<String> values) {
    int iso = 0;
    int other = 0;
    boolean dayFirst = true;
    boolean monthFirst = true;
    String sign = "/";
    boolean isPadded = true;
    for (String value : values) {
      if (ISO.matcher(value).matches()) {
        iso++;
      }
      Matcher parts = OTHER.matcher(value);
      if (parts.matches()) {
        other++;
        sign = parts.group(2);
        isPadded &= parts.group(1).length() == 2 && parts.group(3).length() == 2;
        monthFirst &= Integer.parseInt(parts.group(1)) <= 12;
        dayFirst &= Integer.parseInt(parts.group(3)) <= 12;
      }
    }
    boolean isDate = !values.isEmpty() && (iso + other) * 10 >= values.size() * 8;
    if (other == 0 || !isDate) {
      return new DateOrder(List.of(), isDate);
    }
    String day = isPadded ? "dd" : "d";
    String month = isPadded ? "MM" : "M";
    String dayMonth = day + sign + month + sign + "yyyy";
    String monthDay = month + sign + day + sign + "yyyy";
    if (dayFirst && monthFirst) {
      return new DateOrder(List.of(dayMonth, monthDay), true);
    }
    return new DateOrder(dayFirst ? List.of(dayMonth) : List.of(monthDay), true);
  }
}
