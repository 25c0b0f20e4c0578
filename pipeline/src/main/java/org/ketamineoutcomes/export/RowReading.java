package org.ketamineoutcomes.export;

import java.io.IOException;
import java.util.Optional;
import org.apache.commons.csv.CSVRecord;
import org.ketamineoutcomes.export.Cells.Fault;
import org.ketamineoutcomes.export.Cells.NoUse;
import org.ketamineoutcomes.history.Entry;
import org.ketamineoutcomes.history.Row;
import org.ketamineoutcomes.history.RowPosition;

/** Sends the rows of one file to the doors of a {@link RowSink}. */
final class RowReading {

  private static final String WHOLE_ROW = "";

  private final Layout layout;
  private final int fileOrdinal;
  private final CsvRecords records;
  private final Cells cells;
  private final Column patientId;
  private final EntryReader entries;
  private String lastPatientId = "";

  RowReading(ExportReader reader, Layout layout, int fileOrdinal, CsvRecords records) {
    this.layout = layout;
    this.fileOrdinal = fileOrdinal;
    this.records = records;
    Mapping mapping = reader.mapping();
    Columns columns = new Columns(layout, mapping.of(layout.export()));
    cells = new Cells(reader.basis(), columns.mapping(), mapping.lastDate());
    patientId = columns.named("patient_id");
    entries = EntryReader.of(columns, reader);
  }

  /** Returns how many rows there were. */
  long readInto(RowSink sink, long mostRows) throws IOException {
    long rowsRead = 0;
    while (rowsRead < mostRows && records.next()) {
      rowsRead++;
      send(records.current(), rowsRead, sink);
    }
    Optional<RowRule> broken = records.broken();
    if (broken.isPresent()) {
      long rest = records.lastLine() - records.firstLine() + 1;
      rowsRead += rest;
      sink.reject(rejected(broken.get(), WHOLE_ROW, rest));
    }
    sink.found(cells.remarks().findings());
    return rowsRead;
  }

  private void send(CSVRecord record, long number, RowSink sink) {
    if (record.size() != layout.width()) {
      sink.reject(rejected(RowRule.RAGGED_ROW, WHOLE_ROW, 1));
      return;
    }
    if (records.isDamaged()) {
      sink.reject(rejected(RowRule.INVALID_ENCODING, WHOLE_ROW, 1));
      return;
    }
    cells.goTo(record);
    String patient = cells.text(patientId);
    if (patient.isEmpty()) {
      cells.reject(RowRule.MISSING_PATIENT_ID, patientId);
    }
    Optional<Entry> entry = entries.read(cells, new RowPosition(fileOrdinal, number));
    Optional<Fault> fault = cells.fault();
    Optional<NoUse> noUse = cells.noUse();
    if (fault.isPresent()) {
      sink.reject(rejected(fault.get().rule(), fault.get().column(), 1));
    } else if (noUse.isPresent()) {
      sink.notUsed(notUsed(noUse.get()), patient);
    } else {
      cells.remarks().keepRow();
      sink.accept(new Row(sameAsLast(patient), entry.orElseThrow()));
    }
  }

  /** Neighbouring rows of one patient share one text. */
  private String sameAsLast(String patient) {
    if (!patient.equals(lastPatientId)) {
      lastPatientId = patient;
    }
    return lastPatientId;
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
