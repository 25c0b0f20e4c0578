package org.ketamineoutcomes.curve;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.ketamineoutcomes.disclosure.SmallCells;
import org.ketamineoutcomes.history.Strata;
import org.ketamineoutcomes.patient.Group;
import org.ketamineoutcomes.patient.GroupColumns;
import org.ketamineoutcomes.protocol.Protocols;
import org.ketamineoutcomes.survival.HolmAdjustment;
import org.ketamineoutcomes.survival.LogRank;
import org.ketamineoutcomes.survival.LogRank.Weight;
import org.ketamineoutcomes.survival.RiskTable;
import org.ketamineoutcomes.table.TableRow;

/** Tests of whether the values of a stratum differ in an outcome. */
public final class StrataComparison {

  private StrataComparison() {}

  /**
   * Compares the known values of each stratum column with at least two of them, by three tests.
   * P-values are adjusted for how many columns one test compares in one outcome; a comparison that
   * disclosure control hides is not among them, or else the others would tell of it.
   *
   * @param outcome the name of the outcome compared
   * @param followUps the follow-up of each group
   */
  public static List<TableRow> rows(
      String outcome, SortedMap<Group, ? extends RiskTable> followUps, Protocols protocols) {
    List<TableRow> rows = new ArrayList<>();
    for (Weight weight : Weight.values()) {
      Map<Group, List<TableRow>> told = new LinkedHashMap<>();
      byColumn(followUps)
          .forEach(
              (column, values) -> {
                int minCell = protocols.named(column.protocolId()).minCell();
                row(outcome, column, values, weight)
                    .ifPresent(
                        row -> {
                          rows.add(row);
                          if (isTold(row, minCell)) {
                            told.computeIfAbsent(column.everyone(), key -> new ArrayList<>())
                                .add(row);
                          }
                        });
              });
      told.values().forEach(StrataComparison::adjust);
    }
    return rows;
  }

  private static Optional<TableRow> row(
      String outcome, Group column, Map<String, RiskTable> byValue, Weight weight) {
    List<RiskTable> values = List.copyOf(byValue.values());
    return LogRank.compare(values, weight)
        .map(
            comparison ->
                GroupColumns.of(column)
                    .set("outcome", outcome)
                    .set("test", name(weight))
                    .set("n_values", values.size())
                    .set(
                        "n_smallest",
                        values.stream().mapToLong(RiskTable::patients).min().orElse(0))
                    .set("n_patients", values.stream().mapToLong(RiskTable::patients).sum())
                    .set("n_events", values.stream().mapToLong(RiskTable::events).sum())
                    .set("chi_square", comparison.chiSquare())
                    .set("df", comparison.degreesOfFreedom())
                    .set("p_value", comparison.pValue()))
        .map(row -> setTrend(row, column.stratum(), byValue, weight));
  }

  /** The values of some columns have an order; of those it is also asked whether it is a trend. */
  private static TableRow setTrend(
      TableRow row, String column, Map<String, RiskTable> values, Weight weight) {
    OrderedValues.of(column, values.keySet())
        .flatMap(order -> LogRank.trend(order.stream().map(values::get).toList(), weight))
        .ifPresent(
            trend ->
                row.set("trend_chi_square", trend.chiSquare())
                    .set("trend_p_value", trend.pValue()));
    return row;
  }

  private static String name(Weight weight) {
    return switch (weight) {
      case LOG_RANK -> "log-rank";
      case GEHAN_BRESLOW -> "gehan-breslow";
      case TARONE_WARE -> "tarone-ware";
    };
  }

  private static boolean isTold(TableRow row, int minCell) {
    return Stream.of("n_smallest", "n_patients", "n_events")
        .noneMatch(count -> SmallCells.isSmall(row.count(count).orElse(0), minCell));
  }

  private static void adjust(List<TableRow> family) {
    List<Double> adjusted =
        HolmAdjustment.adjust(
            family.stream().map(row -> row.get("p_value")).map(Double.class::cast).toList());
    for (int i = 0; i < family.size(); i++) {
      family.get(i).set("p_value_holm", adjusted.get(i));
    }
  }

  /** Groups with the same column come together; a group's value gives way to "all". */
  private static Map<Group, Map<String, RiskTable>> byColumn(
      SortedMap<Group, ? extends RiskTable> followUps) {
    Map<Group, Map<String, RiskTable>> byColumn = new LinkedHashMap<>();
    followUps.forEach(
        (group, followUp) -> {
          if (!group.isEveryone() && !group.stratumValue().equals(Strata.UNKNOWN)) {
            byColumn
                .computeIfAbsent(group.anyValue(), key -> new TreeMap<>())
                .put(group.stratumValue(), followUp);
          }
        });
    byColumn.values().removeIf(values -> values.size() < 2);
    return byColumn;
  }
}
