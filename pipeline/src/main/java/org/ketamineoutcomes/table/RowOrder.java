package org.ketamineoutcomes.table;

import java.util.Comparator;
import org.jspecify.annotations.Nullable;

/**
 * The order of a table's rows: by its keys and labels, from the first column on. Everyone comes
 * before the strata, numbers come first and go by size, and an empty key comes last.
 */
public final class RowOrder implements Comparator<TableRow> {

  private static final String ALL = "all";

  private final int[] keys;

  public RowOrder(Columns columns) {
    this.keys = columns.keyPlaces();
  }

  @Override
  public int compare(TableRow a, TableRow b) {
    for (int key : keys) {
      int order =
          compareValues(
              a.table().cells(key).value(a.number()), b.table().cells(key).value(b.number()));
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
    if (a.equals(b)) {
      return 0;
    }
    if (a.equals(ALL) || b.equals(ALL)) {
      return a.equals(ALL) ? -1 : 1;
    }
    boolean isNumber = isNumber(a);
    if (isNumber != isNumber(b)) {
      return isNumber ? -1 : 1;
    }
    return isNumber && a.length() != b.length()
        ? Integer.compare(a.length(), b.length())
        : a.compareTo(b);
  }

  private static boolean isNumber(String text) {
    for (int i = 0; i < text.length(); i++) {
      if (text.charAt(i) < '0' || text.charAt(i) > '9') {
        return false;
      }
    }
    return !text.isEmpty();
  }
}
