package org.ketamineoutcomes.date;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Month;
import java.time.format.TextStyle;
import java.util.List;
import java.util.Locale;
import java.util.OptionalInt;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Months in words, as the Common Locale Data Repository of this Java has them. */
class MonthNamesTest {

  private static final List<TextStyle> STYLES =
      List.of(
          TextStyle.FULL, TextStyle.FULL_STANDALONE, TextStyle.SHORT, TextStyle.SHORT_STANDALONE);

  @ParameterizedTest(name = "{0}")
  @ValueSource(
      strings = {
        "en-US", "en-GB", "en-CA", "de-DE", "de-AT", "fr-FR", "fr-CA", "es-ES", "es-MX", "pt-PT",
        "pt-BR", "it-IT", "nl-NL", "da-DK", "nb-NO", "sv-SE"
      })
  void everyNameOfALanguageIsItsMonth(String language) {
    for (Month month : Month.values()) {
      for (TextStyle style : STYLES) {
        String name = month.getDisplayName(style, Locale.forLanguageTag(language));

        assertThat(MonthNames.month(MonthNames.plain(name.replace(".", ""))))
            .as("%s %s", language, name)
            .hasValue(month.getValue());
      }
    }
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource({"JUI", "UNK", "FOO", "JA", "MARZOS", "MONDAY"})
  void aWordThatIsNoMonthOrOfTwoIsNone(String word) {
    assertThat(MonthNames.month(word)).isEqualTo(OptionalInt.empty());
  }
}
