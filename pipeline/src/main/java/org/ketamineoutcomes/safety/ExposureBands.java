package org.ketamineoutcomes.safety;

import java.util.List;
import org.ketamineoutcomes.protocol.ExposureRule;

/**
 * The bands of one exposure, numbered from 1.
 *
 * @param limits the highest value of each band but the last, lowest first
 */
record ExposureBands(Exposure exposure, List<Integer> limits) {

  /** The number of the band of those of whom exposure is not known. */
  static final int UNKNOWN = 0;

  ExposureBands {
    limits = List.copyOf(limits);
  }

  static ExposureBands of(Exposure exposure, ExposureRule rule) {
    return new ExposureBands(
        exposure,
        switch (exposure) {
          case CUMULATIVE_SESSIONS -> rule.sessions();
          case MONTHS_SINCE_FIRST_SESSION -> rule.months();
          case CUMULATIVE_MG_PER_KG -> rule.milligramsPerKg();
          case SESSIONS_PER_MONTH -> rule.sessionsPerMonth();
        });
  }

  int count() {
    return limits.size() + 1;
  }

  /** Returns the highest value of a band that is not the last. */
  int limit(int band) {
    return limits.get(band - 1);
  }

  /**
   * Returns the band of an amount.
   *
   * @param unit how much of what the amount is counted in makes one of what limits are written in
   */
  int of(long amount, long unit) {
    int band = 1;
    while (band < count() && amount > unit * limit(band)) {
      band++;
    }
    return band;
  }

  /** Returns the published name of a band. */
  String name(int band) {
    if (band == UNKNOWN) {
      return "unknown";
    }
    if (band == count()) {
      return "over " + limit(band - 1);
    }
    if (exposure == Exposure.CUMULATIVE_SESSIONS) {
      int lowest = band == 1 ? 1 : limit(band - 1) + 1;
      return lowest == limit(band) ? "" + lowest : lowest + " to " + limit(band);
    }
    return band == 1 ? "to " + limit(1) : "over " + limit(band - 1) + " to " + limit(band);
  }
}
