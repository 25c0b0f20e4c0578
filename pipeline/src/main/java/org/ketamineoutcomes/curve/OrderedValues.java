package org.ketamineoutcomes.curve;

import java.math.BigDecimal;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.ketamineoutcomes.history.Strata;

/**
 * The order of a stratum's values, where they have one: where every value begins with a number, by
 * that number; and by age.
 */
final class OrderedValues {

  private static final Pattern NUMBER =
      Pattern.compile("\\s*([+-]?\\d+(?:\\.\\d+)?).*", Pattern.DOTALL);

  private OrderedValues() {}

  /** Returns {@code values} in their order, or nothing if they have none. */
  static Optional<List<String>> of(String column, Collection<String> values) {
    boolean isAge = column.equals(Strata.AGE_BAND);
    return values.stream()
            .allMatch(value -> isNumbered(value) || (isAge && value.equals(Strata.UNDER_18)))
        ? Optional.of(
            values.stream()
                .sorted(
                    Comparator.comparing(OrderedValues::number)
                        .thenComparing(Comparator.naturalOrder()))
                .toList())
        : Optional.empty();
  }

  private static boolean isNumbered(String value) {
    return NUMBER.matcher(value).matches();
  }

  /** The youngest have no number in front, and come first. */
  private static BigDecimal number(String value) {
    Matcher number = NUMBER.matcher(value);
    return number.matches() ? new BigDecimal(number.group(1)) : BigDecimal.ZERO;
  }
}
