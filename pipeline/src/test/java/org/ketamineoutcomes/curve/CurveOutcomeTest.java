package org.ketamineoutcomes.curve;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.SortedMap;
import java.util.TreeMap;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;
import org.ketamineoutcomes.PublishedTables;
import org.ketamineoutcomes.curve.CurveOutcome.Horizon;
import org.ketamineoutcomes.patient.Group;
import org.ketamineoutcomes.protocol.Presets;
import org.ketamineoutcomes.protocol.Protocol;
import org.ketamineoutcomes.protocol.Protocols;
import org.ketamineoutcomes.survival.CauseTable;
import org.ketamineoutcomes.survival.CompetingFollowUp;
import org.ketamineoutcomes.table.TableRow;

class CurveOutcomeTest {

  private static final Protocol STANDARD = Presets.suppressing();
  private static final int MIN_CELL = 11;

  private static final CurveOutcome ONSET =
      new CurveOutcome(
          SetTimes.hadEventByDay("response", 7, 14),
          Horizon.ONSET,
          PublishedTables.named("onset_summary"),
          PublishedTables.named("onset_by_day"),
          PublishedTables.named("onset_curve"),
          PublishedTables.named("onset_incidence"));

  private static final CurveOutcome DURABILITY =
      new CurveOutcome(
          SetTimes.freeOfEventAtWeek("sustained", 4),
          Horizon.DURABILITY,
          PublishedTables.named("durability_summary"),
          PublishedTables.named("durability_by_week"),
          PublishedTables.named("durability_curve"),
          PublishedTables.named("durability_incidence"));

  private static Group group(String stratum, String value) {
    return new Group("standard", "1", "PHQ-9", stratum, value);
  }

  private static CurveTables filled(CurveOutcome outcome, SortedMap<Group, CauseTable> followUps) {
    CurveTables tables = outcome.tables();
    outcome.fill(followUps, new Protocols(List.of(STANDARD)), tables);
    return tables;
  }

  private static CurveTables onset() {
    return filled(ONSET, new TreeMap<>(Map.of(group("all", "all"), twoDays())));
  }

  private static CauseTable twoDays() {
    CauseTable table = CauseTable.of(2);
    for (int patient = 0; patient < 20; patient++) {
      table.add(CompetingFollowUp.eventOn(7, 1));
      table.add(CompetingFollowUp.eventOn(14, 1));
      table.add(CompetingFollowUp.censoredOn(14));
    }
    return table;
  }

  @Test
  void theLastDayOfAllIsNotPublished() {
    List<TableRow> curve = onset().curve().rows();
    assertThat(curve).extracting(row -> row.get("day")).containsExactly(7L, null);
    assertThat(curve).extracting(row -> row.get("at_risk")).containsExactly(60L, null);
    assertThat(curve).extracting(row -> row.get("events")).containsExactly(20L, null);
    assertThat(curve.get(1).text("suppression_reason")).isEqualTo("FEW_PATIENTS");
  }

  @Test
  void aSetTimeHasThoseAtRiskAfterItsDay() {
    TableRow week = onset().byTime().row(0);
    assertThat(week.get("day")).isEqualTo(7L);
    assertThat(week.get("n_patients")).isEqualTo(60L);
    assertThat(week.get("n_events")).isEqualTo(40L);
    assertThat(week.get("at_risk_after")).isEqualTo(40L);
    assertThat(week.get("events")).isEqualTo(20L);
    assertThat((double) week.get("response")).isEqualTo(1 - 40.0 / 60);
  }

  @Test
  void aSetTimeThatMayNotBePublishedKeepsItsRow() {
    TableRow last = onset().byTime().row(1);
    assertThat(last.get("day")).isEqualTo(14L);
    assertThat(last.get("n_patients")).isEqualTo(60L);
    assertThat(PublishedTables.seen(last)).doesNotContain("at_risk_after", "events", "response");
    assertThat(last.get("suppressed")).isEqualTo(true);
    assertThat(last.text("suppression_reason")).isEqualTo("FEW_PATIENTS");
  }

  /** Of 20 followed past day 7, none has had the event: 1 − 0.025^(1/20). */
  @Test
  void ofNobodyYetTheUpperLimitIsThatOfThoseFollowedPastTheDay() {
    CauseTable table = CauseTable.of(2);
    for (int patient = 0; patient < 20; patient++) {
      table.add(CompetingFollowUp.eventOn(7, 2));
      table.add(CompetingFollowUp.eventOn(14, 1));
    }
    CurveTables tables = filled(ONSET, new TreeMap<>(Map.of(group("all", "all"), table)));
    TableRow byDay = tables.byTime().row(0);
    assertThat(byDay.get("response")).isEqualTo(0.0);
    assertThat(byDay.get("lower_95")).isEqualTo(0.0);
    assertThat((double) byDay.get("upper_95")).isCloseTo(0.168433470983085, within(1e-14));
    TableRow curve = tables.curve().row(0);
    assertThat((double) curve.get("lower_95")).isCloseTo(0.831566529016915, within(1e-14));
    assertThat(curve.get("upper_95")).isEqualTo(1.0);
    TableRow incidence = tables.incidence().row(0);
    assertThat(incidence.get("incidence")).isEqualTo(0.0);
    assertThat(incidence.get("lower_95")).isEqualTo(0.0);
    assertThat((double) incidence.get("upper_95")).isCloseTo(0.168433470983085, within(1e-14));
    assertThat((double) incidence.get("competing_incidence")).isEqualTo(0.5);
    assertThat((double) incidence.get("competing_upper_95")).isBetween(0.5, 0.7);
  }

  /** Nobody has been followed from the start, so nothing is known of everyone. */
  @Test
  void ofNobodyAmongThoseWhoCameLateThereAreNoLimits() {
    CauseTable table = CauseTable.of(2);
    for (int patient = 0; patient < 20; patient++) {
      table.add(3, CompetingFollowUp.censoredOn(28));
      table.add(3, CompetingFollowUp.eventOn(60, 1));
    }
    TableRow week =
        filled(DURABILITY, new TreeMap<>(Map.of(group("all", "all"), table))).byTime().row(0);
    assertThat(week.get("sustained")).isEqualTo(1.0);
    assertThat(week.has("lower_95")).isFalse();
    assertThat(week.has("upper_95")).isFalse();
  }

  @Test
  void aMedianOnTheLastDayIsNotPublished() {
    TableRow summary = onset().summary().row(0);
    assertThat(summary.has("lower_quartile_days")).isTrue();
    assertThat(summary.has("median_days")).isFalse();
    assertThat(summary.get("suppressed")).isEqualTo(true);
  }

  /**
   * A cumulative count of a value is found if it is published, or if all others and the whole are,
   * on that day. Two found counts of one group must differ by none or enough, in whatever way the
   * patients came or went; and so must those found to be there on a day.
   */
  @RepeatedTest(300)
  void noDifferenceOfCurvesIsAboutFew(RepetitionInfo info) {
    Random random = new Random(info.getCurrentRepetition());
    SortedMap<Group, CauseTable> followUps = new TreeMap<>();
    int values = 1 + random.nextInt(4);
    double late = random.nextInt(3) / 2.0;
    double competing = random.nextInt(3) / 4.0;
    for (int value = 0; value < values; value++) {
      CauseTable table = CauseTable.of(2);
      int patients = (int) Math.exp(1 + random.nextDouble() * 6);
      double share = random.nextDouble();
      for (int patient = 0; patient < patients; patient++) {
        int cause = random.nextDouble() < share ? 1 : random.nextDouble() < competing ? 2 : 0;
        CompetingFollowUp followUp = new CompetingFollowUp(random.nextInt(30), cause);
        if (random.nextDouble() < late) {
          table.add(random.nextInt(followUp.day() + 1), followUp);
        } else {
          table.add(followUp);
        }
      }
      followUps.put(group("sex", "" + value), table);
      followUps.computeIfAbsent(group("all", "all"), any -> CauseTable.of(2)).merge(table);
    }
    CurveTables tables = filled(DURABILITY, followUps);
    List<TableRow> curves = tables.curve().rows();
    List<TableRow> incidences = tables.incidence().rows();
    Map<Group, TreeMap<Integer, Long>> there = there(curves, followUps);
    assertThat(there(incidences, followUps))
        .allSatisfy((group, byDay) -> assertThat(there.get(group)).containsAllEntriesOf(byDay));
    for (String count : List.of("events", "censored", "competing", "entered", "leaving")) {
      Map<Group, TreeMap<Integer, Long>> published = published(incidences, count, followUps);
      if (!List.of("censored", "competing").contains(count)) {
        Map<Group, TreeMap<Integer, Long>> ofCurves = published(curves, count, followUps);
        published.forEach(
            (group, byDay) -> assertThat(ofCurves.get(group)).containsAllEntriesOf(byDay));
        published = ofCurves;
      }
      findTheLastOfEachDay(published);
      published.forEach(
          (group, byDay) -> {
            List<Long> counts = new ArrayList<>(byDay.values());
            for (int i = 1; i < counts.size(); i++) {
              assertNotFew(count, group, byDay, counts.get(i) - counts.get(i - 1));
            }
          });
    }
    findTheLastOfEachDay(there);
    there.forEach(
        (group, byDay) ->
            byDay.values().forEach(present -> assertNotFew("at_risk", group, byDay, present)));
  }

  private static void assertNotFew(
      String count, Group group, TreeMap<Integer, Long> byDay, long patients) {
    assertThat(patients)
        .describedAs("%s of %s: %s", count, group, byDay)
        .satisfiesAnyOf(
            none -> assertThat(none).isZero(),
            many -> assertThat(many).isGreaterThanOrEqualTo(MIN_CELL));
  }

  private static boolean isTotalPublished(Group group, SortedMap<Group, CauseTable> followUps) {
    return followUps.get(group).patients() >= MIN_CELL;
  }

  /** Cumulative counts by day, and those of all of follow-up where a summary might publish them. */
  private static Map<Group, TreeMap<Integer, Long>> published(
      List<TableRow> curves, String count, SortedMap<Group, CauseTable> followUps) {
    Map<Group, TreeMap<Integer, Long>> published = new TreeMap<>();
    followUps.forEach(
        (group, followUp) -> {
          TreeMap<Integer, Long> byDay = new TreeMap<>(Map.of(-1, 0L));
          long sum = 0;
          for (TableRow row : of(group, curves)) {
            sum += count(row, count);
            byDay.put((int) row.count("day").orElseThrow(), sum);
          }
          if (byDay.size() > 1 && isTotalPublished(group, followUps)) {
            byDay.put(Integer.MAX_VALUE, total(count, followUp));
          }
          published.put(group, byDay);
        });
    return published;
  }

  /** Leaving are those who left without the event, whatever else they had. */
  private static long count(TableRow row, String count) {
    return count.equals("leaving")
        ? count(row, "censored") + (row.has("competing") ? count(row, "competing") : 0)
        : row.count(count).orElseThrow();
  }

  private static long total(String count, CauseTable followUp) {
    return switch (count) {
      case "leaving" -> followUp.patients(0) + followUp.patients(2);
      case "events" -> followUp.patients(1);
      case "competing" -> followUp.patients(2);
      case "censored" -> followUp.patients(0);
      default -> followUp.delayedTo(1).entries().patients();
    };
  }

  /** How many are there at the end of each published day. */
  private static Map<Group, TreeMap<Integer, Long>> there(
      List<TableRow> curves, SortedMap<Group, CauseTable> followUps) {
    Map<Group, TreeMap<Integer, Long>> there = new TreeMap<>();
    for (Group group : followUps.keySet()) {
      TreeMap<Integer, Long> byDay = new TreeMap<>();
      for (TableRow row : of(group, curves)) {
        byDay.put(
            (int) row.count("day").orElseThrow(),
            count(row, "at_risk")
                + count(row, "entered")
                - count(row, "events")
                - count(row, "leaving"));
      }
      there.put(group, byDay);
    }
    return there;
  }

  private static List<TableRow> of(Group group, List<TableRow> curves) {
    return curves.stream()
        .filter(row -> row.text("stratum_value").equals(group.stratumValue()) && row.has("day"))
        .toList();
  }

  /** Adds what values without a count of their own on some days have on those days together. */
  private static void findTheLastOfEachDay(Map<Group, TreeMap<Integer, Long>> published) {
    TreeMap<Integer, Long> ofAll = published.get(group("all", "all"));
    Map<Group, TreeMap<Integer, Long>> values = new TreeMap<>(published);
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
        published.put(group("all but", known.keySet().toString()), rest);
      }
    }
  }
}
