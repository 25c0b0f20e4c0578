package org.ketamineoutcomes.report;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NumbersTest {

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      value = {"0|0", "999|999", "6621|6,621", "1234567|1,234,567", "-1000|−1,000"})
  void wholeNumbersHaveACommaAtEveryThirdDigit(long value, String written) {
    assertThat(Numbers.whole(value)).isEqualTo(written);
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource({"0, 0.0%", "0.7025, 70.3%", "1, 100.0%", "0.0004, 0.04%", "0.29949, 29.9%"})
  void sharesAreInPercentWithOneDecimal(double share, String written) {
    assertThat(Numbers.percent(share)).isEqualTo(written);
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource({"1.207610, 1.21", "5.8, 5.80", "45.27, 45.3", "-7.034, −7.03", "0, 0.00"})
  void ratesHaveAboutThreeDigits(double rate, String written) {
    assertThat(Numbers.rate(rate)).isEqualTo(written);
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource({"13, 13", "44.5, 44.5", "601.25, 601.3"})
  void daysAreWholeWhereTheyAre(double days, String written) {
    assertThat(Numbers.plain(days)).isEqualTo(written);
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource({"0.0507, 0.051", "0.0004, <0.001", "1, 1.000"})
  void probabilitiesHaveThreeDecimals(double p, String written) {
    assertThat(Numbers.probability(p)).isEqualTo(written);
  }
}
