package org.ketamineoutcomes.file;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
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
 * @param sheet the sheet of a workbook with several; empty otherwise
 * @param headerLine the line of the header, from 1
 * @param titles what stands over each column in the line above the header, if titles of several
 *     columns do; otherwise empty texts
 * @param rows of the width of the header
 */
public record FileSample(
    String fileName,
    String written,
    String encoding,
    String sheet,
    int headerLine,
    List<String> titles,
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
    titles = List.copyOf(titles);
    headers = List.copyOf(headers);
    rows = List.copyOf(rows);
  }

  /**
   * Reads the start of a file.
   *
   * @throws Refusal if it has no header that can be read
   */
  public static FileSample of(Opening file, String fileName) throws IOException {
    return of(file, fileName, FileShape.USUAL.headerLine(), FileShape.USUAL.sheet());
  }

  /**
   * Reads the start of a file whose header is on a line that is not the first.
   *
   * @param sheet of a workbook with several; empty for any other file
   * @throws Refusal if there is no header that can be read
   */
  public static FileSample of(Opening file, String fileName, int headerLine, String sheet)
      throws IOException {
    try {
      String encoding = "";
      try (InputStream bytes = file.open()) {
        if (!isUtf8(bytes, fileName, sheet)) {
          encoding = OF_WINDOWS;
        }
      }
      try (InputStream bytes = file.open()) {
        return of(bytes, fileName, encoding, headerLine, sheet);
      }
    } catch (EOFException | ZipException e) {
      throw ExportFile.broken(fileName);
    }
  }

  /** Returns whether no row of the sample has bytes that UTF-8 does not know. */
  private static boolean isUtf8(InputStream bytes, String fileName, String sheet)
      throws IOException {
    try {
      Records records =
          ExportFile.open(bytes, fileName, ExportMapping.NONE.written("UTF-8", 1, sheet)).records();
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

  private static FileSample of(
      InputStream bytes, String fileName, String encoding, int headerLine, String sheet)
      throws IOException {
    return of(
        bytes,
        fileName,
        ExportMapping.NONE.written(encoding.isEmpty() ? "UTF-8" : encoding, headerLine, sheet),
        encoding);
  }

  /**
   * Reads the start of a file of JSON, with columns for some paths beside those of its first
   * members.
   *
   * @throws Refusal if it cannot be read
   */
  public static FileSample ofPaths(Opening file, String fileName, List<String> paths)
      throws IOException {
    Map<String, String> asked = new LinkedHashMap<>();
    paths.forEach(path -> asked.put(path, path));
    try (InputStream bytes = file.open()) {
      return of(
          bytes,
          fileName,
          ExportMapping.NONE.with(asked, Map.of(), ExportMapping.NONE.shape()),
          "");
    }
  }

  private static FileSample of(
      InputStream bytes, String fileName, ExportMapping mapping, String encoding)
      throws IOException {
    int headerLine = mapping.file().headerLine();
    String sheet = mapping.file().sheet();
    ExportFile file = ExportFile.open(bytes, fileName, mapping);
    Records records = file.records();
    List<String> names = file.header().names();
    FileSample empty =
        new FileSample(
            fileName,
            file.header().written(),
            encoding,
            sheet,
            headerLine,
            Collections.nCopies(names.size(), ""),
            names,
            List.of());
    int most = DataDictionary.isOne(empty) ? MOST_FIELDS : MOST_ROWS;
    List<List<String>> rows = new ArrayList<>();
    while (rows.size() < most && records.next()) {
      if (records.size() == file.header().width() && !records.isDamaged()) {
        List<String> cells = new ArrayList<>();
        for (int place = 0; place < records.size(); place++) {
          cells.add(records.cell(place).strip());
        }
        rows.add(List.copyOf(cells));
      }
    }
    return empty.with(names, rows);
  }

  /** Returns the same sample with other names for its columns. */
  public FileSample withHeaders(List<String> names) {
    return with(names, rows);
  }

  private FileSample with(List<String> names, List<List<String>> otherRows) {
    return new FileSample(fileName, written, encoding, sheet, headerLine, titles, names, otherRows);
  }

  /**
   * Returns the same sample below a line of titles, each of which stands over the columns up to the
   * next; the line counts only if it has two or more, and leaves columns without one.
   */
  public FileSample below(List<String> line) {
    long filled = line.stream().filter(title -> !title.isBlank()).count();
    if (filled < 2 || filled == line.size() || line.size() > headers.size()) {
      return this;
    }
    List<String> over = new ArrayList<>();
    String title = "";
    for (int place = 0; place < headers.size(); place++) {
      String own = place < line.size() ? line.get(place) : "";
      title = own.isBlank() ? title : own;
      over.add(title);
    }
    return new FileSample(fileName, written, encoding, sheet, headerLine, over, headers, rows);
  }

  /** Returns whether the file may have rows behind those of the sample. */
  public boolean isCutOff() {
    return rows.size() >= MOST_ROWS;
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
    return place(header).map(this::filled).orElse(Collections.emptyList());
  }

  /** Returns the cells of a column that are not blank, by its place from 0. */
  public List<String> filled(int place) {
    return rows.stream().map(row -> row.get(place)).filter(cell -> !cell.isEmpty()).toList();
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
