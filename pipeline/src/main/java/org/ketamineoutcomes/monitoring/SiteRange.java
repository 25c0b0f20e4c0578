package org.ketamineoutcomes.monitoring;

import java.util.Collection;
import java.util.Optional;
import org.ketamineoutcomes.disclosure.SmallCells;

/**
 * The lowest and the highest share of sessions at which something was measured, among the sites.
 *
 * <p>There is no range of fewer than three sites, nor where a site at either end has few patients
 * or sessions with or without a measurement: its share would tell of them.
 *
 * @param lowest from 0 to 1
 * @param highest from 0 to 1
 */
record SiteRange(double lowest, double highest) {

  private static final int FEWEST_SITES = 3;

  /** What was counted at one site. */
  record Site(long patients, long patientsMeasured, long sessions, long sessionsMeasured) {

    private double share() {
      return (double) sessionsMeasured / sessions;
    }

    private boolean tellsOfFew(int minCell) {
      return SmallCells.isSmall(patientsMeasured, minCell)
          || SmallCells.isSmall(patients - patientsMeasured, minCell)
          || SmallCells.isSmall(sessionsMeasured, minCell)
          || SmallCells.isSmall(sessions - sessionsMeasured, minCell);
    }
  }

  /**
   * Returns the range; empty if there is none to tell.
   *
   * @param sites those that have at least {@code minCell} patients, and so as many sessions
   */
  static Optional<SiteRange> of(Collection<Site> sites, int minCell) {
    if (sites.size() < FEWEST_SITES) {
      return Optional.empty();
    }
    double lowest = sites.stream().mapToDouble(Site::share).min().orElseThrow();
    double highest = sites.stream().mapToDouble(Site::share).max().orElseThrow();
    boolean tellsOfFew =
        sites.stream()
            .filter(site -> site.share() == lowest || site.share() == highest)
            .anyMatch(site -> site.tellsOfFew(minCell));
    return tellsOfFew ? Optional.empty() : Optional.of(new SiteRange(lowest, highest));
  }
}
