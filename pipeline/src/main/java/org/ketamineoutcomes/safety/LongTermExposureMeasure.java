package org.ketamineoutcomes.safety;

import java.io.DataInput;
import java.io.IOException;
import java.util.List;
import org.ketamineoutcomes.event.EventKinds;
import org.ketamineoutcomes.event.TimeAtRisk;
import org.ketamineoutcomes.patient.Group;
import org.ketamineoutcomes.patient.Measure;
import org.ketamineoutcomes.patient.SafetyView;
import org.ketamineoutcomes.protocol.ExposureRule;
import org.ketamineoutcomes.protocol.Protocols;
import org.ketamineoutcomes.table.Columns;
import org.ketamineoutcomes.table.Table;
import org.ketamineoutcomes.tally.Bands;
import org.ketamineoutcomes.tally.Counts;
import org.ketamineoutcomes.tally.Keyed;

/**
 * Rates of adverse events by how much treatment patients had had when they came, and whether rates
 * go up with it. Exposure is that of the day: a patient's time is split among bands as sessions add
 * up. Counted over everyone: most bands of most events are small.
 */
public record LongTermExposureMeasure(Protocols protocols, EventKinds kinds)
    implements Measure<SafetyView, Counts> {

  private static final Exposure[] EXPOSURES = Exposure.values();

  @Override
  public Counts empty() {
    return new Counts(ExposureCounts.WIDTH);
  }

  @Override
  public Counts read(DataInput in) throws IOException {
    return Counts.readFrom(in);
  }

  @Override
  public void count(SafetyView patient, Keyed<Group, Counts> counts) {
    TimeAtRisk time = patient.timeAtRisk();
    ExposureRule rule = patient.rules().exposureBands();
    for (Exposure exposure : EXPOSURES) {
      ExposureCounts.of(
              ExposureRows.of(exposure, rule, kinds),
              time,
              exposure.stretches(patient.history(), time.lastDay(), rule),
              patient.events())
          .addTo(counts.at(patient.everyone()));
    }
  }

  @Override
  public Counts banded(Group group, Counts exact, Bands bands) {
    ExposureRule rule = protocols.named(group.protocolId()).exposureBands();
    Counts published = new Counts(ExposureCounts.WIDTH);
    for (Exposure exposure : EXPOSURES) {
      ExposureCounts.band(
          ExposureRows.of(exposure, rule, kinds), kinds.count(), exact, published, bands);
    }
    return published;
  }

  @Override
  public List<Columns> columns() {
    return List.of(LongTermExposureColumns.ALL, LongTermTrendColumns.ALL);
  }

  @Override
  public List<Table> tables(Keyed<Group, Counts> counts) {
    LongTermRows rows = new LongTermRows(protocols, kinds);
    counts.sorted().forEach(rows::add);
    return List.of(rows.bands(), rows.trends());
  }
}
