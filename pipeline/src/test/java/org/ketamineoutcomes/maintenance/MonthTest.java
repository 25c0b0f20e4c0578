package org.ketamineoutcomes.maintenance;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MonthTest {

  @ParameterizedTest(name = "day {0}")
  @CsvSource({
    "1, 1", "30, 1", "31, 2", "60, 2", "61, 3", "91, 3", "92, 4", "121, 4", "122, 5", "365, 12",
    "366, 13"
  })
  void aDayBelongsToTheMonthInWhichItEnds(int day, int month) {
    assertThat(Month.of(day)).isEqualTo(month);
  }

  @ParameterizedTest(name = "month {0}")
  @CsvSource({"0, 0", "1, 30", "2, 60", "3, 91", "4, 121", "12, 365", "48, 1461"})
  void theLastDayOfAMonthIsTheLastWholeOne(int month, int day) {
    assertThat(Month.lastDay(month)).isEqualTo(day);
  }

  @Test
  void aMonthIsATwelfthOfAYear() {
    assertThat(12 * Month.DAYS).isEqualTo(365.25);
  }
}
