package org.ketamineoutcomes.job;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.ketamineoutcomes.finding.Assumption;
import org.ketamineoutcomes.ledger.InputFile;
import org.ketamineoutcomes.ledger.LedgerCheck;
import org.ketamineoutcomes.ledger.LedgerColumns;
import org.ketamineoutcomes.manifest.AssumptionEntry;
import org.ketamineoutcomes.manifest.CellsNotRead;
import org.ketamineoutcomes.manifest.InputEntry;
import org.ketamineoutcomes.manifest.InputEntry.Contents;
import org.ketamineoutcomes.table.Table;
import org.ketamineoutcomes.table.TableRow;

/**
 * Each file that a run read, with what a ledger says of it.
 *
 * @param ledger the exact one, or what is published of it
 */
record InputEntries(Inputs inputs, LedgerCheck ledger) {

  List<InputEntry> all() {
    return inputs.files().stream().map(this::of).toList();
  }

  private InputEntry of(InputFile file) {
    TableRow row = ledger.files().getOrDefault(file.name(), new Table(LedgerColumns.ALL).add());
    return new InputEntry(
        file.ordinal() + 1L,
        file.path(),
        file.export(),
        row.has("sha256")
            ? Optional.of(new Contents(file.bytes(), row.text("sha256"), count(row, "lines_read")))
            : Optional.empty(),
        count(row, "rows_read"),
        count(row, "accepted"),
        count(row, "not_used"),
        count(row, "rejected"),
        inputs.layouts().get(file.ordinal()).notRead(),
        assumptions(file),
        cellsNotRead(file));
  }

  private List<AssumptionEntry> assumptions(InputFile file) {
    List<AssumptionEntry> entries = new ArrayList<>();
    for (TableRow row : ledger.assumptions(file.name())) {
      Assumption made = Assumption.valueOf(row.text("assumption").toUpperCase(Locale.ROOT));
      entries.add(
          new AssumptionEntry(
              made.id(),
              row.text("column"),
              count(row, "times"),
              made.description(),
              made.declaration()));
    }
    return entries;
  }

  private List<CellsNotRead> cellsNotRead(InputFile file) {
    List<CellsNotRead> entries = new ArrayList<>();
    for (TableRow row : ledger.cellsNotRead(file.name())) {
      entries.add(
          new CellsNotRead(
              row.text("column"),
              row.text("rule"),
              count(row, "cells"),
              count(row, "cells_filled")));
    }
    return entries;
  }

  private static long count(TableRow row, String column) {
    return row.count(column).orElse(0);
  }
}
