package org.ketamineoutcomes.io;

import java.io.Closeable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.ketamineoutcomes.history.Strata;
import org.ketamineoutcomes.individual.PatientRows;
import org.ketamineoutcomes.table.Columns;
import org.ketamineoutcomes.table.Table;
import org.ketamineoutcomes.table.TableRow;

/**
 * The parts of one bucket of patients, one in each of the {@link PatientFiles}. Holds the rows of a
 * patient and what is compressed already, and no more.
 */
final class PatientPart implements Closeable {

  private final List<ParquetWriting> writings = new ArrayList<>();

  PatientPart(PatientFiles files, int bucket, Strata strata) throws IOException {
    for (Columns columns : PatientRows.columns(strata)) {
      writings.add(new ParquetWriting(files.part(columns.table(), bucket), columns, Map.of()));
    }
  }

  /**
   * Adds the rows of a patient, in the order of the files.
   *
   * @throws UncheckedIOException if they cannot be written
   */
  void add(List<Table> rows) {
    try {
      for (int i = 0; i < writings.size(); i++) {
        for (TableRow row : rows.get(i).rows()) {
          writings.get(i).write(row);
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException("A patient cannot be written", e);
    }
  }

  @Override
  public void close() throws IOException {
    for (ParquetWriting writing : writings) {
      writing.close();
    }
  }
}
