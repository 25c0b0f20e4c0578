package org.ketamineoutcomes.companion;

import java.util.List;
import java.util.Map;
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

  /** As many keys as any of the tables has beside those apart, with a stratum. */
  private static final int GROUPS = 3;

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

  /** The functions of cards and cardx that make such statistics; elsewhere one of the two below. */
  private static final Map<String, String> CONTEXTS =
      Map.of(
          "adverse_events_by_patient", "hierarchical",
          "adverse_events_by_session", "hierarchical",
          "onset_by_day", "survival_survfit",
          "durability_by_week", "survival_survfit",
          "group_comparisons", "survival_survdiff");

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
    Map<String, String> names = StatisticNames.of(table);
    for (ResultRow row : table.rows(AnalysisResults::isOfFirstCourse)) {
      AnalysisGroup group = AnalysisGroup.of(row);
      for (Column column : table.columns()) {
        String statistic = names.get(column.name());
        boolean isHidden = !row.has(column.name()) && row.isHidden(column.name());
        if (statistic != null && (row.has(column.name()) || isHidden)) {
          TableRow out = ard.add();
          out.set("source_table", table.name());
          setGroup(out, row, group);
          out.set("context", context(table.name(), group, statistic));
          out.set("stat_name", statistic).set("stat_label", column.name());
          out.set("stat", row.number(column.name()));
          out.set("fmt_fun", StatisticNames.written(column, row));
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

  private static void setGroup(TableRow out, ResultRow row, AnalysisGroup group) {
    for (String name : AnalysisGroup.APART) {
      if (row.has(name)) {
        out.set(name, row.text(name));
      }
    }
    int place = 1;
    for (AnalysisGroup.Level level : group.groups()) {
      out.set("group" + place, level.by()).set("group" + place + "_level", level.value());
      place++;
    }
    out.set("variable", group.variable());
    if (!group.level().isEmpty()) {
      out.set("variable_level", group.level());
    }
  }

  private static String context(String table, AnalysisGroup group, String statistic) {
    if (statistic.equals("N_miss")) {
      return "missing";
    }
    return CONTEXTS.getOrDefault(table, group.level().isEmpty() ? "summary" : "tabulate");
  }

  private static Columns columns() {
    TableOf table =
        TableOf.rows(
                "ard",
                "Analysis results data: one statistic a row, with the groups it is of, as the R"
                    + " package cards has them.")
            .wordAlways("source_table", "The table that the statistic is from.")
            .word("protocol_id", "The protocol.")
            .word("course", "The course of treatment.")
            .word("instrument", "The rating scale.");
    for (int place = 1; place <= GROUPS; place++) {
      table
          .word("group" + place, "What the group is divided by.")
          .word("group" + place + "_level", "Which group it is.");
    }
    return table
        .wordAlways("variable", "What the statistic is about.")
        .word("variable_level", "Which of its values.")
        .wordAlways("context", "The function of cards or cardx that makes such statistics.")
        .wordAlways("stat_name", "The statistic, by the name that cards has where it has one.")
        .wordAlways("stat_label", "The column of the table that it is from.")
        .setting("stat", "see stat_label", "Its value; null where it is hidden.")
        .wordAlways("fmt_fun", "How cards writes it: x.x% is a share in percent.")
        .word("warning", "Why it is hidden; null where it is not.")
        .word("error", "Always null: what cannot be computed is not a row.")
        .columns();
  }
}
