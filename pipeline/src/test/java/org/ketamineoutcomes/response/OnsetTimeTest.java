package org.ketamineoutcomes.response;

import static org.assertj.core.api.Assertions.assertThat;
import static org.ketamineoutcomes.history.Rows.history;
import static org.ketamineoutcomes.history.Rows.patient;
import static org.ketamineoutcomes.history.Rows.score;
import static org.ketamineoutcomes.history.Rows.session;
import static org.ketamineoutcomes.survival.CompetingFollowUp.censoredOn;
import static org.ketamineoutcomes.survival.CompetingFollowUp.eventOn;

import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.ketamineoutcomes.course.CompetingDays;
import org.ketamineoutcomes.course.Course;
import org.ketamineoutcomes.course.CourseScores;
import org.ketamineoutcomes.history.Entry;
import org.ketamineoutcomes.history.TreatmentHistory;
import org.ketamineoutcomes.protocol.Protocol;
import org.ketamineoutcomes.protocol.ProtocolFile;
import org.ketamineoutcomes.survival.CompetingFollowUp;

/** Sessions on days 0 and 10: with 91 days more of observation, treatment ended on day 20. */
class OnsetTimeTest {

  private static final Protocol STANDARD = ProtocolFile.named("standard").protocol();
  private static final Entry STOPPED = patient(OptionalInt.of(101), OptionalInt.empty());
  private static final Entry DIED = patient(OptionalInt.empty(), OptionalInt.of(15));

  @Test
  void aResponseOnTreatmentIsTheOnset() {
    assertThat(incidence(STOPPED, score(20, 10))).isEqualTo(eventOn(20, 1));
  }

  @Test
  void aResponseAfterTreatmentEndedIsStillOne() {
    assertThat(incidence(STOPPED, score(21, 10))).isEqualTo(eventOn(21, 1));
  }

  @Test
  void theEndOfTreatmentCountsOnTheDayOfTheLastScore() {
    assertThat(incidence(STOPPED, score(5, 18))).isEqualTo(eventOn(5, 2));
    assertThat(incidence(STOPPED)).isEqualTo(eventOn(0, 2));
  }

  @Test
  void aScoreAfterTheEndOfTreatmentCensors() {
    assertThat(incidence(STOPPED, score(21, 18))).isEqualTo(censoredOn(21));
  }

  @Test
  void soDoesDeath() {
    assertThat(incidence(DIED, score(5, 18))).isEqualTo(eventOn(5, 2));
  }

  @Test
  void whoMayStillBeOnTreatmentIsCensoredAtTheLastScore() {
    assertThat(incidence(patient(OptionalInt.of(100), OptionalInt.empty()), score(5, 18)))
        .isEqualTo(censoredOn(5));
  }

  private static CompetingFollowUp incidence(Entry... entries) {
    Entry[] all = new Entry[entries.length + 3];
    all[0] = session(0);
    all[1] = session(10);
    all[2] = score(-1, 20);
    System.arraycopy(entries, 0, all, 3, entries.length);
    TreatmentHistory history = history(all);
    Course course = Course.of(history, 90).get(0);
    return OnsetTime.of(
            CourseScores.of(history, course, "PHQ-9", STANDARD.baseline()),
            STANDARD,
            CompetingDays.of(history, STANDARD.discontinuation(), STANDARD.onset().competing()))
        .orElseThrow()
        .followUp();
  }
}
