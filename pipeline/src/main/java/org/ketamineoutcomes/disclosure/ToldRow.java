package org.ketamineoutcomes.disclosure;

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

  /** Hides all that the row tells of anyone. */
  void hideRow(TableSchema schema, Hidden reason) {
    for (Column column : schema.columns()) {
      switch (column.role()) {
        case DENOMINATOR, COUNT, DERIVED -> told.clear(column.name());
        case KEY, LABEL, PUBLIC -> {}
      }
    }
    mark(reason);
  }

  /** Hides a count and all that is derived from it; a denominator takes the row with it. */
  void hide(TableSchema schema, Column count, Hidden reason) {
    if (count.role() == Role.DENOMINATOR) {
      hideRow(schema, reason);
      return;
    }
    told.clear(count.name());
    for (Column column : schema.columns(Role.DERIVED)) {
      if (column.from().contains(count.name())) {
        told.clear(column.name());
      }
    }
    mark(reason);
  }

  private void mark(Hidden reason) {
    told.set("suppressed", true);
    if (told.text("suppression_reason").isEmpty()) {
      told.set("suppression_reason", reason.name());
    }
  }
}
