package org.ketamineoutcomes.curve;

import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.ketamineoutcomes.patient.Group;
import org.ketamineoutcomes.protocol.Protocols;
import org.ketamineoutcomes.survival.CauseTable;
import org.ketamineoutcomes.survival.DetectionTable;
import org.ketamineoutcomes.survival.RiskTable;
import org.ketamineoutcomes.survival.TimeToEventTable;
import org.ketamineoutcomes.table.Columns;
import org.ketamineoutcomes.table.Table;

/**
 * All tables of an outcome that is a time to an event: its own summary, curve and cumulative
 * incidence, and its part of the tables that it shares with others.
 *
 * @param outcome {@code onset} or {@code durability}
 */
public record OutcomeTables(
    String outcome, Columns summary, Columns curve, Columns incidence, CurveTables curves) {

  /** Returns the columns of the tables, in their order. */
  public List<Columns> columns() {
    return List.of(
        summary, curve, incidence, GroupComparisonsColumns.ALL, IntervalCensoredColumns.ALL);
  }

  /** Makes the tables of what was counted in each group. */
  public List<Table> of(SortedMap<Group, TimeToEventTable> counted, Protocols protocols) {
    SortedMap<Group, RiskTable> followUps = new TreeMap<>();
    SortedMap<Group, CauseTable> causes = new TreeMap<>();
    SortedMap<Group, DetectionTable> detections = new TreeMap<>();
    counted.forEach(
        (group, table) -> {
          followUps.put(group, table.followUp());
          causes.put(group, table.causes());
          detections.put(group, table.detections());
        });
    Table summaries = new Table(summary);
    Table days = new Table(curve);
    Table incidences = new Table(incidence);
    curves.fill(causes, protocols, summaries, days, incidences);
    return List.of(
        summaries,
        days,
        incidences,
        StrataComparison.table(outcome, followUps, protocols),
        IntervalCensoring.table(outcome, detections, protocols));
  }
}
