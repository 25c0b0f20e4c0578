package org.ketamineoutcomes.disclosure;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;
import org.ketamineoutcomes.PublishedTables;
import org.ketamineoutcomes.table.Column;
import org.ketamineoutcomes.table.Column.Role;
import org.ketamineoutcomes.table.Columns;
import org.ketamineoutcomes.table.TableRow;

/** Random tables, and someone who tries to find what they hide; the seed is the repetition. */
class AttackTest {

  private static final int MIN_CELL = 11;
  private static final int TABLES = 400;

  /** Rows as computed; what adds up in them is known to everyone. */
  private record Attacked(String table, List<TableRow> rows, List<Map<String, Double>> sums) {

    String cell(int row, String column) {
      return column + " of row " + row;
    }

    void addUp(String column, int whole, List<Integer> parts) {
      sums.add(
          Attacker.addUp(cell(whole, column), parts.stream().map(p -> cell(p, column)).toList()));
    }

    /** Returns what an attacker finds in the table as it is published. */
    List<String> found() {
      Columns schema = PublishedTables.named(table);
      List<TableRow> published = SmallCells.protect(rows, MIN_CELL);
      List<Column> counts =
          schema.all().stream()
              .filter(c -> c.role() == Role.COUNT || c.role() == Role.DENOMINATOR)
              .toList();
      Attacker attacker = new Attacker();
      for (int row = 0; row < rows.size(); row++) {
        for (Column column : counts) {
          if (PublishedTables.seen(published.get(row), column.name()) != null) {
            attacker.tell(cell(row, column.name()));
          }
        }
      }
      sums.forEach(attacker::learn);
      List<String> found = new ArrayList<>();
      for (int row = 0; row < rows.size(); row++) {
        for (Column column : counts) {
          Map<String, Double> count = Map.of(cell(row, column.name()), 1.0);
          if (isSmall(rows.get(row).count(column.name()).orElse(0)) && attacker.finds(count)) {
            found.add(count + " in " + rows);
          }
          if (column.of().isPresent()) {
            String of = column.of().get();
            long rest =
                rows.get(row).count(of).orElse(0) - rows.get(row).count(column.name()).orElse(0);
            Map<String, Double> sum = Map.of(cell(row, column.name()), 1.0, cell(row, of), -1.0);
            if (isSmall(rest) && attacker.finds(sum)) {
              found.add(sum + " in " + rows);
            }
          }
        }
      }
      return found;
    }

    private static boolean isSmall(long count) {
      return count > 0 && count < MIN_CELL;
    }
  }

  private static Attacked empty(String table) {
    return new Attacked(table, new ArrayList<>(), new ArrayList<>());
  }

  /** Few or many, and often none. */
  private static int someNumber(Random random) {
    return random.nextInt(4) == 0 ? 0 : (int) Math.exp(random.nextDouble() * 5);
  }

  /** Rows of everyone and of each value of two strata, with the counts of those columns. */
  private static Attacked strata(
      String table, List<String> columns, List<long[]> cells, int values) {
    Attacked attacked = empty(table);
    Map<String, long[]> rows = new LinkedHashMap<>();
    rows.put("all=all", new long[columns.size()]);
    for (int cell = 0; cell < cells.size(); cell++) {
      for (String key : List.of("all=all", "route=" + cell % values, "sex=" + cell / values)) {
        long[] sum = rows.computeIfAbsent(key, any -> new long[columns.size()]);
        for (int i = 0; i < sum.length; i++) {
          sum[i] += cells.get(cell)[i];
        }
      }
    }
    Map<String, List<Integer>> parts = new TreeMap<>();
    rows.forEach(
        (key, counts) -> {
          String stratum = key.split("=")[0];
          TableRow row =
              PublishedTables.row(table)
                  .set("stratum", stratum)
                  .set("stratum_value", key.split("=")[1]);
          for (int i = 0; i < counts.length; i++) {
            row.set(columns.get(i), counts[i]);
          }
          parts.computeIfAbsent(stratum, any -> new ArrayList<>()).add(attacked.rows().size());
          attacked.rows().add(row.set("suppressed", false));
        });
    for (String column : columns) {
      attacked.addUp(column, 0, parts.get("route"));
      attacked.addUp(column, 0, parts.get("sex"));
    }
    return attacked;
  }

  @RepeatedTest(20)
  void nothingIsFoundFromTheValuesOfStrata(RepetitionInfo info) {
    Random random = new Random(info.getCurrentRepetition());
    for (int i = 0; i < TABLES / 20; i++) {
      int values = 1 + random.nextInt(4);
      List<long[]> cells = new ArrayList<>();
      for (int cell = 0; cell < values * values; cell++) {
        long had = someNumber(random);
        long records = had + (had > 0 ? someNumber(random) : 0);
        long unknown = records > 0 ? random.nextInt((int) records) : 0;
        cells.add(new long[] {had + someNumber(random), had, records, unknown});
      }
      assertThat(
              strata(
                      "adverse_event_rates",
                      List.of("n_exposed", "n_patients", "n_events", "n_onset_unknown"),
                      cells,
                      values)
                  .found())
          .isEmpty();
    }
  }

  @RepeatedTest(20)
  void nothingIsFoundFromTheCountsBesideIntervals(RepetitionInfo info) {
    Random random = new Random(info.getCurrentRepetition());
    for (int i = 0; i < TABLES / 20; i++) {
      int values = 1 + random.nextInt(4);
      List<long[]> cells = new ArrayList<>();
      for (int cell = 0; cell < values * values; cell++) {
        long events = someNumber(random);
        cells.add(new long[] {events + someNumber(random), events});
      }
      assertThat(
              strata("interval_censored", List.of("n_patients", "n_events"), cells, values).found())
          .isEmpty();
    }
  }

  @RepeatedTest(20)
  void nothingIsFoundFromBandsOfIntervals(RepetitionInfo info) {
    Random random = new Random(info.getCurrentRepetition());
    for (int i = 0; i < TABLES / 20; i++) {
      Attacked attacked = empty("session_intervals");
      List<Integer> bands = new ArrayList<>();
      long[] sum = new long[2];
      attacked.rows().add(PublishedTables.row("session_intervals"));
      for (int band = 1; band <= 1 + random.nextInt(6); band++) {
        long[] counts = {someNumber(random), someNumber(random)};
        sum[0] += counts[0];
        sum[1] += counts[1];
        attacked.rows().add(intervals("month", band, counts));
        bands.add(band);
      }
      attacked.rows().set(0, intervals("all", 0, sum));
      for (String column : List.of("n_intervals", "n_closed", "n_open")) {
        attacked.addUp(column, 0, bands);
      }
      for (int row = 0; row < attacked.rows().size(); row++) {
        attacked
            .sums()
            .add(
                Attacker.addUp(
                    attacked.cell(row, "n_intervals"),
                    List.of(attacked.cell(row, "n_closed"), attacked.cell(row, "n_open"))));
      }
      assertThat(attacked.found()).isEmpty();
    }
  }

  private static TableRow intervals(String by, int band, long[] closedAndOpen) {
    return PublishedTables.row("session_intervals")
        .set("stratum", "all")
        .set("by", by)
        .set("band", "" + band)
        .set("n_intervals", closedAndOpen[0] + closedAndOpen[1])
        .set("n_closed", closedAndOpen[0])
        .set("n_open", closedAndOpen[1]);
  }

  @RepeatedTest(20)
  void nothingIsFoundFromTheReasonsAgainstAnalysis(RepetitionInfo info) {
    Random random = new Random(info.getCurrentRepetition());
    List<String> columns =
        List.of(
            "n_treated",
            "n_no_instrument",
            "n_assessed",
            "n_no_baseline",
            "n_with_baseline",
            "n_baseline_too_low",
            "n_baseline_high_enough",
            "n_no_post",
            "n_analysable",
            "n_prorated");
    for (int i = 0; i < TABLES / 20; i++) {
      int values = 1 + random.nextInt(4);
      List<long[]> cells = new ArrayList<>();
      for (int cell = 0; cell < values * values; cell++) {
        cells.add(sufficiency(random));
      }
      Attacked attacked = strata("data_sufficiency", columns, cells, values);
      for (int row = 0; row < attacked.rows().size(); row++) {
        for (int whole = 0; whole < 8; whole += 2) {
          attacked
              .sums()
              .add(
                  Attacker.addUp(
                      attacked.cell(row, columns.get(whole)),
                      List.of(
                          attacked.cell(row, columns.get(whole + 1)),
                          attacked.cell(row, columns.get(whole + 2)))));
        }
      }
      assertThat(attacked.found()).isEmpty();
    }
  }

  /** Whoever is left at each step, and those who are not, from the end. */
  private static long[] sufficiency(Random random) {
    long[] counts = new long[10];
    counts[8] = someNumber(random);
    for (int whole = 6; whole >= 0; whole -= 2) {
      counts[whole + 1] = random.nextInt(3) == 0 ? 0 : someNumber(random);
      counts[whole] = counts[whole + 1] + counts[whole + 2];
    }
    counts[9] = counts[2] == 0 ? 0 : random.nextInt((int) counts[2] + 1);
    return counts;
  }

  @RepeatedTest(20)
  void nothingIsFoundFromTheStepsOfAttrition(RepetitionInfo info) {
    Random random = new Random(info.getCurrentRepetition());
    for (int i = 0; i < TABLES / 20; i++) {
      int values = 1 + random.nextInt(3);
      List<List<long[]>> steps = List.of(new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
      for (int cell = 0; cell < values * values; cell++) {
        long out = someNumber(random);
        for (int step = 2; step >= 0; step--) {
          long excluded = someNumber(random);
          steps.get(step).add(new long[] {out + excluded, excluded, out});
          out += excluded;
        }
      }
      assertThat(attrition(steps, values).found()).isEmpty();
    }
  }

  private static Attacked attrition(List<List<long[]>> steps, int values) {
    List<String> columns = List.of("patients_in", "patients_excluded", "patients_out");
    Attacked flow = empty("attrition");
    for (int step = 0; step < steps.size(); step++) {
      Attacked ofStep = strata("attrition", columns, steps.get(step), values);
      int offset = flow.rows().size();
      int size = ofStep.rows().size();
      Map<String, List<Integer>> parts = new TreeMap<>();
      for (int row = 0; row < size; row++) {
        int here = offset + row;
        flow.rows().add(ofStep.rows().get(row).set("step", step + 1));
        parts
            .computeIfAbsent(ofStep.rows().get(row).text("stratum"), k -> new ArrayList<>())
            .add(here);
        flow.sums()
            .add(
                Attacker.addUp(
                    flow.cell(here, "patients_in"),
                    List.of(
                        flow.cell(here, "patients_excluded"), flow.cell(here, "patients_out"))));
        if (step > 0) {
          flow.sums()
              .add(
                  Attacker.addUp(
                      flow.cell(here, "patients_in"),
                      List.of(flow.cell(here - size, "patients_out"))));
        }
      }
      for (String column : columns) {
        flow.addUp(column, offset, parts.get("route"));
        flow.addUp(column, offset, parts.get("sex"));
      }
    }
    return flow;
  }

  @RepeatedTest(20)
  void nothingIsFoundFromTheLevelsOfAVariable(RepetitionInfo info) {
    Random random = new Random(info.getCurrentRepetition());
    for (int i = 0; i < TABLES / 20; i++) {
      Attacked attacked = empty("cohort_summary");
      long[] levels = new long[1 + random.nextInt(5)];
      long patients = 0;
      for (int level = 0; level < levels.length; level++) {
        levels[level] = someNumber(random);
        patients += levels[level];
      }
      Map<String, Double> sum = new TreeMap<>();
      for (int level = 0; level < levels.length; level++) {
        attacked
            .rows()
            .add(
                PublishedTables.row("cohort_summary")
                    .set("stratum", "all")
                    .set("variable", "sex")
                    .set("level", "level " + level)
                    .set("n_patients", patients)
                    .set("n", levels[level]));
        sum.put(attacked.cell(level, "n"), 1.0);
      }
      sum.put(attacked.cell(0, "n_patients"), -1.0);
      attacked.sums().add(sum);
      assertThat(attacked.found()).isEmpty();
    }
  }

  @RepeatedTest(20)
  void nothingIsFoundFromStatusesAndReasons(RepetitionInfo info) {
    Random random = new Random(info.getCurrentRepetition());
    for (int i = 0; i < TABLES / 20; i++) {
      int values = 1 + random.nextInt(3);
      int reasons = 1 + random.nextInt(4);
      Map<String, long[]> groups = new LinkedHashMap<>();
      for (int cell = 0; cell < values * values; cell++) {
        long[] counts = new long[reasons + 3];
        for (int j = 0; j < counts.length; j++) {
          counts[j] = someNumber(random);
        }
        for (String key : List.of("all=all", "route=" + cell % values, "sex=" + cell / values)) {
          long[] sum = groups.computeIfAbsent(key, any -> new long[counts.length]);
          for (int j = 0; j < counts.length; j++) {
            sum[j] += counts[j];
          }
        }
      }
      assertThat(discontinuation(groups, reasons).found()).isEmpty();
    }
  }

  /** Counts are those of the reasons, then those of the other statuses. */
  private static Attacked discontinuation(Map<String, long[]> groups, int reasons) {
    Map<String, Long> ofEveryone = new TreeMap<>();
    for (int reason = 0; reason < reasons; reason++) {
      ofEveryone.put("reason " + reason, groups.get("all=all")[reason]);
    }
    Set<String> rare = RareNames.of(ofEveryone, MIN_CELL);
    Attacked table = empty("discontinuation");
    Map<String, Integer> rowOfEveryone = new TreeMap<>();
    Map<String, Map<String, List<Integer>>> parts = new TreeMap<>();
    groups.forEach(
        (key, counts) -> {
          Map<String, Long> cells = new LinkedHashMap<>();
          long patients = 0;
          for (int j = 0; j < counts.length; j++) {
            String reason = "reason " + j;
            String name =
                j >= reasons
                    ? List.of("active", "undetermined", "died").get(j - reasons) + "|"
                    : "discontinued|" + (rare.contains(reason) ? RareNames.RARE : reason);
            cells.merge(name, counts[j], Long::sum);
            cells.merge("discontinued|", j < reasons ? counts[j] : 0, Long::sum);
            patients += counts[j];
          }
          Map<String, Double> statuses = new TreeMap<>();
          Map<String, Double> ofReasons = new TreeMap<>();
          int first = table.rows().size();
          for (Map.Entry<String, Long> cell : cells.entrySet()) {
            int row = table.rows().size();
            String[] name = cell.getKey().split("\\|", -1);
            table
                .rows()
                .add(
                    PublishedTables.row("discontinuation")
                        .set("stratum", key.split("=")[0])
                        .set("stratum_value", key.split("=")[1])
                        .set("status", name[0])
                        .set("reason", name[1])
                        .set("n_patients", patients)
                        .set("n", cell.getValue()));
            if (name[1].isEmpty()) {
              statuses.put(table.cell(row, "n"), 1.0);
            }
            if (name[0].equals("discontinued")) {
              ofReasons.put(table.cell(row, "n"), name[1].isEmpty() ? -1.0 : 1.0);
            }
            if (row > first) {
              table.addUp("n_patients", first, List.of(row));
            }
            if (key.equals("all=all")) {
              rowOfEveryone.put(cell.getKey(), row);
            }
            parts
                .computeIfAbsent(cell.getKey(), any -> new TreeMap<>())
                .computeIfAbsent(key.split("=")[0], any -> new ArrayList<>())
                .add(row);
          }
          statuses.put(table.cell(first, "n_patients"), -1.0);
          table.sums().add(statuses);
          table.sums().add(ofReasons);
        });
    rowOfEveryone.forEach(
        (name, row) -> {
          for (String column : List.of("n", "n_patients")) {
            table.addUp(column, row, parts.get(name).get("route"));
            table.addUp(column, row, parts.get(name).get("sex"));
          }
        });
    return table;
  }

  @Test
  void anAttackerFindsTheOneHiddenCellOfASum() {
    Attacker attacker = new Attacker();
    attacker.tell("all");
    attacker.tell("male");
    attacker.learn(Attacker.addUp("all", List.of("male", "female", "other")));
    assertThat(attacker.finds(Map.of("female", 1.0))).isFalse();
    assertThat(attacker.finds(Map.of("female", 1.0, "other", 1.0))).isTrue();
    attacker.tell("other");
    assertThat(attacker.finds(Map.of("female", 1.0))).isTrue();
  }
}
