package org.ketamineoutcomes.ledger;

import org.ketamineoutcomes.table.Columns;
import org.ketamineoutcomes.table.TableOf;

/** The columns of {@code cells_not_read}. */
public final class CellsNotReadColumns {

  public static final Columns ALL =
      TableOf.protectedRows(
              "cells_not_read",
              "Cells that break a rule of their column and that nothing needs: they are taken as blank, and their rows are used. Counts of cells, not of people; for release they are bands as those are.")
          .key("file", "The file.")
          .code("export", "patients, sessions, assessments or adverse_events.")
          .key("column", "Our name of the column.")
          .code("rule", "The rule that the cells break.")
          .number("cells", "cells", "Cells that were not read.")
          .number("cells_filled", "cells", "Cells of the column that are not blank.")
          .columns();

  private CellsNotReadColumns() {}
}
