package org.ketamineoutcomes.scale;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalInt;
import java.util.stream.IntStream;

/**
 * How a total is counted from items, which are numbered from 1 and start at 0 points.
 *
 * <p>A total is a sum of parts. Most parts are one item; where only the highest of several items
 * counts, those items are one part. An item that is not listed here is never added, so that PHQ-9's
 * question on difficulty cannot enter its total.
 *
 * <p>Does not change, and is safe for use by several threads.
 */
public final class Scoring {

  /** The rule of a scale of which only totals are known. */
  static final Scoring TOTALS_ONLY = new Scoring(List.of(), List.of(), List.of(), List.of(), 0);

  private static final int NOT_ANSWERED = -1;

  private final List<Integer> itemMaxima;
  private final int mayMiss;

  /** Items are counted from 0 in these; a group of items goes by the first of them. */
  private final boolean[] isReversed;

  private final int[] part;
  private final int[] partMaximum;
  private final int[] alternative;

  /**
   * Makes the rule; items are counted from 1.
   *
   * @param itemMaxima the highest points of each item
   * @param highestOf groups of items of which only the highest counts
   * @param alternatives groups of items of which one answer is enough
   * @param reversed items that count as their highest points less their points
   * @param mayMiss how many parts may be missing when totals are prorated
   */
  @JsonCreator
  Scoring(
      @JsonProperty("item_maxima") List<Integer> itemMaxima,
      @JsonProperty("highest_of") List<List<Integer>> highestOf,
      @JsonProperty("alternatives") List<List<Integer>> alternatives,
      @JsonProperty("reversed") List<Integer> reversed,
      @JsonProperty("may_miss") int mayMiss) {
    this.itemMaxima = List.copyOf(itemMaxima);
    this.mayMiss = mayMiss;
    this.isReversed = new boolean[itemMaxima.size()];
    reversed.forEach(item -> isReversed[item - 1] = true);
    this.part = firstOfGroup(highestOf);
    this.alternative = firstOfGroup(alternatives);
    this.partMaximum = new int[itemMaxima.size()];
    for (int item = 0; item < part.length; item++) {
      partMaximum[part[item]] = Math.max(partMaximum[part[item]], itemMaxima.get(item));
    }
  }

  /** Returns the highest points of each item. */
  public List<Integer> itemMaxima() {
    return itemMaxima;
  }

  /**
   * Counts a total, in hundredths of a point.
   *
   * <p>Strictly, every item must be answered, or one of its alternatives. Prorated, a part counts
   * with what was answered of it, and the sum is multiplied by the highest possible total over the
   * highest possible total of the parts answered, rounded half up to a hundredth. For scales whose
   * items have one range this is the mean of the answered items times their number; for others it
   * respects each item's range.
   *
   * @param items the points of each item in order; any beyond this scale's items are not looked at
   * @return empty if too much is missing
   * @throws IllegalArgumentException if an item's points are out of its range
   */
  OptionalInt totalHundredths(List<OptionalInt> items, MissingItems missing) {
    int[] partPoints = new int[part.length];
    Arrays.fill(partPoints, NOT_ANSWERED);
    boolean[] isAnswered = new boolean[part.length];
    for (int item = 0; item < Math.min(part.length, items.size()); item++) {
      OptionalInt answer = items.get(item);
      if (answer.isPresent()) {
        int counted = counted(item, answer.getAsInt());
        partPoints[part[item]] = Math.max(partPoints[part[item]], counted);
        isAnswered[alternative[item]] = true;
      }
    }
    if (part.length == 0 || (missing == MissingItems.STRICT && !allAnswered(isAnswered))) {
      return OptionalInt.empty();
    }
    return sum(partPoints);
  }

  private int counted(int item, int points) {
    int highest = itemMaxima.get(item);
    if (points < 0 || points > highest) {
      throw new IllegalArgumentException(
          "Points of item %d must be from 0 to %d".formatted(item + 1, highest));
    }
    return isReversed[item] ? highest - points : points;
  }

  private boolean allAnswered(boolean[] isAnswered) {
    for (int first : alternative) {
      if (!isAnswered[first]) {
        return false;
      }
    }
    return true;
  }

  private OptionalInt sum(int[] partPoints) {
    long points = 0;
    long possible = 0;
    long possibleOfAnswered = 0;
    int missing = 0;
    for (int item = 0; item < part.length; item++) {
      if (part[item] == item) {
        possible += partMaximum[item];
        if (partPoints[item] == NOT_ANSWERED) {
          missing++;
        } else {
          points += partPoints[item];
          possibleOfAnswered += partMaximum[item];
        }
      }
    }
    return missing > mayMiss
        ? OptionalInt.empty()
        : OptionalInt.of(roundedHalfUp(100 * points * possible, possibleOfAnswered));
  }

  private int[] firstOfGroup(List<List<Integer>> groups) {
    int[] first = IntStream.range(0, itemMaxima.size()).toArray();
    for (List<Integer> group : groups) {
      group.forEach(item -> first[item - 1] = group.get(0) - 1);
    }
    return first;
  }

  private static int roundedHalfUp(long numerator, long denominator) {
    return (int) ((2 * numerator + denominator) / (2 * denominator));
  }
}
