package org.ketamineoutcomes.safety;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.ketamineoutcomes.history.AdverseEvent;
import org.ketamineoutcomes.history.Answer;
import org.ketamineoutcomes.history.RowPosition;
import org.ketamineoutcomes.safety.EventLevel.Key;

class EventLevelTest {

  @Test
  void aPlainEventCountsAsAnyAsItsCategoryAndAsItsTerm() {
    assertThat(keys("gastrointestinal", "mild", Answer.NO, ""))
        .containsExactly(
            new Key(EventLevel.ANY, "", ""),
            new Key(EventLevel.CATEGORY, "gastrointestinal", ""),
            new Key(EventLevel.TERM, "gastrointestinal", "nausea"));
  }

  @Test
  void anEventWithoutCategoryCountsInNone() {
    assertThat(keys("", "mild", Answer.NO, ""))
        .containsExactly(new Key(EventLevel.ANY, "", ""), new Key(EventLevel.TERM, "", "nausea"));
  }

  @Test
  void aSevereEventNeedNotBeSerious() {
    assertThat(keys("", "severe", Answer.NO, ""))
        .contains(new Key(EventLevel.SEVERE, "", ""))
        .doesNotContain(new Key(EventLevel.SERIOUS, "", ""));
  }

  @ParameterizedTest(name = "{0}")
  @ValueSource(
      strings = {"severe", "3", "grade 3", "4", "5", "life-threatening", "fatal", "3 - severe"})
  void aGradeFromThreeOnIsSevere(String severity) {
    assertThat(keys("", severity, Answer.NO, "")).contains(new Key(EventLevel.SEVERE, "", ""));
  }

  @ParameterizedTest(name = "<{0}>")
  @ValueSource(strings = {"", "mild", "moderate", "1", "grade 2", "10", "awful", "unknown"})
  void whatIsMilderOrNotKnownIsNot(String severity) {
    assertThat(keys("", severity, Answer.NO, ""))
        .doesNotContain(new Key(EventLevel.SEVERE, "", ""));
  }

  @Test
  void seriousnessNotRecordedIsNotSerious() {
    assertThat(keys("", "", Answer.YES, "")).contains(new Key(EventLevel.SERIOUS, "", ""));
    assertThat(keys("", "", Answer.NOT_RECORDED, ""))
        .doesNotContain(new Key(EventLevel.SERIOUS, "", ""));
  }

  @ParameterizedTest(name = "{0}")
  @ValueSource(
      strings = {
        "related",
        "possible",
        "probable",
        "definite",
        "possibly",
        "probably",
        "yes",
        "y",
        "possibly related",
        "probably related",
        "definitely related",
        "likely"
      })
  void whatIsPossiblyRelatedOrMoreCountsAsRelated(String word) {
    assertThat(keys("", "", Answer.NO, word)).contains(new Key(EventLevel.RELATED, "", ""));
  }

  @ParameterizedTest(name = "<{0}>")
  @ValueSource(
      strings = {
        "",
        "no",
        "unrelated",
        "not related",
        "remote",
        "unlikely",
        "none",
        "probably not related",
        "unknown",
        "who knows"
      })
  void whatIsNotDoesNot(String word) {
    assertThat(keys("", "", Answer.NO, word)).doesNotContain(new Key(EventLevel.RELATED, "", ""));
  }

  private static List<Key> keys(String category, String severity, Answer serious, String related) {
    AdverseEvent event =
        new AdverseEvent(
            new RowPosition(0, 1),
            OptionalInt.of(3),
            OptionalInt.of(3),
            OptionalInt.empty(),
            OptionalInt.empty(),
            "nausea",
            category,
            severity,
            "",
            serious,
            related,
            "",
            "",
            Answer.NOT_RECORDED,
            "",
            "");
    return EventLevel.keys(event);
  }
}
