package org.ketamineoutcomes.pitfalls;

import static org.assertj.core.api.Assertions.assertThat;
import static org.ketamineoutcomes.history.Rows.history;
import static org.ketamineoutcomes.history.Rows.patient;
import static org.ketamineoutcomes.history.Rows.score;
import static org.ketamineoutcomes.history.Rows.session;

import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.ketamineoutcomes.course.CompetingDays;
import org.ketamineoutcomes.course.Course;
import org.ketamineoutcomes.course.CourseScores;
import org.ketamineoutcomes.history.TreatmentHistory;
import org.ketamineoutcomes.protocol.Protocol;
import org.ketamineoutcomes.protocol.ProtocolFile;
import org.ketamineoutcomes.response.ResponseDurability;
import org.ketamineoutcomes.response.ResponseOnset;
import org.ketamineoutcomes.survival.CompetingFollowUp;
import org.ketamineoutcomes.survival.FollowUp;

/**
 * A responder of day 7, last assessed on day 35, who has sessions until day 90 and is observed
 * until day 120. That sessions go on says nothing of the response.
 */
class CensoringAtLastAssessmentTest {

  private static final Protocol STANDARD = ProtocolFile.named("standard").protocol();

  private static final TreatmentHistory PATIENT =
      history(
          score(-1, 20),
          session(0),
          score(7, 9),
          score(35, 8),
          session(40),
          session(90),
          patient(OptionalInt.of(120), OptionalInt.empty()));

  @Test
  void durabilityIsCensoredAtTheLastAssessmentAndNotAtTheLastSession() {
    assertThat(
            ResponseDurability.of(
                    scores(PATIENT),
                    STANDARD,
                    CompetingDays.of(
                        PATIENT, STANDARD.discontinuation(), STANDARD.durability().competing()))
                .orElseThrow()
                .time()
                .followUp())
        .isEqualTo(new CompetingFollowUp(28, 0));
  }

  @Test
  void onsetIsCensoredAtTheLastAssessmentToo() {
    TreatmentHistory never = history(score(-1, 20), session(0), score(14, 18), session(80));
    assertThat(ResponseOnset.of(scores(never), STANDARD.response()))
        .isEqualTo(FollowUp.censoredOn(14));
  }

  private static CourseScores scores(TreatmentHistory history) {
    return CourseScores.of(history, Course.of(history, 90).get(0), "PHQ-9", STANDARD.baseline());
  }
}
