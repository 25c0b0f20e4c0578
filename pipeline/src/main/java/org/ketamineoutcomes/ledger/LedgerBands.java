package org.ketamineoutcomes.ledger;

import java.util.ArrayList;
import java.util.List;
import org.ketamineoutcomes.disclosure.Hidden;
import org.ketamineoutcomes.table.Table;
import org.ketamineoutcomes.table.TableRow;
import org.ketamineoutcomes.tally.Bands;

/**
 * What is published of the rows of files. A file of patients has a row for each, that of a small
 * site few, and a second release one more than the first: rows are counted as people are, in bands.
 *
 * <p>Rows that were accepted, not used and rejected are bands; those read are their sum, so that
 * the ledger balances as it is published. How many lines a file has, and its digest, which whoever
 * guesses a short file can compare with, are not published.
 */
final class LedgerBands {

  private static final List<String> OUTCOMES = List.of("accepted", "not_used", "rejected");

  private static final List<String> COUNTS =
      List.of("accepted", "not_used", "rejected", "times", "cells", "cells_filled");

  private static final List<String> OF_THE_FILE = List.of("lines_read", "sha256");

  private final Bands bands;

  LedgerBands(Bands bands) {
    this.bands = bands;
  }

  /** Returns what is published of tables of the ledger. */
  List<Table> of(List<Table> exact) {
    List<Table> told = new ArrayList<>();
    for (Table table : exact) {
      Table copy = new Table(table.columns());
      for (TableRow row : table.rows()) {
        tell(copy.addCopyOf(row));
      }
      told.add(copy);
    }
    return told;
  }

  private void tell(TableRow row) {
    for (String count : COUNTS) {
      if (row.table().columns().has(count) && row.has(count)) {
        row.set(count, bands.of(row.count(count).orElseThrow()));
      }
    }
    if (row.table().columns().has("rows_read") && row.has("rows_read")) {
      row.set("rows_read", OUTCOMES.stream().mapToLong(name -> row.count(name).orElse(0)).sum());
      OF_THE_FILE.forEach(row::clear);
      Hidden.ROWS_OF_A_FILE.mark(row, "lines_read", "sha256");
    }
  }
}
