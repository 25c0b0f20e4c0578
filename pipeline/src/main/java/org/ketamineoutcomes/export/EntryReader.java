package org.ketamineoutcomes.export;

import java.util.Optional;
import org.ketamineoutcomes.header.FileLayout;
import org.ketamineoutcomes.header.ReadColumns;
import org.ketamineoutcomes.history.Entry;
import org.ketamineoutcomes.history.RowPosition;

/** Makes entries of the rows of one kind of export. */
interface EntryReader {

  /** Returns what the row says; empty if the cells then have a fault or are of no use. */
  Optional<Entry> read(Cells cells, RowPosition position);

  /** Returns the reader for the rows of a file. */
  static EntryReader of(ReadColumns columns, ExportReader reader, FileLayout layout) {
    return switch (columns.export()) {
      case PATIENTS -> new PatientReader(columns, layout, reader.strata());
      case SESSIONS -> new SessionReader(columns, layout.fileName());
      case ASSESSMENTS ->
          new AssessmentReader(columns, reader.mapping().knownInstruments(), reader.missingItems());
      case ADVERSE_EVENTS -> new AdverseEventReader(columns, layout.fileName());
    };
  }
}
