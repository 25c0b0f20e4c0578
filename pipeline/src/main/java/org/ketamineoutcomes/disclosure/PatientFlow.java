package org.ketamineoutcomes.disclosure;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.ketamineoutcomes.table.TableSchema;
import org.ketamineoutcomes.table.TableSchema.Column;
import org.ketamineoutcomes.table.TableSchema.Role;

/**
 * Keeps a small number of excluded patients from being found by following the numbers from step to
 * step: once a step is hidden, so is all after it until enough patients have left, over at least
 * two steps, for the difference to be told.
 */
final class PatientFlow {

  private PatientFlow() {}

  /** Hides more of the rows of a table with the columns of a flow; others stay as they are. */
  static void protect(TableSchema schema, List<ToldRow> rows, int minCell) {
    List<Column> columns =
        schema.columns().stream().filter(column -> column.name().startsWith("patients_")).toList();
    if (columns.size() != 3) {
      return;
    }
    flows(schema, rows)
        .forEach(
            flow -> protect(schema, flow, columns.get(0), columns.get(1), columns.get(2), minCell));
  }

  private static void protect(
      TableSchema schema, List<ToldRow> flow, Column in, Column excluded, Column out, int minCell) {
    long pending = 0;
    int steps = 0;
    for (ToldRow row : flow) {
      if (steps > 0) {
        row.hide(schema, in, Hidden.COMPLEMENTARY);
      }
      boolean isHidden = row.isHidden(excluded) || row.isHidden(out);
      if (steps > 0 || isHidden) {
        long left = row.count(excluded).orElse(0);
        row.hide(schema, excluded, Hidden.COMPLEMENTARY);
        pending += left;
        steps += left > 0 ? 1 : 0;
        steps = Math.max(steps, 1);
        if (row.isHidden(out) || steps < 2 || SmallCells.isSmall(pending, minCell)) {
          row.hide(schema, out, Hidden.COMPLEMENTARY);
        } else {
          pending = 0;
          steps = 0;
        }
      }
    }
  }

  private static List<List<ToldRow>> flows(TableSchema schema, List<ToldRow> rows) {
    Map<List<String>, List<ToldRow>> flows = new LinkedHashMap<>();
    for (ToldRow row : rows) {
      List<String> key =
          schema.columns(Role.KEY).stream()
              .map(Column::name)
              .filter(name -> !name.equals("step") && !name.equals("rule"))
              .map(name -> name + "=" + row.computed().get(name))
              .toList();
      flows.computeIfAbsent(key, any -> new ArrayList<>()).add(row);
    }
    return List.copyOf(flows.values());
  }
}
