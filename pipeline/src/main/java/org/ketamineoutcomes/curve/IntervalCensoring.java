package org.ketamineoutcomes.curve;

import java.util.SortedMap;
import org.ketamineoutcomes.disclosure.Hidden;
import org.ketamineoutcomes.disclosure.QuantileRule;
import org.ketamineoutcomes.patient.Group;
import org.ketamineoutcomes.protocol.DisclosureRule;
import org.ketamineoutcomes.protocol.Protocol;
import org.ketamineoutcomes.protocol.Protocols;
import org.ketamineoutcomes.survival.DetectionTable;
import org.ketamineoutcomes.survival.EventInterval;
import org.ketamineoutcomes.survival.EventTable;
import org.ketamineoutcomes.survival.IntervalCurve;
import org.ketamineoutcomes.survival.IntervalCurve.Mass;
import org.ketamineoutcomes.survival.IntervalScale;
import org.ketamineoutcomes.survival.IntervalTable;
import org.ketamineoutcomes.survival.KaplanMeier;
import org.ketamineoutcomes.survival.SurvivalCurve;
import org.ketamineoutcomes.survival.Turnbull;
import org.ketamineoutcomes.table.Table;
import org.ketamineoutcomes.table.TableRow;

/**
 * When events happened, as far as visits can tell: medians under three readings of the same visits,
 * and Turnbull's masses.
 *
 * <p>Row 0 of a group sums it up; rows 1, 2, ... are the intervals that can hold probability. A
 * mass times the patients is nearly a count of people, so with disclosure control there are no such
 * rows but one that says that they are hidden.
 */
public final class IntervalCensoring {

  private static final double HALF = 0.5;

  private IntervalCensoring() {}

  /**
   * Returns the table of an outcome in all groups, each as far as its protocol lets it be
   * published.
   */
  public static Table table(
      String outcome, SortedMap<Group, DetectionTable> groups, Protocols protocols) {
    Table rows = new Table(IntervalCensoredColumns.ALL);
    groups.forEach(
        (group, table) -> {
          Protocol protocol = protocols.named(group.protocolId());
          int minCell = protocol.minCell();
          if (protocol.disclosure().bands().isPresent()) {
            setBanded(addRow(rows, group, outcome, 0), table, protocol);
            return;
          }
          IntervalCurve curve = Turnbull.estimate(table.intervals());
          setSummary(addRow(rows, group, outcome, 0), table, curve, minCell);
          if (minCell > 0) {
            Hidden.FEW_PATIENTS.mark(addRow(rows, group, outcome, 1));
          } else {
            addMasses(rows, group, outcome, table, curve);
          }
        });
    return rows;
  }

  /** Bands tell nothing of which two visits each event lies between, so not Turnbull's estimate. */
  private static void setBanded(TableRow row, DetectionTable table, Protocol protocol) {
    DisclosureRule disclosure = protocol.disclosure();
    row.set("n_patients", disclosure.published(table.followUp().patients()))
        .set("n_events", disclosure.published(table.followUp().events()));
    if (disclosure.drawsCurveOf(table.followUp().patients())) {
      setMedian(row, "midpoint_median_days", table.intervals().midpoints(), 0);
      setMedian(row, "detection_median_days", table.followUp(), 0);
      setMedian(row, "median_gap_days", table.gaps(), 0);
    }
    Hidden.FEW_PATIENTS.mark(row, "turnbull_median_after_day", "turnbull_median_by_day");
  }

  private static TableRow addRow(Table rows, Group group, String outcome, int number) {
    return group.addRowTo(rows).set("outcome", outcome).set("interval_number", number);
  }

  private static void setSummary(
      TableRow row, DetectionTable table, IntervalCurve curve, int minCell) {
    setCounts(row, table).set("kuhn_tucker_excess", curve.kuhnTuckerExcess());
    EventTable midpoints = table.intervals().midpoints();
    setMedian(row, "midpoint_median_days", midpoints, minCell);
    setMedian(row, "detection_median_days", table.followUp(), minCell);
    setMedian(row, "median_gap_days", table.gaps(), minCell);
    curve.quantile(HALF).ifPresent(median -> setTurnbullMedian(row, median, table, minCell));
  }

  private static TableRow setCounts(TableRow row, DetectionTable table) {
    return row.set("n_patients", table.followUp().patients())
        .set("n_events", table.followUp().events());
  }

  private static void setMedian(TableRow row, String column, EventTable table, int minCell) {
    SurvivalCurve curve = KaplanMeier.estimate(table, IntervalScale.PLAIN);
    new QuantileRule(table, minCell).set(row, column, curve.quantile(HALF).day());
  }

  /** Each end of the interval is the day of somebody's visit: both are published, or neither. */
  private static void setTurnbullMedian(
      TableRow row, EventInterval median, DetectionTable table, int minCell) {
    EventTable beginnings = new EventTable();
    for (IntervalTable.Row patients : table.intervals().rows()) {
      beginnings.add(patients.interval().after() + 1, patients.patients(), 0);
    }
    int by = median.by().orElseThrow();
    if (new QuantileRule(beginnings, minCell).isPublished(median.after() + 1)
        && new QuantileRule(table.followUp(), minCell).isPublished(by)) {
      row.set("turnbull_median_after_day", median.after()).set("turnbull_median_by_day", by);
    } else {
      Hidden.FEW_PATIENTS.mark(row, "turnbull_median_after_day", "turnbull_median_by_day");
    }
  }

  private static void addMasses(
      Table rows, Group group, String outcome, DetectionTable table, IntervalCurve curve) {
    int number = 1;
    for (Mass mass : curve.masses()) {
      setCounts(addRow(rows, group, outcome, number++), table)
          .set("interval_after_day", mass.interval().after())
          .set("interval_by_day", mass.interval().by())
          .set("mass", mass.probability());
    }
  }
}
