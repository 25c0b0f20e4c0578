package org.ketamineoutcomes.ledger;

import org.ketamineoutcomes.table.Columns;
import org.ketamineoutcomes.table.TableOf;

/** The columns of {@code rejected_rows}. */
public final class RejectedRowsColumns {

  public static final Columns ALL =
      TableOf.rows(
              "rejected_rows",
              "Rows set aside, by place and rule; never their values. About single patients:"
                  + " not for release.")
          .key("file", "The file.")
          .keyNumber("first_line", "none", "The line on which the row begins, from 1.")
          .keyNumber("last_line", "none", "The line on which it ends.")
          .key("rule", "The rule it breaks; schemas/input tells them.")
          .key("column", "The column that breaks it, by our name; empty where the whole row does.")
          .numberAlways(
              "rows",
              "rows",
              "How many rows this stands for: 1, or all lines after a quote that was never closed.")
          .columns();

  private RejectedRowsColumns() {}
}
