package org.ketamineoutcomes.tally;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BandsTest {

  private static final Bands ELEVEN = new Bands(11);

  @ParameterizedTest(name = "{0}")
  @CsvSource({"0,0,0,0", "1,6,1,11", "11,6,1,11", "12,17,12,22", "22,17,12,22", "153,149,144,154"})
  void aCountIsPublishedAsTheMiddleOfItsBand(
      long count, long published, long least, long greatest) {
    assertThat(ELEVEN.of(count)).isEqualTo(published);
    assertThat(ELEVEN.least(published)).isEqualTo(least);
    assertThat(ELEVEN.greatest(published)).isEqualTo(greatest);
  }

  @Test
  void anOrderIsNeverTurnedRound() {
    for (int count = 0; count < 200; count++) {
      assertThat(ELEVEN.of(count)).isLessThanOrEqualTo(ELEVEN.of(count + 1));
      assertThat(new Bands(6).of(count)).isLessThanOrEqualTo(new Bands(6).of(count + 1));
    }
  }

  @Test
  void onlyTheLowestBandIsLowest() {
    assertThat(ELEVEN.isLowest(0)).isFalse();
    assertThat(ELEVEN.isLowest(1)).isTrue();
    assertThat(ELEVEN.isLowest(11)).isTrue();
    assertThat(ELEVEN.isLowest(12)).isFalse();
  }

  @Test
  void aPartOfASumIsPublishedAsPeopleWhoHaveAsMuch() {
    // 300 of 3,000 days of 100 people are those of 10, published as 6; 100 are published as 105
    assertThat(ELEVEN.share(300, 3000, 100, 2100)).isEqualTo(120);
    assertThat(ELEVEN.share(0, 3000, 100, 2100)).isZero();
  }

  @Test
  void refusesNegativeCountsAndBandsOfNothing() {
    assertThatThrownBy(() -> ELEVEN.of(-1)).isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> new Bands(0)).isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void valuesArePublishedOnAGridOfDays() {
    assertThat(Grid.DAYS.through(0)).isZero();
    assertThat(Grid.DAYS.through(14)).isEqualTo(14);
    assertThat(Grid.DAYS.through(15)).isEqualTo(21);
    assertThat(Grid.DAYS.through(182)).isEqualTo(182);
    assertThat(Grid.DAYS.through(183)).isEqualTo(196);
    assertThat(Grid.DAYS.through(729)).isEqualTo(819);
  }

  @Test
  void aHistogramIsPublishedByHowManyHaveNoMore() {
    Histogram days = new Histogram();
    days.add(3, 5);
    days.add(4, 4);
    days.add(16, 8);

    Histogram published = new Histogram();
    published.add(3, 6);
    published.add(21, 11);
    assertThat(days.banded(ELEVEN, Grid.DAYS)).isEqualTo(published);
  }
}
