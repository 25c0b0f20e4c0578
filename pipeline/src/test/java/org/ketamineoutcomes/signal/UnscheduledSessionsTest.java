package org.ketamineoutcomes.signal;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.ketamineoutcomes.protocol.SignalRule.Unscheduled;

class UnscheduledSessionsTest {

  private static final Unscheduled STANDARD = new Unscheduled(3, 50);

  @Test
  void aSessionAfterLessThanHalfTheUsualIntervalIsOutOfTurn() {
    assertThat(of(28, 28, 28, 13)).isEqualTo(Verdict.PRESENT);
    assertThat(of(28, 28, 28, 28, 5, 23)).isEqualTo(Verdict.PRESENT);
  }

  @Test
  void exactlyHalfIsNot() {
    assertThat(of(28, 28, 28, 14)).isEqualTo(Verdict.ABSENT);
  }

  @Test
  void threeIntervalsDoNotTellWhatIsUsualOfAny() {
    assertThat(of(28, 28, 28)).isEqualTo(Verdict.TOO_LITTLE_TREATMENT);
    assertThat(of()).isEqualTo(Verdict.TOO_LITTLE_TREATMENT);
  }

  @Test
  void theNarrowEndOfATaperIsNotOutOfTurn() {
    assertThat(of(8, 8, 8, 14, 28, 28, 28)).isEqualTo(Verdict.ABSENT);
    assertThat(of(28, 5, 28, 28)).isEqualTo(Verdict.ABSENT);
  }

  @Test
  void theUsualIntervalIsTheMedianOfThoseBefore() {
    assertThat(of(20, 90, 30, 14)).isEqualTo(Verdict.PRESENT);
    assertThat(of(20, 90, 30, 15)).isEqualTo(Verdict.ABSENT);
    assertThat(UnscheduledSessions.of(Gaps.of(32, 20, 30, 22, 12), new Unscheduled(4, 50)))
        .isEqualTo(Verdict.PRESENT);
    assertThat(UnscheduledSessions.of(Gaps.of(32, 20, 30, 22, 13), new Unscheduled(4, 50)))
        .isEqualTo(Verdict.ABSENT);
  }

  private static Verdict of(int... days) {
    return UnscheduledSessions.of(Gaps.of(days), STANDARD);
  }
}
