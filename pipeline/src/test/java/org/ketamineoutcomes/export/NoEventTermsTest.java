package org.ketamineoutcomes.export;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class NoEventTermsTest {

  private final NoEventTerms terms = new NoEventTerms();

  @ParameterizedTest(name = "{0}")
  @ValueSource(
      strings = {
        "none",
        "none.",
        "-",
        "0",
        "pt denies any",
        "patient denies any side effects today",
        "none reported at this time",
        "no complaints voiced",
        "no new adverse events since last visit",
        "none (see notes)",
        "no untoward effects",
        "free of symptoms",
        "uneventful",
        "tolerated infusion well",
        "wnl",
        "keine nebenwirkungen",
        "o.b.",
        "rien à signaler",
        "sin efectos adversos",
        "нет",
        "なし"
      })
  void areAnswers(String term) {
    assertThat(terms.has(term)).isTrue();
  }

  @ParameterizedTest(name = "{0}")
  @ValueSource(
      strings = {
        "nausea",
        "no appetite",
        "no sleep",
        "not sleeping",
        "negative experience",
        "drug reaction",
        "side effects",
        "denies nausea but dizzy",
        "no improvement",
        "other",
        "none of the above, headache"
      })
  void areEvents(String term) {
    assertThat(terms.has(term)).isFalse();
  }

  @ParameterizedTest(name = "{0}: {1}")
  @CsvSource({
    "no headache, true",
    "denies si/hi, true",
    "10028813, true",
    "nausea; headache, true",
    "nausea & vomiting, true",
    "history of migraine, true",
    "Nausea resolved, true",
    "same as above, true",
    "'nausea, dizziness and headache', true",
    "'nausea, vomiting, headache', true",
    "'pain, limb', false",
    "nausea and vomiting, false",
    "mood improved state, false",
    "nausea, false",
    "n/v, false",
    "headache (mild), false",
    "no, false"
  })
  void mayBeNoneOrSeveral(String term, boolean doubtful) {
    assertThat(terms.isDoubtful(term)).isEqualTo(doubtful);
  }

  @Test
  void aBlankTermSaysNothing() {
    assertThat(terms.has("")).isFalse();
  }
}
