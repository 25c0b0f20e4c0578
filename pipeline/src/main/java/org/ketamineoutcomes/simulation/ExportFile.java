package org.ketamineoutcomes.simulation;

import java.io.Closeable;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;

/**
 * One export as it is written: a header, then rows that are filled cell by cell, left to right.
 *
 * <p>One owner at a time; not safe for use by several threads.
 */
final class ExportFile implements Closeable {

  private static final CSVFormat FORMAT =
      CSVFormat.RFC4180.builder().setRecordSeparator('\n').get();

  private final CSVPrinter printer;
  private final String[] cells;
  private int filled;
  private long rows;

  private ExportFile(CSVPrinter printer, int columns) {
    this.printer = printer;
    this.cells = new String[columns];
  }

  /** Makes the file, or empties it, and writes the header. */
  static ExportFile create(Path file, List<String> columns) throws IOException {
    CSVPrinter printer =
        new CSVPrinter(Files.newBufferedWriter(file, StandardCharsets.UTF_8), FORMAT);
    printer.printRecord(columns);
    return new ExportFile(printer, columns.size());
  }

  ExportFile cell(String text) {
    cells[filled++] = text;
    return this;
  }

  ExportFile cell(int number) {
    return cell(Integer.toString(number));
  }

  ExportFile blank() {
    return cell("");
  }

  /** Leaves the cells not yet filled blank and writes the row. */
  void endRow() throws IOException {
    Arrays.fill(cells, filled, cells.length, "");
    printer.printRecord((Object[]) cells);
    filled = 0;
    rows++;
  }

  /** Returns how many rows were written, the header not counted. */
  long rows() {
    return rows;
  }

  @Override
  public void close() throws IOException {
    printer.close(true);
  }
}
