package org.ketamineoutcomes.naive;

import java.util.OptionalInt;
import java.util.Random;
import org.ketamineoutcomes.history.Session.Dose;
import org.ketamineoutcomes.history.Session.Vitals;

/** Vital signs, doses and items about the thresholds that matter, each now and then missing. */
final class RandomMeasurements {

  private RandomMeasurements() {}

  static Vitals vitals(Random random) {
    return new Vitals(
        oneOf(random, 100, 120, 140, 141),
        oneOf(random, 60, 84, 85, 86),
        oneOf(random, 120, 140, 160, 179, 180, 181),
        oneOf(random, 60, 85, 109, 110, 111),
        oneOf(random, 60, 70),
        oneOf(random, 55, 70, 100),
        oneOf(random, 88, 92, 93, 94, 98),
        oneOf(random, 0, 3, 4, 5, 30),
        oneOf(random, 0, 3, 4, 5, 5, 5));
  }

  static Dose dose(Random random) {
    return new Dose(
        oneOf(random, 1, 35_000, 56_000),
        oneOf(random, 70_000),
        oneOf(random, 1, 399, 400, 500, 500, 599, 600, 624, 625, 800, 1000, 1001, 2000, 2001));
  }

  /** The points of an item. */
  static OptionalInt item(Random random) {
    return oneOf(random, 0, 0, 0, 1, 2, 3);
  }

  private static OptionalInt oneOf(Random random, int... values) {
    return random.nextInt(5) == 0
        ? OptionalInt.empty()
        : OptionalInt.of(values[random.nextInt(values.length)]);
  }
}
