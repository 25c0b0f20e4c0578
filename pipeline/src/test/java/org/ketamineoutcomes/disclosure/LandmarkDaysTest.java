package org.ketamineoutcomes.disclosure;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.ketamineoutcomes.survival.EventTable;

class LandmarkDaysTest {

  private static final int MIN_CELL = 11;

  @Test
  void aDayIsPublishedWhereEnoughLeftBeforeAndAfterIt() {
    LandmarkDays<String> days = shared(Map.of("all", table(20, 20, 20, 20)), MIN_CELL);
    assertThat(days.isPublished("all", 182)).isTrue();
    assertThat(days.isPublished("all", 364)).isFalse();
  }

  @Test
  void aDayIsNotPublishedWhereFewHadTheEventBeforeIt() {
    assertThat(shared(Map.of("all", table(3, 20, 20, 20)), MIN_CELL).isPublished("all", 182))
        .isFalse();
  }

  @Test
  void aValueTooSmallTakesAnotherWithIt() {
    LandmarkDays<String> days =
        shared(
            Map.of(
                "large", table(40, 40, 40, 40),
                "middle", table(20, 20, 20, 20),
                "small", table(1, 1, 1, 1)),
            MIN_CELL);
    assertThat(days.isPublished("large", 182)).isTrue();
    assertThat(days.isPublished("middle", 182)).isFalse();
    assertThat(days.isPublished("small", 182)).isFalse();
  }

  @Test
  void aDayThatIsNotPublishedOfTheWholeIsNotPublishedOfItsParts() {
    EventTable small = table(1, 20, 20, 20);
    EventTable large = table(0, 60, 60, 60);
    EventTable all = table(0, 0, 0, 0);
    all.merge(small);
    all.merge(large);
    LandmarkDays<String> days = shared(Map.of("all", all), MIN_CELL);
    days.share(Map.of("large", large), Optional.of("all"), MIN_CELL);
    assertThat(days.isPublished("all", 182)).isFalse();
    assertThat(days.isPublished("large", 182)).isFalse();
  }

  @Test
  void withoutASmallestCellEveryDayOfFollowUpIsPublished() {
    LandmarkDays<String> days = shared(Map.of("all", table(1, 0, 0, 1)), 0);
    assertThat(days.isPublished("all", 182)).isTrue();
    assertThat(days.isPublished("all", 364)).isFalse();
  }

  private static LandmarkDays<String> shared(Map<String, EventTable> groups, int minCell) {
    LandmarkDays<String> days = new LandmarkDays<>(List.of(182, 364));
    days.share(groups, Optional.empty(), minCell);
    return days;
  }

  /** Follow-up that ends on day 100, and on day 300. */
  private static EventTable table(long events, long censored, long later, long laterCensored) {
    EventTable table = new EventTable();
    table.add(100, events, censored);
    table.add(300, later, laterCensored);
    return table;
  }
}
