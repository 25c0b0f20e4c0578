package org.ketamineoutcomes.tally;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Random;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;

/** Quantiles are those of {@code quantile(survfit(Surv(x, rep(1, length(x))) ~ 1))} in R. */
class HistogramTest {

  private static Histogram of(int... numbers) {
    Histogram histogram = new Histogram();
    for (int number : numbers) {
      histogram.add(number);
    }
    return histogram;
  }

  @Test
  void theMedianOfAnOddNumberIsTheMiddleOne() {
    assertThat(of(3, 1, 2).quantile(1, 2)).hasValue(2);
  }

  @Test
  void theMedianOfAnEvenNumberIsHalfWayBetweenTheMiddleTwo() {
    assertThat(of(1, 2, 5, 9).quantile(1, 2)).hasValue(3.5);
  }

  @Test
  void quartilesOfFourAreHalfWayToTheNext() {
    assertThat(of(1, 2, 5, 9).quantile(1, 4)).hasValue(1.5);
    assertThat(of(1, 2, 5, 9).quantile(3, 4)).hasValue(7);
  }

  @Test
  void quartilesOfFiveAreNumbersThatWereSeen() {
    assertThat(of(1, 2, 5, 9, 11).quantile(1, 4)).hasValue(2);
    assertThat(of(1, 2, 5, 9, 11).quantile(3, 4)).hasValue(9);
  }

  @Test
  void thereIsNoQuantileOfNothing() {
    assertThat(of().quantile(1, 2)).isEmpty();
    assertThat(of().total()).isZero();
  }

  @Test
  void numbersBeyondTheArrayCount() {
    Histogram histogram = of(4_095, 4_096, 1_000_000);
    assertThat(histogram.total()).isEqualTo(3);
    assertThat(histogram.through(4_096)).isEqualTo(2);
    assertThat(histogram.quantile(1, 2)).hasValue(4_096);
  }

  @Test
  void negativeNumbersAreRefused() {
    assertThatThrownBy(() -> of(-1)).isInstanceOf(IllegalArgumentException.class);
  }

  @RepeatedTest(20)
  void partsThatAreSentAndMergedEqualTheWhole(RepetitionInfo info) {
    Random random = new Random(info.getCurrentRepetition());
    Histogram whole = new Histogram();
    Histogram one = new Histogram();
    Histogram other = new Histogram();
    for (int i = 0; i < 300; i++) {
      int number = random.nextInt(random.nextInt(6_000) + 1);
      whole.add(number);
      (random.nextBoolean() ? one : other).add(number);
    }
    other.merge(TallyBytes.read(TallyBytes.of(one), Histogram::readFrom));
    assertThat(other).isEqualTo(whole);
    assertThat(TallyBytes.of(other)).isEqualTo(TallyBytes.of(whole));
  }

  /**
   * 20 people with 1 to 20 sessions are told as 6 by 1 session, 17 by 12, and no more. Of 12 to 22
   * people the median is where 6 to 11 are reached: 1 to 11 of them by 1 session, 12 or more by 12.
   */
  @Test
  void aQuantileIsBoundedByBands() {
    Histogram exact = new Histogram();
    for (int sessions = 1; sessions <= 20; sessions++) {
      exact.add(sessions);
    }
    Bands bands = new Bands(11);
    Histogram told = exact.banded(bands, Grid.SESSIONS);

    assertThat(told.quantileBounds(1, 2, bands, Grid.SESSIONS)).contains(new Range(1, 12));
    assertThat(told.quantileBounds(3, 4, bands, Grid.SESSIONS))
        .contains(new Range(1, Double.POSITIVE_INFINITY));
    assertThat(new Histogram().quantileBounds(1, 2, bands, Grid.SESSIONS)).isEmpty();
  }
}
