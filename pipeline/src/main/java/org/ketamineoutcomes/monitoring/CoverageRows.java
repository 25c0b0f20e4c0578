package org.ketamineoutcomes.monitoring;

import java.util.List;
import java.util.Locale;
import org.ketamineoutcomes.monitoring.SiteRange.Site;
import org.ketamineoutcomes.patient.Group;
import org.ketamineoutcomes.proportion.ClopperPearson;
import org.ketamineoutcomes.proportion.ClusteredProportion;
import org.ketamineoutcomes.proportion.Wilson;
import org.ketamineoutcomes.table.Table;
import org.ketamineoutcomes.table.TableRow;

/** The rows of one group, one for each item. */
final class CoverageRows {

  private final Group group;
  private final long[] all;
  private final List<long[]> sites;
  private final int minCell;

  /**
   * Creates the rows of a group.
   *
   * @param all the counts of the whole group
   * @param sites the counts of each site that the range is over
   */
  CoverageRows(Group group, long[] all, List<long[]> sites, int minCell) {
    this.group = group;
    this.all = all;
    this.sites = sites;
    this.minCell = minCell;
  }

  void addTo(Table table) {
    for (int item = 0; item < CoverageItem.ALL.size(); item++) {
      fill(group.addRowTo(table), item);
    }
  }

  private void fill(TableRow row, int item) {
    CoverageItem what = CoverageItem.ALL.get(item);
    row.set("item", what.id())
        .set("instrument", what.instrument())
        .set("collectable", what.isCollectable())
        .set("n_patients", all[CoverageCounts.PATIENTS])
        .set("n_sessions", all[CoverageCounts.SESSIONS]);
    if (what.isCollectable()) {
      setPatients(row, item);
      setSessions(row, item);
      setRange(row, item);
    }
  }

  private void setPatients(TableRow row, int item) {
    long patients = all[CoverageCounts.PATIENTS];
    long measured = count(all, item, CoverageCounts.PATIENTS_MEASURED);
    row.set("n_patients_measured", measured)
        .set("patients_proportion", (double) measured / patients);
    ClopperPearson.limits(measured, patients)
        .ifPresent(
            limits ->
                row.set("clopper_pearson_lower_95", limits.lower95())
                    .set("clopper_pearson_upper_95", limits.upper95()));
    Wilson.limits(measured, patients)
        .ifPresent(
            limits ->
                row.set("wilson_lower_95", limits.lower95())
                    .set("wilson_upper_95", limits.upper95()));
  }

  private void setSessions(TableRow row, int item) {
    long sessions = all[CoverageCounts.SESSIONS];
    long measured = count(all, item, CoverageCounts.MEASURED);
    row.set("n_sessions_measured", measured)
        .set("sessions_proportion", (double) measured / sessions);
    ClusteredProportion.limits(
            all[CoverageCounts.PATIENTS],
            sessions,
            measured,
            count(all, item, CoverageCounts.MEASURED_SQUARED),
            count(all, item, CoverageCounts.MEASURED_TIMES_ALL),
            all[CoverageCounts.SESSIONS_SQUARED])
        .ifPresent(
            clustered ->
                row.set("sessions_lower_95", clustered.limits().lower95())
                    .set("sessions_upper_95", clustered.limits().upper95())
                    .set("design_effect", clustered.designEffect())
                    .set(
                        "interval_method",
                        clustered.method().name().toLowerCase(Locale.ROOT).replace('_', ' ')));
  }

  private void setRange(TableRow row, int item) {
    List<Site> measured =
        sites.stream()
            .map(
                site ->
                    new Site(
                        site[CoverageCounts.PATIENTS],
                        count(site, item, CoverageCounts.PATIENTS_MEASURED),
                        site[CoverageCounts.SESSIONS],
                        count(site, item, CoverageCounts.MEASURED)))
            .toList();
    SiteRange.of(measured, minCell)
        .ifPresent(
            range -> row.set("site_lowest", range.lowest()).set("site_highest", range.highest()));
  }

  private static long count(long[] counts, int item, int count) {
    return counts[CoverageCounts.column(item, count)];
  }
}
