package org.ketamineoutcomes.disclosure;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.ketamineoutcomes.table.Column;
import org.ketamineoutcomes.table.Column.Role;
import org.ketamineoutcomes.table.Columns;
import org.ketamineoutcomes.table.Flow;

/**
 * Keeps a small number of excluded patients from being found by following the numbers from step to
 * step: once a step is hidden, so is all after it until enough patients have left, over at least
 * two steps, for the difference to be published.
 */
final class PatientFlow {

  private final Optional<Steps> steps;
  private final Collection<List<ProtectedRow>> flows;
  private final int minCell;

  private PatientFlow(Optional<Steps> steps, Collection<List<ProtectedRow>> flows, int minCell) {
    this.steps = steps;
    this.flows = flows;
    this.minCell = minCell;
  }

  /** The columns of a flow. */
  private record Steps(Column in, Column excluded, Column out) {

    static Steps of(Flow flow, Columns columns) {
      return new Steps(
          columns.at(columns.place(flow.in())),
          columns.at(columns.place(flow.excluded())),
          columns.at(columns.place(flow.out())));
    }
  }

  /** Returns the flows of a table, whose rows are in the order of their steps. */
  static PatientFlow of(Columns columns, List<ProtectedRow> rows, int minCell) {
    Map<List<String>, List<ProtectedRow>> flows = new LinkedHashMap<>();
    columns
        .flow()
        .ifPresent(
            flow -> {
              for (ProtectedRow row : rows) {
                flows.computeIfAbsent(key(columns, flow, row), key -> new ArrayList<>()).add(row);
              }
            });
    return new PatientFlow(
        columns.flow().map(flow -> Steps.of(flow, columns)), flows.values(), minCell);
  }

  /** Hides more of the rows of a flow; rows of a table without flows stay as they are. */
  void protect() {
    steps.ifPresent(
        step -> flows.forEach(flow -> protect(flow, step.in(), step.excluded(), step.out())));
  }

  private void protect(List<ProtectedRow> flow, Column in, Column excluded, Column out) {
    long left = 0;
    int stepsLeftAt = 0;
    boolean isInHidden = false;
    for (int step = 0; step < flow.size(); step++) {
      ProtectedRow row = flow.get(step);
      if (isInHidden) {
        row.hide(in, Hidden.COMPLEMENTARY);
      }
      boolean isOutHidden =
          row.isHidden(out) || (step + 1 < flow.size() && flow.get(step + 1).isHidden(in));
      if (row.isHidden(in) || row.isHidden(excluded) || isOutHidden) {
        row.hide(excluded, Hidden.COMPLEMENTARY);
        long leaving = row.count(excluded).orElse(0);
        left += leaving;
        stepsLeftAt += leaving > 0 ? 1 : 0;
        isInHidden = isOutHidden || stepsLeftAt < 2 || left < minCell;
      }
      if (isInHidden) {
        row.hide(out, Hidden.COMPLEMENTARY);
      } else {
        left = 0;
        stepsLeftAt = 0;
      }
    }
  }

  private static List<String> key(Columns columns, Flow flow, ProtectedRow row) {
    List<String> key = new ArrayList<>();
    for (Column column : columns.of(Role.KEY)) {
      if (!flow.stepKeys().contains(column.name())) {
        key.add(column.name() + "=" + row.row().get(column.name()));
      }
    }
    return key;
  }
}
