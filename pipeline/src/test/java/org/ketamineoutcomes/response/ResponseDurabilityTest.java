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

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.ketamineoutcomes.course.CompetingDays;
import org.ketamineoutcomes.course.Course;
import org.ketamineoutcomes.course.CourseScores;
import org.ketamineoutcomes.history.Assessment.RelationToSession;
import org.ketamineoutcomes.history.Entry;
import org.ketamineoutcomes.history.TreatmentHistory;
import org.ketamineoutcomes.protocol.Protocol;
import org.ketamineoutcomes.protocol.ProtocolFile;
import org.ketamineoutcomes.survival.Detection;
import org.ketamineoutcomes.survival.EventInterval;
import org.ketamineoutcomes.survival.FollowUp;
import org.ketamineoutcomes.survival.TimeToEvent;

/** Baseline is 20 throughout, so that 10 is a response and 11 is not. */
class ResponseDurabilityTest {

  private static final Protocol STANDARD = ProtocolFile.named("standard").protocol();
  private static final Protocol CONFIRMED = changed("confirm: 1", "confirm: 2");
  private static final Protocol CENSORING = changed("retreatment: ignore", "retreatment: censor");

  @Test
  void aResponseLastsUntilTheFirstLaterScoreThatIsNone() {
    assertThat(durability(STANDARD, score(7, 10), score(20, 4), score(35, 11), score(50, 2)))
        .contains(eventOn(28));
  }

  @Test
  void aResponseNotSeenToEndIsCensoredAtTheLastScore() {
    assertThat(durability(STANDARD, score(7, 10), score(40, 9), session(90)))
        .contains(censoredOn(33));
  }

  @Test
  void responderNeverAssessedAgainIsCensoredOnDayZero() {
    assertThat(durability(STANDARD, score(7, 10))).contains(censoredOn(0));
  }

  @Test
  void whoNeverRespondedHasNoDurability() {
    assertThat(durability(STANDARD, score(7, 11), score(20, 15))).isEmpty();
  }

  @Test
  void aHigherScoreLaterOnTheDayOfTheResponseIsNoLossOfIt() {
    assertThat(durability(STANDARD, scoreAt(7, 540, 8), scoreAt(7, 900, 15), score(14, 9)))
        .contains(censoredOn(7));
  }

  @Test
  void aHigherScoreOnTheDayOfTheResponseConfirmsNoLoss() {
    assertThat(durability(CONFIRMED, scoreAt(7, 540, 8), scoreAt(7, 900, 15), score(14, 15)))
        .contains(censoredOn(7));
  }

  @Test
  void aConfirmedLossIsDatedAtItsFirstScore() {
    assertThat(durability(CONFIRMED, score(7, 10), score(14, 11), score(21, 12)))
        .contains(eventOn(7));
  }

  @Test
  void aResponseInBetweenUndoesAnUnconfirmedLoss() {
    assertThat(durability(CONFIRMED, score(7, 10), score(14, 11), score(21, 9), score(28, 11)))
        .contains(censoredOn(21));
  }

  @Test
  void furtherSessionsChangeNothingWhereTheProtocolIgnoresThem() {
    assertThat(durability(STANDARD, score(7, 10), session(14), score(21, 11)))
        .contains(eventOn(14));
  }

  @Test
  void theNextSessionCensorsWhereTheProtocolSaysSo() {
    assertThat(durability(CENSORING, score(7, 10), session(14), score(21, 11)))
        .contains(censoredOn(7));
  }

  @Test
  void aScoreBeforeTheDoseOfTheNextSessionStillShowsALoss() {
    assertThat(durability(CENSORING, score(7, 10), session(14), score(14, 11)))
        .contains(eventOn(7));
  }

  @Test
  void aScoreAfterTheDoseOfTheNextSessionShowsNoLossWithoutTreatment() {
    assertThat(
            durability(
                CENSORING, score(7, 10), session(14), score(14, 11, RelationToSession.POST_DOSE)))
        .contains(censoredOn(7));
  }

  @Test
  void aScoreBeforeTheDoseCountsWhereverAnotherAfterTheDoseStands() {
    assertThat(
            durability(
                CENSORING,
                score(7, 10),
                session(14),
                score(14, 9, RelationToSession.POST_DOSE),
                scoreAt(14, 540, 11)))
        .contains(eventOn(7));
  }

  @Test
  void aSessionOnTheDayOfTheResponseIsNoRetreatment() {
    assertThat(durability(CENSORING, score(7, 10), session(7), score(21, 11)))
        .contains(eventOn(14));
  }

  @Test
  void aSessionAfterTheLastScoreCensorsNothing() {
    assertThat(durability(CENSORING, score(7, 10), score(12, 8), session(14)))
        .contains(censoredOn(5));
  }

  @Test
  void itWasLostAfterTheLastScoreThatWasAResponse() {
    assertThat(interval(STANDARD, score(7, 10), score(20, 4), score(35, 11)))
        .contains(between(13, 28));
  }

  @Test
  void aConfirmedLossLiesBeforeItsFirstScore() {
    assertThat(interval(CONFIRMED, score(7, 10), score(10, 9), score(14, 11), score(21, 12)))
        .contains(between(3, 7));
  }

  @Test
  void anUnconfirmedLossLeavesItOpenFromTheLastResponseOn() {
    assertThat(interval(CONFIRMED, score(7, 10), score(14, 9), score(21, 11))).contains(after(7));
  }

  @Test
  void retreatmentLeavesItOpenFromTheLastResponseOn() {
    assertThat(interval(CENSORING, score(7, 10), score(9, 8), session(14), score(21, 11)))
        .contains(after(2));
  }

  private static Optional<FollowUp> durability(Protocol protocol, Entry... entries) {
    return followed(protocol, entries).map(TimeToEvent::sinceEntry).map(Detection::followUp);
  }

  private static Optional<EventInterval> interval(Protocol protocol, Entry... entries) {
    return followed(protocol, entries).map(TimeToEvent::interval);
  }

  private static Optional<TimeToEvent> followed(Protocol protocol, Entry... entries) {
    Entry[] all = new Entry[entries.length + 2];
    System.arraycopy(entries, 0, all, 2, entries.length);
    all[0] = session(0);
    all[1] = score(-1, 20);
    TreatmentHistory history = history(all);
    Course course = Course.of(history, 90).get(0);
    return ResponseDurability.of(
            CourseScores.of(history, course, "PHQ-9", protocol.baseline()),
            protocol,
            CompetingDays.of(
                history, protocol.discontinuation(), protocol.durability().competing()))
        .map(FollowedResponse::time);
  }

  private static Protocol changed(String rule, String other) {
    String yaml = ProtocolFile.named("standard").yaml();
    return ProtocolFile.read(yaml.replace(rule, other), "changed");
  }
}
