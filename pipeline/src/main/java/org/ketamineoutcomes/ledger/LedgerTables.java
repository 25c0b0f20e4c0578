package org.ketamineoutcomes.ledger;

import java.util.List;
import java.util.OptionalInt;
import java.util.SortedMap;
import java.util.TreeMap;
import org.ketamineoutcomes.finding.Assumption;
import org.ketamineoutcomes.finding.Findings;
import org.ketamineoutcomes.finding.LateEnds;
import org.ketamineoutcomes.finding.LateSessions;
import org.ketamineoutcomes.finding.OtherTimes;
import org.ketamineoutcomes.table.Columns;
import org.ketamineoutcomes.table.Table;
import org.ketamineoutcomes.table.TableRow;

/**
 * The rows of each file, read or not; what was assumed of each; and its cells that were not read.
 */
final class LedgerTables {

  static final List<Columns> COLUMNS =
      List.of(LedgerColumns.ALL, AssumptionsColumns.ALL, CellsNotReadColumns.ALL);

  private static final String END = "observation_end_date";
  private static final List<String> DAYS_OF_WHAT_IS_KNOWN =
      List.of("assessed_date", "onset_date", END);
  private static final List<String> DAYS_OF_WHAT_WAS_SEEN =
      List.of("session_date", "assessed_date", "onset_date");

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
    OptionalInt lastKnown = last(DAYS_OF_WHAT_IS_KNOWN);
    OptionalInt lastSeen = last(DAYS_OF_WHAT_WAS_SEEN);
    SortedMap<Integer, Long> sessions = sessions();
    for (InputFile file : files) {
      addRows(file);
      for (Findings.Assumed assumed : findings(file).assumed()) {
        addAssumption(file, assumed.column(), assumed.assumption(), assumed.count());
      }
      addTimesThatDoNotGo(file, lastKnown, sessions);
      addAssumption(
          file,
          END,
          Assumption.OBSERVED_LONG_AFTER,
          LateEnds.after(lastSeen, findings(file).days(END)));
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

  /** What no file shows by itself: its days beside those of others. */
  private void addTimesThatDoNotGo(
      InputFile file, OptionalInt lastKnown, SortedMap<Integer, Long> sessions) {
    if (file.export().equals("sessions")) {
      addAssumption(
          file,
          "session_date",
          Assumption.SESSION_AFTER_LAST_SCORE,
          LateSessions.after(lastKnown, findings(file).days("session_date")));
    }
    for (String column : List.of("assessed_date", "onset_date")) {
      addAssumption(
          file,
          column,
          Assumption.DAYS_OF_ANOTHER_TIME,
          OtherTimes.rows(findings(file).days(column), sessions));
    }
  }

  private void addAssumption(InputFile file, String column, Assumption assumption, long times) {
    if (times > 0) {
      row(assumptions, file)
          .set("column", column)
          .set("assumption", assumption.id())
          .set("times", times);
    }
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

  /** Returns the last day that stands in some columns of any file. */
  private OptionalInt last(List<String> columns) {
    OptionalInt last = OptionalInt.empty();
    for (InputFile file : files) {
      for (String column : columns) {
        SortedMap<Integer, Long> days = findings(file).days(column);
        if (!days.isEmpty() && days.lastKey() > last.orElse(Integer.MIN_VALUE)) {
          last = OptionalInt.of(days.lastKey());
        }
      }
    }
    return last;
  }

  /** Returns how many sessions there are on each day, over all files. */
  private SortedMap<Integer, Long> sessions() {
    SortedMap<Integer, Long> sessions = new TreeMap<>();
    for (InputFile file : files) {
      findings(file)
          .days("session_date")
          .forEach((day, count) -> sessions.merge(day, count, Long::sum));
    }
    return sessions;
  }
}
