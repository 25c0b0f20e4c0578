package org.ketamineoutcomes.table;

import java.util.Arrays;
import java.util.BitSet;
import org.jspecify.annotations.Nullable;

/**
 * The values of one column, by row. A cell is empty until it is set. A hidden cell keeps its value
 * for whoever computes, and is empty for whoever reads what is published.
 */
final class ColumnCells {

  private static final int FIRST_ROWS = 16;

  private final Column column;
  private final boolean isText;
  private @Nullable String[] texts = {};

  /** Whole numbers, the bits of floating-point ones, and 1 for true. */
  private long[] numbers = {};

  private final BitSet present = new BitSet();
  private final BitSet hidden = new BitSet();

  private ColumnCells(Column column) {
    this.column = column;
    this.isText = column.type() == Column.Type.TEXT;
  }

  static ColumnCells of(Column column) {
    return new ColumnCells(column);
  }

  void setText(int row, String value) {
    require(Column.Type.TEXT);
    put(row, value, 0);
  }

  void setWhole(int row, long value) {
    require(Column.Type.WHOLE);
    put(row, null, value);
  }

  void setDecimal(int row, double value) {
    require(Column.Type.DECIMAL);
    put(row, null, Double.doubleToRawLongBits(value));
  }

  void setTruth(int row, boolean value) {
    require(Column.Type.TRUTH);
    put(row, null, value ? 1 : 0);
  }

  void clear(int row) {
    present.clear(row);
  }

  void hide(int row) {
    hidden.set(row);
  }

  boolean isPresent(int row) {
    return present.get(row);
  }

  boolean isHidden(int row) {
    return present.get(row) && hidden.get(row);
  }

  long whole(int row) {
    return numbers[row];
  }

  /** Returns the text of a cell, and an empty one where it has none. */
  String text(int row) {
    String text = isText && present.get(row) ? texts[row] : null;
    return text == null ? "" : text;
  }

  /** Returns the value that was computed; null where a cell is empty. */
  @Nullable Object value(int row) {
    if (!present.get(row)) {
      return null;
    }
    return switch (column.type()) {
      case TEXT -> texts[row];
      case WHOLE -> numbers[row];
      case DECIMAL -> Double.longBitsToDouble(numbers[row]);
      case TRUTH -> numbers[row] != 0;
    };
  }

  void copy(ColumnCells from, int fromRow, int row) {
    if (from.present.get(fromRow)) {
      put(row, isText ? from.texts[fromRow] : null, isText ? 0 : from.numbers[fromRow]);
      hidden.set(row, from.hidden.get(fromRow));
    }
  }

  private void put(int row, @Nullable String text, long number) {
    if (isText) {
      if (row >= texts.length) {
        texts = Arrays.copyOf(texts, Math.max(FIRST_ROWS, 2 * row));
      }
      texts[row] = text;
    } else {
      if (row >= numbers.length) {
        numbers = Arrays.copyOf(numbers, Math.max(FIRST_ROWS, 2 * row));
      }
      numbers[row] = number;
    }
    present.set(row);
  }

  private void require(Column.Type type) {
    if (column.type() != type) {
      throw new IllegalArgumentException(
          "Column %s is of type %s, not %s".formatted(column.name(), column.type(), type));
    }
  }
}
