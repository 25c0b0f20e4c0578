package org.ketamineoutcomes.scale;

import java.util.ArrayList;
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
 * @param itemMaxima the highest points of each item
 * @param highestOf items of which only the highest counts
 * @param alternatives items of which one is expected to be blank, so that one answer is enough
 * @param reversed items that count as their highest points less their points
 * @param mayMiss how many parts may be missing when totals are prorated
 */
public record Scoring(
    List<Integer> itemMaxima,
    List<List<Integer>> highestOf,
    List<List<Integer>> alternatives,
    List<Integer> reversed,
    int mayMiss) {

  /** The rule of a scale of which only totals are known. */
  static final Scoring TOTALS_ONLY = new Scoring(List.of(), List.of(), List.of(), List.of(), 0);

  public Scoring {
    itemMaxima = List.copyOf(itemMaxima);
    highestOf = highestOf.stream().map(List::copyOf).toList();
    alternatives = alternatives.stream().map(List::copyOf).toList();
    reversed = List.copyOf(reversed);
  }

  /** Returns the items of each part of the total, in order of their first item. */
  List<List<Integer>> parts() {
    List<List<Integer>> parts = new ArrayList<>();
    for (int item = 1; item <= itemMaxima.size(); item++) {
      int first = item;
      List<Integer> part =
          highestOf.stream()
              .filter(items -> items.contains(first))
              .findFirst()
              .orElse(List.of(item));
      if (part.get(0) == first) {
        parts.add(part);
      }
    }
    return parts;
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
    if (itemMaxima.isEmpty() || (missing == MissingItems.STRICT && isIncomplete(items))) {
      return OptionalInt.empty();
    }
    long points = 0;
    long possible = 0;
    long possibleOfAnswered = 0;
    int partsMissing = 0;
    for (List<Integer> part : parts()) {
      int highest = part.stream().mapToInt(item -> itemMaxima.get(item - 1)).max().orElseThrow();
      OptionalInt counted = countedPoints(part, items);
      possible += highest;
      if (counted.isPresent()) {
        points += counted.getAsInt();
        possibleOfAnswered += highest;
      } else {
        partsMissing++;
      }
    }
    if (partsMissing > mayMiss) {
      return OptionalInt.empty();
    }
    return OptionalInt.of(roundedHalfUp(100 * points * possible, possibleOfAnswered));
  }

  private boolean isIncomplete(List<OptionalInt> items) {
    return IntStream.rangeClosed(1, itemMaxima.size())
        .anyMatch(item -> alternativesOf(item).stream().allMatch(i -> answer(i, items).isEmpty()));
  }

  private List<Integer> alternativesOf(int item) {
    return alternatives.stream()
        .filter(items -> items.contains(item))
        .findFirst()
        .orElse(List.of(item));
  }

  private OptionalInt countedPoints(List<Integer> part, List<OptionalInt> items) {
    return part.stream().flatMapToInt(item -> answer(item, items).stream()).max();
  }

  private OptionalInt answer(int item, List<OptionalInt> items) {
    if (item > items.size() || items.get(item - 1).isEmpty()) {
      return OptionalInt.empty();
    }
    int points = items.get(item - 1).getAsInt();
    int highest = itemMaxima.get(item - 1);
    if (points < 0 || points > highest) {
      throw new IllegalArgumentException(
          "Points of item " + item + " must be from 0 to " + highest);
    }
    return OptionalInt.of(reversed.contains(item) ? highest - points : points);
  }

  private static int roundedHalfUp(long numerator, long denominator) {
    return (int) ((2 * numerator + denominator) / (2 * denominator));
  }
}
