package org.ketamineoutcomes.aesi;

import com.fasterxml.jackson.annotation.JsonCreator;
import java.io.Serializable;
import java.util.Arrays;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * One comparison of a rule, such as {@code systolic_peak >= 180}.
 *
 * @param number in the unit of {@code value}
 */
public record Condition(SessionValue value, Comparison comparison, int number)
    implements Serializable {

  private static final Pattern TEXT = Pattern.compile("([a-z_]+) (>=|<=|>|<) ([0-9]{1,4})");

  /** How a value is compared. */
  public enum Comparison {
    AT_LEAST(">="),
    AT_MOST("<="),
    ABOVE(">"),
    BELOW("<");

    private final String sign;

    Comparison(String sign) {
      this.sign = sign;
    }
  }

  /** Reads a condition as it is written in {@code schemas/aesi.yaml}. */
  @JsonCreator
  static Condition of(String text) {
    Matcher parts = TEXT.matcher(text);
    if (!parts.matches()) {
      throw new IllegalArgumentException("A condition must be a value, a comparison and a number");
    }
    Comparison comparison =
        Arrays.stream(Comparison.values())
            .filter(one -> one.sign.equals(parts.group(2)))
            .findFirst()
            .orElseThrow();
    return new Condition(
        SessionValue.valueOf(parts.group(1).toUpperCase(Locale.ROOT)),
        comparison,
        Integer.parseInt(parts.group(3)));
  }

  /** Returns whether a measured value meets the condition. */
  public boolean isMet(int measured) {
    return switch (comparison) {
      case AT_LEAST -> measured >= number;
      case AT_MOST -> measured <= number;
      case ABOVE -> measured > number;
      case BELOW -> measured < number;
    };
  }
}
