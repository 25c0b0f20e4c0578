package org.ketamineoutcomes.safety;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.ketamineoutcomes.tally.Counts;

/**
 * The rows of counts that one patient adds to: few of very many, so only they are kept.
 *
 * <p>A mutable thing with one owner at a time; not safe for use by several threads.
 */
final class PatientRows {

  private static final int FIRST_SIZE = 8;

  private final int width;
  private final List<long[]> rows = new ArrayList<>();
  private int[] numbers = new int[FIRST_SIZE];

  /** Creates no rows of {@code width} columns. */
  PatientRows(int width) {
    this.width = width;
  }

  /** What is done with the number of a row and its counts. */
  @FunctionalInterface
  interface Action {

    void accept(int number, long[] row);
  }

  /** Returns the row of a number, to count into; one that is new has zeros. */
  long[] of(int number) {
    for (int i = rows.size() - 1; i >= 0; i--) {
      if (numbers[i] == number) {
        return rows.get(i);
      }
    }
    if (rows.size() == numbers.length) {
      numbers = Arrays.copyOf(numbers, 2 * numbers.length);
    }
    numbers[rows.size()] = number;
    long[] row = new long[width];
    rows.add(row);
    return row;
  }

  /** Does {@code action} for each row, in the order in which they came. */
  void forEach(Action action) {
    for (int i = 0; i < rows.size(); i++) {
      action.accept(numbers[i], rows.get(i));
    }
  }

  void addTo(Counts counts) {
    for (int i = 0; i < rows.size(); i++) {
      counts.add(numbers[i], rows.get(i));
    }
  }
}
