package org.ketamineoutcomes.mapping;

import java.io.Serializable;
import java.util.List;
import java.util.Map;

/**
 * How one of a clinic's exports differs from ours.
 *
 * @param columns our column, then the header in the export, or several with {@link #OR} between
 * @param drop headers of columns that are not looked at
 * @param values our column, then the text in the export in lower case, then what it stands for
 * @param missing texts, in lower case, that stand for a blank cell
 * @param dates formats beside ISO 8601
 * @param encoding the name of the character encoding
 * @param units our column, then the unit in the export
 * @param shape which rows a line gives
 * @param file how the file is written
 * @param rows which rows are kept
 * @param cells what cells mean that more than one reading is possible of
 */
public record ExportMapping(
    Map<String, String> columns,
    List<String> drop,
    Map<String, Map<String, String>> values,
    List<String> missing,
    List<String> dates,
    DecimalSign decimal,
    String encoding,
    Map<String, String> units,
    Ages ages,
    RowShape shape,
    FileShape file,
    RowFilter rows,
    CellRules cells)
    implements Serializable {

  /** Stands between headers of which the first that is there counts. */
  public static final String OR = "\n";

  /** An export that is as ours. */
  public static final ExportMapping NONE =
      new ExportMapping(
          Map.of(),
          List.of(),
          Map.of(),
          List.of(),
          List.of(),
          DecimalSign.POINT,
          "UTF-8",
          Map.of(),
          Ages.AS_WRITTEN,
          RowShape.LINE,
          FileShape.USUAL,
          RowFilter.ALL,
          CellRules.NONE);

  public ExportMapping {
    columns = Map.copyOf(columns);
    drop = List.copyOf(drop);
    values = Map.copyOf(values);
    missing = List.copyOf(missing);
    dates = List.copyOf(dates);
    units = Map.copyOf(units);
  }

  /** Returns the same mapping of files in an encoding, with the header on a line of a sheet. */
  public ExportMapping written(String otherEncoding, int headerLine, String sheet) {
    return new ExportMapping(
        columns,
        drop,
        values,
        missing,
        dates,
        decimal,
        otherEncoding,
        units,
        ages,
        shape,
        new FileShape(
            headerLine, file.skippedRows(), file.delimiter(), file.quote(), file.escape(), sheet),
        rows,
        cells);
  }

  /** Returns the same mapping with other columns, words and rows. */
  public ExportMapping with(
      Map<String, String> otherColumns,
      Map<String, Map<String, String>> otherValues,
      RowShape otherShape) {
    return new ExportMapping(
        otherColumns,
        drop,
        otherValues,
        missing,
        dates,
        decimal,
        encoding,
        units,
        ages,
        otherShape,
        file,
        rows,
        cells);
  }

  /** The decimal sign of all numbers. */
  public enum DecimalSign {
    POINT('.'),
    COMMA(',');

    private final char character;

    DecimalSign(char character) {
      this.character = character;
    }

    public char character() {
      return character;
    }
  }

  /** What becomes of a plain age over 89. */
  public enum Ages {
    AS_WRITTEN,
    TOP_CODED
  }
}
