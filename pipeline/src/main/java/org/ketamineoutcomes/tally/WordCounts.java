package org.ketamineoutcomes.tally;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.Collections;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * How often each word was counted, such as the reasons for which rows were not used.
 *
 * <p>A mutable accumulator with one owner at a time; not safe for use by several threads.
 */
public final class WordCounts implements Tally<WordCounts> {

  private final TreeMap<String, Long> counts = new TreeMap<>();

  public void add(String word, long count) {
    counts.merge(word, count, Long::sum);
  }

  /** Returns a count; one that nothing was added to is 0. */
  public long get(String word) {
    return counts.getOrDefault(word, 0L);
  }

  /** Returns the counts by word. */
  public SortedMap<String, Long> sorted() {
    return Collections.unmodifiableSortedMap(counts);
  }

  @Override
  public void merge(WordCounts other) {
    other.counts.forEach(this::add);
  }

  @Override
  public void writeTo(DataOutput out) throws IOException {
    Varint.write(counts.size(), out);
    for (Map.Entry<String, Long> entry : counts.entrySet()) {
      out.writeUTF(entry.getKey());
      Varint.write(entry.getValue(), out);
    }
  }

  public static WordCounts readFrom(DataInput in) throws IOException {
    WordCounts read = new WordCounts();
    long size = Varint.read(in);
    for (long i = 0; i < size; i++) {
      read.add(in.readUTF(), Varint.read(in));
    }
    return read;
  }
}
