package org.ketamineoutcomes.finding;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import org.ketamineoutcomes.tally.Tally;
import org.ketamineoutcomes.tally.WordCounts;

/** How often each pair of words was met, of which the first has no space. */
final class PairCounts implements Tally<PairCounts> {

  private final WordCounts counts = new WordCounts();

  /** What is done with a pair and how often it was met. */
  @FunctionalInterface
  interface Action {

    void accept(String first, String second, long count);
  }

  void add(String first, String second, long count) {
    counts.add(first + ' ' + second, count);
  }

  long get(String first, String second) {
    return counts.get(first + ' ' + second);
  }

  /** Does {@code action} for each pair, in the order of the first word and then the second. */
  void forEach(Action action) {
    counts
        .sorted()
        .forEach(
            (pair, count) -> {
              int space = pair.indexOf(' ');
              action.accept(pair.substring(0, space), pair.substring(space + 1), count);
            });
  }

  @Override
  public void merge(PairCounts other) {
    counts.merge(other.counts);
  }

  @Override
  public void writeTo(DataOutput out) throws IOException {
    counts.writeTo(out);
  }

  static PairCounts readFrom(DataInput in) throws IOException {
    PairCounts read = new PairCounts();
    read.counts.merge(WordCounts.readFrom(in));
    return read;
  }
}
