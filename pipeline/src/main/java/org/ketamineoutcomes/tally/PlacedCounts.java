package org.ketamineoutcomes.tally;

import java.util.Arrays;

/**
 * Numbers that have their place, smallest first, each with how often it was seen. A number among
 * others is added at the cost of moving those above it, so many are best merged at once.
 */
final class PlacedCounts {

  private static final int FIRST_CAPACITY = 8;

  /** The numbers seen, smallest first; {@code size} of them. */
  private long[] numbers = {};

  private long[] counts = {};
  private int size;

  int size() {
    return size;
  }

  long number(int place) {
    return numbers[place];
  }

  long count(int place) {
    return counts[place];
  }

  /** Returns whether a number is above all that have a place. */
  boolean isBelow(long number) {
    return size == 0 || numbers[size - 1] < number;
  }

  void clear() {
    size = 0;
    numbers = new long[0];
    counts = new long[0];
  }

  /** Adds a number above all others. */
  void append(long number, long count) {
    if (size == numbers.length) {
      int capacity = Math.max(FIRST_CAPACITY, 2 * size);
      numbers = Arrays.copyOf(numbers, capacity);
      counts = Arrays.copyOf(counts, capacity);
    }
    numbers[size] = number;
    counts[size] = count;
    size++;
  }

  /** Adds a number wherever it belongs. */
  void addAmong(long number, long count) {
    int place = Arrays.binarySearch(numbers, 0, size, number);
    if (place >= 0) {
      counts[place] += count;
    } else {
      merge(new long[] {number}, new long[] {count}, 1);
    }
  }

  void merge(PlacedCounts other) {
    if (other.size > 0) {
      merge(other.numbers, other.counts, other.size);
    }
  }

  /** Adds so many numbers, each once among them, smallest first. */
  void merge(long[] otherNumbers, long[] otherCounts, int otherSize) {
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

  boolean isEqualTo(PlacedCounts other) {
    return Arrays.equals(numbers, 0, size, other.numbers, 0, other.size)
        && Arrays.equals(counts, 0, size, other.counts, 0, other.size);
  }
}
