package org.ketamineoutcomes.durability;

import static org.assertj.core.api.Assertions.assertThat;
import static org.ketamineoutcomes.history.Rows.history;
import static org.ketamineoutcomes.history.Rows.patient;
import static org.ketamineoutcomes.history.Rows.score;
import static org.ketamineoutcomes.history.Rows.session;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.ketamineoutcomes.course.CompetingDays;
import org.ketamineoutcomes.course.Course;
import org.ketamineoutcomes.course.CourseScores;
import org.ketamineoutcomes.history.Assessment.RelationToSession;
import org.ketamineoutcomes.history.Entry;
import org.ketamineoutcomes.history.TreatmentHistory;
import org.ketamineoutcomes.protocol.Protocol;
import org.ketamineoutcomes.protocol.ProtocolFile;
import org.ketamineoutcomes.response.FollowedResponse;
import org.ketamineoutcomes.response.FollowedResponse.Reason;
import org.ketamineoutcomes.response.ResponseDurability;
import org.ketamineoutcomes.survival.CompetingFollowUp;
import org.ketamineoutcomes.survival.EventInterval;

/** PHQ-9 from a baseline of 20: 10 is a response, 4 is remission, 18 is a return to baseline. */
class DurabilityRulesTest {

  private static final String CONFIRMED = "confirm: 2, confirm_from_days: 5, confirm_to_days: 15";

  @Test
  void remissionIsLostByAScoreThatStillIsAResponse() {
    assertThat(end("rule: remission_lost", score(7, 8), score(14, 4), score(21, 5)))
        .contains(new CompetingFollowUp(7, 1));
  }

  @Test
  void relapseIsAScoreOfTheNamedPoints() {
    String rule = "rule: score_at_least, score_at_least: {PHQ-9: 15}";
    assertThat(end(rule, score(7, 8), score(14, 14), score(21, 15)))
        .contains(new CompetingFollowUp(14, 1));
    assertThat(end("rule: score_at_least, score_at_least: {MADRS: 22}", score(7, 8))).isEmpty();
  }

  @Test
  void returnToBaselineIsNineTenthsOfItInWholeNumbers() {
    assertThat(end("rule: return_to_baseline", score(7, 8), score(14, 17), score(21, 18)))
        .contains(new CompetingFollowUp(14, 1));
  }

  @Test
  void aSecondScoreFourDaysLaterNeitherConfirmsNorRefutes() {
    assertThat(end(CONFIRMED, score(7, 8), score(14, 15), score(18, 15), score(19, 15)))
        .contains(new CompetingFollowUp(7, 1));
  }

  @Test
  void aSecondScoreSixteenDaysLaterStartsTheCountAnew() {
    assertThat(end(CONFIRMED, score(7, 8), score(14, 15), score(30, 15), score(45, 15)))
        .contains(new CompetingFollowUp(23, 1));
  }

  @Test
  void aLossMayBeDatedAtItsConfirmingScore() {
    assertThat(end(CONFIRMED + ", dated_at: confirming", score(7, 8), score(14, 15), score(24, 15)))
        .contains(new CompetingFollowUp(17, 1));
  }

  /** METHODS, Durability: the figure. */
  @Test
  void theFigureIsAsItSays() {
    Entry[] scores = {
      score(14, 8), score(28, 9), score(56, 9), score(84, 10), score(98, 15), score(105, 14)
    };
    assertThat(end(CONFIRMED, scores)).contains(new CompetingFollowUp(84, 1));
    assertThat(end(CONFIRMED + ", dated_at: confirming", scores))
        .contains(new CompetingFollowUp(91, 1));
    assertThat(end("confirm: 1", scores)).contains(new CompetingFollowUp(84, 1));
    Entry[] withSession = Arrays.copyOf(scores, scores.length + 1);
    withSession[scores.length] = session(70);
    assertThat(
            followed(protocol("origin: first_response", "censor", ""), withSession)
                .map(one -> one.time().followUp()))
        .contains(new CompetingFollowUp(56, 0));
  }

  @Test
  void anUnconfirmedLossIsCensoredOrAnEventAsTheProtocolSays() {
    Entry[] scores = {score(7, 8), score(11, 9), score(20, 15)};
    assertThat(end(CONFIRMED, scores)).contains(new CompetingFollowUp(13, 0));
    assertThat(end(CONFIRMED + ", unconfirmed: censor_at_last_ok", scores))
        .contains(new CompetingFollowUp(4, 0));
    assertThat(end(CONFIRMED + ", unconfirmed: event", scores))
        .contains(new CompetingFollowUp(13, 1));
  }

  @Test
  void timeFromTheLastInductionSessionIsInViewFromTheProofOn() {
    FollowedResponse followed =
        followed(
                protocol("origin: last_induction_session", "ignore", ""),
                session(4),
                score(2, 8),
                score(10, 9),
                score(30, 12))
            .orElseThrow();
    assertThat(followed.originDay()).isEqualTo(4);
    assertThat(followed.time().entryDay()).hasValue(6);
    assertThat(followed.time().followUp()).isEqualTo(new CompetingFollowUp(26, 1));
    assertThat(followed.time().interval()).isEqualTo(EventInterval.between(0, 20));
  }

  @Test
  void aScoreBeforeTheLastDoseOfTheInductionProvesNothing() {
    Protocol protocol = protocol("origin: last_induction_session", "ignore", "");
    assertThat(followed(protocol, session(4), score(4, 8), score(30, 15))).isEmpty();
    assertThat(
            followed(protocol, session(4), score(4, 8, RelationToSession.POST_DOSE), score(30, 15))
                .map(FollowedResponse::time)
                .orElseThrow()
                .entryDay())
        .hasValue(0);
  }

  @Test
  void whoIsProvedByTheLastScoreOfAllIsInViewOnNoDay() {
    assertThat(followed(protocol("origin: last_induction_session", "ignore", ""), score(10, 8)))
        .isEmpty();
  }

  /** METHODS, Durability, 6: who was treated again before the proof is not free of treatment. */
  @Test
  void aSessionBetweenTheInductionAndTheProofIsRetreatment() {
    String origin = "origin: last_induction_session";
    Entry[] rows = {session(4), session(8), session(12), session(20), score(28, 8), score(40, 12)};

    assertThat(followed(protocol(origin, "ignore", ""), rows).orElseThrow().time().followUp())
        .isEqualTo(new CompetingFollowUp(28, 1));
    for (String retreatment : List.of("censor", "event", "compete")) {
      assertThat(followed(protocol(origin, retreatment, ""), rows)).as(retreatment).isEmpty();
      assertThat(
              followed(
                      protocol(origin, retreatment, ""),
                      session(4),
                      session(8),
                      session(12),
                      score(28, 8),
                      session(35),
                      score(40, 12))
                  .orElseThrow()
                  .time())
          .as(retreatment)
          .satisfies(
              time -> {
                assertThat(time.entryDay()).hasValue(16);
                assertThat(time.followUp().day()).isEqualTo(23);
              });
    }
    assertThat(followed(protocol("origin: first_response", "censor", ""), rows)).isPresent();
  }

  @Test
  void theLastScoreUntilTheLandmarkDecidesWhoEntersThere() {
    Protocol landmark = protocol("origin: landmark, landmark_day: 28", "ignore", "");
    assertThat(followed(landmark, score(7, 8), score(27, 15), score(40, 8))).isEmpty();
    FollowedResponse followed =
        followed(landmark, score(7, 15), score(27, 8), score(40, 8), score(50, 15)).orElseThrow();
    assertThat(followed.originDay()).isEqualTo(28);
    assertThat(followed.time().entryDay()).isEmpty();
    assertThat(followed.time().followUp()).isEqualTo(new CompetingFollowUp(22, 1));
  }

  @Test
  void retreatmentMayBeTheEventOrCompeteWithIt() {
    Entry[] rows = {score(7, 8), session(40), score(60, 15)};
    assertThat(
            followed(protocol("origin: first_response", "event", ""), rows).get().time().followUp())
        .isEqualTo(new CompetingFollowUp(33, 1));
    assertThat(
            followed(protocol("origin: first_response", "compete", ""), rows)
                .get()
                .time()
                .followUp())
        .isEqualTo(new CompetingFollowUp(33, 2));
  }

  @Test
  void aDeathAfterTheLastScoreCompetesOnTheDayOfThatScore() {
    FollowedResponse followed =
        followed(
                protocol("origin: first_response", "ignore", ""),
                score(7, 8),
                score(20, 9),
                patient(OptionalInt.empty(), OptionalInt.of(50)))
            .orElseThrow();
    assertThat(followed.time().followUp()).isEqualTo(new CompetingFollowUp(13, 2));
    assertThat(followed.reason()).isEqualTo(Reason.COMPETING);
  }

  @Test
  void nobodyIsFollowedBeyondTheHorizon() {
    Protocol protocol = protocol("origin: first_response", "ignore", "horizon_days: 30");
    FollowedResponse followed = followed(protocol, score(7, 8), score(50, 15)).orElseThrow();
    assertThat(followed.time().followUp()).isEqualTo(new CompetingFollowUp(30, 0));
    assertThat(followed.time().interval()).isEqualTo(EventInterval.after(0));
    assertThat(followed(protocol, score(7, 8), score(37, 15)).orElseThrow().time().followUp())
        .isEqualTo(new CompetingFollowUp(30, 1));
  }

  /** A change of the rule of losses, of response from the first one on. */
  private static Optional<CompetingFollowUp> end(String loss, Entry... entries) {
    String rule = loss.contains("rule:") ? loss + ", confirm: 1" : "rule: response_lost, " + loss;
    String yaml = ProtocolFile.named("standard").yaml();
    Protocol protocol =
        ProtocolFile.read(
            yaml.replace(
                "  loss:\n    rule: response_lost\n    confirm: 1\n", "  loss: {" + rule + "}\n"),
            "changed");
    return followed(protocol, entries).map(FollowedResponse::time).map(time -> time.followUp());
  }

  private static Protocol protocol(String origin, String retreatment, String more) {
    String yaml = ProtocolFile.named("standard").yaml();
    return ProtocolFile.read(
        yaml.replace(
                "durability:\n  origin: first_response\n",
                "durability:\n"
                    + (more.isEmpty() ? "" : "  " + more + "\n")
                    + "  "
                    + origin.replace(", ", "\n  ")
                    + "\n")
            .replace("retreatment: ignore", "retreatment: " + retreatment),
        "changed");
  }

  private static Optional<FollowedResponse> followed(Protocol protocol, Entry... entries) {
    Entry[] all = new Entry[entries.length + 2];
    System.arraycopy(entries, 0, all, 2, entries.length);
    all[0] = session(0);
    all[1] = score(-1, 20);
    TreatmentHistory history = history(all);
    Course course = Course.of(history, 90).get(0);
    return ResponseDurability.of(
        CourseScores.of(history, course, "PHQ-9", protocol.baseline()),
        protocol,
        CompetingDays.of(history, protocol.discontinuation(), protocol.durability().competing()));
  }
}
