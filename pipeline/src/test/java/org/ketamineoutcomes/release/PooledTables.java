package org.ketamineoutcomes.release;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.ketamineoutcomes.history.Strata;
import org.ketamineoutcomes.table.Column;
import org.ketamineoutcomes.table.Table;
import org.ketamineoutcomes.table.TableRow;
import org.ketamineoutcomes.tally.Bands;

/**
 * Exact tables of the groups that a release has: small values of a stratum are published as one,
 * and strata of few people are not published. Curves of pooled values are left out; they are of few
 * people.
 */
final class PooledTables {

  private static final int MOST_VALUES = 8;

  private final Set<String> pooled = new HashSet<>();
  private final Bands bands;

  private PooledTables(Bands bands) {
    this.bands = bands;
  }

  static List<Table> of(List<Table> exact, int width) {
    PooledTables pooling = new PooledTables(new Bands(width));
    exact.stream().filter(table -> table.name().equals("cohort_summary")).forEach(pooling::choose);
    return exact.stream().map(pooling::pool).toList();
  }

  private void choose(Table cohort) {
    Map<String, Map<String, Long>> columns = new HashMap<>();
    for (TableRow row : cohort.rows()) {
      if (!row.text("level").isEmpty()) {
        columns
            .computeIfAbsent(row.text("variable"), column -> new TreeMap<>())
            .put(row.text("level"), bands.of(row.count("n").orElseThrow()));
      }
    }
    columns.forEach(
        (column, published) -> {
          boolean isAnyUnknown = published.getOrDefault(Strata.UNKNOWN, 0L) > 0;
          List<String> known = new ArrayList<>(published.keySet());
          known.remove(Strata.UNKNOWN);
          List<String> kept =
              new ArrayList<>(
                  known.stream().filter(value -> !bands.isLowest(published.get(value))).toList());
          kept.sort((a, b) -> Long.compare(published.get(b), published.get(a)));
          int most = MOST_VALUES - (isAnyUnknown ? 1 : 0);
          if (kept.size() < known.size() || kept.size() > most) {
            kept = kept.subList(0, Math.min(kept.size(), most - 1));
          }
          Set<String> rest = new HashSet<>(known);
          kept.forEach(rest::remove);
          rest.forEach(value -> pooled.add(column + "=" + value));
        });
  }

  private Table pool(Table table) {
    if (!table.columns().has("stratum") || table.name().equals("cohort_summary")) {
      return table;
    }
    Set<String> small = new HashSet<>();
    for (TableRow row : table.rows()) {
      if (row.text("stratum").equals("all") && isAboutFew(row)) {
        small.add(what(row, Set.of("stratum", "stratum_value")));
      }
    }
    Table published = new Table(table.columns());
    Map<String, TableRow> pools = new LinkedHashMap<>();
    for (TableRow row : table.rows()) {
      boolean isOfStratum = !row.text("stratum").equals("all");
      if (isOfStratum && small.contains(what(row, Set.of("stratum", "stratum_value")))) {
        continue;
      }
      if (!pooled.contains(row.text("stratum") + "=" + row.text("stratum_value"))) {
        published.addCopyOf(row);
      } else if (!table.columns().has("since_day")) {
        String key = what(row, Set.of("stratum_value"));
        TableRow pool = pools.get(key);
        if (pool == null) {
          pools.put(key, published.addCopyOf(row).set("stratum_value", Strata.POOLED));
        } else {
          add(row, pool);
        }
      }
    }
    return published;
  }

  private boolean isAboutFew(TableRow row) {
    return row.table().columns().of(Column.Role.DENOMINATOR).stream()
        .anyMatch(column -> bands.isLowest(row.count(column.name()).orElse(0)));
  }

  private static void add(TableRow row, TableRow pool) {
    for (Column column : row.table().columns().all()) {
      boolean isCount =
          column.role() == Column.Role.COUNT || column.role() == Column.Role.DENOMINATOR;
      if (isCount && row.has(column.name())) {
        long sum = pool.count(column.name()).orElse(0) + row.count(column.name()).orElseThrow();
        pool.set(column.name(), sum);
      }
      if (column.role() == Column.Role.DERIVED) {
        pool.clear(column.name());
      }
    }
  }

  private static String what(TableRow row, Set<String> without) {
    StringBuilder keys = new StringBuilder();
    for (Column column : row.table().columns().all()) {
      if (column.isKey() && !without.contains(column.name())) {
        keys.append('|').append(row.has(column.name()) ? row.get(column.name()) : "");
      }
    }
    return keys.toString();
  }
}
