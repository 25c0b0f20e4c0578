package org.ketamineoutcomes.curve;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.SortedMap;
import java.util.TreeMap;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;
import org.ketamineoutcomes.curve.CurveTables.Told;
import org.ketamineoutcomes.disclosure.SmallCells;
import org.ketamineoutcomes.measure.Group;
import org.ketamineoutcomes.protocol.BuiltInProtocols;
import org.ketamineoutcomes.protocol.Protocol;
import org.ketamineoutcomes.protocol.Protocols;
import org.ketamineoutcomes.survival.EventTable;
import org.ketamineoutcomes.table.TableRow;
import org.ketamineoutcomes.table.TableSchema;

class CurveTablesTest {

  private static final Protocol STANDARD =
      BuiltInProtocols.named("standard").orElseThrow().protocol();
  private static final int MIN_CELL = 11;

  private static final CurveTables TABLES =
      new CurveTables(List.of(new Landmark("response_by_day_7", 7)), Told.HAD_EVENT);

  private static Group group(String stratum, String value) {
    return new Group("standard", "1", "PHQ-9", stratum, value);
  }

  private static CurveTables.Rows rows(SortedMap<Group, EventTable> followUps) {
    return TABLES.rows(followUps, new Protocols(List.of(STANDARD)));
  }

  private static EventTable twoDays() {
    EventTable table = new EventTable();
    table.add(7, 20, 0);
    table.add(14, 20, 20);
    return table;
  }

  @Test
  void theLastDayOfAllIsNotTold() {
    List<TableRow> curve = rows(new TreeMap<>(Map.of(group("all", "all"), twoDays()))).curves();
    assertThat(curve).extracting(row -> row.get("day")).containsExactly(7L, null);
    assertThat(curve).extracting(row -> row.get("at_risk")).containsExactly(60L, null);
    assertThat(curve).extracting(row -> row.get("events")).containsExactly(20L, null);
    assertThat(curve.get(1).text("suppression_reason")).isEqualTo("FEW_PATIENTS");
  }

  @Test
  void aLandmarkTellsThoseAtRiskOnItsDay() {
    TableRow summary =
        rows(new TreeMap<>(Map.of(group("all", "all"), twoDays()))).summaries().get(0);
    assertThat(summary.get("response_by_day_7_at_risk")).isEqualTo(60L);
    assertThat(summary.get("response_by_day_7_events")).isEqualTo(20L);
    assertThat((double) summary.get("response_by_day_7")).isEqualTo(1 - 40.0 / 60);
  }

  @Test
  void aMedianOnTheLastDayIsNotTold() {
    TableRow summary =
        rows(new TreeMap<>(Map.of(group("all", "all"), twoDays()))).summaries().get(0);
    assertThat(summary.has("lower_quartile_days")).isTrue();
    assertThat(summary.has("median_days")).isFalse();
    assertThat(summary.get("suppressed")).isEqualTo(true);
  }

  /**
   * A cumulative count of a value is found if it is told, or if all others and the whole are, on
   * that day. Two found counts of one group must differ by none or enough.
   */
  @RepeatedTest(100)
  void noDifferenceOfCurvesIsAboutFew(RepetitionInfo info) {
    Random random = new Random(info.getCurrentRepetition());
    SortedMap<Group, EventTable> followUps = new TreeMap<>();
    int values = 1 + random.nextInt(4);
    for (int value = 0; value < values; value++) {
      EventTable table = new EventTable();
      int patients = (int) Math.exp(1 + random.nextDouble() * 6);
      double share = random.nextDouble();
      for (int patient = 0; patient < patients; patient++) {
        boolean event = random.nextDouble() < share;
        table.add(random.nextInt(30), event ? 1 : 0, event ? 0 : 1);
      }
      followUps.put(group("sex", "" + value), table);
      followUps.computeIfAbsent(group("all", "all"), any -> new EventTable()).merge(table);
    }
    CurveTables.Rows rows = rows(followUps);
    for (String count : List.of("events", "censored")) {
      Map<Group, TreeMap<Integer, Long>> told = told(rows, count, followUps);
      findTheLastOfEachDay(told);
      told.forEach(
          (group, byDay) -> {
            List<Long> counts = new ArrayList<>(byDay.values());
            for (int i = 1; i < counts.size(); i++) {
              assertThat(counts.get(i) - counts.get(i - 1))
                  .describedAs("%s of %s: %s", count, group, byDay)
                  .satisfiesAnyOf(
                      difference -> assertThat(difference).isZero(),
                      difference -> assertThat(difference).isGreaterThanOrEqualTo(MIN_CELL));
            }
          });
    }
  }

  private static boolean isTotalTold(CurveTables.Rows rows, Group group) {
    return SmallCells.protect(TableSchema.named("onset_summary"), rows.summaries(), MIN_CELL)
        .stream()
        .anyMatch(
            row -> row.text("stratum_value").equals(group.stratumValue()) && row.has("n_events"));
  }

  /** Cumulative counts by day, and those of all of follow-up where the summary tells them. */
  private static Map<Group, TreeMap<Integer, Long>> told(
      CurveTables.Rows rows, String count, SortedMap<Group, EventTable> followUps) {
    Map<Group, TreeMap<Integer, Long>> told = new TreeMap<>();
    followUps.forEach(
        (group, followUp) -> {
          TreeMap<Integer, Long> byDay = new TreeMap<>(Map.of(-1, 0L));
          long sum = 0;
          for (TableRow row : rows.curves()) {
            if (row.text("stratum_value").equals(group.stratumValue()) && row.has("day")) {
              sum += row.count(count).orElseThrow();
              byDay.put((int) row.count("day").orElseThrow(), sum);
            }
          }
          long events = followUp.events();
          long all = count.equals("events") ? events : followUp.patients() - events;
          if (isTotalTold(rows, group)) {
            byDay.put(Integer.MAX_VALUE, all);
          }
          told.put(group, byDay);
        });
    return told;
  }

  /** Adds what values without a count of their own on some days have on those days together. */
  private static void findTheLastOfEachDay(Map<Group, TreeMap<Integer, Long>> told) {
    TreeMap<Integer, Long> ofAll = told.get(group("all", "all"));
    Map<Group, TreeMap<Integer, Long>> values = new TreeMap<>(told);
    values.remove(group("all", "all"));
    for (int day : ofAll.keySet()) {
      Map<Group, TreeMap<Integer, Long>> known = new TreeMap<>(values);
      known.values().removeIf(byDay -> !byDay.containsKey(day));
      if (known.size() < values.size()) {
        TreeMap<Integer, Long> rest = new TreeMap<>();
        for (int other : ofAll.keySet()) {
          if (known.values().stream().allMatch(byDay -> byDay.containsKey(other))) {
            long others = known.values().stream().mapToLong(byDay -> byDay.get(other)).sum();
            rest.put(other, ofAll.get(other) - others);
          }
        }
        told.put(group("all but", known.keySet().toString()), rest);
      }
    }
  }
}
