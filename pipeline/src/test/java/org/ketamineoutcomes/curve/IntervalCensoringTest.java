package org.ketamineoutcomes.curve;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.ketamineoutcomes.PublishedTables;
import org.ketamineoutcomes.patient.Group;
import org.ketamineoutcomes.protocol.BuiltInProtocols;
import org.ketamineoutcomes.protocol.Presets;
import org.ketamineoutcomes.protocol.Protocol;
import org.ketamineoutcomes.protocol.Protocols;
import org.ketamineoutcomes.survival.Detection;
import org.ketamineoutcomes.survival.DetectionTable;
import org.ketamineoutcomes.table.TableRow;

class IntervalCensoringTest {

  private static final Protocol STANDARD = Presets.suppressing();
  private static final Protocol NOTHING_HIDDEN =
      BuiltInProtocols.named("r-reference").orElseThrow().protocol();

  private static List<TableRow> rows(Protocol protocol, DetectionTable table) {
    Group everyone = new Group(protocol.id(), "1", "PHQ-9", Group.ALL, Group.ALL);
    return IntervalCensoring.table(
            "onset", new TreeMap<>(Map.of(everyone, table)), new Protocols(List.of(protocol)))
        .rows();
  }

  /** The eight intervals of METHODS.md, so many times. */
  private static DetectionTable eight(int times) {
    DetectionTable table = new DetectionTable();
    for (int i = 0; i < times; i++) {
      table.add(Detection.eventOn(14, 0), new int[] {7});
      table.add(Detection.eventOn(21, 7), new int[] {7, 14});
      table.add(Detection.eventOn(28, 14), new int[] {14});
      table.add(Detection.censoredOn(14, 14), new int[] {14});
      table.add(Detection.eventOn(7, 0), new int[] {});
      table.add(Detection.eventOn(42, 28), new int[] {14});
      table.add(Detection.censoredOn(28, 28), new int[] {28});
      table.add(Detection.eventOn(35, 21), new int[] {7});
    }
    return table;
  }

  private static DetectionTable half(int lastFree, int day) {
    DetectionTable table = new DetectionTable();
    for (int i = 0; i < 40; i++) {
      table.add(Detection.eventOn(day, lastFree), new int[] {});
      table.add(Detection.censoredOn(lastFree, lastFree), new int[] {});
    }
    return table;
  }

  @Test
  void massesAreThoseOfTheSelfConsistentEstimate() {
    List<TableRow> rows = rows(NOTHING_HIDDEN, eight(1));
    assertThat(rows)
        .extracting(row -> row.get("interval_number"))
        .containsExactly(0L, 1L, 2L, 3L, 4L, 5L);
    List<TableRow> intervals = rows.subList(1, 6);
    assertThat(intervals)
        .extracting(row -> row.get("interval_after_day"))
        .containsExactly(0L, 7L, 14L, 21L, 28L);
    assertThat(intervals)
        .extracting(row -> row.get("interval_by_day"))
        .containsExactly(7L, 14L, 21L, 28L, 35L);
    double[] masses = {0.25, 0, 0.30, 0, 0.45};
    for (int i = 0; i < masses.length; i++) {
      assertThat((double) intervals.get(i).get("mass")).isEqualTo(masses[i], within(1e-6));
    }
    assertThat(rows.get(0).get("turnbull_median_after_day")).isEqualTo(14L);
    assertThat(rows.get(0).get("turnbull_median_by_day")).isEqualTo(21L);
    assertThat((double) rows.get(0).get("kuhn_tucker_excess")).isLessThan(1e-9);
  }

  @Test
  void whereCountsAreHiddenMediansArePublishedButNoMassIs() {
    List<TableRow> rows = rows(STANDARD, eight(20));
    assertThat(rows).hasSize(2);
    assertThat(PublishedTables.seen(rows.get(0)))
        .contains("turnbull_median_after_day", "turnbull_median_by_day", "midpoint_median_days")
        .doesNotContain("mass", "interval_after_day", "interval_by_day");
    assertThat(PublishedTables.seen(rows.get(1)))
        .containsExactlyInAnyOrder(
            "protocol_id",
            "course",
            "instrument",
            "stratum",
            "stratum_value",
            "outcome",
            "interval_number",
            "suppressed",
            "suppression_reason");
    assertThat(rows.get(1).text("suppression_reason")).isEqualTo("FEW_PATIENTS");
  }

  @Test
  void aMedianIntervalThatBeginsWithEverybodyOrEndsWithEverybodyIsNotPublished() {
    TableRow summary = rows(STANDARD, half(0, 7)).get(0);
    assertThat(summary.has("turnbull_median_after_day")).isFalse();
    assertThat(summary.has("turnbull_median_by_day")).isFalse();
    assertThat(summary.text("suppression_reason")).isEqualTo("FEW_PATIENTS");
  }

  @Test
  void anEventOnDayZeroHasItsOwnInterval() {
    DetectionTable table = new DetectionTable();
    table.add(Detection.eventOn(0, 0), new int[] {});
    TableRow interval = rows(NOTHING_HIDDEN, table).get(1);
    assertThat(interval.get("interval_after_day")).isEqualTo(-1L);
    assertThat(interval.get("interval_by_day")).isEqualTo(0L);
    assertThat(interval.get("mass")).isEqualTo(1.0);
  }

  @Test
  void anEventNeverSeenHasAnIntervalWithoutAnEnd() {
    DetectionTable table = new DetectionTable();
    table.add(Detection.eventOn(7, 0), new int[] {});
    table.add(Detection.censoredOn(30, 30), new int[] {});
    TableRow last = rows(NOTHING_HIDDEN, table).get(2);
    assertThat(last.get("interval_after_day")).isEqualTo(30L);
    assertThat(last.has("interval_by_day")).isFalse();
    assertThat((double) last.get("mass")).isEqualTo(0.5, within(1e-9));
  }
}
