package org.ketamineoutcomes.monitoring;

import java.io.DataInput;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.ketamineoutcomes.course.UsableScores;
import org.ketamineoutcomes.history.Patient;
import org.ketamineoutcomes.history.TreatmentHistory;
import org.ketamineoutcomes.patient.Group;
import org.ketamineoutcomes.patient.Grouped;
import org.ketamineoutcomes.patient.Groups;
import org.ketamineoutcomes.patient.Measure;
import org.ketamineoutcomes.protocol.Protocol;
import org.ketamineoutcomes.protocol.Protocols;
import org.ketamineoutcomes.table.Table;
import org.ketamineoutcomes.table.TableRow;
import org.ketamineoutcomes.tally.NamedCounts;

/**
 * What was measured, and at how many sessions and in how many patients: the denominators of all
 * that can be said of safety. Counted by site within each group, for the range over sites.
 */
public record CoverageMeasure(Protocols protocols, Groups groups)
    implements Measure<Grouped<NamedCounts>> {

  private static final String TABLE = "measurement_coverage";

  private static final String UNKNOWN_SITE = "";

  @Override
  public Grouped<NamedCounts> emptyTally() {
    return new Grouped<>(() -> new NamedCounts(CoverageCounts.WIDTH));
  }

  @Override
  public Grouped<NamedCounts> readTally(DataInput in) throws IOException {
    return Grouped.readFrom(in, () -> new NamedCounts(CoverageCounts.WIDTH), NamedCounts::readFrom);
  }

  @Override
  public void count(TreatmentHistory history, Grouped<NamedCounts> tally) {
    String site = history.patient().map(Patient::siteId).orElse(UNKNOWN_SITE);
    for (Protocol protocol : protocols.all()) {
      long[] counts = CoverageCounts.of(UsableScores.of(history, protocol), protocol.baseline());
      for (Group group : groups.of(history, protocol.id(), Group.FIRST_COURSE, "")) {
        tally.of(group).add(site, counts);
      }
    }
  }

  @Override
  public List<String> tableNames() {
    return List.of(TABLE);
  }

  @Override
  public List<Table> tables(Grouped<NamedCounts> tally) {
    Map<String, Integer> minCells =
        protocols.all().stream().collect(Collectors.toMap(Protocol::id, Protocol::minCell));
    List<TableRow> rows = new ArrayList<>();
    tally
        .sorted()
        .forEach(
            (group, counts) -> {
              int minCell = minCells.getOrDefault(group.protocolId(), 0);
              long[] all = new long[CoverageCounts.WIDTH];
              counts.sorted().values().forEach(site -> addTo(all, site));
              rows.addAll(new CoverageRows(group, all, sites(counts, minCell), minCell).rows());
            });
    return List.of(new Table(TABLE, rows));
  }

  /**
   * Returns the counts of each known site that is large enough; none where sites are a stratum,
   * whose rows tell more, and whose hidden cells a range could give away.
   */
  private List<long[]> sites(NamedCounts counts, int minCell) {
    if (groups.strata().columns().contains(Patient.SITE)) {
      return List.of();
    }
    Map<String, long[]> bySite = new TreeMap<>(counts.sorted());
    bySite.remove(UNKNOWN_SITE);
    return bySite.values().stream()
        .filter(site -> site[CoverageCounts.PATIENTS] >= Math.max(1, minCell))
        .toList();
  }

  private static void addTo(long[] all, long[] site) {
    for (int i = 0; i < all.length; i++) {
      all[i] += site[i];
    }
  }
}
