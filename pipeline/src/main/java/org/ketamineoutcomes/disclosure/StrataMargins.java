package org.ketamineoutcomes.disclosure;

import static java.util.Comparator.comparing;
import static java.util.Comparator.comparingLong;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.ketamineoutcomes.table.TableSchema;
import org.ketamineoutcomes.table.TableSchema.Column;
import org.ketamineoutcomes.table.TableSchema.Role;

/**
 * Keeps a hidden cell of a part from being found by taking the other parts from the whole: hides
 * the next smallest until at least two cells are hidden, and neither what they count nor what they
 * leave uncounted is small in sum. Zeros come last, and stay where all there is is small and so not
 * told for the whole either. Parts are the values of a stratum, and bands of intervals and of
 * sessions.
 */
final class StrataMargins {

  private static final List<Part> PARTS =
      List.of(
          new Part("stratum", List.of("stratum_value")),
          new Part("by", List.of("band", "band_order")));

  private final TableSchema schema;
  private final Collection<List<ToldRow>> margins;
  private final int minCell;

  private StrataMargins(TableSchema schema, Collection<List<ToldRow>> margins, int minCell) {
    this.schema = schema;
    this.margins = margins;
    this.minCell = minCell;
  }

  static StrataMargins of(TableSchema schema, List<ToldRow> rows, int minCell) {
    Map<List<String>, List<ToldRow>> margins = new LinkedHashMap<>();
    for (ToldRow row : rows) {
      for (Part part : PARTS) {
        if (part.isIn(row)) {
          margins.computeIfAbsent(part.key(schema, row), key -> new ArrayList<>()).add(row);
        }
      }
    }
    return new StrataMargins(schema, margins.values(), minCell);
  }

  void protect() {
    for (List<ToldRow> margin : margins) {
      for (Column column : schema.columns()) {
        if (column.role() == Role.DENOMINATOR || column.role() == Role.COUNT) {
          protect(margin, column);
        }
      }
    }
  }

  private void protect(List<ToldRow> margin, Column column) {
    List<ToldRow> hidden =
        new ArrayList<>(margin.stream().filter(row -> row.isHidden(column)).toList());
    Iterator<ToldRow> nextSmallest =
        margin.stream()
            .filter(row -> !row.isHidden(column) && row.told().has(column.name()))
            .sorted(comparingLong(row -> row.count(column).orElse(0)))
            .sorted(comparing(row -> row.count(column).orElse(0) == 0))
            .iterator();
    while (isFound(hidden, column) && nextSmallest.hasNext()) {
      ToldRow next = nextSmallest.next();
      boolean isNone = next.count(column).orElse(0) == 0;
      if (isNone && sum(hidden, column) < minCell) {
        return;
      }
      next.hide(schema, column, Hidden.COMPLEMENTARY);
      hidden.add(next);
    }
  }

  /** Returns whether what is hidden could be found, or is about few people altogether. */
  private boolean isFound(List<ToldRow> hidden, Column column) {
    long remainder = hidden.stream().mapToLong(row -> row.remainder(column).orElse(0)).sum();
    return !hidden.isEmpty()
        && (hidden.size() < 2
            || sum(hidden, column) < minCell
            || SmallCells.isSmall(remainder, minCell));
  }

  private static long sum(List<ToldRow> rows, Column column) {
    return rows.stream().mapToLong(row -> row.count(column).orElse(0)).sum();
  }

  /**
   * Columns whose values divide people, or what happened to them.
   *
   * @param division says by what; {@code all} if not divided
   * @param parts differ from part to part
   */
  private record Part(String division, List<String> parts) {

    boolean isIn(ToldRow row) {
      return !Stream.of("", "all").toList().contains(row.computed().text(division));
    }

    /** What rows have in common that differ only in the part. */
    List<String> key(TableSchema schema, ToldRow row) {
      return Stream.concat(
              Stream.of(division),
              schema.columns().stream()
                  .filter(column -> column.role() == Role.KEY || column.role() == Role.LABEL)
                  .map(Column::name)
                  .filter(name -> !parts.contains(name))
                  .map(name -> name + "=" + row.computed().get(name)))
          .toList();
    }
  }
}
