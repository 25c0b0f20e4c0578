package org.ketamineoutcomes.scale;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.math.BigDecimal;

/**
 * A change from baseline that is taken to mean something to a patient.
 *
 * @param atLeastHundredths the smallest such change, in hundredths of a point or of a percent
 */
public record ChangeThreshold(
    Kind kind, int atLeastHundredths, Unit unit, Evidence evidence, String source) {

  /** Reads a threshold from how it is written: {@code atLeast} in points or percent. */
  @JsonCreator
  static ChangeThreshold of(
      @JsonProperty("kind") Kind kind,
      @JsonProperty("at_least") BigDecimal atLeast,
      @JsonProperty("unit") Unit unit,
      @JsonProperty("evidence") Evidence evidence,
      @JsonProperty("source") String source) {
    return new ChangeThreshold(
        kind, atLeast.movePointRight(2).intValueExact(), unit, evidence, source);
  }

  /** Returns whether {@code score} is that far from {@code baseline}, in whole numbers. */
  public boolean isMet(int baselineHundredths, int scoreHundredths) {
    long fall = (long) baselineHundredths - scoreHundredths;
    long change = kind == Kind.FALL ? fall : -fall;
    return switch (unit) {
      case POINTS -> change >= atLeastHundredths;
      case PERCENT_OF_BASELINE ->
          10_000 * change >= (long) atLeastHundredths * baselineHundredths && change > 0;
    };
  }

  /** Returns what results call it, such as {@code fall_of_17.5_percent}. */
  public String rule() {
    BigDecimal atLeast = BigDecimal.valueOf(atLeastHundredths, 2).stripTrailingZeros();
    return "%s_of_%s_%s"
        .formatted(
            kind == Kind.FALL ? "fall" : "rise",
            atLeast.toPlainString(),
            unit == Unit.POINTS ? "points" : "percent");
  }

  /** Which way the score goes; down is better. */
  public enum Kind {
    @JsonProperty("fall")
    FALL,
    @JsonProperty("rise")
    RISE
  }

  /** What the change is counted in. */
  public enum Unit {
    @JsonProperty("points")
    POINTS,
    @JsonProperty("percent_of_baseline")
    PERCENT_OF_BASELINE
  }
}
