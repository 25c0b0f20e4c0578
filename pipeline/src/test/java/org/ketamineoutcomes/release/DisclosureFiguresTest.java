package org.ketamineoutcomes.release;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;
import org.ketamineoutcomes.protocol.Presets;
import org.ketamineoutcomes.protocol.ProtocolFile;
import org.ketamineoutcomes.table.Column;
import org.ketamineoutcomes.table.Column.Role;
import org.ketamineoutcomes.table.Table;
import org.ketamineoutcomes.table.TableRow;

/**
 * Writes the rows of {@code benchmarks/DISCLOSURE.md}, one for each clinic: {@code
 * -Ddisclosure.figures=FILE -Ddisclosure.clinics=150,400 -Ddisclosure.seeds=1,2}. With {@code
 * -Ddisclosure.systems=DIR} it leaves files for {@code benchmarks/linear.py}.
 */
@EnabledIfSystemProperty(named = "disclosure.figures", matches = ".+")
class DisclosureFiguresTest {

  @TempDir private Path folder;

  @Test
  void figures() throws IOException {
    List<String> lines = new ArrayList<>();
    for (String patients : System.getProperty("disclosure.clinics").split(",")) {
      for (String seed : System.getProperty("disclosure.seeds").split(",")) {
        lines.add(row(Integer.parseInt(patients), Long.parseLong(seed)));
        Files.write(Path.of(System.getProperty("disclosure.figures")), lines);
      }
    }
    assertThat(lines).isNotEmpty();
  }

  private String row(int patients, long seed) throws IOException {
    SimulatedClinic clinic = SimulatedClinic.of(patients, seed, folder);
    List<Table> exact = clinic.exact(Presets.hidingNothing("standard"));
    List<Table> published = clinic.published(ProtocolFile.named("standard").protocol());
    List<Table> pooled = PooledTables.of(exact, 11);
    Facts.Found bands = attack(pooled, 11, patients, seed);
    Facts.Found six = attack(pooled, 6, patients, seed);
    Facts.Found cells = Attack.on(pooled, Release.ofCellsInBands(11));
    Errors onset = errors(exact, published, "onset_by_day", "day", "response", Set.of(14L, 28L));
    Errors lasting =
        errors(exact, published, "durability_by_week", "week", "sustained", Set.of(4L, 12L));
    int[] changed =
        changes(published, clinic.without(0).published(ProtocolFile.named("standard").protocol()));
    return String.format(
        Locale.ROOT,
        "| %d | %d | %d | %d | %d | %d | %d | %s | %s | %d | %d |",
        patients,
        seed,
        bands.small(),
        bands.recovered(),
        bands.withinTwo(),
        six.withinTwo(),
        cells.recovered(),
        onset,
        lasting,
        changed[0],
        changed[1]);
  }

  /** Finds out what bands tell, and leaves the relations for {@code benchmarks/linear.py}. */
  private static Facts.Found attack(List<Table> pooled, int width, int patients, long seed)
      throws IOException {
    Attack attack = new Attack(Release.ofBands(width)).see("one", pooled);
    Facts.Found found = attack.found();
    String systems = System.getProperty("disclosure.systems", "");
    if (!systems.isEmpty()) {
      attack.writeTo(
          Path.of(systems, "%d-patients-seed-%d-bands-of-%d.txt".formatted(patients, seed, width)));
    }
    return found;
  }

  /** How far shares are off, of everyone and of strata, and as people of those followed. */
  private record Errors(double ofEveryone, double ofStrata, double asPeople) {

    @Override
    public String toString() {
      return String.format(Locale.ROOT, "%.3f, %.3f, %.1f", ofEveryone, ofStrata, asPeople);
    }
  }

  private static Errors errors(
      List<Table> exact,
      List<Table> published,
      String table,
      String time,
      String share,
      Set<Long> times) {
    Map<String, TableRow> same = rows(exact, table);
    double everyone = 0;
    double strata = 0;
    double people = 0;
    for (Map.Entry<String, TableRow> row : rows(published, table).entrySet()) {
      TableRow other = same.get(row.getKey());
      boolean isWanted = times.contains(row.getValue().count(time).orElseThrow());
      if (other != null && isWanted && row.getValue().has(share) && other.has(share)) {
        double error = Math.abs(number(row.getValue(), share) - number(other, share));
        if (row.getValue().text("stratum").equals("all")) {
          everyone = Math.max(everyone, error);
        } else {
          strata = Math.max(strata, error);
        }
        people = Math.max(people, error * other.count("n_patients").orElseThrow());
      }
    }
    return new Errors(everyone, strata, people);
  }

  /**
   * Returns how many counts are published otherwise without one patient; of them, from or to zero.
   */
  private static int[] changes(List<Table> published, List<Table> without) {
    int[] changed = new int[2];
    Map<String, List<Table>> others = new HashMap<>();
    without.forEach(table -> others.put(table.name(), List.of(table)));
    for (Table table : published) {
      if (!table.columns().has("stratum") || table.columns().has("since_day")) {
        continue;
      }
      Map<String, TableRow> rows = rows(others.getOrDefault(table.name(), List.of()), table.name());
      for (TableRow row : table.rows()) {
        TableRow other = rows.get(key(row));
        for (Column column : table.columns().all()) {
          if (other != null
              && (column.role() == Role.COUNT || column.role() == Role.DENOMINATOR)
              && row.has(column.name())
              && other.has(column.name())) {
            long one = row.count(column.name()).orElseThrow();
            long two = other.count(column.name()).orElseThrow();
            changed[0] += one == two ? 0 : 1;
            changed[1] += one != two && (one == 0 || two == 0) ? 1 : 0;
          }
        }
      }
    }
    return changed;
  }

  private static Map<String, TableRow> rows(List<Table> tables, String name) {
    Map<String, TableRow> rows = new HashMap<>();
    for (Table table : tables) {
      if (table.name().equals(name)) {
        table.rows().forEach(row -> rows.put(key(row), row));
      }
    }
    return rows;
  }

  private static String key(TableRow row) {
    StringBuilder key = new StringBuilder();
    for (Column column : row.table().columns().all()) {
      if (column.isKey() && !column.name().equals("protocol_id")) {
        key.append(' ').append(row.get(column.name()));
      }
    }
    return key.toString();
  }

  private static double number(TableRow row, String column) {
    return row.get(column) instanceof Number number ? number.doubleValue() : Double.NaN;
  }
}
