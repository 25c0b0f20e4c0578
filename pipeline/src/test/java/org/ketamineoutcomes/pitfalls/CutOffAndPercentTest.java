package org.ketamineoutcomes.pitfalls;

import static org.assertj.core.api.Assertions.assertThat;
import static org.ketamineoutcomes.history.Rows.history;
import static org.ketamineoutcomes.history.Rows.score;
import static org.ketamineoutcomes.history.Rows.session;
import static org.ketamineoutcomes.survival.FollowUp.censoredOn;
import static org.ketamineoutcomes.survival.FollowUp.eventOn;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.ketamineoutcomes.course.Course;
import org.ketamineoutcomes.course.CourseScores;
import org.ketamineoutcomes.course.CourseScores.Eligibility;
import org.ketamineoutcomes.history.Entry;
import org.ketamineoutcomes.history.TreatmentHistory;
import org.ketamineoutcomes.protocol.Protocol;
import org.ketamineoutcomes.protocol.ProtocolFile;
import org.ketamineoutcomes.protocol.RemissionCriterion;
import org.ketamineoutcomes.protocol.ResponseCriterion;
import org.ketamineoutcomes.response.ResponseOnset;
import org.ketamineoutcomes.survival.FollowUp;

/** A cut-off may be one point off, and a percentage may fail to be exact. */
class CutOffAndPercentTest {

  private static final Protocol STANDARD = ProtocolFile.named("standard").protocol();
  private static final ResponseCriterion HALF = new ResponseCriterion(50);

  @Test
  void aPhq9OfFiveIsRemissionAtFiveAndNotBelowFive() {
    assertThat(RemissionCriterion.below(5).isMet(500)).isFalse();
    assertThat(RemissionCriterion.below(5).isMet(400)).isTrue();
    assertThat(RemissionCriterion.atMost(5).isMet(500)).isTrue();
    assertThat(RemissionCriterion.atMost(5).isMet(600)).isFalse();
  }

  @Test
  void aProratedScoreBetweenFourAndFiveIsBelowFive() {
    assertThat(RemissionCriterion.below(5).isMet(499)).isTrue();
    assertThat(RemissionCriterion.atMost(4).isMet(450)).isFalse();
  }

  @Test
  void aMadrsOfElevenOrTwelveIsRemissionAtTwelveAndNotAtTen() {
    assertThat(RemissionCriterion.atMost(10).isMet(1000)).isTrue();
    assertThat(RemissionCriterion.atMost(10).isMet(1100)).isFalse();
    assertThat(RemissionCriterion.atMost(12).isMet(1200)).isTrue();
    assertThat(RemissionCriterion.atMost(12).isMet(1300)).isFalse();
  }

  @ParameterizedTest(name = "baseline {0}, score {1}: {2}")
  @CsvSource({
    "15, 8, false", // 46.7 percent
    "15, 7, true", // 53.3 percent
    "14, 7, true",
    "27, 14, false",
    "27, 13, true",
    "1, 0, true",
    "1, 1, false"
  })
  void responseIsTwiceTheScoreAtMostTheBaseline(int baseline, int score, boolean response) {
    assertThat(HALF.isMet(100 * baseline, 100 * score)).isEqualTo(response);
  }

  @Test
  void aReductionThatIsExactOnPaperIsAResponseThoughBinaryFractionsMissIt() {
    // 1 - 0.93 is 0.06999999999999995
    assertThat(new ResponseCriterion(7).isMet(10_000, 9_300)).isTrue();
    assertThat(new ResponseCriterion(7).isMet(10_000, 9_301)).isFalse();
  }

  @Test
  void remissionNeedsABaselineThatIsHighEnough() {
    TreatmentHistory low = history(session(0), score(-1, 9), score(7, 2));
    TreatmentHistory enough = history(session(0), score(-1, 10), score(7, 2));

    assertThat(scores(low).eligibility()).isEqualTo(Eligibility.BASELINE_TOO_LOW);
    assertThat(scores(enough).eligibility()).isEqualTo(Eligibility.EVALUABLE);
  }

  @Test
  void whoIsInRemissionToBeginWithDoesNotWaitForIt() {
    Protocol anyBaseline = ProtocolFile.named("r-reference").protocol();

    assertThat(remission(anyBaseline, session(0), score(-1, 4), score(7, 2))).isEmpty();
    assertThat(remission(anyBaseline, session(0), score(-1, 5), score(7, 4))).contains(eventOn(7));
    assertThat(remission(anyBaseline, session(0), score(-1, 5), score(7, 5)))
        .contains(censoredOn(7));
  }

  @Test
  void aBaselineOfZeroHasNoPercentageAndIsLeftOut() {
    assertThat(scores(history(session(0), score(-1, 0), score(7, 0))).eligibility())
        .isEqualTo(Eligibility.BASELINE_TOO_LOW);
  }

  private static Optional<FollowUp> remission(Protocol protocol, Entry... entries) {
    return ResponseOnset.remission(scores(protocol, history(entries)), protocol)
        .map(ending -> ending.followUp());
  }

  private static CourseScores scores(TreatmentHistory history) {
    return scores(STANDARD, history);
  }

  private static CourseScores scores(Protocol protocol, TreatmentHistory history) {
    Course course = Course.of(history, protocol.courseGapDays()).get(0);
    return CourseScores.of(history, course, "PHQ-9", protocol.baseline());
  }
}
