package org.ketamineoutcomes.export;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.stream.IntStream;
import org.ketamineoutcomes.cell.WordedPoints;
import org.ketamineoutcomes.export.Cells.Fault;
import org.ketamineoutcomes.file.RowRule;
import org.ketamineoutcomes.finding.Assumption;
import org.ketamineoutcomes.header.ReadColumn;
import org.ketamineoutcomes.header.ReadColumns;
import org.ketamineoutcomes.scale.Instrument;

/** The columns of a scale's items, read row by row. */
final class ItemCells {

  private static final int MOST_ITEMS = 30;

  private final List<ReadColumn> columns;
  private final boolean areThere;
  private final List<Fault> faults = new ArrayList<>();

  ItemCells(ReadColumns columns) {
    this.columns =
        IntStream.rangeClosed(1, MOST_ITEMS).mapToObj(k -> columns.named("item_" + k)).toList();
    areThere = !this.columns.stream().allMatch(ReadColumn::isAbsent);
  }

  /** Returns the points of each item of the scale; none if the file has no items. */
  List<OptionalInt> read(Cells cells, Instrument scale) {
    faults.clear();
    if (!areThere) {
      return List.of();
    }
    List<OptionalInt> points = new ArrayList<>(scale.itemCount());
    for (int k = 1; k <= Math.min(scale.itemCount(), MOST_ITEMS); k++) {
      points.add(points(cells, columns.get(k - 1), scale.itemMaximum(k)));
    }
    countZeros(cells, scale, points);
    return points;
  }

  /** Returns what is wrong with items of the row that was read last. */
  List<Fault> faults() {
    return faults;
  }

  /** Returns whether the file has a column for each item: one that is not there is not missing. */
  boolean hasEach(Instrument scale) {
    for (int k = 1; k <= scale.itemCount(); k++) {
      if (k > MOST_ITEMS || columns.get(k - 1).isAbsent()) {
        return false;
      }
    }
    return true;
  }

  /** Returns whether a total is what items of which a column is there add up to, and not 0. */
  boolean isSumOf(List<OptionalInt> points, long hundredths) {
    long sum = 0;
    for (int k = 1; k <= points.size(); k++) {
      if (points.get(k - 1).isEmpty() && !columns.get(k - 1).isAbsent()) {
        return false;
      }
      sum += points.get(k - 1).orElse(0);
    }
    return sum > 0 && 100 * sum == hundredths;
  }

  /** Counts answers, so that items that never are 0 are found. */
  private static void countZeros(Cells cells, Instrument scale, List<OptionalInt> points) {
    if (scale.minTotal() != 0) {
      return;
    }
    int answered = 0;
    int zeros = 0;
    for (OptionalInt item : points) {
      if (item.isPresent()) {
        answered++;
        zeros += item.getAsInt() == 0 ? 1 : 0;
      }
    }
    if (answered > 0) {
      cells.remarks().items(scale.name(), answered, zeros);
    }
  }

  /** Returns the points of an item; what is wrong with them matters only without a total. */
  private OptionalInt points(Cells cells, ReadColumn item, int maximum) {
    String text = cells.text(item);
    if (text.isEmpty()) {
      return OptionalInt.empty();
    }
    OptionalLong points = cells.scaled(item, text);
    if (points.isEmpty()) {
      points = WordedPoints.ofItem(text);
      if (points.isEmpty()) {
        faults.add(new Fault(cells.ruleAgainst(item, text, RowRule.NOT_A_NUMBER), item.name()));
        return OptionalInt.empty();
      }
      cells.assume(Assumption.NUMBER_BESIDE_WORDS, item);
    }
    if (points.getAsLong() < 0 || points.getAsLong() > maximum) {
      faults.add(new Fault(RowRule.ITEM_OUT_OF_RANGE, item.name()));
      return OptionalInt.empty();
    }
    return OptionalInt.of((int) points.getAsLong());
  }
}
