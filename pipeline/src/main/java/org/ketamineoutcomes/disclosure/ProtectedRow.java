package org.ketamineoutcomes.disclosure;

import java.util.Optional;
import java.util.OptionalLong;
import org.ketamineoutcomes.table.Column;
import org.ketamineoutcomes.table.Column.Role;
import org.ketamineoutcomes.table.Columns;
import org.ketamineoutcomes.table.TableRow;

/** A row that is being protected: it keeps what was computed, and loses cells for readers. */
record ProtectedRow(TableRow row) {

  OptionalLong count(Column column) {
    return row.count(column.name());
  }

  String text(String column) {
    return row.text(column);
  }

  boolean isHidden(Column column) {
    return row.isHidden(column);
  }

  /** Returns whether readers see a value. */
  boolean isPublished(Column column) {
    return row.has(column.name()) && !row.isHidden(column);
  }

  /** Whether a count leaves few of those it is taken from, or of those these are taken from. */
  boolean leavesFew(Column column, int minCell) {
    OptionalLong count = count(column);
    Optional<Column> whole = columns().whole(column);
    while (count.isPresent() && whole.isPresent()) {
      OptionalLong all = count(whole.get());
      if (all.isPresent() && SmallCells.isSmall(all.getAsLong() - count.getAsLong(), minCell)) {
        return true;
      }
      whole = columns().whole(whole.get());
    }
    return false;
  }

  /** Returns how many of those a count is taken from are not in it. */
  OptionalLong remainder(Column column) {
    OptionalLong count = count(column);
    OptionalLong whole = column.of().map(row::count).orElse(OptionalLong.empty());
    return count.isPresent() && whole.isPresent()
        ? OptionalLong.of(whole.getAsLong() - count.getAsLong())
        : OptionalLong.empty();
  }

  long hiddenCounts() {
    long hidden = 0;
    for (Column column : columns().all()) {
      boolean isCount = column.role() == Role.COUNT || column.role() == Role.DENOMINATOR;
      hidden += isCount && isHidden(column) ? 1 : 0;
    }
    return hidden;
  }

  /** Hides all that the row says of anyone. */
  void hideRow(Hidden reason) {
    for (Column column : columns().all()) {
      switch (column.role()) {
        case DENOMINATOR, GUARD, COUNT, DERIVED, INDIVIDUAL -> row.hide(column);
        case KEY, LABEL -> {}
        case PUBLIC -> {
          if (!column.from().isEmpty()) {
            row.hide(column);
          }
        }
      }
    }
    reason.mark(row);
  }

  /**
   * Hides a count and all that gives it away; a denominator takes the row with it, unless it counts
   * some of another and is hidden only to keep the others from being found.
   */
  void hide(Column count, Hidden reason) {
    boolean isWhole = count.role() == Role.DENOMINATOR && count.of().isEmpty();
    if (isWhole || count.role() == Role.GUARD) {
      hideRow(reason);
      return;
    }
    row.hide(count);
    for (Column column : columns().all()) {
      if (column.from().contains(count.name())) {
        row.hide(column);
      }
    }
    reason.mark(row);
  }

  private Columns columns() {
    return row.table().columns();
  }
}
