package org.ketamineoutcomes.companion;

import java.util.ArrayList;
import java.util.List;
import org.ketamineoutcomes.result.ResultRow;
import org.ketamineoutcomes.table.Column;

/**
 * Whom and what a row of a published table is about, as the R package cards says it.
 *
 * @param groups what the patients or things are divided by, the widest first, a stratum before all
 * @param variable what the row is about
 * @param level which of its values; empty for all of them
 */
record AnalysisGroup(List<Level> groups, String variable, String level) {

  /** Keys that stand in columns of their own, since cards knows no more than groups. */
  static final List<String> APART = List.of("protocol_id", "course", "instrument");

  private static final List<String> STRATUM = List.of("stratum", "stratum_value");

  /** Keys whose values are variables, and the key that has their values. */
  private static final List<String> NAMING = List.of("variable", "measure");

  private static final String LEVEL = "level";
  private static final String CATEGORY = "category";

  /** One value of what something is divided by. */
  record Level(String by, String value) {}

  static AnalysisGroup of(ResultRow row) {
    List<Level> levels = new ArrayList<>();
    if (row.has("stratum") && !row.is("stratum", "all")) {
      levels.add(new Level(row.text("stratum"), row.text("stratum_value")));
    }
    int strata = levels.size();
    for (String naming : NAMING) {
      if (row.table().isKey(naming)) {
        return new AnalysisGroup(levels, variable(row, naming), row.text(LEVEL));
      }
    }
    addKeys(levels, row, Column.Type.TEXT);
    addKeys(levels, row, Column.Type.WHOLE);
    if (levels.size() == strata) {
      return new AnalysisGroup(levels, row.table().name(), "");
    }
    Level last = levels.remove(levels.size() - 1);
    return new AnalysisGroup(levels, last.by(), last.value());
  }

  AnalysisGroup {
    groups = List.copyOf(groups);
  }

  /** The baseline of each scale is a variable of its own. */
  private static String variable(ResultRow row, String naming) {
    boolean isOfScale = naming.equals("variable") && row.has("instrument");
    return row.text(naming) + (isOfScale ? " " + row.text("instrument") : "");
  }

  private static void addKeys(List<Level> levels, ResultRow row, Column.Type type) {
    for (Column column : row.table().columns()) {
      String name = column.name();
      if (column.isKey()
          && column.type() == type
          && !row.text(name).isEmpty()
          && !isSaidElsewhere(row, name)) {
        levels.add(new Level(name, row.text(name)));
      }
    }
  }

  /**
   * A number that only puts values in order, and the kind of a row that a term or category shows.
   */
  private static boolean isSaidElsewhere(ResultRow row, String name) {
    return APART.contains(name)
        || STRATUM.contains(name)
        || name.equals("step")
        || name.endsWith("_order")
        || name.endsWith("_number")
        || (name.equals(LEVEL) && row.has(CATEGORY) && !row.text(CATEGORY).isEmpty());
  }
}
