package org.ketamineoutcomes.ledger;

import org.ketamineoutcomes.table.Columns;
import org.ketamineoutcomes.table.TableOf;

/** The columns of {@code ledger}. */
public final class LedgerColumns {

  public static final Columns ALL =
      TableOf.protectedRows(
              "ledger",
              "What became of every row read: rows_read = accepted + not_used + rejected for"
                  + " each file, computed from the data at both ends of the job. Counts of rows, not"
                  + " of people; for release they are bands as those are, and rows_read is their sum.")
          .total("rule", "all")
          .key("file", "The file.")
          .code("export", "patients, sessions, assessments or adverse_events.")
          .code(
              "rule",
              "all for the whole file; else the rule by which rows were not used or rejected.")
          .number(
              "lines_read",
              "lines",
              "Lines of the file that gave the rows, where a line gives one row or several; null in"
                  + " the row of a rule, and for release.")
          .number("rows_read", "rows", "Rows found in the file; null in the row of a rule.")
          .number("accepted", "rows", "Rows that results may rest on; null in the row of a rule.")
          .number("not_used", "rows", "Sound rows that nothing uses.")
          .number("rejected", "rows", "Rows that break a rule.")
          .word(
              "sha256",
              "SHA-256 of the file as it was read; null in the row of a rule, and for release.")
          .columns();

  private LedgerColumns() {}
}
