package org.ketamineoutcomes.response;

import static org.assertj.core.api.Assertions.assertThat;
import static org.ketamineoutcomes.history.Rows.history;
import static org.ketamineoutcomes.history.Rows.score;
import static org.ketamineoutcomes.history.Rows.scoreAt;
import static org.ketamineoutcomes.history.Rows.session;
import static org.ketamineoutcomes.survival.FollowUp.censoredOn;
import static org.ketamineoutcomes.survival.FollowUp.eventOn;

import org.junit.jupiter.api.Test;
import org.ketamineoutcomes.course.Course;
import org.ketamineoutcomes.course.CourseScores;
import org.ketamineoutcomes.history.Entry;
import org.ketamineoutcomes.history.TreatmentHistory;
import org.ketamineoutcomes.protocol.Protocol;
import org.ketamineoutcomes.protocol.ProtocolFile;
import org.ketamineoutcomes.response.SustainedResponse.Fate;

/** To day 28, with one excursion in which a quarter of baseline is still gone; baseline 20. */
class SustainedResponseTest {

  private static final Protocol STANDARD = ProtocolFile.named("standard").protocol();

  @Test
  void aResponseKeptToTheDayItMustLastToIsAnEventOnItsOwnDay() {
    assertThat(sustained(score(2, 10), score(15, 8), score(28, 10)).followUp())
        .isEqualTo(eventOn(2));
  }

  @Test
  void oneExcursionIsAllowedWhileAQuarterOfBaselineIsGone() {
    assertThat(sustained(score(2, 10), score(8, 15), score(28, 9)).followUp())
        .isEqualTo(eventOn(2));
  }

  @Test
  void anExcursionOfMoreThanThatIsALoss() {
    SustainedResponse lost = sustained(score(2, 10), score(8, 16), score(28, 9));

    assertThat(lost.fate()).isEqualTo(Fate.LOST);
    assertThat(lost.followUp()).isEqualTo(censoredOn(28));
  }

  @Test
  void aSecondExcursionIsALoss() {
    assertThat(sustained(score(2, 10), score(8, 15), score(12, 9), score(15, 11)).fate())
        .isEqualTo(Fate.LOST);
  }

  @Test
  void onTheDayItMustLastToNoExcursionIsAllowed() {
    assertThat(sustained(score(2, 10), score(28, 11)).fate()).isEqualTo(Fate.LOST);
  }

  @Test
  void aLossIsKnownAlsoOfWhoIsNotFollowedSoLong() {
    assertThat(sustained(score(2, 10), score(8, 20)).followUp()).isEqualTo(censoredOn(28));
  }

  @Test
  void withoutAScoreOnTheVeryDayTheNextMustShowIt() {
    assertThat(sustained(score(2, 10), score(29, 10)).followUp()).isEqualTo(eventOn(2));
    assertThat(sustained(score(2, 10), score(29, 11)).fate()).isEqualTo(Fate.NOT_KNOWN);
  }

  @Test
  void aLossFoundAfterThatDayMayHaveComeBeforeIt() {
    SustainedResponse unknown = sustained(score(2, 10), score(199, 20));

    assertThat(unknown.fate()).isEqualTo(Fate.NOT_KNOWN);
    assertThat(unknown.followUp()).isEqualTo(censoredOn(2));
  }

  @Test
  void aScoreOfTheVeryDayDecidesWhateverFollows() {
    assertThat(sustained(score(2, 10), score(28, 10), score(29, 20)).followUp())
        .isEqualTo(eventOn(2));
  }

  @Test
  void whoIsNotFollowedSoLongIsCensoredOnTheDayOfTheResponse() {
    SustainedResponse unknown = sustained(score(2, 18), score(5, 10), score(27, 9));

    assertThat(unknown.fate()).isEqualTo(Fate.NOT_KNOWN);
    assertThat(unknown.followUp()).isEqualTo(censoredOn(5));
  }

  @Test
  void aResponseOnTheVeryDayNeedsNoOtherScore() {
    assertThat(sustained(score(2, 18), score(28, 10)).followUp()).isEqualTo(eventOn(28));
  }

  @Test
  void aFirstResponseAfterThatDayIsNone() {
    SustainedResponse late = sustained(score(2, 18), score(29, 10), score(60, 8));

    assertThat(late.fate()).isEqualTo(Fate.NO_RESPONSE);
    assertThat(late.followUp()).isEqualTo(censoredOn(28));
  }

  @Test
  void whoDoesNotRespondIsCensoredAtTheLastScoreBeforeThatDay() {
    assertThat(sustained(score(2, 18), score(20, 17)).followUp()).isEqualTo(censoredOn(20));
    assertThat(sustained(score(2, 18), score(40, 17)).followUp()).isEqualTo(censoredOn(28));
    assertThat(sustained().followUp()).isEqualTo(censoredOn(0));
  }

  @Test
  void anotherScoreOfTheDayOfTheResponseDoesNotEndIt() {
    assertThat(sustained(scoreAt(2, 600, 10), scoreAt(2, 900, 20), score(28, 9)).followUp())
        .isEqualTo(eventOn(2));
  }

  private static SustainedResponse sustained(Entry... entries) {
    Entry[] all = new Entry[entries.length + 2];
    all[0] = session(0);
    all[1] = score(-1, 20);
    System.arraycopy(entries, 0, all, 2, entries.length);
    TreatmentHistory history = history(all);
    Course course = Course.of(history, 90).get(0);
    return SustainedResponse.of(
        CourseScores.of(history, course, "PHQ-9", STANDARD.baseline()), STANDARD);
  }
}
