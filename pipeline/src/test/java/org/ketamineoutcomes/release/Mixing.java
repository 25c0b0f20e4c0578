package org.ketamineoutcomes.release;

import java.util.List;
import org.ketamineoutcomes.tally.Range;

/**
 * What the means of groups and of all of them together tell of how many each group is: the people
 * of each, times how far its mean is from that of all, add up to nothing.
 */
final class Mixing {

  /** So many parts of what the mean of all may be are looked at by themselves. */
  private static final int PARTS = 16;

  private static final long MOST_LOOKED_AT = 2000;

  private Mixing() {}

  /**
   * Raises least and lowers greatest numbers of people that no mean of all allows.
   *
   * @return whether any bound moved
   */
  static boolean narrow(int[] people, Range[] means, Range all, List<long[]> bounds) {
    boolean isNews = false;
    for (int group = 0; group < people.length; group++) {
      long[] own = bounds.get(people[group]);
      if (own[1] - own[0] > MOST_LOOKED_AT) {
        continue;
      }
      while (own[0] < own[1] && !isPossible(own[0], group, people, means, all, bounds)) {
        own[0]++;
        isNews = true;
      }
      while (own[0] < own[1] && !isPossible(own[1], group, people, means, all, bounds)) {
        own[1]--;
        isNews = true;
      }
    }
    return isNews;
  }

  private static boolean isPossible(
      long count, int group, int[] people, Range[] means, Range all, List<long[]> bounds) {
    double width = (all.greatest() - all.least()) / PARTS;
    for (int part = 0; part < PARTS; part++) {
      Range mean = new Range(all.least() + part * width, all.least() + (part + 1) * width);
      if (isPossibleAt(mean, count, group, people, means, bounds)) {
        return true;
      }
    }
    return false;
  }

  private static boolean isPossibleAt(
      Range all, long count, int group, int[] people, Range[] means, List<long[]> bounds) {
    double least = 0;
    double greatest = 0;
    for (int other = 0; other < people.length; other++) {
      double low = means[other].least() - all.greatest();
      double high = means[other].greatest() - all.least();
      long[] own = other == group ? new long[] {count, count} : bounds.get(people[other]);
      least += Math.min(own[0] * low, own[1] * low);
      greatest += Math.max(own[0] * high, own[1] * high);
    }
    return least <= 1e-9 && greatest >= -1e-9;
  }
}
