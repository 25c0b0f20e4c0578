package org.ketamineoutcomes.disclosure;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.ketamineoutcomes.table.TableRow;
import org.ketamineoutcomes.table.TableSchema;
import org.ketamineoutcomes.table.TableSchema.Column;
import org.ketamineoutcomes.table.TableSchema.Role;

/**
 * Takes the clinic's own words for what happened to few people out of a table.
 *
 * <p>Such words may be free text. Where few of all patients had it, the label leaves the rows of
 * all strata; in each group one row without numbers says that there were such rows.
 */
final class RareLabels {

  /** What stands in the place of rare labels. */
  static final String RARE = "(rare)";

  private RareLabels() {}

  static List<ToldRow> takeOut(TableSchema schema, List<ToldRow> rows, int minCell) {
    List<String> labels = schema.columns(Role.LABEL).stream().map(Column::name).toList();
    if (labels.isEmpty()) {
      return rows;
    }
    Set<List<String>> rare = new LinkedHashSet<>();
    for (ToldRow row : rows) {
      if (isOfEveryone(row) && isAboutFew(schema, row, minCell) && isLabelled(row, labels)) {
        rare.add(whatHappened(schema, row));
      }
    }
    List<ToldRow> kept = new ArrayList<>();
    Map<List<String>, ToldRow> standIns = new LinkedHashMap<>();
    for (ToldRow row : rows) {
      if (rare.contains(whatHappened(schema, row))) {
        ToldRow standIn = standIn(schema, row, labels);
        standIns.putIfAbsent(keys(schema, standIn, Set.of()), standIn);
      } else {
        kept.add(row);
      }
    }
    return Stream.concat(kept.stream(), standIns.values().stream()).toList();
  }

  private static ToldRow standIn(TableSchema schema, ToldRow row, List<String> labels) {
    TableRow standIn = new TableRow();
    for (Column column : schema.columns(Role.KEY)) {
      standIn.set(column.name(), row.computed().text(column.name()));
    }
    labels.stream()
        .filter(label -> !row.computed().text(label).isEmpty())
        .forEach(label -> standIn.set(label, RARE));
    labels.stream()
        .filter(label -> row.computed().text(label).isEmpty())
        .forEach(label -> standIn.set(label, ""));
    standIn.set("suppressed", true).set("suppression_reason", Hidden.SMALL_COUNT.name());
    return ToldRow.all(standIn);
  }

  private static boolean isOfEveryone(ToldRow row) {
    return row.computed().text("stratum").equals("all");
  }

  private static boolean isLabelled(ToldRow row, List<String> labels) {
    return labels.stream().anyMatch(label -> !row.computed().text(label).isEmpty());
  }

  /** Whether what happened, happened to few of those to whom it could; to none is few, too. */
  private static boolean isAboutFew(TableSchema schema, ToldRow row, int minCell) {
    List<Column> denominators = schema.columns(Role.DENOMINATOR);
    return schema.columns().stream()
        .filter(
            column ->
                denominators.contains(column)
                    || denominators.stream()
                        .anyMatch(whole -> column.of().equals(Optional.of(whole.name()))))
        .anyMatch(column -> row.count(column).orElse(minCell) < minCell);
  }

  /** Returns the keys that say what happened, without those that say to whom. */
  private static List<String> whatHappened(TableSchema schema, ToldRow row) {
    return keys(schema, row, Set.of("stratum", "stratum_value"));
  }

  private static List<String> keys(TableSchema schema, ToldRow row, Set<String> without) {
    return schema.columns().stream()
        .filter(column -> column.role() == Role.KEY || column.role() == Role.LABEL)
        .map(Column::name)
        .filter(name -> !without.contains(name))
        .map(name -> name + "=" + row.computed().get(name))
        .toList();
  }
}
