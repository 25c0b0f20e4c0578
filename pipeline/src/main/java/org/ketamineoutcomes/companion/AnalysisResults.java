package org.ketamineoutcomes.companion;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.ketamineoutcomes.result.ResultRow;
import org.ketamineoutcomes.result.ResultTable;
import org.ketamineoutcomes.result.Results;
import org.ketamineoutcomes.table.Column;
import org.ketamineoutcomes.table.Columns;
import org.ketamineoutcomes.table.Table;
import org.ketamineoutcomes.table.TableOf;
import org.ketamineoutcomes.table.TableRow;

/**
 * The results again, one statistic a row, as CDISC's Analysis Results Data have it and the R
 * package cards writes it: what gtsummary and tfrmt read. Results of the first course; a hidden
 * statistic has no value, and its warning says why.
 *
 * @see <a href="https://insightsengineering.github.io/cards/">cards</a>
 */
public final class AnalysisResults {

  public static final Columns COLUMNS = columns();

  private static final int GROUPS = 4;

  private static final List<String> TABLES =
      List.of(
          "cohort_summary",
          "attrition",
          "data_sufficiency",
          "onset_summary",
          "onset_by_day",
          "onset_by_definition",
          "onset_by_definition_and_day",
          "response_by_landmark",
          "durability_summary",
          "durability_by_week",
          "durability_by_definition",
          "durability_by_definition_and_week",
          "group_comparisons",
          "maintenance_by_month",
          "session_intervals",
          "courses",
          "discontinuation",
          "discontinuation_by_week",
          "adverse_events_by_patient",
          "adverse_events_by_session",
          "adverse_event_rates",
          "deaths_and_serious",
          "signals",
          "suicidality",
          "headline");

  /** What cards calls a statistic that tables here call otherwise. */
  private static final Map<String, String> CARDS =
      Map.ofEntries(
          Map.entry("proportion", "p"),
          Map.entry("standard_deviation", "sd"),
          Map.entry("median_days", "median"),
          Map.entry("lower_quartile", "p25"),
          Map.entry("upper_quartile", "p75"),
          Map.entry("lower_quartile_days", "p25"),
          Map.entry("upper_quartile_days", "p75"),
          Map.entry("lower_95", "conf.low"),
          Map.entry("upper_95", "conf.high"),
          Map.entry("clopper_pearson_lower_95", "conf.low"),
          Map.entry("clopper_pearson_upper_95", "conf.high"),
          Map.entry("median_lower_95", "conf.low"),
          Map.entry("median_upper_95", "conf.high"),
          Map.entry("chi_square", "statistic"),
          Map.entry("df", "parameter"),
          Map.entry("p_value", "p.value"));

  private AnalysisResults() {}

  /** Returns the long table of some results. */
  public static Table of(Results results) {
    Table ard = new Table(COLUMNS);
    for (String name : TABLES) {
      add(ard, results.table(name));
    }
    return ard;
  }

  private static void add(Table ard, ResultTable table) {
    List<String> groups = new ArrayList<>();
    String variable = "";
    for (Column column : table.columns()) {
      if (column.isKey() && !isStratum(column.name()) && column.type() == Column.Type.TEXT) {
        groups.add(column.name());
      }
    }
    if (groups.size() > 1
        && !groups.get(groups.size() - 1).equals("instrument")
        && !groups.get(groups.size() - 1).equals("course")) {
      variable = groups.remove(groups.size() - 1);
    }
    Map<String, String> names = statistics(table);
    for (ResultRow row : table.rows(AnalysisResults::isOfFirstCourse)) {
      for (Column column : table.columns()) {
        String statistic = names.get(column.name());
        boolean isHidden = row.isProtected() && !row.has(column.name());
        if (statistic != null && (row.has(column.name()) || isHidden)) {
          TableRow out = ard.add();
          out.set("context", table.name());
          setGroups(out, row, groups);
          out.set("variable", variable.isEmpty() ? table.name() : variable);
          String level = variable.isEmpty() ? "" : level(row, variable);
          if (!level.isEmpty()) {
            out.set("variable_level", level);
          }
          out.set("stat_name", statistic).set("stat_label", column.name());
          out.set("stat", row.number(column.name()));
          if (isHidden) {
            out.set("warning", row.text("suppression_reason"));
          }
        }
      }
    }
  }

  private static boolean isOfFirstCourse(ResultRow row) {
    return !row.has("course") || row.is("course", "1") || row.is("course", "all");
  }

  private static void setGroups(TableRow out, ResultRow row, List<String> groups) {
    int place = 1;
    for (String group : groups) {
      if (place <= GROUPS && row.has(group) && !row.text(group).isEmpty()) {
        out.set("group" + place, group).set("group" + place + "_level", row.text(group));
        place++;
      }
    }
    if (row.has("stratum") && !row.is("stratum", "all")) {
      out.set("group5", row.text("stratum")).set("group5_level", row.text("stratum_value"));
    }
    String number = numberKey(row);
    if (!number.isEmpty()) {
      out.set("group6", number).set("group6_level", row.text(number));
    }
  }

  private static String numberKey(ResultRow row) {
    for (Column column : row.table().columns()) {
      if (column.isKey()
          && column.type() == Column.Type.WHOLE
          && !column.name().endsWith("_order")
          && !column.name().endsWith("_number")) {
        return column.name();
      }
    }
    return "";
  }

  private static String level(ResultRow row, String variable) {
    String level = row.text(variable);
    return level.isEmpty() && row.has("category") ? row.text("category") : level;
  }

  private static boolean isStratum(String name) {
    return name.equals("stratum") || name.equals("stratum_value");
  }

  /** Each number of a table once, by the name that cards has where it has one. */
  private static Map<String, String> statistics(ResultTable table) {
    Map<String, String> names = new HashMap<>();
    Set<String> taken = new HashSet<>();
    boolean hasWhole = false;
    for (Column column : table.columns()) {
      if (column.isKey()
          || column.type() == Column.Type.TEXT
          || column.type() == Column.Type.TRUTH) {
        continue;
      }
      String name = CARDS.getOrDefault(column.name(), column.name());
      if (column.role() == Column.Role.DENOMINATOR && !hasWhole) {
        name = "N";
        hasWhole = true;
      }
      names.put(column.name(), taken.add(name) ? name : column.name());
    }
    return names;
  }

  private static Columns columns() {
    TableOf table =
        TableOf.rows(
            "ard",
            "Analysis results data: one statistic a row, with the groups it is of, as the R package"
                + " cards has them.");
    table.wordAlways("context", "The table that the statistic is from.");
    for (int place = 1; place <= 6; place++) {
      table.word("group" + place, "What the group is published by.");
      table.word("group" + place + "_level", "Which group it is.");
    }
    return table
        .wordAlways("variable", "What the statistic is about.")
        .word("variable_level", "Which of its values.")
        .wordAlways("stat_name", "The statistic, by the name that cards has where it has one.")
        .wordAlways("stat_label", "The column of the table that it is from.")
        .setting("stat", "see stat_label", "Its value; null where it is hidden.")
        .word("warning", "Why it is hidden; null where it is not.")
        .columns();
  }
}
