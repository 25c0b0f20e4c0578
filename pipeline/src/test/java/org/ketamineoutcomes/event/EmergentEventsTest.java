package org.ketamineoutcomes.event;

import static org.assertj.core.api.Assertions.assertThat;
import static org.ketamineoutcomes.history.Rows.event;
import static org.ketamineoutcomes.history.Rows.eventBetween;
import static org.ketamineoutcomes.history.Rows.eventOfUnknownOnset;
import static org.ketamineoutcomes.history.Rows.eventOfUnknownOnsetThatEndedOn;
import static org.ketamineoutcomes.history.Rows.treatedOnDay0And;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.ketamineoutcomes.history.Entry;
import org.ketamineoutcomes.history.TreatmentHistory;
import org.ketamineoutcomes.protocol.AdverseEventRule;
import org.ketamineoutcomes.protocol.AdverseEventRule.DayCount;
import org.ketamineoutcomes.protocol.AdverseEventRule.Duplicates;
import org.ketamineoutcomes.protocol.AdverseEventRule.FollowUpEnd;
import org.ketamineoutcomes.protocol.AdverseEventRule.TreatmentEmergent;

class EmergentEventsTest {

  @Test
  void anEventOfTheDayOfTheFirstSessionIsEmergent() {
    assertThat(daysOf(event(0))).containsExactly(0);
  }

  @Test
  void anEventBeforeTheFirstSessionIsNot() {
    assertThat(daysOf(event(-1))).isEmpty();
  }

  @Test
  void anEventOfUnknownOnsetCountsOnTheDayOfTheFirstSession() {
    assertThat(daysOf(eventOfUnknownOnset())).containsExactly(0);
  }

  @Test
  void anEventOfUnknownOnsetThatEndedBeforeTheFirstSessionIsNotEmergent() {
    assertThat(daysOf(eventOfUnknownOnsetThatEndedOn(-1))).isEmpty();
    assertThat(daysOf(eventOfUnknownOnsetThatEndedOn(0))).containsExactly(0);
  }

  @Test
  void aPartialDateThatMayBeAfterTheFirstSessionCounts() {
    assertThat(daysOf(eventBetween(-20, 10))).containsExactly(0);
    assertThat(daysOf(eventBetween(-20, 0))).containsExactly(0);
  }

  @Test
  void aPartialDateThatIsAllBeforeTheFirstSessionDoesNot() {
    assertThat(daysOf(eventBetween(-31, -1))).isEmpty();
  }

  @Test
  void aPartialDateAfterTheFirstSessionCountsOnItsFirstDay() {
    assertThat(daysOf(eventBetween(3, 30))).containsExactly(3);
  }

  @Test
  void recordsAlikeInEveryFieldAreKeptOrDroppedAsTheProtocolSays() {
    assertThat(daysOf(Duplicates.KEEP, event(3, 1), event(3, 2))).containsExactly(3, 3);
    assertThat(daysOf(Duplicates.DROP, event(3, 1), event(3, 2))).containsExactly(3);
  }

  @Test
  void recordsThatDifferAreNeverDropped() {
    assertThat(daysOf(Duplicates.DROP, event(3, 1), event(4, 2))).containsExactly(3, 4);
  }

  private static List<Integer> daysOf(Entry... events) {
    return daysOf(Duplicates.KEEP, events);
  }

  private static List<Integer> daysOf(Duplicates duplicates, Entry... events) {
    TreatmentHistory history = treatedOnDay0And(events);
    AdverseEventRule rule =
        new AdverseEventRule(
            TreatmentEmergent.FROM_FIRST_SESSION,
            FollowUpEnd.LAST_SESSION,
            30,
            DayCount.INCLUSIVE,
            duplicates,
            30,
            List.of());
    return EmergentEvents.of(history, TimeAtRisk.of(history, rule)).stream()
        .map(EmergentEvents.Judged::day)
        .toList();
  }
}
