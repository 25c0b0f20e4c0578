package org.ketamineoutcomes.disclosure;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.ketamineoutcomes.table.Column;
import org.ketamineoutcomes.table.Column.Role;
import org.ketamineoutcomes.table.Columns;

/**
 * Keeps a small number of excluded patients from being found by following the numbers from step to
 * step: once a step is hidden, so is all after it until enough patients have left, over at least
 * two steps, for the difference to be told.
 */
final class PatientFlow {

  private static final List<String> OF_STEP = List.of("step", "rule");

  private final Columns schema;
  private final List<Column> columns;
  private final Collection<List<ProtectedRow>> flows;
  private final int minCell;

  private PatientFlow(
      Columns schema, List<Column> columns, Collection<List<ProtectedRow>> flows, int minCell) {
    this.schema = schema;
    this.columns = columns;
    this.flows = flows;
    this.minCell = minCell;
  }

  /** Returns the flows of a table, whose rows are in the order of their steps. */
  static PatientFlow of(Columns schema, List<ProtectedRow> rows, int minCell) {
    List<Column> columns =
        schema.all().stream()
            .filter(
                column ->
                    List.of("patients_in", "patients_excluded", "patients_out")
                        .contains(column.name()))
            .toList();
    Map<List<String>, List<ProtectedRow>> flows = new LinkedHashMap<>();
    if (!columns.isEmpty()) {
      rows.forEach(row -> flows.computeIfAbsent(key(schema, row), k -> new ArrayList<>()).add(row));
    }
    return new PatientFlow(schema, columns, flows.values(), minCell);
  }

  /** Hides more of the rows of a flow; rows of a table without flows stay as they are. */
  void protect() {
    flows.forEach(flow -> protect(flow, columns.get(0), columns.get(1), columns.get(2)));
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

  private static List<String> key(Columns schema, ProtectedRow row) {
    return schema.of(Role.KEY).stream()
        .map(Column::name)
        .filter(name -> !OF_STEP.contains(name))
        .map(name -> name + "=" + row.row().get(name))
        .toList();
  }
}
