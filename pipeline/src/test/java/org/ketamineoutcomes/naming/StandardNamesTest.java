package org.ketamineoutcomes.naming;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StandardNamesTest {

  @ParameterizedTest
  @CsvSource({
    "aesi, cystitis_luts, Cystitis or urinary symptoms",
    "aesi, any, Any adverse event",
    "stratum, age_band, Age",
    "rule, responded, No response seen",
    "endpoint, week_4, Week 4",
    "happened, later_death, Death later",
    "rule, '', ''"
  })
  void aCodeIsCalledByItsNameOrItsOwnWords(String column, String code, String name) {
    assertThat(StandardNames.standard().of(column, code)).isEqualTo(name);
  }
}
