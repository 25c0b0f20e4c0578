package org.ketamineoutcomes.event;

import static org.assertj.core.api.Assertions.assertThat;
import static org.ketamineoutcomes.history.Rows.history;
import static org.ketamineoutcomes.history.Rows.patient;
import static org.ketamineoutcomes.history.Rows.session;

import java.util.List;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.ketamineoutcomes.history.TreatmentHistory;
import org.ketamineoutcomes.protocol.AdverseEventRule;
import org.ketamineoutcomes.protocol.AdverseEventRule.DayCount;
import org.ketamineoutcomes.protocol.AdverseEventRule.Duplicates;
import org.ketamineoutcomes.protocol.AdverseEventRule.FollowUpEnd;
import org.ketamineoutcomes.protocol.AdverseEventRule.TreatmentEmergent;

class TimeAtRiskTest {

  private static final AdverseEventRule AFTER_LAST_SESSION =
      rule(FollowUpEnd.LAST_SESSION, 30, DayCount.INCLUSIVE);
  private static final AdverseEventRule WHILE_OBSERVED =
      rule(FollowUpEnd.OBSERVATION_END, 0, DayCount.INCLUSIVE);

  @Test
  void timeRunsToSoManyDaysAfterTheLastSession() {
    assertThat(TimeAtRisk.of(history(session(5), session(12)), AFTER_LAST_SESSION).lastDay())
        .isEqualTo(42);
  }

  @Test
  void timeRunsToTheEndOfObservationWhereTheProtocolSaysSo() {
    assertThat(TimeAtRisk.of(observedTo(100), WHILE_OBSERVED).lastDay()).isEqualTo(100);
  }

  @Test
  void timeEndsWithDeath() {
    TreatmentHistory died = history(session(0), patient(OptionalInt.of(100), OptionalInt.of(10)));
    assertThat(TimeAtRisk.of(died, AFTER_LAST_SESSION).lastDay()).isEqualTo(10);
    assertThat(TimeAtRisk.of(died, WHILE_OBSERVED).lastDay()).isEqualTo(10);
  }

  @Test
  void timeNeverEndsBeforeItBegins() {
    assertThat(TimeAtRisk.of(observedTo(-4), WHILE_OBSERVED).lastDay()).isEqualTo(0);
  }

  @Test
  void inclusiveTimeCountsBothDays() {
    assertThat(TimeAtRisk.of(observedTo(100), WHILE_OBSERVED).days()).isEqualTo(101);
    assertThat(TimeAtRisk.of(observedTo(100), WHILE_OBSERVED).daysUntil(0)).isEqualTo(1);
  }

  @Test
  void elapsedTimeCountsTheDaysBetween() {
    AdverseEventRule elapsed = rule(FollowUpEnd.OBSERVATION_END, 0, DayCount.ELAPSED);
    assertThat(TimeAtRisk.of(observedTo(100), elapsed).days()).isEqualTo(100);
    assertThat(TimeAtRisk.of(observedTo(100), elapsed).daysUntil(0)).isEqualTo(0);
  }

  @Test
  void timeToAnEventAfterTheEndIsCutThere() {
    assertThat(TimeAtRisk.of(observedTo(100), WHILE_OBSERVED).daysUntil(150)).isEqualTo(101);
  }

  @Test
  void anEventAfterTheWindowIsNotCounted() {
    TimeAtRisk time = TimeAtRisk.of(history(session(0)), AFTER_LAST_SESSION);
    assertThat(time.isCountedOn(30)).isTrue();
    assertThat(time.isCountedOn(31)).isFalse();
  }

  @Test
  void anEventAfterTheEndOfObservationIsCounted() {
    assertThat(TimeAtRisk.of(observedTo(100), WHILE_OBSERVED).isCountedOn(150)).isTrue();
  }

  private static TreatmentHistory observedTo(int day) {
    return history(session(0), patient(OptionalInt.of(day), OptionalInt.empty()));
  }

  private static AdverseEventRule rule(FollowUpEnd end, int plusDays, DayCount dayCount) {
    return new AdverseEventRule(
        TreatmentEmergent.FROM_FIRST_SESSION,
        end,
        plusDays,
        dayCount,
        Duplicates.KEEP,
        30,
        List.of());
  }
}
