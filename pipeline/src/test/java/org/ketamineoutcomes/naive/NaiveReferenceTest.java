package org.ketamineoutcomes.naive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.ketamineoutcomes.history.Row;
import org.ketamineoutcomes.history.Strata;
import org.ketamineoutcomes.history.TreatmentHistory;
import org.ketamineoutcomes.measure.Groups;
import org.ketamineoutcomes.measure.Measure;
import org.ketamineoutcomes.protocol.Protocol;
import org.ketamineoutcomes.protocol.Protocols;
import org.ketamineoutcomes.table.Table;
import org.ketamineoutcomes.table.TableRow;
import org.ketamineoutcomes.table.TableSchema;
import org.ketamineoutcomes.table.TableSchema.Role;
import org.ketamineoutcomes.tally.Tally;

/**
 * Every cell of every table, worked out twice: by the program, and by the slowest and plainest code
 * that follows the definitions: for each choice a protocol can make, and each built-in protocol, a
 * clinic of its own. {@code -Dnaive.clinics=5000} compares more clinics, {@code -Dnaive.first=1380}
 * others.
 */
class NaiveReferenceTest {

  /** What both find only step by step. */
  private static final Set<String> ITERATED = Set.of("mass", "kuhn_tucker_excess");

  private static final int FIRST = Integer.getInteger("naive.first", 0);
  private static final int CLINICS =
      Integer.getInteger("naive.clinics", VariedProtocols.systematic().size());

  @Test
  void everyCellIsWhatThePlainReadingOfTheDefinitionsGives() {
    List<Protocol> systematic = VariedProtocols.systematic();
    for (int seed = FIRST; seed < FIRST + CLINICS; seed++) {
      Random random = new Random(-1 - seed);
      compare(seed, systematic.get(seed % systematic.size()), VariedProtocols.any(random), random);
    }
  }

  private static void compare(int seed, Protocol one, Protocol other, Random random) {
    List<Row> rows = RandomClinic.rows(seed);
    Protocols protocols = new Protocols(List.of(one, other));
    Map<String, Map<String, Map<String, Object>>> actual = new TreeMap<>();
    List<TreatmentHistory> cohort = Counting.histories(rows);
    for (Measure<?> measure :
        Counting.measures(protocols, new Groups(new Strata(Strata.DEFAULT)))) {
      for (Table table : tables(measure, cohort, random)) {
        Map<String, Map<String, Object>> byKey =
            actual.computeIfAbsent(table.name(), name -> new TreeMap<>());
        for (TableRow row : table.rows()) {
          put(table.name(), cells(row), byKey);
        }
      }
    }
    Map<String, Map<String, Map<String, Object>>> expected = new TreeMap<>();
    for (Protocol protocol : protocols.all()) {
      NaiveTables.of(rows, protocol, Strata.DEFAULT)
          .forEach(
              (name, naive) -> {
                Map<String, Map<String, Object>> byKey =
                    expected.computeIfAbsent(name, any -> new TreeMap<>());
                naive.forEach(row -> put(name, row.cells(), byKey));
              });
    }
    assertThat(actual.keySet()).as("seed %d", seed).isEqualTo(expected.keySet());
    expected.forEach((name, table) -> compare(seed, name, actual.get(name), table));
  }

  private static <T extends Tally<T>> List<Table> tables(
      Measure<T> measure, List<TreatmentHistory> cohort, Random random) {
    return measure.tables(Counting.apart(measure, cohort, random));
  }

  private static void compare(
      int seed,
      String table,
      Map<String, Map<String, Object>> actual,
      Map<String, Map<String, Object>> expected) {
    assertThat(actual.keySet()).as("rows of %s, seed %d", table, seed).isEqualTo(expected.keySet());
    expected.forEach(
        (key, row) -> {
          Set<String> columns = new TreeSet<>(row.keySet());
          columns.addAll(actual.get(key).keySet());
          for (String column : columns) {
            Object is = actual.get(key).get(column);
            Object shouldBe = row.get(column);
            double tolerance = ITERATED.contains(column) ? 1e-6 : 1e-9;
            if (!alike(is, shouldBe, tolerance)) {
              fail(
                  "seed %d, %s, %s: %s is %s, but by the definitions %s",
                  seed, table, key, column, is, shouldBe);
            }
          }
        });
  }

  private static boolean alike(Object is, Object shouldBe, double tolerance) {
    if (is instanceof Double a && shouldBe instanceof Double b) {
      return Math.abs(a - b) <= tolerance * Math.max(1, Math.abs(b));
    }
    return is != null && is.equals(shouldBe);
  }

  private static void put(
      String table, Map<String, Object> cells, Map<String, Map<String, Object>> byKey) {
    List<Object> key = new ArrayList<>();
    int known = 0;
    for (TableSchema.Column column : Schemas.named(table).columns()) {
      known += cells.containsKey(column.name()) ? 1 : 0;
      if (column.role() == Role.KEY || column.role() == Role.LABEL) {
        key.add(cells.get(column.name()));
      }
    }
    if (known < cells.size()) {
      fail("%s has a column that is not in its schema: %s", table, cells.keySet());
    }
    if (byKey.put(key.toString(), cells) != null) {
      fail("%s has more than one row %s", table, key);
    }
  }

  private static Map<String, Object> cells(TableRow row) {
    Map<String, Object> cells = new TreeMap<>();
    row.columns().forEach(column -> cells.put(column, row.get(column)));
    return cells;
  }

  /** Schemas, each read once. */
  private static final class Schemas {

    private static final Map<String, TableSchema> BY_NAME = new HashMap<>();

    static TableSchema named(String name) {
      return BY_NAME.computeIfAbsent(name, TableSchema::named);
    }
  }
}
