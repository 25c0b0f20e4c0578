package org.ketamineoutcomes.simulation;

import java.util.SplittableRandom;

/**
 * Random draws that come out the same on every machine and every Java version.
 *
 * <p>Only {@link SplittableRandom#nextLong} is taken from the library, and only {@link StrictMath}
 * for logarithms and powers of e: both are specified to the bit.
 *
 * <p>One owner at a time; not safe for use by several threads.
 */
final class Dice {

  /** The standard deviation of the ones among 64 random bits, with a uniform remainder added. */
  private static final double BIT_COUNT_DEVIATION = 4.010403138505;

  private final SplittableRandom random;

  private Dice(SplittableRandom random) {
    this.random = random;
  }

  /** Returns the dice of one patient, unlike those of any other patient or seed. */
  static Dice of(long seed, long patientNumber) {
    return new Dice(new SplittableRandom(mix(mix(seed) + patientNumber)));
  }

  /**
   * Returns dice of their own, so that a change in how often they are thrown moves nothing else.
   */
  Dice branch() {
    return new Dice(new SplittableRandom(mix(random.nextLong())));
  }

  /** Returns a number from 0 to just below 1. */
  double unit() {
    return (random.nextLong() >>> 11) * 0x1.0p-53;
  }

  boolean chance(double probability) {
    return unit() < probability;
  }

  /** Returns a whole number from {@code lowest} to {@code highest}, both possible. */
  int between(int lowest, int highest) {
    return lowest + (int) (unit() * (highest - lowest + 1));
  }

  double between(double lowest, double highest) {
    return lowest + unit() * (highest - lowest);
  }

  /** Returns a draw that is normal for all we need, with mean 0 and standard deviation 1. */
  double normal() {
    int ones = Long.bitCount(random.nextLong());
    return (ones - 32.5 + unit()) / BIT_COUNT_DEVIATION;
  }

  double normal(double mean, double deviation) {
    return mean + deviation * normal();
  }

  /** Returns a whole number near a normal draw, moved to the nearest bound if it lies outside. */
  int roundedNormal(double mean, double deviation, int lowest, int highest) {
    return (int) Math.min(highest, Math.max(lowest, Math.round(normal(mean, deviation))));
  }

  double logNormal(double median, double sigma) {
    return median * StrictMath.exp(sigma * normal());
  }

  /** Returns a waiting time with a constant hazard. */
  double waiting(double mean) {
    return -mean * StrictMath.log(1 - unit());
  }

  /** Returns the place of one of {@code percent}, each as likely as its share of 100. */
  int pick(int... percent) {
    int rest = between(0, 99);
    for (int place = 0; place < percent.length; place++) {
      rest -= percent[place];
      if (rest < 0) {
        return place;
      }
    }
    throw new IllegalArgumentException("Shares must add up to 100");
  }

  /** Stafford's thirteenth variant of the MurmurHash3 finalizer. */
  private static long mix(long value) {
    long mixed = (value ^ (value >>> 30)) * 0xbf58476d1ce4e5b9L;
    mixed = (mixed ^ (mixed >>> 27)) * 0x94d049bb133111ebL;
    return mixed ^ (mixed >>> 31);
  }
}
