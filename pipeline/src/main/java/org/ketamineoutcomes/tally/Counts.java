package org.ketamineoutcomes.tally;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.Arrays;

/**
 * Whole numbers by row and column in one array. How many columns there are, and what each means, is
 * for the owner to declare; rows are numbered from 0 and appear as they are counted into.
 *
 * <pre>{@code
 * Counts counts = new Counts(2);
 * counts.add(7, 1, 5);
 * counts.get(7, 1); // 5
 * counts.get(8, 0); // 0
 * }</pre>
 *
 * <p>A mutable accumulator with one owner at a time; not safe for use by several threads.
 */
public final class Counts implements Tally<Counts> {

  private static final int FIRST_ROWS = 4;

  private final int width;
  private long[] cells = {};
  private int rows;

  /** Creates an empty tally of {@code width} columns. */
  public Counts(int width) {
    this.width = width;
  }

  public int width() {
    return width;
  }

  /** Returns how many rows there are, up to the last that was counted into. */
  public int rows() {
    return rows;
  }

  public void add(int row, int column, long count) {
    reach(row);
    cells[row * width + column] += count;
  }

  /** Adds a whole row of counts, or several that follow one another from {@code row} on. */
  public void add(int row, long[] added) {
    reach(row + added.length / width - 1);
    int first = row * width;
    for (int cell = 0; cell < added.length; cell++) {
      cells[first + cell] += added[cell];
    }
  }

  /** Returns a count; one that nothing was added to is 0. */
  public long get(int row, int column) {
    return row < rows ? cells[row * width + column] : 0;
  }

  /** Returns a copy of a row; one that nothing was added to is of zeros. */
  public long[] row(int row) {
    return row < rows ? Arrays.copyOfRange(cells, row * width, (row + 1) * width) : new long[width];
  }

  /** Returns whether anything but zeros was counted in a row. */
  public boolean isAny(int row) {
    for (int column = 0; column < width; column++) {
      if (get(row, column) != 0) {
        return true;
      }
    }
    return false;
  }

  /**
   * Adds the counts of {@code other}.
   *
   * @throws IllegalArgumentException if it has fewer or more columns
   */
  @Override
  public void merge(Counts other) {
    if (other.width != width) {
      throw new IllegalArgumentException(
          "Counts of %d columns cannot be added to counts of %d".formatted(other.width, width));
    }
    if (other.rows > 0) {
      reach(other.rows - 1);
    }
    for (int i = 0; i < other.rows * width; i++) {
      cells[i] += other.cells[i];
    }
  }

  /** Writes each row that has any count, with its number. */
  @Override
  public void writeTo(DataOutput out) throws IOException {
    Varint.write(width, out);
    int any = 0;
    for (int row = 0; row < rows; row++) {
      any += isAny(row) ? 1 : 0;
    }
    Varint.write(any, out);
    for (int row = 0; row < rows; row++) {
      if (isAny(row)) {
        Varint.write(row, out);
        for (int column = 0; column < width; column++) {
          out.writeLong(cells[row * width + column]);
        }
      }
    }
  }

  public static Counts readFrom(DataInput in) throws IOException {
    Counts read = new Counts((int) Varint.read(in));
    long any = Varint.read(in);
    for (long i = 0; i < any; i++) {
      int row = (int) Varint.read(in);
      read.reach(row);
      for (int column = 0; column < read.width; column++) {
        read.cells[row * read.width + column] = in.readLong();
      }
    }
    return read;
  }

  private void reach(int row) {
    if (row >= rows) {
      rows = row + 1;
      if (rows * width > cells.length) {
        cells = Arrays.copyOf(cells, Math.max(FIRST_ROWS, 2 * rows) * width);
      }
    }
  }
}
