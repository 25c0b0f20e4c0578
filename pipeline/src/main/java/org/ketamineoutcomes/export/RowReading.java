package org.ketamineoutcomes.export;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.ketamineoutcomes.date.Midnight;
import org.ketamineoutcomes.export.Cells.Fault;
import org.ketamineoutcomes.export.Cells.NoUse;
import org.ketamineoutcomes.file.Records;
import org.ketamineoutcomes.file.RowRule;
import org.ketamineoutcomes.file.SureRow;
import org.ketamineoutcomes.finding.Findings;
import org.ketamineoutcomes.header.FileLayout;
import org.ketamineoutcomes.header.ReadColumn;
import org.ketamineoutcomes.header.TimesOfFile;
import org.ketamineoutcomes.history.Entry;
import org.ketamineoutcomes.history.Row;
import org.ketamineoutcomes.history.RowPosition;
import org.ketamineoutcomes.mapping.ExportMapping;
import org.ketamineoutcomes.mapping.Mapping;
import org.ketamineoutcomes.refusal.Refusal;
import org.ketamineoutcomes.remark.UnreadColumns;

/** Sends the rows of one file to the doors of a {@link RowSink}. */
final class RowReading {

  private static final String WHOLE_ROW = "";

  private static final String OTHER_HEADER =
      "%s: further down stands another header, with columns in another order or of other names, and"
          + " the rows below it would be read by the first; put these rows into a file of their own,"
          + " with that header";

  private final FileLayout layout;
  private final int fileOrdinal;
  private final Records records;
  private final long recordsBefore;
  private final Cells cells;
  private final NoRow noRow;
  private final RowsOfMapping wanted;
  private final UnreadColumns unread;
  private final SureRow sure;
  private final List<LinePart> parts;
  private final TimesOfFile times;
  private final Midnight midnight;
  private Findings findings = new Findings();
  private long rowsRead;
  private long linesLost;
  private boolean atEnd;

  /**
   * Starts to read.
   *
   * @param recordsBefore how many records of the file stand before these, without its header
   */
  RowReading(
      ExportReader reader,
      FileLayout layout,
      int fileOrdinal,
      Records records,
      long recordsBefore) {
    this.layout = layout;
    this.fileOrdinal = fileOrdinal;
    this.records = records;
    this.recordsBefore = recordsBefore;
    Mapping mapping = reader.mapping();
    ExportMapping own = mapping.of(layout.export());
    times = new TimesOfFile(layout.export(), layout.fileName());
    cells = new Cells(records, own, MomentReader.of(reader, own));
    parts =
        layout.rows().stream().map(row -> new LinePart(reader, layout, row, own, times)).toList();
    midnight = own.cells().midnight();
    noRow = new NoRow(layout);
    wanted = new RowsOfMapping(layout, own);
    unread = new UnreadColumns(layout, own, mapping.knownInstruments());
    sure = new DatedRow(layout, own);
  }

  /** Returns what times of day stood in the rows read so far. */
  TimesOfFile times() {
    return times;
  }

  /** Returns how many rows there were: one for a line, or one for each part found in it. */
  long readInto(RowSink sink, long mostLines) throws IOException {
    long line = 0;
    boolean goesOn = true;
    while (goesOn && line < mostLines) {
      if (records.next()) {
        line++;
        sendLine(recordsBefore + line, sink);
      } else {
        goesOn = goesOn(sink);
      }
    }
    atEnd = !goesOn;
    findings = cells.remarks().findings();
    times.tell(findings, layout.export());
    times.objectTo(findings, layout.export(), midnight);
    wanted.tellRules(findings);
    parts.forEach(part -> part.patients().tellRules(findings));
    findings.readLines(line + linesLost);
    sink.found(findings);
    return rowsRead;
  }

  /**
   * Refuses a file that was read from its beginning for what was found in it; parts are refused
   * together.
   *
   * @throws Refusal saying what to write in the mapping
   */
  void refuse() {
    findings
        .refusal()
        .ifPresent(
            refusal -> {
              throw Refusal.usage(refusal);
            });
  }

  /** Returns whether the file had no more lines than were asked for. */
  boolean isAtEnd() {
    return atEnd;
  }

  /** Rejects lines that cannot be told apart; returns whether there are rows behind them. */
  private boolean goesOn(RowSink sink) throws IOException {
    Optional<RowRule> broken = records.broken();
    if (broken.isEmpty()) {
      return false;
    }
    boolean goesOn = records.goOn(sure);
    rejectLines(broken.get(), sink);
    return goesOn;
  }

  private void rejectLines(RowRule rule, RowSink sink) {
    long lines = records.lastLine() - records.firstLine() + 1;
    rowsRead += lines;
    linesLost += lines;
    sink.reject(rejected(rule, WHOLE_ROW, lines));
  }

  private void sendLine(long line, RowSink sink) {
    Optional<UnusedReason> no = records.isDamaged() ? Optional.empty() : noRow.of(records);
    if (no.isPresent()) {
      rowsRead++;
      if (no.get() == UnusedReason.REPEATED_HEADER && noRow.hasOtherColumns(records, line)) {
        cells.remarks().objectToFile(OTHER_HEADER.formatted(layout.fileName()));
      }
      sink.notUsed(notUsed(new NoUse(no.get(), WHOLE_ROW)), "");
      return;
    }
    if (records.hidesRow(sure)) {
      linesLost--; // the record is one of the lines already
      rejectLines(RowRule.UNCLOSED_QUOTE, sink);
      return;
    }
    if (records.size() != layout.width()) {
      rowsRead++;
      sink.reject(rejected(RowRule.RAGGED_ROW, WHOLE_ROW, 1));
      return;
    }
    if (records.isDamaged()) {
      rowsRead++;
      sink.reject(rejected(records.damage(), WHOLE_ROW, 1));
      return;
    }
    cells.startRow();
    cells.remarks().startLine();
    if (records.isHidden()) {
      cells.remarks().isHidden();
    }
    Optional<ReadColumn> unwanted = wanted.against(cells);
    if (unwanted.isEmpty()) {
      unread.look(records, cells.remarks());
    }
    if (unwanted.isPresent()) {
      rowsRead++;
      leaveOut(UnusedReason.LEFT_OUT_BY_MAPPING, unwanted.get().name(), sink);
      return;
    }
    long before = rowsRead;
    boolean asked = false;
    for (int i = 0; i < parts.size(); i++) {
      LinePart part = parts.get(i);
      switch (part.in(records)) {
        case ROW -> {
          rowsRead++;
          asked |= part.asked().isPresent();
          send(part, part.entries(), new RowPosition(fileOrdinal, line, i), sink);
        }
        case UNKNOWN_VALUE -> {
          rowsRead++;
          sink.reject(rejected(RowRule.UNKNOWN_VALUE, "term", 1));
        }
        case UNCHECKED -> asked = true;
        case NOTHING -> {}
      }
    }
    if (asked) {
      rowsRead++;
      LinePart first = parts.get(0);
      RowPosition position = new RowPosition(fileOrdinal, line, parts.size());
      send(first, first.asked().orElseThrow(), position, sink);
    }
    if (rowsRead == before) {
      rowsRead++;
      leaveOut(UnusedReason.NOTHING_RECORDED, WHOLE_ROW, sink);
    }
  }

  private void send(LinePart part, EntryReader reader, RowPosition position, RowSink sink) {
    cells.startRow();
    times.startRow();
    String patient = part.patients().read(cells);
    if (part.patients().isLeftOut()) {
      leaveOut(UnusedReason.LEFT_OUT_PATIENT, "patient_id", sink);
      return;
    }
    Optional<Entry> entry = reader.read(cells, position);
    Optional<Fault> fault = cells.fault();
    Optional<NoUse> noUse = cells.noUse();
    if (fault.isPresent()) {
      sink.reject(rejected(fault.get().rule(), fault.get().column(), 1));
    } else if (noUse.isPresent()) {
      sink.notUsed(notUsed(noUse.get()), patient);
    } else {
      cells.remarks().keepRow();
      times.keepRow();
      sink.accept(new Row(patient, entry.orElseThrow()));
    }
  }

  private void leaveOut(UnusedReason reason, String column, RowSink sink) {
    cells.startRow();
    sink.notUsed(notUsed(new NoUse(reason, column)), parts.get(0).patients().read(cells));
  }

  private RejectedRow rejected(RowRule rule, String column, long rows) {
    return new RejectedRow(
        layout.fileName(), records.firstLine(), records.lastLine(), rule, column, rows);
  }

  private UnusedRow notUsed(NoUse noUse) {
    return new UnusedRow(
        layout.fileName(), records.firstLine(), records.lastLine(), noUse.reason(), noUse.column());
  }
}
