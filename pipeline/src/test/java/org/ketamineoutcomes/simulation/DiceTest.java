package org.ketamineoutcomes.simulation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class DiceTest {

  private static final int THROWS = 100_000;

  @Test
  void normalDrawsHaveMeanZeroAndDeviationOne() {
    Dice dice = Dice.of(1, 1);
    double sum = 0;
    double squares = 0;
    for (int n = 0; n < THROWS; n++) {
      double draw = dice.normal();
      sum += draw;
      squares += draw * draw;
    }

    assertThat(sum / THROWS).isCloseTo(0, within(0.015));
    assertThat(squares / THROWS).isCloseTo(1, within(0.02));
  }

  @Test
  void waitingTimesHaveTheirMean() {
    Dice dice = Dice.of(1, 2);
    double sum = 0;
    for (int n = 0; n < THROWS; n++) {
      sum += dice.waiting(40);
    }

    assertThat(sum / THROWS).isCloseTo(40, within(0.6));
  }

  @Test
  void wholeNumbersReachBothBoundsAndNoFurther() {
    Dice dice = Dice.of(1, 3);
    long lowest = 0;
    long highest = 0;
    for (int n = 0; n < THROWS; n++) {
      int draw = dice.between(-2, 2);
      assertThat(draw).isBetween(-2, 2);
      lowest += draw == -2 ? 1 : 0;
      highest += draw == 2 ? 1 : 0;
    }

    assertThat(lowest / (double) THROWS).isCloseTo(0.2, within(0.01));
    assertThat(highest / (double) THROWS).isCloseTo(0.2, within(0.01));
  }

  @Test
  void sharesThatDoNotAddUpToOneHundredAreRefused() {
    Dice dice = Dice.of(1, 4);

    assertThatThrownBy(() -> dice.pick(0, 0))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("Shares must add up to 100");
  }

  @Test
  void patientsAndSeedsHaveDiceOfTheirOwn() {
    assertThat(Dice.of(1, 1).unit()).isEqualTo(Dice.of(1, 1).unit());
    assertThat(Dice.of(1, 1).unit()).isNotEqualTo(Dice.of(1, 2).unit());
    assertThat(Dice.of(1, 1).unit()).isNotEqualTo(Dice.of(2, 1).unit());
    assertThat(Dice.of(1, 2).unit()).isNotEqualTo(Dice.of(2, 1).unit());
  }
}
