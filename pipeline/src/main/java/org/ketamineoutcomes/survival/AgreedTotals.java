package org.ketamineoutcomes.survival;

import org.ketamineoutcomes.tally.Bands;

/**
 * How many people there are and how many leave in each way, as bands tell it and so that they add
 * up.
 *
 * <p>The middles of bands do not add up, though the people do: everyone leaves in one way. What is
 * missing between the middles is shared out evenly, one by one, among all of these numbers that
 * have room in their bands: those censored first, then everyone, then each cause. Whoever has the
 * bands can do the same.
 *
 * <pre>
 *                 censored   cause 1   cause 2   together   everyone
 * the middle            61        61        17        139        149
 * is told               64        63        19        146        146
 * </pre>
 */
final class AgreedTotals {

  private AgreedTotals() {}

  /**
   * Returns how many are told to leave in each way; together they are everyone.
   *
   * @param people the middle of the band of everyone
   * @param middles those of the censored, and of each cause
   * @throws IllegalArgumentException if no numbers in these bands add up
   */
  static long[] of(long people, long[] middles, Bands bands) {
    long[] told = middles.clone();
    long missing = people;
    for (long middle : middles) {
      missing -= middle;
    }
    long step = Long.signum(missing);
    long everyone = people;
    while (missing != 0) {
      long before = missing;
      for (int place = 0; place < told.length && missing != 0; place++) {
        if (middles[place] > 0 && bands.of(told[place] + step) == middles[place]) {
          told[place] += step;
          missing -= step;
        }
        if (place == 0 && missing != 0 && bands.of(everyone - step) == people) {
          everyone -= step;
          missing -= step;
        }
      }
      if (missing == before) {
        throw new IllegalArgumentException("The bands of the parts are not those of the whole");
      }
    }
    return told;
  }
}
