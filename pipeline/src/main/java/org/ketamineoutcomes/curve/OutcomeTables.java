package org.ketamineoutcomes.curve;

import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.ketamineoutcomes.measure.Group;
import org.ketamineoutcomes.protocol.Protocols;
import org.ketamineoutcomes.survival.DetectionTable;
import org.ketamineoutcomes.survival.EventTable;
import org.ketamineoutcomes.table.Table;

/**
 * All tables of an outcome that is a time to an event: its own summary and curve, and its part of
 * the tables that it shares with others.
 *
 * @param outcome {@code onset} or {@code durability}
 */
public record OutcomeTables(String outcome, CurveTables curves) {

  public List<String> names() {
    return List.of(summary(), curve(), "group_comparisons", "interval_censored");
  }

  /** Makes the tables of what was detected in each group. */
  public List<Table> of(SortedMap<Group, DetectionTable> detected, Protocols protocols) {
    SortedMap<Group, EventTable> followUps = new TreeMap<>();
    detected.forEach((group, table) -> followUps.put(group, table.followUp()));
    CurveTables.Rows rows = curves.rows(followUps, protocols);
    return List.of(
        new Table(summary(), rows.summaries()),
        new Table(curve(), rows.curves()),
        new Table("group_comparisons", StrataComparison.rows(outcome, followUps, protocols)),
        new Table("interval_censored", IntervalCensoring.rows(outcome, detected, protocols)));
  }

  private String summary() {
    return outcome + "_summary";
  }

  private String curve() {
    return outcome + "_curve";
  }
}
