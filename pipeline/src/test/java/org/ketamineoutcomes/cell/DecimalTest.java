package org.ketamineoutcomes.cell;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.ketamineoutcomes.cell.Decimal.Rounding;

class DecimalTest {

  @ParameterizedTest(name = "{0} to {1} decimals is {2}")
  @CsvSource({
    "0, 3, 0",
    "-0, 3, 0",
    "12, 0, 12",
    "+12, 2, 1200",
    "12., 2, 1200",
    ".5, 1, 5",
    "0.0005, 3, 1",
    "0.00049999, 3, 0",
    "-0.0005, 3, -1",
    "70.0149999999999999999, 3, 70015",
    "12.50, 0, 13",
    "999999999999, 3, 999999999999000",
    "000000000012, 0, 12"
  })
  void halvesGoAwayFromZero(String text, int decimals, long scaled) {
    assertThat(Decimal.scaled(text, '.', decimals, Rounding.HALF_UP)).hasValue(scaled);
  }

  @ParameterizedTest(name = "''{0}''")
  @ValueSource(
      strings = {
        "",
        "-",
        ".",
        "1e3",
        "1,5",
        "1.2.3",
        "--1",
        "1 000",
        "1_000",
        "0x1F",
        "NaN",
        "٣",
        "1234567890123"
      })
  void whatIsNotAPlainNumberIsNone(String text) {
    assertThat(Decimal.scaled(text, '.', 2, Rounding.HALF_UP)).isEmpty();
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource({"12.0, true", "12.00000, true", "12.5, false", "12.0001, false"})
  void exactNumbersHaveNothingBeyondTheirDecimals(String text, boolean exact) {
    assertThat(Decimal.scaled(text, '.', 0, Rounding.EXACT).isPresent()).isEqualTo(exact);
  }
}
