package org.ketamineoutcomes.disclosure;

import java.util.Optional;
import java.util.OptionalLong;
import org.ketamineoutcomes.table.TableRow;
import org.ketamineoutcomes.table.TableSchema;
import org.ketamineoutcomes.table.TableSchema.Column;
import org.ketamineoutcomes.table.TableSchema.Role;

/**
 * A row as it was computed, beside the row as it is told.
 *
 * @param computed never published and never changed
 * @param told loses cells as they are hidden
 */
record ToldRow(TableRow computed, TableRow told) {

  static ToldRow all(TableRow computed) {
    return new ToldRow(computed, computed.copy());
  }

  OptionalLong count(Column column) {
    return computed.count(column.name());
  }

  boolean isHidden(Column column) {
    return computed.has(column.name()) && !told.has(column.name());
  }

  /** Whether a count leaves few of those it is taken from, or of those these are taken from. */
  boolean leavesFew(TableSchema schema, Column column, int minCell) {
    OptionalLong count = count(column);
    Optional<Column> whole = schema.whole(column);
    while (count.isPresent() && whole.isPresent()) {
      OptionalLong all = count(whole.get());
      if (all.isPresent() && SmallCells.isSmall(all.getAsLong() - count.getAsLong(), minCell)) {
        return true;
      }
      whole = schema.whole(whole.get());
    }
    return false;
  }

  /** Returns how many of those a count is taken from are not in it. */
  OptionalLong remainder(Column column) {
    OptionalLong count = count(column);
    OptionalLong whole = column.of().map(computed::count).orElse(OptionalLong.empty());
    return count.isPresent() && whole.isPresent()
        ? OptionalLong.of(whole.getAsLong() - count.getAsLong())
        : OptionalLong.empty();
  }

  long hiddenCounts(TableSchema schema) {
    return schema.columns(Role.COUNT).stream().filter(this::isHidden).count()
        + schema.columns(Role.DENOMINATOR).stream().filter(this::isHidden).count();
  }

  /** Hides all that the row tells of anyone. */
  void hideRow(TableSchema schema, Hidden reason) {
    for (Column column : schema.columns()) {
      switch (column.role()) {
        case DENOMINATOR, GUARD, COUNT, DERIVED -> told.clear(column.name());
        case KEY, LABEL, PUBLIC -> {}
      }
    }
    reason.mark(told);
  }

  /**
   * Hides a count and all that gives it away; a denominator takes the row with it, unless it counts
   * some of another and is hidden only to keep the others from being found.
   */
  void hide(TableSchema schema, Column count, Hidden reason) {
    boolean isWhole = count.role() == Role.DENOMINATOR && count.of().isEmpty();
    if (isWhole || count.role() == Role.GUARD) {
      hideRow(schema, reason);
      return;
    }
    told.clear(count.name());
    for (Column column : schema.columns()) {
      if (column.from().contains(count.name())) {
        told.clear(column.name());
      }
    }
    reason.mark(told);
  }
}
