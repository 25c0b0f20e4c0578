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

  /** The numbers seen, smallest first; {@code size} of them. */
  private long[] numbers = {};

  private long[] counts = {};
  private int size;

  /** Numbers seen once each, in no order; {@code waitingSize} of them. */
  private long[] waiting = {};

  private int waitingSize;

  /** The counts of all numbers below its length, if there were enough of them; else of none. */
  private long[] array = {};

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
    if (waitingSize == 0 && array.length == 0 && (size == 0 || numbers[size - 1] < number)) {
      append(number, count);
    } else if (count == 1) {
      add(number);
    } else {
      settle();
      addAmong(number, count);
    }
  }

  /** Does {@code action} for each number that was seen, smallest first. */
  public void forEach(Action action) {
    settle();
    for (int place = 0; place < size; place++) {
      action.accept(numbers[place], counts[place]);
    }
  }

  /** Returns how many different numbers were seen. */
  public int size() {
    settle();
    return size;
  }

  /** Returns the number in a place, of those seen, smallest first from 0. */
  public long number(int place) {
    settle();
    return numbers[place];
  }

  /** Returns how often the number in a place was seen. */
  public long count(int place) {
    settle();
    return counts[place];
  }

  @Override
  public void merge(SparseCounts other) {
    settle();
    other.settle();
    if (other.size > 0) {
      merge(other.numbers, other.counts, other.size);
    }
  }

  /** Writes a few bytes for each number that was seen. */
  @Override
  public void writeTo(DataOutput out) throws IOException {
    settle();
    Varint.write(size, out);
    long before = 0;
    for (int place = 0; place < size; place++) {
      Varint.write(numbers[place] - before, out);
      Varint.write(counts[place], out);
      before = numbers[place];
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
    return Arrays.equals(numbers, 0, size, counted.numbers, 0, counted.size)
        && Arrays.equals(counts, 0, size, counted.counts, 0, counted.size);
  }

  @Override
  public int hashCode() {
    long[] hash = {1};
    forEach((number, count) -> hash[0] = 31 * (31 * hash[0] + number) + count);
    return Long.hashCode(hash[0]);
  }

  private void makeRoom() {
    settle();
    if (size > 0 && numbers[size - 1] < Math.min(LONGEST_ARRAY, ROOM_A_NUMBER * added)) {
      intoArray();
    }
    if (waiting.length < Math.max(FIRST_CAPACITY, size)) {
      waiting = new long[Math.max(FIRST_CAPACITY, size)];
    }
  }

  private void intoArray() {
    array = new long[2 * Integer.highestOneBit((int) numbers[size - 1] | 1)];
    for (int place = 0; place < size; place++) {
      array[(int) numbers[place]] = counts[place];
    }
    size = 0;
    numbers = new long[0];
    counts = new long[0];
  }

  private void outOfArray() {
    int different = 0;
    for (long count : array) {
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
    array = new long[0];
    merge(small, smallCounts, different);
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
    merge(waiting, once, different);
  }

  private void merge(long[] otherNumbers, long[] otherCounts, int otherSize) {
    if (isAllPlaced(otherNumbers, otherSize)) {
      int own = 0;
      for (int others = 0; others < otherSize; others++) {
        while (numbers[own] < otherNumbers[others]) {
          own++;
        }
        counts[own] += otherCounts[others];
      }
      return;
    }
    long[] mergedNumbers = new long[size + otherSize];
    long[] mergedCounts = new long[size + otherSize];
    int own = 0;
    int others = 0;
    int merged = 0;
    while (own < size || others < otherSize) {
      if (others == otherSize || (own < size && numbers[own] < otherNumbers[others])) {
        mergedNumbers[merged] = numbers[own];
        mergedCounts[merged++] = counts[own++];
      } else {
        mergedNumbers[merged] = otherNumbers[others];
        mergedCounts[merged] = otherCounts[others++];
        if (own < size && numbers[own] == mergedNumbers[merged]) {
          mergedCounts[merged] += counts[own++];
        }
        merged++;
      }
    }
    numbers = mergedNumbers;
    counts = mergedCounts;
    size = merged;
  }

  /** Returns whether all of some numbers, smallest first, have a place already. */
  private boolean isAllPlaced(long[] others, int otherSize) {
    int own = 0;
    for (int i = 0; i < otherSize; i++) {
      while (own < size && numbers[own] < others[i]) {
        own++;
      }
      if (own == size || numbers[own] != others[i]) {
        return false;
      }
    }
    return true;
  }

  private void append(long number, long count) {
    if (size == numbers.length) {
      int capacity = Math.max(FIRST_CAPACITY, 2 * size);
      numbers = Arrays.copyOf(numbers, capacity);
      counts = Arrays.copyOf(counts, capacity);
    }
    numbers[size] = number;
    counts[size] = count;
    size++;
  }

  private void addAmong(long number, long count) {
    int place = Arrays.binarySearch(numbers, 0, size, number);
    if (place >= 0) {
      counts[place] += count;
    } else {
      merge(new long[] {number}, new long[] {count}, 1);
    }
  }

  private static void requireNotNegative(long number) {
    if (number < 0) {
      throw new IllegalArgumentException("A number and its count must not be negative");
    }
  }
}
