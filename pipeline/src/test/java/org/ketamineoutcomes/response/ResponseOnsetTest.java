package org.ketamineoutcomes.response;

import static org.assertj.core.api.Assertions.assertThat;
import static org.ketamineoutcomes.history.Rows.history;
import static org.ketamineoutcomes.history.Rows.score;
import static org.ketamineoutcomes.history.Rows.scoreAt;
import static org.ketamineoutcomes.history.Rows.session;
import static org.ketamineoutcomes.survival.EventInterval.after;
import static org.ketamineoutcomes.survival.EventInterval.between;
import static org.ketamineoutcomes.survival.FollowUp.censoredOn;
import static org.ketamineoutcomes.survival.FollowUp.eventOn;

import org.junit.jupiter.api.Test;
import org.ketamineoutcomes.course.Course;
import org.ketamineoutcomes.course.CourseScores;
import org.ketamineoutcomes.history.Assessment.RelationToSession;
import org.ketamineoutcomes.history.Entry;
import org.ketamineoutcomes.history.TreatmentHistory;
import org.ketamineoutcomes.protocol.Protocol;
import org.ketamineoutcomes.protocol.ProtocolFile;
import org.ketamineoutcomes.survival.Detection;
import org.ketamineoutcomes.survival.FollowUp;

class ResponseOnsetTest {

  private static final Protocol STANDARD = ProtocolFile.named("standard").protocol();

  @Test
  void theFirstScoreAtHalfTheBaselineIsTheOnset() {
    assertThat(onset(session(0), score(-1, 20), score(3, 11), score(9, 10), score(12, 2)))
        .isEqualTo(eventOn(9));
  }

  @Test
  void halfAPointMoreThanHalfIsNoResponse() {
    assertThat(onset(session(0), score(-1, 15), score(3, 8))).isEqualTo(censoredOn(3));
    assertThat(onset(session(0), score(-1, 15), score(3, 7))).isEqualTo(eventOn(3));
  }

  @Test
  void whoNeverRespondsIsCensoredAtTheLastScore() {
    assertThat(onset(session(0), session(60), score(0, 20), score(7, 15), score(30, 14)))
        .isEqualTo(censoredOn(30));
  }

  @Test
  void patientNeverAssessedAgainIsCensoredOnDayZero() {
    assertThat(onset(session(0), session(60), score(-5, 20))).isEqualTo(censoredOn(0));
  }

  @Test
  void aResponseAfterTheFirstDoseOnItsOwnDayIsAnOnsetOnDayZero() {
    assertThat(onset(session(0), score(-1, 20), score(0, 4, RelationToSession.POST_DOSE)))
        .isEqualTo(eventOn(0));
  }

  @Test
  void daysAreCountedFromTheFirstSessionWhateverTheOriginOfTheExport() {
    assertThat(onset(session(-700), score(-701, 20), score(-691, 10))).isEqualTo(eventOn(9));
  }

  @Test
  void itCameAfterTheLastScoreWithoutIt() {
    assertThat(detection(session(0), score(-1, 20), score(5, 18), score(9, 10)).interval())
        .isEqualTo(between(5, 9));
  }

  @Test
  void itCameAfterTheFirstSessionWhereNoScoreLiesBetween() {
    assertThat(detection(session(0), score(-1, 20), score(9, 10)).interval())
        .isEqualTo(between(0, 9));
  }

  @Test
  void itCameOnTheDayOnWhichAScoreWithoutItIsFollowedByOneWithIt() {
    assertThat(
            detection(session(0), score(-1, 20), scoreAt(9, 540, 18), scoreAt(9, 900, 4))
                .interval())
        .isEqualTo(between(8, 9));
  }

  @Test
  void onDayZeroItCameOnThatDay() {
    assertThat(
            detection(session(0), score(-1, 20), score(0, 4, RelationToSession.POST_DOSE))
                .interval())
        .isEqualTo(between(-1, 0));
  }

  @Test
  void ifNotSeenItCanOnlyComeAfterTheLastScore() {
    assertThat(detection(session(0), score(-1, 20), score(9, 18)).interval()).isEqualTo(after(9));
  }

  private static FollowUp onset(Entry... entries) {
    return detection(entries).followUp();
  }

  private static Detection detection(Entry... entries) {
    TreatmentHistory history = history(entries);
    Course course = Course.of(history, 90).get(0);
    return ResponseOnset.detection(
        CourseScores.of(history, course, "PHQ-9", STANDARD.baseline()), STANDARD.response());
  }
}
