package org.ketamineoutcomes.disclosure;

import static java.util.Comparator.comparing;
import static java.util.Comparator.comparingLong;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.ketamineoutcomes.table.Column;
import org.ketamineoutcomes.table.Column.Role;
import org.ketamineoutcomes.table.Columns;
import org.ketamineoutcomes.table.Division;

/**
 * Keeps a hidden cell of a part from being found by taking the other parts from the whole: hides
 * the next smallest until at least two cells are hidden, and neither what they count nor what they
 * leave uncounted is small in sum. Zeros come last, and stay where all there is is small and so not
 * published for the whole either. Parts are the values of a stratum, and bands of intervals and of
 * sessions.
 */
final class StrataMargins {

  private final Columns columns;
  private final Collection<Margin> margins;
  private final int minCell;

  private StrataMargins(Columns columns, Collection<Margin> margins, int minCell) {
    this.columns = columns;
    this.margins = margins;
    this.minCell = minCell;
  }

  static StrataMargins of(Columns columns, List<ProtectedRow> rows, int minCell) {
    Map<List<String>, Margin> margins = new LinkedHashMap<>();
    Map<List<String>, List<ProtectedRow>> wholes = new HashMap<>();
    List<Part> parts =
        columns.divisions().stream().map(division -> new Part(division, columns)).toList();
    for (ProtectedRow row : rows) {
      for (Part part : parts) {
        if (part.isIn(row)) {
          List<ProtectedRow> ofWhole =
              wholes.computeIfAbsent(part.keyOfWhole(row), key -> new ArrayList<>());
          margins
              .computeIfAbsent(part.key(row), key -> new Margin(new ArrayList<>(), ofWhole))
              .parts
              .add(row);
        } else if (part.isWhole(row)) {
          wholes.computeIfAbsent(part.keyOfWhole(row), key -> new ArrayList<>()).add(row);
        }
      }
    }
    return new StrataMargins(columns, margins.values(), minCell);
  }

  void protect() {
    for (Margin margin : margins) {
      for (Column column : columns.all()) {
        if (column.role() == Role.DENOMINATOR || column.role() == Role.COUNT) {
          protect(margin, column);
        }
      }
    }
  }

  private void protect(Margin margin, Column column) {
    List<ProtectedRow> hidden =
        new ArrayList<>(margin.parts.stream().filter(row -> row.isHidden(column)).toList());
    Iterator<ProtectedRow> nextSmallest =
        margin.parts.stream()
            .filter(row -> row.isPublished(column))
            .sorted(comparingLong(row -> row.count(column).orElse(0)))
            .sorted(comparing(row -> row.count(column).orElse(0) == 0))
            .iterator();
    boolean isWholeHidden = margin.whole.stream().anyMatch(row -> row.isHidden(column));
    while (isFound(hidden, isWholeHidden, column) && nextSmallest.hasNext()) {
      ProtectedRow next = nextSmallest.next();
      boolean isNone = next.count(column).orElse(0) == 0;
      if (isNone && sum(hidden, column) < minCell) {
        return;
      }
      next.hide(column, Hidden.COMPLEMENTARY);
      hidden.add(next);
    }
    if (isFound(hidden, isWholeHidden, column)) {
      margin.whole.forEach(row -> row.hide(column, Hidden.COMPLEMENTARY));
    }
  }

  /** Returns whether what is hidden could be found, or is about few people altogether. */
  private boolean isFound(List<ProtectedRow> hidden, boolean isWholeHidden, Column column) {
    if (hidden.isEmpty()) {
      return isWholeHidden;
    }
    long remainder = hidden.stream().mapToLong(row -> row.remainder(column).orElse(0)).sum();
    return hidden.size() < (isWholeHidden ? 1 : 2)
        || sum(hidden, column) < minCell
        || SmallCells.isSmall(remainder, minCell);
  }

  private static long sum(List<ProtectedRow> rows, Column column) {
    return rows.stream().mapToLong(row -> row.count(column).orElse(0)).sum();
  }

  /**
   * Rows that add up.
   *
   * @param whole the row of their sum, if there is one
   */
  private record Margin(List<ProtectedRow> parts, List<ProtectedRow> whole) {}

  /** A way in which rows divide people, and the columns by which its margins are told apart. */
  private record Part(Division division, List<String> keys) {

    Part(Division division, Columns columns) {
      this(division, columns.all().stream().filter(Column::isKey).map(Column::name).toList());
    }

    boolean isIn(ProtectedRow row) {
      String by = row.text(division.by());
      return !by.isEmpty() && !by.equals("all") && !row.text(division.parts().get(0)).isEmpty();
    }

    boolean isWhole(ProtectedRow row) {
      return row.row().has(division.by())
          && division.ofWhole().equals(Optional.of(row.text(division.by())));
    }

    /** What rows have in common that differ only in the part. */
    List<String> key(ProtectedRow row) {
      return key(row, "");
    }

    /** What parts and their whole have in common. */
    List<String> keyOfWhole(ProtectedRow row) {
      return key(row, division.by());
    }

    private List<String> key(ProtectedRow row, String without) {
      List<String> key = new ArrayList<>(keys.size() + 1);
      key.add(division.by());
      for (String name : keys) {
        if (!division.parts().contains(name) && !name.equals(without)) {
          key.add(name + "=" + row.row().get(name));
        }
      }
      return key;
    }
  }
}
