package org.ketamineoutcomes.curve;

import java.util.ArrayList;
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
 * All tables of an outcome that is a time to an event: its own, and its part of those that it
 * shares with others.
 *
 * @param outcome {@code onset} or {@code durability}
 */
public record OutcomeTables(String outcome, CurveOutcome curves) {

  /** Returns the columns of the tables, in their order. */
  public List<Columns> columns() {
    List<Columns> columns = new ArrayList<>(curves.columns());
    columns.add(GroupComparisonsColumns.ALL);
    columns.add(IntervalCensoredColumns.ALL);
    return columns;
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
    CurveTables own = curves.tables();
    curves.fill(causes, protocols, own);
    List<Table> tables = new ArrayList<>(own.all());
    tables.add(StrataComparison.table(outcome, followUps, protocols));
    tables.add(IntervalCensoring.table(outcome, detections, protocols));
    return tables;
  }
}
