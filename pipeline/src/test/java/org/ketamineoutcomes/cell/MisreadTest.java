package org.ketamineoutcomes.cell;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The first texts are what Windows-1252 makes of words in UTF-8. */
class MisreadTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Ã¼belkeit",
        "nausÃ©e",
        "ãœbelkeit nach der gabe â€“ stark",
        "n\ufffdusea",
        "Â\u00a0nausea"
      })
  void lettersAreLost(String text) {
    assertThat(Misread.isSo(text)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", "nausea", "Übelkeit", "náusea", "tensão alta", "âcre", "悪心", "não, mal"})
  void lettersStand(String text) {
    assertThat(Misread.isSo(text)).isFalse();
  }
}
