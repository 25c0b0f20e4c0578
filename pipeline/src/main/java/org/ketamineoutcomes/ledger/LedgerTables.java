package org.ketamineoutcomes.ledger;

import java.util.List;
import java.util.SortedMap;
import org.ketamineoutcomes.finding.Findings;
import org.ketamineoutcomes.table.Columns;
import org.ketamineoutcomes.table.Table;
import org.ketamineoutcomes.table.TableRow;

/**
 * The rows of each file, read or not; what was assumed of each; and its cells that were not read.
 */
final class LedgerTables {

  static final List<Columns> COLUMNS =
      List.of(LedgerColumns.ALL, AssumptionsColumns.ALL, CellsNotReadColumns.ALL);

  private final Ledger ledger;
  private final List<InputFile> files;
  private final Table rows = new Table(LedgerColumns.ALL);
  private final Table assumptions = new Table(AssumptionsColumns.ALL);
  private final Table cells = new Table(CellsNotReadColumns.ALL);

  private LedgerTables(Ledger ledger, List<InputFile> files) {
    this.ledger = ledger;
    this.files = files;
  }

  static List<Table> of(Ledger ledger, List<InputFile> files) {
    return new LedgerTables(ledger, files).tables();
  }

  private List<Table> tables() {
    LedgerAssumptions assumed = new LedgerAssumptions(ledger, files);
    for (InputFile file : files) {
      addRows(file);
      assumed.of(file).forEach(each -> addAssumption(file, each));
      addCells(file);
    }
    return List.of(rows, assumptions, cells);
  }

  private Findings findings(InputFile file) {
    return ledger.findings(file.ordinal());
  }

  private void addRows(InputFile file) {
    int number = file.ordinal();
    row(rows, file)
        .set("rule", "all")
        .set("lines_read", findings(file).lines())
        .set("rows_read", ledger.rowsRead(number))
        .set("accepted", ledger.accepted(number))
        .set("not_used", sum(ledger.notUsed(number)))
        .set("rejected", ledger.rejected(number))
        .set("sha256", ledger.digest(number));
    ledger
        .notUsed(number)
        .forEach((rule, count) -> row(rows, file).set("rule", rule).set("not_used", count));
    ledger
        .rejectedByRule(number)
        .forEach((rule, count) -> row(rows, file).set("rule", rule).set("rejected", count));
  }

  private static long sum(SortedMap<String, Long> counts) {
    return counts.values().stream().mapToLong(Long::longValue).sum();
  }

  private void addAssumption(InputFile file, Findings.Assumed assumed) {
    row(assumptions, file)
        .set("column", assumed.column())
        .set("assumption", assumed.assumption().id())
        .set("times", assumed.count());
  }

  private void addCells(InputFile file) {
    for (Findings.UnreadCells unread : findings(file).unread()) {
      row(cells, file)
          .set("column", unread.column())
          .set("rule", unread.rule())
          .set("cells", unread.cells())
          .set("cells_filled", unread.filled());
    }
  }

  private static TableRow row(Table table, InputFile file) {
    return table
        .add()
        .set("file", file.name())
        .set("export", file.export())
        .set("suppressed", false);
  }
}
