package org.ketamineoutcomes.file;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.zip.ZipException;
import org.ketamineoutcomes.mapping.ExportMapping;
import org.ketamineoutcomes.mapping.FileShape;
import org.ketamineoutcomes.refusal.Refusal;

/**
 * The header and the first rows of a file of any kind, for whoever drafts a mapping. It holds
 * values of rows, which must not be written anywhere.
 *
 * @param written how the file is written, in words for people
 * @param encoding what a mapping must declare so that the file can be read; empty if nothing
 * @param headerLine the line of the header, from 1
 * @param rows of the width of the header
 */
public record FileSample(
    String fileName,
    String written,
    String encoding,
    int headerLine,
    List<String> headers,
    List<List<String>> rows) {

  private static final int MOST_ROWS = 500;

  /** A data dictionary is read whole: it has a row a field. */
  private static final int MOST_FIELDS = 50_000;

  /** What Windows writes in western Europe, which has a letter for nearly every byte. */
  private static final String OF_WINDOWS = "windows-1252";

  /** Opens the file; it may have to be read twice. */
  @FunctionalInterface
  public interface Opening {

    InputStream open() throws IOException;
  }

  public FileSample {
    headers = List.copyOf(headers);
    rows = List.copyOf(rows);
  }

  /**
   * Reads the start of a file.
   *
   * @throws Refusal if it has no header that can be read
   */
  public static FileSample of(Opening file, String fileName) throws IOException {
    return of(file, fileName, FileShape.USUAL.headerLine());
  }

  /**
   * Reads the start of a file whose header is on a line that is not the first.
   *
   * @throws Refusal if there is no header that can be read
   */
  public static FileSample of(Opening file, String fileName, int headerLine) throws IOException {
    try {
      String encoding = "";
      try (InputStream bytes = file.open()) {
        if (!isUtf8(bytes, fileName)) {
          encoding = OF_WINDOWS;
        }
      }
      try (InputStream bytes = file.open()) {
        return of(bytes, fileName, encoding, headerLine);
      }
    } catch (EOFException | ZipException e) {
      throw ExportFile.broken(fileName);
    }
  }

  /** Returns whether no row of the sample has bytes that UTF-8 does not know. */
  private static boolean isUtf8(InputStream bytes, String fileName) throws IOException {
    try {
      Records records = ExportFile.open(bytes, fileName, ExportMapping.NONE).records();
      for (int row = 0; row < MOST_ROWS && records.next(); row++) {
        if (records.isDamaged() && records.damage() == RowRule.INVALID_ENCODING) {
          return false;
        }
      }
      return true;
    } catch (Refusal e) {
      return !String.valueOf(e.getMessage()).endsWith(CsvFile.DECLARE_ENCODING);
    }
  }

  private static FileSample of(InputStream bytes, String fileName, String encoding, int headerLine)
      throws IOException {
    ExportMapping mapping =
        ExportMapping.NONE.written(encoding.isEmpty() ? "UTF-8" : encoding, headerLine);
    ExportFile file = ExportFile.open(bytes, fileName, mapping);
    Records records = file.records();
    List<List<String>> rows = new ArrayList<>();
    List<String> names = file.header().names();
    FileSample empty =
        new FileSample(fileName, file.header().written(), encoding, headerLine, names, rows);
    int most = DataDictionary.isOne(empty) ? MOST_FIELDS : MOST_ROWS;
    while (rows.size() < most && records.next()) {
      if (records.size() == file.header().width() && !records.isDamaged()) {
        List<String> cells = new ArrayList<>();
        for (int place = 0; place < records.size(); place++) {
          cells.add(records.cell(place).strip());
        }
        rows.add(List.copyOf(cells));
      }
    }
    return new FileSample(fileName, file.header().written(), encoding, headerLine, names, rows);
  }

  /** Returns whether the file is of lines with delimiters, above whose header others may stand. */
  public boolean isText() {
    return !written.contains("JSON") && !written.contains("transport");
  }

  /** Returns the place of a header, without regard to case; empty if it is not there. */
  public Optional<Integer> place(String header) {
    for (int place = 0; place < headers.size(); place++) {
      if (headers.get(place).equalsIgnoreCase(header)) {
        return Optional.of(place);
      }
    }
    return Optional.empty();
  }

  public boolean has(String header) {
    return place(header).isPresent();
  }

  /** Returns the cells of a column that are not blank. */
  public List<String> filled(String header) {
    return place(header)
        .map(
            place ->
                rows.stream().map(row -> row.get(place)).filter(cell -> !cell.isEmpty()).toList())
        .orElse(Collections.emptyList());
  }

  /** Returns the texts of one column in rows where another is not blank. */
  public List<String> where(String filled, String wanted) {
    Optional<Integer> at = place(filled);
    Optional<Integer> from = place(wanted);
    return at.isEmpty() || from.isEmpty()
        ? List.of()
        : rows.stream()
            .filter(row -> !row.get(at.get()).isEmpty())
            .map(row -> row.get(from.get()))
            .distinct()
            .toList();
  }
}
