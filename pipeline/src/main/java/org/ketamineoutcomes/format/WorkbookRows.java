package org.ketamineoutcomes.format;

import com.fasterxml.aalto.UncheckedStreamException;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Iterator;
import java.util.List;
import java.util.stream.Collectors;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.ExcelReaderException;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.ReadingOptions;
import org.dhatim.fastexcel.reader.Row;
import org.dhatim.fastexcel.reader.Sheet;
import org.dhatim.fastexcel.reader.SheetVisibility;
import org.ketamineoutcomes.refusal.Refusal;

/**
 * The rows of one sheet of an Excel workbook, its header among them. Dates and times are as ISO
 * 8601 writes them, by the date system of the workbook; numbers are plain; blank rows are left out.
 * A workbook without styles has day numbers for dates.
 */
public final class WorkbookRows implements Rows {

  private final String fileName;
  private final ReadableWorkbook workbook;
  private final Iterator<Row> rows;
  private final SheetCells cells;
  private String[] current = new String[0];
  private int size;
  private long number;
  private boolean hidden;
  private final BitSet hiddenColumns;

  private WorkbookRows(String fileName, byte[] bytes, ReadableWorkbook workbook, String sheet)
      throws IOException {
    this.fileName = fileName;
    this.workbook = workbook;
    cells = new SheetCells(workbook.isDate1904());
    Sheet chosen = sheet(sheet);
    rows = chosen.openStream().iterator();
    hiddenColumns = HiddenColumns.of(bytes, chosen.getId());
  }

  /**
   * Opens a workbook; the caller closes {@code content}.
   *
   * @param sheet the name of a sheet; if empty there must be only one with anything in it
   */
  public static WorkbookRows open(InputStream content, String sheet, String fileName)
      throws IOException {
    return opened(
        content, fileName, (workbook, bytes) -> new WorkbookRows(fileName, bytes, workbook, sheet));
  }

  /**
   * Returns the names of all sheets that are shown and have anything in them; the caller closes
   * {@code content}.
   */
  static List<String> filledSheets(InputStream content, String fileName) throws IOException {
    return opened(
        content,
        fileName,
        (workbook, bytes) -> filled(workbook).stream().map(Sheet::getName).toList());
  }

  /** What is made of a workbook. */
  private interface Use<T> {
    T of(ReadableWorkbook workbook, byte[] bytes) throws IOException;
  }

  private static <T> T opened(InputStream content, String fileName, Use<T> use) throws IOException {
    WorkbookGuard guard = new WorkbookGuard(fileName);
    byte[] bytes = guard.take(content);
    try {
      return use.of(
          new ReadableWorkbook(
              new ByteArrayInputStream(bytes), new ReadingOptions(guard.hasStyles(), true)),
          bytes);
    } catch (IOException
        | ExcelReaderException
        | UncheckedStreamException
        | IllegalArgumentException
        | IllegalStateException
        | IndexOutOfBoundsException
        | NullPointerException e) {
      throw broken(fileName); // the library throws these of parts that are damaged or missing
    } catch (OutOfMemoryError e) {
      throw WorkbookGuard.tooLarge(fileName); // what was held of the workbook is let go
    }
  }

  static Refusal broken(String fileName) {
    return Refusal.data(
        fileName + " is not a whole Excel workbook; export it again or save it as CSV UTF-8");
  }

  private Sheet sheet(String name) throws IOException {
    List<Sheet> sheets = workbook.getSheets().toList();
    if (!name.isEmpty()) {
      return sheets.stream()
          .filter(sheet -> sheet.getName().equalsIgnoreCase(name))
          .findFirst()
          .orElseThrow(
              () ->
                  Refusal.usage(
                      "%s has no sheet %s; its sheets are %s"
                          .formatted(fileName, name, names(sheets))));
    }
    List<Sheet> filled = filled(workbook);
    if (filled.isEmpty()) {
      throw Refusal.usage(fileName + " is an Excel workbook without a filled sheet");
    }
    if (filled.size() > 1) {
      throw Refusal.usage(
          "%s has several sheets; name one in the mapping, as in sheet: %s (there are %s)"
              .formatted(fileName, filled.get(0).getName(), names(filled)));
    }
    return filled.get(0);
  }

  /** Returns the sheets that are shown and have anything in them. */
  private static List<Sheet> filled(ReadableWorkbook workbook) throws IOException {
    List<Sheet> filled = new ArrayList<>();
    for (Sheet sheet : workbook.getSheets().toList()) {
      try (var content = sheet.openStream()) {
        if (sheet.getVisibility() == SheetVisibility.VISIBLE
            && content.anyMatch(
                row -> row.stream().anyMatch(cell -> cell != null && cell.getRawValue() != null))) {
          filled.add(sheet);
        }
      }
    }
    return filled;
  }

  private static String names(List<Sheet> sheets) {
    return sheets.stream().map(Sheet::getName).collect(Collectors.joining(", "));
  }

  @Override
  public boolean next() throws IOException {
    try {
      while (rows.hasNext()) {
        if (take(rows.next())) {
          return true;
        }
      }
    } catch (ExcelReaderException
        | UncheckedStreamException
        | IllegalArgumentException
        | IllegalStateException
        | IndexOutOfBoundsException e) {
      throw broken(fileName); // the library throws these of a sheet that is damaged
    } catch (OutOfMemoryError e) {
      throw WorkbookGuard.tooLarge(fileName); // what was held of the row is let go
    }
    workbook.close();
    return false;
  }

  /** Takes the cells up to the last that is filled; false if none is. */
  private boolean take(Row row) {
    size = 0;
    if (current.length < row.getCellCount()) {
      current = new String[row.getCellCount()];
    }
    Arrays.fill(current, "");
    for (Cell cell : row) {
      if (cell != null) {
        String text = cells.text(cell);
        if (!text.isBlank()) {
          current[cell.getColumnIndex()] = text;
          size = Math.max(size, cell.getColumnIndex() + 1);
        }
      }
    }
    number = row.getRowNum();
    hidden = row.isHidden();
    return size > 0;
  }

  @Override
  public int size() {
    return size;
  }

  @Override
  public String cell(int place) {
    return place < size ? current[place] : "";
  }

  @Override
  public boolean isHidden() {
    return hidden;
  }

  @Override
  public boolean hasHiddenColumns() {
    return !hiddenColumns.isEmpty();
  }

  @Override
  public boolean isHiddenColumn(int place) {
    return hiddenColumns.get(place);
  }

  @Override
  public boolean isDamaged() {
    return false;
  }

  @Override
  public long number() {
    return number;
  }
}
