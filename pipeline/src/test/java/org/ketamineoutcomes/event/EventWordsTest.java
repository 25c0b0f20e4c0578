package org.ketamineoutcomes.event;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class EventWordsTest {

  @ParameterizedTest(name = "{0} {1} is {2}")
  @CsvSource({
    "RELATED, related, yes",
    "RELATED, possibly related, yes",
    "RELATED, Probably Related, yes",
    "RELATED, DEFINITELY-RELATED, yes",
    "RELATED, probable/likely, yes",
    "RELATED, likely, yes",
    "RELATED, 3 - possible, yes",
    "RELATED, not related, no",
    "RELATED, probably not related, no",
    "RELATED, unlikely related, no",
    "RELATED, doubtful, no",
    "RELATED, conditional, not_recorded",
    "RELATED, unknown, not_recorded",
    "SEVERITY, Severe, severe",
    "SEVERITY, grade 3, 3",
    "SEVERITY, grade IV, 4",
    "SEVERITY, 2 - moderate, 2",
    "SEVERITY, life threatening, 4",
    "SEVERITY, fatal, 5",
    "SEVERITY, not recorded, not_recorded",
    "ACTION, drug withdrawn, drug_withdrawn",
    "ACTION, permanently discontinued, drug_withdrawn",
    "ACTION, dose not changed, dose_not_changed",
    "OUTCOME, not recovered/not resolved, not_recovered",
    "OUTCOME, resolving, recovering",
    "OUTCOME, died, fatal",
  })
  void aWordMeansTheSameHoweverItIsSpelt(EventWords column, String written, String ours) {
    assertThat(column.meaning(written)).contains(ours);
  }

  @ParameterizedTest(name = "<{0}>")
  @ValueSource(
      strings = {"", "1", "0", "perhaps", "unrelated disease", "2 - probable", "related?!x"})
  void whatIsNotInTheListIsNotKnown(String written) {
    assertThat(EventWords.RELATED.meaning(written)).isEmpty();
  }

  /** Dots are no part of a word, so 1.0 would be 10. */
  @ParameterizedTest(name = "<{0}>")
  @ValueSource(strings = {"10", "1.0", "0", "6", "2 - severe", "mild to moderate", "3/4", "i"})
  void aGradeThatMayBeSeveralIsNotKnown(String written) {
    assertThat(EventWords.SEVERITY.meaning(written)).isEmpty();
  }

  @ParameterizedTest(name = "{0}")
  @EnumSource
  void everyColumnSaysWhatIsNotRecorded(EventWords column) {
    assertThat(column.says("unknown", "not_recorded")).isTrue();
    assertThat(column.says("not recorded", "not_recorded")).isTrue();
  }

  @Test
  void aWordBelongsToItsColumn() {
    assertThat(EventWords.OUTCOME.says("fatal", "fatal")).isTrue();
    assertThat(EventWords.ACTION.meaning("fatal")).isEmpty();
  }
}
