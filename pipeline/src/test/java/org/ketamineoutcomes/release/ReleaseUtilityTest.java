package org.ketamineoutcomes.release;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.ketamineoutcomes.disclosure.BandedRows;
import org.ketamineoutcomes.protocol.Presets;
import org.ketamineoutcomes.protocol.Protocol;
import org.ketamineoutcomes.protocol.ProtocolFile;
import org.ketamineoutcomes.table.Bounds;
import org.ketamineoutcomes.table.Column;
import org.ketamineoutcomes.table.Column.Role;
import org.ketamineoutcomes.table.Table;
import org.ketamineoutcomes.table.TableRow;
import org.ketamineoutcomes.tally.Bands;

/** What is released is of use, and says how far off it may be. */
class ReleaseUtilityTest {

  private static final Bands BANDS = new Bands(11);

  /** Their rows are of days that exact tables have others of. */
  private static final Set<String> CURVES =
      Set.of(
          "onset_curve",
          "onset_incidence",
          "durability_curve",
          "durability_incidence",
          "named_event_curve",
          "named_event_incidence");

  @TempDir private Path folder;

  @ParameterizedTest(name = "{0} patients")
  @ValueSource(ints = {150, 400})
  void nearlyAllCountsHaveAValue(int patients) throws IOException {
    long ofEveryone = 0;
    long publishedOfEveryone = 0;
    long all = 0;
    long published = 0;
    for (List<TableRow> rows : released(clinic(patients, 7)).values()) {
      for (TableRow row : rows) {
        for (Column column : row.table().columns().all()) {
          if (column.role() == Role.COUNT || column.role() == Role.DENOMINATOR) {
            boolean isPublished = row.has(column.name()) && !row.isHidden(column);
            all++;
            published += isPublished ? 1 : 0;
            ofEveryone += row.text("stratum").equals("all") ? 1 : 0;
            publishedOfEveryone += isPublished && row.text("stratum").equals("all") ? 1 : 0;
          }
        }
      }
    }

    assertThat((double) publishedOfEveryone / ofEveryone).isGreaterThan(0.9);
    assertThat((double) published / all).isGreaterThan(0.85);
  }

  @ParameterizedTest(name = "{0} patients, seed {1}")
  @CsvSource({"150, 7", "400, 7", "400, 8", "1000, 5"})
  void sharesByTheDaysThatMatterAreCloseToTheExactOnes(int patients, long seed) throws IOException {
    SimulatedClinic clinic = clinic(patients, seed);
    Map<String, List<TableRow>> released = released(clinic);
    Map<String, Map<String, TableRow>> exact = byKey(clinic.exact(exact()));

    int compared =
        compare(released, exact, "onset_by_day", "day", "response", Set.of(14L, 28L))
            + compare(released, exact, "durability_by_week", "week", "sustained", Set.of(4L, 12L));
    assertThat(compared).isGreaterThan(5);
  }

  /** A share is off by no more than 10 people of those followed. */
  private static int compare(
      Map<String, List<TableRow>> released,
      Map<String, Map<String, TableRow>> exact,
      String table,
      String time,
      String share,
      Set<Long> times) {
    int compared = 0;
    for (TableRow row : released.getOrDefault(table, List.of())) {
      TableRow same = exact.getOrDefault(table, Map.of()).get(key(row));
      if (same != null
          && times.contains(row.count(time).orElseThrow())
          && row.has(share)
          && same.has(share)) {
        double people = same.count("n_patients").orElseThrow();
        assertThat(number(row, share))
            .as(table + key(row))
            .isCloseTo(number(same, share), within(10 / people));
        compared++;
      }
    }
    return compared;
  }

  @ParameterizedTest(name = "{0} patients, seed {1}")
  @CsvSource({"20, 1", "40, 2", "60, 3", "90, 4", "150, 7", "230, 5", "400, 7", "600, 6"})
  void whatIsExactLiesWithinTheBounds(int patients, long seed) throws IOException {
    SimulatedClinic clinic = clinic(patients, seed);
    Map<String, Map<String, TableRow>> exact = byKey(clinic.exact(exact()));
    int compared = 0;
    for (Map.Entry<String, List<TableRow>> table : released(clinic).entrySet()) {
      for (TableRow row :
          CURVES.contains(table.getKey()) ? List.<TableRow>of() : table.getValue()) {
        TableRow same = exact.getOrDefault(table.getKey(), Map.of()).get(key(row));
        for (Bounds bounds : row.table().columns().bounds()) {
          if (same != null && same.has(bounds.column()) && row.has(bounds.least())) {
            String what = "%s of %s%s".formatted(bounds.column(), table.getKey(), key(row));
            double value = number(same, bounds.column());
            assertThat(number(row, bounds.least())).as(what).isLessThanOrEqualTo(value + 1e-9);
            if (row.has(bounds.greatest())) {
              assertThat(number(row, bounds.greatest())).as(what).isGreaterThan(value - 1e-9);
            }
            compared++;
          }
        }
      }
    }
    assertThat(compared).isGreaterThan(100);
  }

  /** What is published of a count is its band, but for what is left between counts. */
  @ParameterizedTest(name = "{0} patients")
  @ValueSource(ints = {150, 400})
  void whatIsPublishedOfACountIsItsBandOrFollowsFromOthers(int patients) throws IOException {
    SimulatedClinic clinic = clinic(patients, 7);
    Map<String, Map<String, TableRow>> exact = byKey(clinic.exact(exact()));
    int compared = 0;
    for (Map.Entry<String, List<TableRow>> table : released(clinic).entrySet()) {
      for (TableRow row :
          CURVES.contains(table.getKey()) ? List.<TableRow>of() : table.getValue()) {
        TableRow same = exact.getOrDefault(table.getKey(), Map.of()).get(key(row));
        for (Column column : row.table().columns().all()) {
          boolean isCount = column.role() == Role.COUNT || column.role() == Role.DENOMINATOR;
          if (same != null && isCount && row.has(column.name()) && !isLeft(column, row)) {
            // a running total is told within its band, and others as its middle
            long told = row.count(column.name()).orElseThrow();
            assertThat(isRunningTotal(column, row) ? BANDS.of(told) : told)
                .as("%s of %s%s", column.name(), table.getKey(), key(row))
                .isEqualTo(BANDS.of(same.count(column.name()).orElseThrow()));
            compared++;
          }
        }
      }
    }
    assertThat(compared).isGreaterThan(10_000);
  }

  /** Of those censored between two days, half leave before the events; within two weeks none do. */
  @ParameterizedTest
  @ValueSource(strings = {"onset_curve", "durability_curve"})
  void aReadersOwnArithmeticMakesTheCurve(String table) throws IOException {
    int compared = 0;
    double survival = 1;
    Object since = -1L;
    for (TableRow row : released(clinic(400, 7)).get(table)) {
      boolean isFirst = row.get("since_day").equals(-1L);
      boolean isKnown = isFirst || row.get("since_day").equals(since);
      if (row.has("survival") && !row.isHidden(survivalColumn(row))) {
        double atRisk = row.count("at_risk").orElseThrow();
        if (row.count("day").orElseThrow() > 14) {
          atRisk -= row.count("censored").orElseThrow() / 2;
        }
        long events = row.count("events").orElseThrow();
        survival = (isFirst ? 1 : survival) * (events == 0 ? 1 : 1 - events / atRisk);
        if (isKnown) { // else a row between the two is about few people
          assertThat(number(row, "survival")).as(key(row)).isCloseTo(survival, within(1e-12));
          compared++;
        }
        survival = number(row, "survival");
        since = row.get("day");
      }
    }
    assertThat(compared).isGreaterThan(250);
  }

  private static Column survivalColumn(TableRow row) {
    return row.table().columns().at(row.table().columns().place("survival"));
  }

  private static boolean isRunningTotal(Column column, TableRow row) {
    return column.name().equals("events")
        && Set.of("onset_by_day", "durability_by_week", "named_event_by_day")
            .contains(row.table().name());
  }

  private static boolean isLeft(Column column, TableRow row) {
    return column.name().equals("at_risk_after")
        || row.table().columns().bounds().stream()
            .anyMatch(bounds -> bounds.column().equals(column.name()));
  }

  private static Map<String, List<TableRow>> released(SimulatedClinic clinic) {
    Map<String, List<TableRow>> released = new HashMap<>();
    for (Table table : clinic.published(standard())) {
      if (!table.name().equals("definitions")) {
        released.put(table.name(), BandedRows.protect(table.rows(), BANDS));
      }
    }
    return released;
  }

  private static Map<String, Map<String, TableRow>> byKey(List<Table> tables) {
    Map<String, Map<String, TableRow>> byName = new HashMap<>();
    for (Table table : tables) {
      Map<String, TableRow> rows = byName.computeIfAbsent(table.name(), name -> new HashMap<>());
      table.rows().forEach(row -> rows.put(key(row), row));
    }
    return byName;
  }

  private static String key(TableRow row) {
    List<String> keys = new ArrayList<>();
    for (Column column : row.table().columns().all()) {
      if (column.isKey()) {
        keys.add(column.name() + "=" + row.get(column.name()));
      }
    }
    return keys.toString();
  }

  private static double number(TableRow row, String column) {
    return row.get(column) instanceof Number number ? number.doubleValue() : Double.NaN;
  }

  private SimulatedClinic clinic(int patients, long seed) throws IOException {
    return SimulatedClinic.of(patients, seed, folder);
  }

  private static Protocol standard() {
    return ProtocolFile.named("standard").protocol();
  }

  private static Protocol exact() {
    return Presets.hidingNothing("standard");
  }
}
