package org.ketamineoutcomes.table;

import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.ketamineoutcomes.table.TableSchema.Column;
import org.ketamineoutcomes.table.TableSchema.Role;

/**
 * The order of a table's rows: by its keys and labels, from the first column on. Everyone comes
 * before the strata, numbers come first and go by size, and an empty key comes last.
 */
public final class RowOrder implements Comparator<TableRow> {

  private final List<String> keys;

  public RowOrder(TableSchema schema) {
    this.keys =
        schema.columns().stream()
            .filter(column -> column.role() == Role.KEY || column.role() == Role.LABEL)
            .map(Column::name)
            .toList();
  }

  @Override
  public int compare(TableRow a, TableRow b) {
    for (String key : keys) {
      int order = compareValues(a.get(key), b.get(key));
      if (order != 0) {
        return order;
      }
    }
    return 0;
  }

  private static int compareValues(@Nullable Object a, @Nullable Object b) {
    if (a instanceof Long first && b instanceof Long second) {
      return Long.compare(first, second);
    }
    if (a instanceof String first && b instanceof String second) {
      return compareTexts(first, second);
    }
    return Boolean.compare(a == null, b == null);
  }

  private static int compareTexts(String a, String b) {
    if (a.equals("all") || b.equals("all")) {
      return Boolean.compare(!a.equals("all"), !b.equals("all"));
    }
    if (isNumber(a) != isNumber(b)) {
      return isNumber(a) ? -1 : 1;
    }
    return isNumber(a) && a.length() != b.length()
        ? Integer.compare(a.length(), b.length())
        : a.compareTo(b);
  }

  private static boolean isNumber(String text) {
    return !text.isEmpty() && text.chars().allMatch(c -> c >= '0' && c <= '9');
  }
}
