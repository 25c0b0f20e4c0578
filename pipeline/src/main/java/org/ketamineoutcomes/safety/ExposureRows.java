package org.ketamineoutcomes.safety;

import org.ketamineoutcomes.event.EventKinds;
import org.ketamineoutcomes.protocol.ExposureRule;

/**
 * The numbers of the rows of one exposure: of each band a row for its time, and one for each kind
 * of event.
 *
 * @param first how many bands exposures before this one have
 * @param kinds how many kinds of events there are
 */
record ExposureRows(ExposureBands bands, int first, int kinds) {

  /** The band of events whose day is not known, at the end of the known ones. */
  static final int ONSET_UNKNOWN = -1;

  private static final int UNNUMBERED = 2;

  static ExposureRows of(Exposure exposure, ExposureRule rule, EventKinds kinds) {
    int first = 0;
    for (Exposure before : Exposure.values()) {
      if (before.compareTo(exposure) < 0) {
        first += UNNUMBERED + ExposureBands.of(before, rule).count();
      }
    }
    return new ExposureRows(ExposureBands.of(exposure, rule), first, kinds.count());
  }

  int time(int band) {
    return (first + band - ONSET_UNKNOWN) * (1 + kinds);
  }

  int events(int band, int kind) {
    return time(band) + 1 + kind;
  }
}
