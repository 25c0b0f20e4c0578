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
          new Part("stratum", List.of("stratum_value"), Optional.of("all")),
          new Part("by", List.of("band", "band_order"), Optional.empty()),
          new Part("status", List.of("status"), Optional.empty()),
          new Part("variable", List.of("level"), Optional.empty()),
          new Part("reason", List.of("reason"), Optional.of("")));

  private final TableSchema schema;
  private final Collection<Margin> margins;
  private final int minCell;

  private StrataMargins(TableSchema schema, Collection<Margin> margins, int minCell) {
    this.schema = schema;
    this.margins = margins;
    this.minCell = minCell;
  }

  static StrataMargins of(TableSchema schema, List<ToldRow> rows, int minCell) {
    Map<List<String>, Margin> margins = new LinkedHashMap<>();
    Map<List<String>, List<ToldRow>> wholes = new HashMap<>();
    for (ToldRow row : rows) {
      for (Part part : PARTS) {
        List<String> whole = part.keyOfWhole(schema, row);
        List<ToldRow> ofWhole = wholes.computeIfAbsent(whole, key -> new ArrayList<>());
        if (part.isIn(row)) {
          margins
              .computeIfAbsent(part.key(schema, row), key -> new Margin(new ArrayList<>(), ofWhole))
              .parts
              .add(row);
        } else if (part.isWhole(row)) {
          ofWhole.add(row);
        }
      }
    }
    return new StrataMargins(schema, margins.values(), minCell);
  }

  void protect() {
    for (Margin margin : margins) {
      for (Column column : schema.columns()) {
        if (column.role() == Role.DENOMINATOR || column.role() == Role.COUNT) {
          protect(margin, column);
        }
      }
    }
  }

  private void protect(Margin margin, Column column) {
    List<ToldRow> hidden =
        new ArrayList<>(margin.parts.stream().filter(row -> row.isHidden(column)).toList());
    Iterator<ToldRow> nextSmallest =
        margin.parts.stream()
            .filter(row -> !row.isHidden(column) && row.told().has(column.name()))
            .sorted(comparingLong(row -> row.count(column).orElse(0)))
            .sorted(comparing(row -> row.count(column).orElse(0) == 0))
            .iterator();
    boolean isWholeHidden = margin.whole.stream().anyMatch(row -> row.isHidden(column));
    while (isFound(hidden, isWholeHidden, column) && nextSmallest.hasNext()) {
      ToldRow next = nextSmallest.next();
      boolean isNone = next.count(column).orElse(0) == 0;
      if (isNone && sum(hidden, column) < minCell) {
        return;
      }
      next.hide(schema, column, Hidden.COMPLEMENTARY);
      hidden.add(next);
    }
    if (isFound(hidden, isWholeHidden, column)) {
      margin.whole.forEach(row -> row.hide(schema, column, Hidden.COMPLEMENTARY));
    }
  }

  /** Returns whether what is hidden could be found, or is about few people altogether. */
  private boolean isFound(List<ToldRow> hidden, boolean isWholeHidden, Column column) {
    if (hidden.isEmpty()) {
      return isWholeHidden;
    }
    long remainder = hidden.stream().mapToLong(row -> row.remainder(column).orElse(0)).sum();
    return hidden.size() < (isWholeHidden ? 1 : 2)
        || sum(hidden, column) < minCell
        || SmallCells.isSmall(remainder, minCell);
  }

  private static long sum(List<ToldRow> rows, Column column) {
    return rows.stream().mapToLong(row -> row.count(column).orElse(0)).sum();
  }

  /**
   * Rows that add up.
   *
   * @param whole the row of their sum, if there is one
   */
  private record Margin(List<ToldRow> parts, List<ToldRow> whole) {}

  /**
   * Columns whose values divide people, or what happened to them.
   *
   * @param division says by what; {@code all} or empty if not divided
   * @param parts differ from part to part
   * @param ofWhole what the division says in the row of the sum of parts, if there is such a row
   */
  private record Part(String division, List<String> parts, Optional<String> ofWhole) {

    boolean isIn(ToldRow row) {
      return !Stream.of("", "all").toList().contains(row.computed().text(division))
          && !row.computed().text(parts.get(0)).isEmpty();
    }

    boolean isWhole(ToldRow row) {
      return row.computed().has(division)
          && ofWhole.equals(Optional.of(row.computed().text(division)));
    }

    /** What rows have in common that differ only in the part. */
    List<String> key(TableSchema schema, ToldRow row) {
      return key(schema, row, parts);
    }

    /** What parts and their whole have in common. */
    List<String> keyOfWhole(TableSchema schema, ToldRow row) {
      List<String> without = new ArrayList<>(parts);
      without.add(division);
      return key(schema, row, without);
    }

    private List<String> key(TableSchema schema, ToldRow row, List<String> without) {
      return Stream.concat(
              Stream.of(division),
              schema.columns().stream()
                  .filter(column -> column.role() == Role.KEY || column.role() == Role.LABEL)
                  .map(Column::name)
                  .filter(name -> !without.contains(name))
                  .map(name -> name + "=" + row.computed().get(name)))
          .toList();
    }
  }
}
