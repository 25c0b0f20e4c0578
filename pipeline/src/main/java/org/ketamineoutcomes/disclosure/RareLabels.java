package org.ketamineoutcomes.disclosure;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.ketamineoutcomes.table.Column;
import org.ketamineoutcomes.table.Column.Role;
import org.ketamineoutcomes.table.Columns;
import org.ketamineoutcomes.table.TableRow;

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

  static List<ProtectedRow> takeOut(Columns columns, List<ProtectedRow> rows, int minCell) {
    List<String> labels = columns.of(Role.LABEL).stream().map(Column::name).toList();
    if (labels.isEmpty()) {
      return rows;
    }
    Set<List<String>> rare = new LinkedHashSet<>();
    for (ProtectedRow row : rows) {
      if (isOfEveryone(row) && isAboutFew(columns, row, minCell) && isLabelled(row, labels)) {
        rare.add(whatHappened(columns, row));
      }
    }
    List<ProtectedRow> kept = new ArrayList<>();
    Map<List<String>, ProtectedRow> standIns = new LinkedHashMap<>();
    for (ProtectedRow row : rows) {
      if (rare.contains(whatHappened(columns, row))) {
        ProtectedRow standIn = standIn(columns, row, labels);
        standIns.putIfAbsent(keys(columns, standIn, Set.of()), standIn);
      } else {
        kept.add(row);
      }
    }
    return Stream.concat(kept.stream(), standIns.values().stream()).toList();
  }

  private static ProtectedRow standIn(Columns columns, ProtectedRow row, List<String> labels) {
    TableRow standIn = row.row().table().add();
    for (Column column : columns.of(Role.KEY)) {
      if (row.row().get(column.name()) instanceof String word) {
        standIn.set(column.name(), word);
      }
    }
    labels.stream()
        .filter(label -> !row.row().text(label).isEmpty())
        .forEach(label -> standIn.set(label, RARE));
    labels.stream()
        .filter(label -> row.row().text(label).isEmpty())
        .forEach(label -> standIn.set(label, ""));
    standIn.set("suppressed", true).set("suppression_reason", Hidden.SMALL_COUNT.name());
    return new ProtectedRow(standIn);
  }

  private static boolean isOfEveryone(ProtectedRow row) {
    return row.row().text("stratum").equals("all");
  }

  private static boolean isLabelled(ProtectedRow row, List<String> labels) {
    return labels.stream().anyMatch(label -> !row.row().text(label).isEmpty());
  }

  /** Whether what happened, happened to few of those to whom it could; to none is few, too. */
  private static boolean isAboutFew(Columns columns, ProtectedRow row, int minCell) {
    List<Column> denominators = columns.of(Role.DENOMINATOR);
    return columns.all().stream()
        .filter(
            column ->
                denominators.contains(column)
                    || denominators.stream()
                        .anyMatch(whole -> column.of().equals(Optional.of(whole.name()))))
        .anyMatch(column -> row.count(column).orElse(minCell) < minCell);
  }

  /** Returns the keys that say what happened, without those that say to whom. */
  private static List<String> whatHappened(Columns columns, ProtectedRow row) {
    return keys(columns, row, Set.of("stratum", "stratum_value"));
  }

  private static List<String> keys(Columns columns, ProtectedRow row, Set<String> without) {
    return columns.all().stream()
        .filter(column -> column.role() == Role.KEY || column.role() == Role.LABEL)
        .map(Column::name)
        .filter(name -> !without.contains(name))
        .map(name -> name + "=" + row.row().get(name))
        .toList();
  }
}
