package org.ketamineoutcomes.disclosure;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.ketamineoutcomes.disclosure.CurveSpans.OtherDays;
import org.ketamineoutcomes.survival.EventTable;

class CurveSpansTest {

  private static final int MIN_CELL = 11;

  /** On day 10 {@code events} have the event; on day 20 eleven more do, and eleven are censored. */
  private static EventTable withEventsOnDayTen(long events) {
    EventTable table = new EventTable();
    table.add(10, events, 0);
    table.add(20, 11, 11);
    return table;
  }

  private static List<Integer> daysOf(EventTable table, Integer... wanted) {
    return CurveSpans.of(
            List.of(CurveFlow.of(table)), List.of(wanted), OtherDays.PUBLISHED, MIN_CELL)
        .days();
  }

  @Test
  void aDayWithTenEventsBehindItIsJoinedWithTheNext() {
    assertThat(daysOf(withEventsOnDayTen(10))).containsExactly(20);
  }

  @Test
  void aDayWithElevenEventsBehindItIsPublished() {
    assertThat(daysOf(withEventsOnDayTen(11))).containsExactly(10, 20);
  }

  @Test
  void aDayWithTwelveEventsBehindItIsPublished() {
    assertThat(daysOf(withEventsOnDayTen(12))).containsExactly(10, 20);
  }

  @Test
  void aWantedDayBeforeAnythingHappenedIsPublished() {
    assertThat(daysOf(withEventsOnDayTen(11), 7)).containsExactly(7, 10, 20);
  }

  @Test
  void aWantedDayAfterTheLastIsNot() {
    assertThat(daysOf(withEventsOnDayTen(11), 21)).containsExactly(10, 20);
  }

  @Test
  void tenEventsAfterADayKeepItFromBeingPublished() {
    EventTable table = new EventTable();
    table.add(10, 30, 0);
    table.add(20, 10, 30);
    assertThat(daysOf(table)).containsExactly(20);
  }

  @Test
  void tenCensoringsBeforeADayKeepItFromBeingPublished() {
    EventTable table = new EventTable();
    table.add(10, 30, 10);
    table.add(20, 30, 30);
    assertThat(daysOf(table)).containsExactly(20);
  }

  @Test
  void wantedDaysComeBeforeDaysThatOtherwiseTheyWouldNotGoWith() {
    EventTable table = new EventTable();
    table.add(10, 11, 0);
    table.add(13, 5, 0);
    table.add(20, 30, 30);
    assertThat(daysOf(table)).containsExactly(10, 20);
    assertThat(daysOf(table, 14)).containsExactly(13, 14, 20);
  }

  @Test
  void aDayIsPublishedForAllGroupsOrForNone() {
    List<CurveFlow> groups =
        List.of(CurveFlow.of(withEventsOnDayTen(11)), CurveFlow.of(withEventsOnDayTen(10)));
    assertThat(CurveSpans.of(groups, List.of(), OtherDays.PUBLISHED, MIN_CELL).days())
        .containsExactly(20);
  }

  @Test
  void everyDayIsPublishedWhereNothingIsHidden() {
    CurveSpans spans =
        CurveSpans.of(
            List.of(CurveFlow.of(withEventsOnDayTen(1))), List.of(), OtherDays.PUBLISHED, 0);
    assertThat(spans.days()).containsExactly(10, 20);
    assertThat(spans.isPublished(11)).isTrue();
  }

  @Test
  void onlyWantedDaysArePublishedWhereOthersAreLeftOut() {
    CurveSpans spans =
        CurveSpans.of(
            List.of(CurveFlow.of(withEventsOnDayTen(11))),
            List.of(5, 15),
            OtherDays.LEFT_OUT,
            MIN_CELL);
    assertThat(spans.days()).containsExactly(5, 15);
  }

  @Test
  void noOneHasNoDays() {
    assertThat(daysOf(new EventTable(), 7)).isEmpty();
  }

  @Test
  void threeThousandDaysOfFiftyGroupsTakeLittleTime() {
    EventTable table = new EventTable();
    for (int day = 0; day < 3000; day++) {
      table.add(day, 6, 6);
    }
    List<CurveFlow> groups = java.util.Collections.nCopies(50, CurveFlow.of(table));
    assertThat(CurveSpans.of(groups, List.of(7), OtherDays.PUBLISHED, MIN_CELL).days())
        .hasSize(1500)
        .startsWith(1, 3, 5, 7);
  }
}
