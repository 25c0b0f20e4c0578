package org.ketamineoutcomes.curve;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.ketamineoutcomes.disclosure.SmallCells;
import org.ketamineoutcomes.history.Strata;
import org.ketamineoutcomes.patient.Group;
import org.ketamineoutcomes.protocol.DisclosureRule;
import org.ketamineoutcomes.protocol.Protocol;
import org.ketamineoutcomes.protocol.Protocols;
import org.ketamineoutcomes.survival.HolmAdjustment;
import org.ketamineoutcomes.survival.LogRank.Comparison;
import org.ketamineoutcomes.survival.LogRank.Weight;
import org.ketamineoutcomes.survival.RiskTable;
import org.ketamineoutcomes.table.Table;
import org.ketamineoutcomes.table.TableRow;

/** Tests of whether the values of a stratum differ in an outcome. */
public final class StrataComparison {

  private StrataComparison() {}

  /** Returns the table of one outcome, as {@link #fill} fills it. */
  public static Table table(
      String outcome, SortedMap<Group, ? extends RiskTable> followUps, Protocols protocols) {
    Table table = new Table(GroupComparisonsColumns.ALL);
    fill(table, outcome, followUps, protocols);
    return table;
  }

  /**
   * Compares the known values of each stratum column with at least two of them, by three tests, and
   * adds a row for each. P-values are adjusted for how many columns one test compares in one
   * outcome; a comparison that disclosure control hides is not among them, or else the others would
   * tell of it.
   *
   * @param outcome the name of the outcome compared
   * @param followUps the follow-up of each group
   */
  public static void fill(
      Table table,
      String outcome,
      SortedMap<Group, ? extends RiskTable> followUps,
      Protocols protocols) {
    Map<Group, Map<String, RiskTable>> byColumn = byColumn(followUps);
    for (Weight weight : Weight.values()) {
      Map<Group, SortedMap<Integer, Double>> published = new LinkedHashMap<>();
      byColumn.forEach(
          (column, values) ->
              Estimates.logRank(
                      List.copyOf(values.values()), weight, protocols.named(column.protocolId()))
                  .ifPresent(
                      comparison -> {
                        TableRow row =
                            column
                                .addRowTo(table)
                                .set("outcome", outcome)
                                .set("test", name(weight));
                        setComparison(
                            row, comparison, values.values(), protocols.named(column.protocolId()));
                        setTrend(row, column, values, weight, protocols);
                        if (isPublished(row, protocols.named(column.protocolId()).minCell())) {
                          published
                              .computeIfAbsent(column.everyone(), key -> new TreeMap<>())
                              .put(row.number(), comparison.pValue());
                        }
                      }));
      published.values().forEach(family -> adjust(table, family));
    }
  }

  private static void setComparison(
      TableRow row, Comparison comparison, Collection<RiskTable> values, Protocol protocol) {
    DisclosureRule disclosure = protocol.disclosure();
    long[] patients =
        values.stream().mapToLong(value -> disclosure.published(value.patients())).toArray();
    row.set("n_values", values.size())
        .set("n_smallest", LongStream.of(patients).min().orElse(0))
        .set("n_patients", LongStream.of(patients).sum())
        .set(
            "n_events",
            values.stream().mapToLong(value -> disclosure.published(value.events())).sum())
        .set("chi_square", comparison.chiSquare())
        .set("df", comparison.degreesOfFreedom())
        .set("p_value", comparison.pValue());
  }

  /** The values of some columns have an order; of those it is also asked whether it is a trend. */
  private static void setTrend(
      TableRow row,
      Group column,
      Map<String, RiskTable> values,
      Weight weight,
      Protocols protocols) {
    Protocol protocol = protocols.named(column.protocolId());
    OrderedValues.of(column.stratum(), values.keySet())
        .flatMap(
            order -> Estimates.trend(order.stream().map(values::get).toList(), weight, protocol))
        .ifPresent(
            trend ->
                row.set("trend_chi_square", trend.chiSquare())
                    .set("trend_p_value", trend.pValue()));
  }

  private static String name(Weight weight) {
    return switch (weight) {
      case LOG_RANK -> "log-rank";
      case GEHAN_BRESLOW -> "gehan-breslow";
      case TARONE_WARE -> "tarone-ware";
    };
  }

  private static boolean isPublished(TableRow row, int minCell) {
    return Stream.of("n_smallest", "n_patients", "n_events")
        .noneMatch(count -> SmallCells.isSmall(row.count(count).orElse(0), minCell));
  }

  /** Sets the adjusted p-values of rows, by their numbers in the table. */
  private static void adjust(Table table, SortedMap<Integer, Double> family) {
    List<Double> adjusted = HolmAdjustment.adjust(List.copyOf(family.values()));
    int place = 0;
    for (int row : family.keySet()) {
      table.row(row).set("p_value_holm", adjusted.get(place++));
    }
  }

  private static boolean isKnown(String value) {
    return !value.equals(Strata.UNKNOWN) && !value.equals(Strata.POOLED);
  }

  /** Groups with the same column come together; a group's value gives way to "all". */
  private static Map<Group, Map<String, RiskTable>> byColumn(
      SortedMap<Group, ? extends RiskTable> followUps) {
    Map<Group, Map<String, RiskTable>> byColumn = new LinkedHashMap<>();
    followUps.forEach(
        (group, followUp) -> {
          if (!group.isEveryone() && isKnown(group.stratumValue())) {
            byColumn
                .computeIfAbsent(group.anyValue(), key -> new TreeMap<>())
                .put(group.stratumValue(), followUp);
          }
        });
    byColumn.values().removeIf(values -> values.size() < 2);
    return byColumn;
  }
}
