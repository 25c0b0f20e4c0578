package org.ketamineoutcomes.finding;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.BiConsumer;
import org.ketamineoutcomes.tally.Tally;

/** How often each whole number stands in each column. */
final class NumbersByColumn implements Tally<NumbersByColumn> {

  private final PairCounts counts = new PairCounts();

  void add(String column, int number, long cells) {
    counts.add(column, String.valueOf(number), cells);
  }

  /** Returns how often each number stands in a column. */
  SortedMap<Integer, Long> of(String column) {
    return byColumn().getOrDefault(column, Collections.emptySortedMap());
  }

  void forEach(BiConsumer<String, SortedMap<Integer, Long>> action) {
    byColumn().forEach(action);
  }

  private SortedMap<String, SortedMap<Integer, Long>> byColumn() {
    SortedMap<String, SortedMap<Integer, Long>> byColumn = new TreeMap<>();
    counts.forEach(
        (column, number, count) ->
            byColumn
                .computeIfAbsent(column, key -> new TreeMap<>())
                .put(Integer.valueOf(number), count));
    return byColumn;
  }

  @Override
  public void merge(NumbersByColumn other) {
    counts.merge(other.counts);
  }

  @Override
  public void writeTo(DataOutput out) throws IOException {
    counts.writeTo(out);
  }

  static NumbersByColumn readFrom(DataInput in) throws IOException {
    NumbersByColumn read = new NumbersByColumn();
    read.counts.merge(PairCounts.readFrom(in));
    return read;
  }
}
