package org.ketamineoutcomes.link;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a mapping makes of ids. */
class IdRulesTest {

  @ParameterizedTest
  @CsvSource({"P001, P001", "17, 17", "1-17, -17", "A-1, A-", "01A17, 01A17", "1A17, A17"})
  void aNumberIsStrippedOnlyAsAWhole(String cell, String id) {
    IdRules rules = new IdRules(List.of("1"), Set.of(), Map.of(), "", List.of(), Set.of());

    assertThat(rules.idOf(cell)).isEqualTo(id);
  }

  @Test
  void theLongestPatternGivesThePrefix() {
    IdRules rules =
        new IdRules(
            List.of(),
            Set.of(),
            Map.of(new TextPattern("*"), "A-", new TextPattern("b_*"), "B-"),
            "",
            List.of(),
            Set.of());

    assertThat(rules.prefixOf("b_sessions.csv")).contains("B-");
    assertThat(rules.prefixOf("sessions.csv")).contains("A-");
  }
}
