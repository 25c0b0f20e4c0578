package org.ketamineoutcomes.link;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class IdFormTest {

  @ParameterizedTest(name = "{1} without {0}")
  @CsvSource(
      quoteCharacter = '|',
      value = {
        "QUOTES, |=\"007\"|, 007",
        "QUOTES, '007, 007",
        "REFERENCE, Patient/17, 17",
        "REFERENCE, urn:uuid:a-1, a-1",
        "REFERENCE, 12/2021, 12/2021",
        "SPACES, P\u00a00\u200b1, P01",
        "DECIMALS, 17.0, 17",
        "DECIMALS, |17,00|, 17",
        "DECIMALS, A17.0, A17.0",
        "DECIMALS, 170, 170",
        "WIDTH, \uff30\uff10\uff11, P01",
        "WIDTH, P\u0065\u0301, P\u00e9",
        "CASE, P01, p01",
        "LEADING_ZEROS, 007, 7",
        "LEADING_ZEROS, P-007-010, P-7-10",
        "LEADING_ZEROS, 000, 0",
        "LEADING_ZEROS, 100, 100",
        "PUNCTUATION, A-1_7, A17",
      })
  void takesAwayWhatItAdds(IdForm form, String id, String rest) {
    assertThat(form.of(id)).isEqualTo(rest);
  }

  @Test
  void allFormsOfOneIdHaveOneLooseId() {
    assertThat(
            List.of(
                "p7",
                "P7",
                "P007",
                "p-07",
                "\uff30\uff10\uff17",
                "p 7",
                "Patient/P7",
                "=\"P7\"",
                "\u200bP7\u00a0",
                "P_7"))
        .extracting(LooseId::of)
        .containsOnly("p7");
    assertThat(LooseId.of("17.0")).isEqualTo(LooseId.of("0017"));
    assertThat(LooseId.of("170")).isNotEqualTo(LooseId.of("17"));
  }

  @Test
  void rulesOfAMappingGiveOneId() {
    IdRules rules =
        new IdRules(
            List.of("Patient/", ".0"),
            Set.of(IdForm.CASE, IdForm.LEADING_ZEROS),
            Map.of(new TextPattern("siteA_*"), "A-", new TextPattern("north/*.csv"), "N-"),
            "",
            List.of(new TextPattern("zz*"), new TextPattern("test")),
            Set.of());

    assertThat(rules.idOf("\u00a0Patient/P007.0\u200b")).isEqualTo("p7");
    assertThat(rules.prefixOf("siteA_sessions.csv")).contains("A-");
    assertThat(rules.prefixOf("/data/north/sessions.csv")).contains("N-");
    assertThat(rules.prefixOf("siteB_sessions.csv")).isEmpty();
    assertThat(rules.leavesOut("ZZTEST PATIENT")).isTrue();
    assertThat(rules.leavesOut("TEST")).isTrue();
    assertThat(rules.leavesOut("TESTA")).isFalse();
  }

  @ParameterizedTest(name = "{0} is {1}: {2}")
  @CsvSource({
    "a*c, ABC, true",
    "a*c, ac, true",
    "a*c, abd, false",
    "*b*, abc, true",
    "*, '', true",
    "a*a, a, false",
    "a*b*b, ab, false",
    "abc, ABC, true",
    "'', '', true",
    "'', a, false"
  })
  void aStarStandsForAnyText(String pattern, String text, boolean matches) {
    assertThat(new TextPattern(pattern).matches(text)).isEqualTo(matches);
  }

  @ParameterizedTest(name = "{0}: {1}")
  @CsvSource({
    "2.02103E+12, true",
    "2.02103e12, true",
    "2E+12, true",
    "503e000, false",
    "12E45, false",
    "P2.1E+3, false",
    "202103, false"
  })
  void numbersThatASpreadsheetCutAreKnown(String id, boolean scientific) {
    assertThat(IdLinks.isScientific(id)).isEqualTo(scientific);
  }
}
