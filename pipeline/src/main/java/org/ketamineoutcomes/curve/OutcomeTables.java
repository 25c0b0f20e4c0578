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
import org.ketamineoutcomes.table.Table;

/**
 * All tables of an outcome that is a time to an event: its own summary, curve and cumulative
 * incidence, and its part of the tables that it shares with others.
 *
 * @param outcome {@code onset} or {@code durability}
 */
public record OutcomeTables(String outcome, CurveTables curves) {

  public List<String> names() {
    return List.of(summary(), curve(), incidence(), "group_comparisons", "interval_censored");
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
    CurveTables.Rows rows = curves.rows(causes, protocols);
    return List.of(
        new Table(summary(), rows.summaries()),
        new Table(curve(), rows.curves()),
        new Table(incidence(), rows.incidences()),
        new Table("group_comparisons", StrataComparison.rows(outcome, followUps, protocols)),
        new Table("interval_censored", IntervalCensoring.rows(outcome, detections, protocols)));
  }

  /** Returns the name of the table with one row a group. */
  public String summary() {
    return outcome + "_summary";
  }

  private String curve() {
    return outcome + "_curve";
  }

  private String incidence() {
    return outcome + "_incidence";
  }
}
