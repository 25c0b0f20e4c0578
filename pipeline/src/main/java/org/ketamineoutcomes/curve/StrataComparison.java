package org.ketamineoutcomes.curve;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import org.ketamineoutcomes.history.Strata;
import org.ketamineoutcomes.measure.Group;
import org.ketamineoutcomes.measure.GroupColumns;
import org.ketamineoutcomes.survival.EventTable;
import org.ketamineoutcomes.survival.LogRank;
import org.ketamineoutcomes.table.TableRow;

/** Log-rank tests of whether the values of a stratum differ in an outcome. */
public final class StrataComparison {

  private StrataComparison() {}

  /**
   * Compares the known values of each stratum column with at least two of them.
   *
   * @param outcome the name of the outcome compared
   * @param followUps the follow-up of each group
   */
  public static List<TableRow> rows(String outcome, SortedMap<Group, EventTable> followUps) {
    List<TableRow> rows = new ArrayList<>();
    byColumn(followUps)
        .forEach((column, values) -> row(outcome, column, values).ifPresent(rows::add));
    return rows;
  }

  private static Optional<TableRow> row(String outcome, Group column, List<EventTable> values) {
    return LogRank.compare(values)
        .map(
            comparison ->
                GroupColumns.of(column)
                    .set("outcome", outcome)
                    .set("n_values", values.size())
                    .set(
                        "n_smallest",
                        values.stream().mapToLong(EventTable::patients).min().orElse(0))
                    .set("n_patients", values.stream().mapToLong(EventTable::patients).sum())
                    .set("n_events", values.stream().mapToLong(EventTable::events).sum())
                    .set("test", "log-rank")
                    .set("chi_square", comparison.chiSquare())
                    .set("df", comparison.degreesOfFreedom())
                    .set("p_value", comparison.pValue()));
  }

  /** Groups with the same column come together; a group's value gives way to "all". */
  private static Map<Group, List<EventTable>> byColumn(SortedMap<Group, EventTable> followUps) {
    Map<Group, List<EventTable>> byColumn = new LinkedHashMap<>();
    followUps.forEach(
        (group, followUp) -> {
          if (!group.isEveryone() && !group.stratumValue().equals(Strata.UNKNOWN)) {
            byColumn.computeIfAbsent(group.anyValue(), key -> new ArrayList<>()).add(followUp);
          }
        });
    byColumn.values().removeIf(values -> values.size() < 2);
    return byColumn;
  }
}
