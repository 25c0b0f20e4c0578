package org.ketamineoutcomes.signal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.ketamineoutcomes.survival.CompetingFollowUp;
import org.ketamineoutcomes.survival.EventInterval;
import org.ketamineoutcomes.survival.TimeToEvent;

class DurabilityToleranceTest {

  @Test
  void aLaterResponseThatWasLostSoonerIsASignal() {
    assertThat(of(lost(42), lost(28))).isEqualTo(Verdict.PRESENT);
    assertThat(of(lost(29), lost(28))).isEqualTo(Verdict.PRESENT);
  }

  @Test
  void oneThatLastedAsLongIsNone() {
    assertThat(of(lost(28), lost(28))).isEqualTo(Verdict.ABSENT);
    assertThat(of(lost(21), lost(28))).isEqualTo(Verdict.ABSENT);
  }

  @Test
  void aResponseNotSeenToBeLostLastedLongerThanItWasFollowed() {
    assertThat(of(followedTo(28), lost(28))).isEqualTo(Verdict.PRESENT);
    assertThat(of(lost(28), followedTo(27))).isEqualTo(Verdict.ABSENT);
  }

  @Test
  void whatFollowUpLeavesOpenIsNotKnown() {
    assertThat(of(followedTo(27), lost(28))).isEqualTo(Verdict.UNDETERMINED);
    assertThat(of(lost(28), followedTo(26))).isEqualTo(Verdict.UNDETERMINED);
    assertThat(of(followedTo(100), followedTo(10))).isEqualTo(Verdict.UNDETERMINED);
    assertThat(of(endedOtherwise(20), lost(28))).isEqualTo(Verdict.UNDETERMINED);
  }

  @Test
  void theFirstAndTheLastResponseAreCompared() {
    assertThat(of(lost(42), lost(14), lost(42))).isEqualTo(Verdict.ABSENT);
    assertThat(of(lost(42), lost(60), lost(28))).isEqualTo(Verdict.PRESENT);
  }

  @Test
  void oneResponseCannotBeCompared() {
    assertThat(of(lost(42))).isEqualTo(Verdict.UNDETERMINED);
    assertThat(of()).isEqualTo(Verdict.UNDETERMINED);
  }

  private static Verdict of(TimeToEvent... responses) {
    return DurabilityTolerance.of(List.of(responses));
  }

  private static TimeToEvent lost(int day) {
    return response(day, TimeToEvent.EVENT);
  }

  private static TimeToEvent followedTo(int day) {
    return response(day, 0);
  }

  private static TimeToEvent endedOtherwise(int day) {
    return response(day, TimeToEvent.COMPETING);
  }

  private static TimeToEvent response(int day, int cause) {
    return new TimeToEvent(
        OptionalInt.empty(), new CompetingFollowUp(day, cause), EventInterval.after(0));
  }
}
