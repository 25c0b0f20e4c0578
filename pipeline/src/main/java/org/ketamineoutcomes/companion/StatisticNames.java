package org.ketamineoutcomes.companion;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.ketamineoutcomes.result.ResultRow;
import org.ketamineoutcomes.result.ResultTable;
import org.ketamineoutcomes.table.Column;

/** What the R package cards calls the numbers of our tables; numbers that it lacks keep ours. */
final class StatisticNames {

  private static final String SHARE = "p";
  private static final String LEAST = "conf.low";
  private static final String GREATEST = "conf.high";

  private static final Set<String> SHARES = Set.of("proportion", "probability");

  /** Of any table. */
  private static final Map<String, String> ANYWHERE =
      Map.ofEntries(
          Map.entry("proportion", SHARE),
          Map.entry("standard_deviation", "sd"),
          Map.entry("median_days", "median"),
          Map.entry("lower_quartile", "p25"),
          Map.entry("upper_quartile", "p75"),
          Map.entry("lower_quartile_days", "p25"),
          Map.entry("upper_quartile_days", "p75"),
          Map.entry("lower_95", LEAST),
          Map.entry("upper_95", GREATEST),
          Map.entry("clopper_pearson_lower_95", LEAST),
          Map.entry("clopper_pearson_upper_95", GREATEST),
          Map.entry("median_lower_95", LEAST),
          Map.entry("median_upper_95", GREATEST),
          Map.entry("chi_square", "statistic"),
          Map.entry("df", "parameter"),
          Map.entry("p_value", "p.value"));

  /** Of one table: which count is the part, and which the whole. */
  private static final Map<String, Map<String, String>> IN_TABLE =
      Map.ofEntries(
          Map.entry("cohort_summary", Map.of("n_patients", "N", "n_missing", "N_miss")),
          Map.entry("discontinuation", Map.of("n_patients", "N")),
          Map.entry("adverse_events_by_patient", Map.of("n_exposed", "N", "n_patients", "n")),
          Map.entry(
              "adverse_events_by_session", Map.of("n_sessions", "N", "n_sessions_with_event", "n")),
          Map.entry("deaths_and_serious", Map.of("n_patients", "N")),
          Map.entry("signals", Map.of("n_eligible", "N", "n_flagged", "n")),
          Map.entry("suicidality", Map.of("n_whole", "N")),
          Map.entry(
              "onset_by_day",
              Map.of("response", "estimate", "at_risk_after", "n.risk", "events", "n.event")),
          Map.entry(
              "durability_by_week",
              Map.of("sustained", "estimate", "at_risk_after", "n.risk", "events", "n.event")),
          Map.entry("headline", Map.of("numerator", "n", "denominator", "N", "n", "n_patients")));

  private StatisticNames() {}

  /** Returns the name of each column of numbers that says nothing of whom its row is about. */
  static Map<String, String> of(ResultTable table) {
    Map<String, String> here = IN_TABLE.getOrDefault(table.name(), Map.of());
    Map<String, String> names = new HashMap<>();
    Set<String> taken = new HashSet<>(here.values());
    for (Column column : table.columns()) {
      if (!column.isKey() && isNumber(column)) {
        String own = column.name();
        String name = here.getOrDefault(own, ANYWHERE.getOrDefault(own, own));
        names.put(own, here.containsKey(own) || taken.add(name) ? name : own);
      }
    }
    return names;
  }

  /** Returns how cards writes a number: the places after its point, and whether in percent. */
  static String written(Column column, ResultRow row) {
    String unit = column.unit().equals("see unit") ? row.text("unit") : column.unit();
    if (column.name().contains("p_value")) {
      return "x.xxx";
    }
    if (SHARES.contains(unit)) {
      return "x.x%";
    }
    return column.type() == Column.Type.WHOLE ? "xx" : "x.x";
  }

  private static boolean isNumber(Column column) {
    return column.type() == Column.Type.WHOLE || column.type() == Column.Type.DECIMAL;
  }
}
