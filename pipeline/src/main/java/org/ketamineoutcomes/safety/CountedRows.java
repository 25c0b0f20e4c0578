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
final class CountedRows {

  private static final int FIRST_ROWS = 8;

  /** Spreads numbers that lie close together (Knuth, The Art of Computer Programming 3, 6.4). */
  private static final int GOLDEN_RATIO = 0x9E37_79B9;

  private final int width;
  private final List<long[]> rows = new ArrayList<>();
  private int[] numbers = new int[FIRST_ROWS];

  /** One more than the place of a row, where its number sends it or in the next free slot. */
  private int[] slots = new int[2 * FIRST_ROWS];

  /** Creates no rows of {@code width} columns. */
  CountedRows(int width) {
    this.width = width;
  }

  /** What is done with the number of a row and its counts. */
  @FunctionalInterface
  interface Action {

    void accept(int number, long[] row);
  }

  /** Returns the row of a number, to count into; one that is new has zeros. */
  long[] of(int number) {
    int slot = slot(number);
    if (slots[slot] > 0) {
      return rows.get(slots[slot] - 1);
    }
    if (rows.size() == numbers.length) {
      grow();
      slot = slot(number);
    }
    numbers[rows.size()] = number;
    long[] row = new long[width];
    rows.add(row);
    slots[slot] = rows.size();
    return row;
  }

  /** Returns the slot of a number, which is empty if the number is new. */
  private int slot(int number) {
    int last = slots.length - 1;
    int slot = (number * GOLDEN_RATIO) >>> Integer.numberOfLeadingZeros(last);
    while (slots[slot] > 0 && numbers[slots[slot] - 1] != number) {
      slot = (slot + 1) & last;
    }
    return slot;
  }

  private void grow() {
    numbers = Arrays.copyOf(numbers, 2 * numbers.length);
    slots = new int[2 * numbers.length];
    for (int place = 0; place < rows.size(); place++) {
      slots[slot(numbers[place])] = place + 1;
    }
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
