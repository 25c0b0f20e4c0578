package org.ketamineoutcomes.draft;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * In what order the dates of a column have day and month, by its values.
 *
 * @param formats each order that fits all values, as a mapping writes it; none if the values are as
 *     ISO 8601 or words write them, are no dates, or no order fits
 * @param isDate whether most values are dates of any kind
 * @param hasShortYears whether years have two digits, so that somebody must say of which century
 */
record DateOrder(List<String> formats, boolean isDate, boolean hasShortYears) {

  private static final Pattern ISO =
      Pattern.compile(
          "\\d{4}-\\d{2}(-\\d{2}([T ].*)?)?|\\d{4}([/.])\\d{1,2}\\3\\d{1,2}([T ].*)?|(19|20)\\d{6}");

  /** 3-Mar-2021, 3. März 2021, Mar 3, 2021. */
  private static final Pattern NAMED =
      Pattern.compile(
          "\\d{1,2}[ .\\-/]{0,2}\\p{L}{3,10}[ .\\-/]{0,2}\\d{2,4}([ T,].*)?"
              + "|\\p{L}{3,10}[ .]{0,2}\\d{1,2},? \\d{4}([ T,].*)?");

  private static final Pattern OTHER =
      Pattern.compile("(\\d{1,2})([/.\\-])(\\d{1,2})\\2(\\d{4}|\\d{2})([ T,].*)?");

  static DateOrder of(List<String> values) {
    int known = 0;
    int other = 0;
    boolean dayFirst = true;
    boolean monthFirst = true;
    boolean isPadded = true;
    boolean hasShortYears = false;
    Set<String> signs = new LinkedHashSet<>();
    for (String value : values) {
      Matcher parts = OTHER.matcher(value);
      if (parts.matches()) {
        other++;
        signs.add(parts.group(2));
        isPadded &= parts.group(1).length() == 2 && parts.group(3).length() == 2;
        hasShortYears |= parts.group(4).length() == 2;
        monthFirst &= Integer.parseInt(parts.group(1)) <= 12;
        dayFirst &= Integer.parseInt(parts.group(3)) <= 12;
      } else if (ISO.matcher(value).matches() || NAMED.matcher(value).matches()) {
        known++;
      }
    }
    boolean isDate = !values.isEmpty() && (known + other) * 10 >= values.size() * 8;
    if (other == 0 || !isDate) {
      return new DateOrder(List.of(), isDate, false);
    }
    String day = isPadded ? "dd" : "d";
    String month = isPadded ? "MM" : "M";
    String year = hasShortYears ? "yy" : "yyyy";
    List<String> formats =
        dayFirst && monthFirst
            ? List.of(written(day, month, year, signs), written(month, day, year, signs))
            : dayFirst
                ? List.of(written(day, month, year, signs))
                : monthFirst ? List.of(written(month, day, year, signs)) : List.of();
    return new DateOrder(formats, true, hasShortYears);
  }

  private static String written(String first, String second, String year, Set<String> signs) {
    List<String> formats = signs.stream().map(sign -> first + sign + second + sign + year).toList();
    return formats.size() == 1 ? formats.get(0) : "[" + String.join(", ", formats) + "]";
  }
}
