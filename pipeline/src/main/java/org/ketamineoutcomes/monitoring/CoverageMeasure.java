package org.ketamineoutcomes.monitoring;

import java.io.DataInput;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.ketamineoutcomes.history.Patient;
import org.ketamineoutcomes.history.Strata;
import org.ketamineoutcomes.patient.Group;
import org.ketamineoutcomes.patient.Measure;
import org.ketamineoutcomes.patient.SafetyView;
import org.ketamineoutcomes.protocol.Protocols;
import org.ketamineoutcomes.table.Columns;
import org.ketamineoutcomes.table.Table;
import org.ketamineoutcomes.tally.Bands;
import org.ketamineoutcomes.tally.Counts;
import org.ketamineoutcomes.tally.KeyCodec;
import org.ketamineoutcomes.tally.Keyed;

/**
 * What was measured, and at how many sessions and in how many patients: the denominators of all
 * that can be said of safety. Counted by site within each group, for the range over sites.
 */
public record CoverageMeasure(Protocols protocols, Strata strata)
    implements Measure<SafetyView, Keyed<String, Counts>> {

  private static final String UNKNOWN_SITE = "";

  /** A site has one row of counts. */
  private static final int ROW = 0;

  @Override
  public Keyed<String, Counts> empty() {
    return new Keyed<>(KeyCodec.WORDS, () -> new Counts(CoverageCounts.WIDTH));
  }

  @Override
  public Keyed<String, Counts> read(DataInput in) throws IOException {
    return empty().addFrom(in, Counts::readFrom);
  }

  @Override
  public void count(SafetyView patient, Keyed<Group, Keyed<String, Counts>> counts) {
    Optional<Patient> exported = patient.history().patient();
    String site = exported.isPresent() ? exported.get().siteId() : UNKNOWN_SITE;
    long[] own = CoverageCounts.of(patient.history(), patient.rules().sameDay());
    for (int group : patient.groups()) {
      counts.at(group).of(site).add(ROW, own);
    }
  }

  /** Sites are not told apart: how they differ is about few people soon. */
  @Override
  public Keyed<String, Counts> banded(Group group, Keyed<String, Counts> exact, Bands bands) {
    Counts all = new Counts(CoverageCounts.WIDTH);
    exact.sorted().values().forEach(all::merge);
    Keyed<String, Counts> published = empty();
    published.of(UNKNOWN_SITE).merge(CoverageCounts.LAYOUT.banded(all, bands));
    return published;
  }

  @Override
  public List<Columns> columns() {
    return List.of(MeasurementCoverageColumns.ALL);
  }

  @Override
  public List<Table> tables(Keyed<Group, Keyed<String, Counts>> counts) {
    Table table = new Table(MeasurementCoverageColumns.ALL);
    counts
        .sorted()
        .forEach(
            (group, bySite) -> {
              int minCell = protocols.named(group.protocolId()).minCell();
              Counts all = new Counts(CoverageCounts.WIDTH);
              bySite.sorted().values().forEach(all::merge);
              new CoverageRows(group, all.row(ROW), sites(bySite, minCell), minCell).addTo(table);
            });
    return List.of(table);
  }

  /**
   * Returns the counts of each known site that is large enough; none where sites are a stratum,
   * whose rows tell more, and whose hidden cells a range could give away.
   */
  private List<long[]> sites(Keyed<String, Counts> counts, int minCell) {
    List<long[]> sites = new ArrayList<>();
    if (strata.columns().contains(Patient.SITE)) {
      return sites;
    }
    counts
        .sorted()
        .forEach(
            (site, ofSite) -> {
              boolean isEnough = ofSite.get(ROW, CoverageCounts.PATIENTS) >= Math.max(1, minCell);
              if (!site.equals(UNKNOWN_SITE) && isEnough) {
                sites.add(ofSite.row(ROW));
              }
            });
    return sites;
  }
}
