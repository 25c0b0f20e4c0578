package org.ketamineoutcomes.finding;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.ketamineoutcomes.finding.Findings.Assumed;
import org.ketamineoutcomes.tally.Tally;
import org.ketamineoutcomes.tally.WordCounts;

/** How answers and totals of each scale look, of one file. Mutable, with one owner. */
final class ScalesSeen implements Tally<ScalesSeen> {

  /** From so many totals on, it is odd if all of them are low. */
  private static final int MANY_TOTALS = 30;

  /** From so many answers on, it is odd if none of them is 0. */
  private static final int MANY_ITEMS = 30;

  private final WordCounts items = new WordCounts();
  private final WordCounts zeros = new WordCounts();
  private final WordCounts totals = new WordCounts();
  private final WordCounts lowTotals = new WordCounts();

  /** Notes answers to items of a scale, and how many of them were 0. */
  void items(String scale, long answered, long answeredZero) {
    items.add(scale, answered);
    if (answeredZero > 0) {
      zeros.add(scale, answeredZero);
    }
  }

  /** Notes totals of a scale, and how many of them are as low as those of a short form of it. */
  void totals(String scale, long all, long low) {
    totals.add(scale, all);
    lowTotals.add(scale, low);
  }

  /** Returns what was assumed of scales that look odd. */
  List<Assumed> assumed() {
    List<Assumed> found = new ArrayList<>();
    totals
        .sorted()
        .forEach(
            (scale, all) -> {
              if (all >= MANY_TOTALS && lowTotals.get(scale) == all) {
                found.add(new Assumed(Assumption.TOTALS_STAY_LOW, "totals of " + scale, all));
              }
            });
    items
        .sorted()
        .forEach(
            (scale, answered) -> {
              if (answered >= MANY_ITEMS && zeros.get(scale) == 0) {
                found.add(new Assumed(Assumption.ITEMS_NEVER_ZERO, "items of " + scale, answered));
              }
            });
    return found;
  }

  @Override
  public void merge(ScalesSeen other) {
    items.merge(other.items);
    zeros.merge(other.zeros);
    totals.merge(other.totals);
    lowTotals.merge(other.lowTotals);
  }

  @Override
  public void writeTo(DataOutput out) throws IOException {
    items.writeTo(out);
    zeros.writeTo(out);
    totals.writeTo(out);
    lowTotals.writeTo(out);
  }

  static ScalesSeen readFrom(DataInput in) throws IOException {
    ScalesSeen read = new ScalesSeen();
    read.items.merge(WordCounts.readFrom(in));
    read.zeros.merge(WordCounts.readFrom(in));
    read.totals.merge(WordCounts.readFrom(in));
    read.lowTotals.merge(WordCounts.readFrom(in));
    return read;
  }
}
