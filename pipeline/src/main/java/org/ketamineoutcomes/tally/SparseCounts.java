package org.ketamineoutcomes.tally;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.Arrays;

/**
 * How often each of a few whole numbers from zero up was seen, wherever these lie, such as days on
 * which anything happened. {@link Histogram} is the one for numbers that lie close together.
 *
 * <p>A number costs a few nanoseconds, however many there are. Numbers are put down as they come,
 * and sorted into place once as many wait as have their place. Where more were counted than an
 * array up to the largest is long, they are counted in such an array until someone reads. Two are
 * equal if their counts are. A mutable accumulator with one owner at a time; not safe for use by
 * several threads.
 */
public final class SparseCounts implements Tally<SparseCounts> {

  private static final int FIRST_CAPACITY = 8;

  /** An array up to the largest number may be so many times as long as numbers were counted. */
  private static final int ROOM_A_NUMBER = 8;

  private static final int LONGEST_ARRAY = 1 << 16;

  private final PlacedCounts placed = new PlacedCounts();

  /** Numbers seen once each, in no order; {@code waitingSize} of them. */
  private long[] waiting = {};

  private int waitingSize;

  /**
   * The counts of all numbers below its length, which is 0 until there are enough of them; larger
   * ones wait or have their place. Arrays of many groups fill the processor's cache, so they are of
   * the short numbers that hold all counts until {@code added} is out of their range.
   */
  private int[] array = {};

  /** How many numbers were counted, so that no count is larger. */
  private long added;

  /** What is done with a number and how often it was seen. */
  @FunctionalInterface
  public interface Action {

    void accept(long number, long count);
  }

  /**
   * Counts a number once.
   *
   * @throws IllegalArgumentException if it is negative
   */
  public void add(long number) {
    requireNotNegative(number);
    added++;
    if (added == Integer.MAX_VALUE) {
      settle();
    }
    if (number < array.length) {
      array[(int) number]++;
      return;
    }
    if (waitingSize == waiting.length) {
      makeRoom();
    }
    waiting[waitingSize++] = number;
  }

  /**
   * Counts a number several times.
   *
   * @throws IllegalArgumentException if either is negative
   */
  public void add(long number, long count) {
    requireNotNegative(number);
    requireNotNegative(count);
    if (count == 0) {
      return;
    }
    if (waitingSize == 0 && array.length == 0 && placed.isBelow(number)) {
      added += count;
      placed.append(number, count);
    } else if (count == 1) {
      add(number);
    } else {
      settle();
      added += count;
      placed.addAmong(number, count);
    }
  }

  /** Does {@code action} for each number that was seen, smallest first. */
  public void forEach(Action action) {
    settle();
    for (int place = 0; place < placed.size(); place++) {
      action.accept(placed.number(place), placed.count(place));
    }
  }

  /** Returns how many different numbers were seen. */
  public int size() {
    settle();
    return placed.size();
  }

  /** Returns the number in a place, of those seen, smallest first from 0. */
  public long number(int place) {
    settle();
    return placed.number(place);
  }

  /** Returns how often the number in a place was seen. */
  public long count(int place) {
    settle();
    return placed.count(place);
  }

  @Override
  public void merge(SparseCounts other) {
    settle();
    other.settle();
    placed.merge(other.placed);
    added += other.added;
  }

  /** Writes a few bytes for each number that was seen. */
  @Override
  public void writeTo(DataOutput out) throws IOException {
    settle();
    Varint.write(placed.size(), out);
    long before = 0;
    for (int place = 0; place < placed.size(); place++) {
      Varint.write(placed.number(place) - before, out);
      Varint.write(placed.count(place), out);
      before = placed.number(place);
    }
  }

  /** Reads what {@link #writeTo} wrote. */
  public static SparseCounts readFrom(DataInput in) throws IOException {
    SparseCounts read = new SparseCounts();
    long number = 0;
    for (long rest = Varint.read(in); rest > 0; rest--) {
      number += Varint.read(in);
      read.add(number, Varint.read(in));
    }
    return read;
  }

  @Override
  public boolean equals(Object other) {
    if (!(other instanceof SparseCounts counted)) {
      return false;
    }
    settle();
    counted.settle();
    return placed.isEqualTo(counted.placed);
  }

  @Override
  public int hashCode() {
    long[] hash = {1};
    forEach((number, count) -> hash[0] = 31 * (31 * hash[0] + number) + count);
    return Long.hashCode(hash[0]);
  }

  private void makeRoom() {
    sortWaiting();
    int size = placed.size();
    if (size > 0
        && added < Integer.MAX_VALUE
        && placed.number(size - 1) < Math.min(LONGEST_ARRAY, ROOM_A_NUMBER * added)) {
      intoArray();
    }
    int capacity = Math.max(FIRST_CAPACITY, placed.size());
    if (waiting.length < capacity) {
      waiting = new long[capacity];
    }
  }

  private void intoArray() {
    int largest = (int) placed.number(placed.size() - 1);
    array = Arrays.copyOf(array, 2 * Integer.highestOneBit(largest | 1));
    for (int place = 0; place < placed.size(); place++) {
      array[(int) placed.number(place)] += (int) placed.count(place);
    }
    placed.clear();
  }

  private void outOfArray() {
    int different = 0;
    for (int count : array) {
      different += count > 0 ? 1 : 0;
    }
    long[] small = new long[different];
    long[] smallCounts = new long[different];
    int place = 0;
    for (int number = 0; number < array.length; number++) {
      if (array[number] > 0) {
        small[place] = number;
        smallCounts[place++] = array[number];
      }
    }
    array = new int[0];
    placed.merge(small, smallCounts, different);
  }

  /** Gives each number that waits its place. */
  private void settle() {
    if (array.length > 0) {
      outOfArray();
    }
    if (waitingSize > 0) {
      sortWaiting();
    }
  }

  private void sortWaiting() {
    Arrays.sort(waiting, 0, waitingSize);
    long[] once = new long[waitingSize];
    int different = 0;
    for (int i = 0; i < waitingSize; i++) {
      if (i == 0 || waiting[i] != waiting[i - 1]) {
        waiting[different++] = waiting[i];
      }
      once[different - 1]++;
    }
    waitingSize = 0;
    placed.merge(waiting, once, different);
  }

  private static void requireNotNegative(long number) {
    if (number < 0) {
      throw new IllegalArgumentException("A number and its count must not be negative");
    }
  }
}
