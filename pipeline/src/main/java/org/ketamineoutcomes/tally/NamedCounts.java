package org.ketamineoutcomes.tally;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;

/**
 * A row of counts for each name.
 *
 * <p>A mutable accumulator with one owner at a time; not safe for use by several threads.
 */
public final class NamedCounts implements Tally<NamedCounts> {

  private final int width;
  private final Map<String, long[]> counts = new HashMap<>();

  /** Creates an empty tally of rows of {@code width} counts. */
  public NamedCounts(int width) {
    this.width = width;
  }

  public void add(String name, int column, long count) {
    row(name)[column] += count;
  }

  /** Adds a whole row of counts. */
  public void add(String name, long[] added) {
    long[] row = row(name);
    for (int i = 0; i < width; i++) {
      row[i] += added[i];
    }
  }

  /** Returns a count; one that nothing was added to is 0. */
  public long get(String name, int column) {
    long[] row = counts.get(name);
    return row == null ? 0 : row[column];
  }

  /** Returns the rows by name; a row is as wide as the tally. */
  public NavigableMap<String, long[]> sorted() {
    return new TreeMap<>(counts);
  }

  @Override
  public void merge(NamedCounts other) {
    other.counts.forEach(this::add);
  }

  @Override
  public void writeTo(DataOutput out) throws IOException {
    out.writeInt(width);
    out.writeInt(counts.size());
    for (Map.Entry<String, long[]> entry : sorted().entrySet()) {
      out.writeUTF(entry.getKey());
      for (long count : entry.getValue()) {
        out.writeLong(count);
      }
    }
  }

  public static NamedCounts readFrom(DataInput in) throws IOException {
    NamedCounts read = new NamedCounts(in.readInt());
    int size = in.readInt();
    for (int i = 0; i < size; i++) {
      long[] row = read.row(in.readUTF());
      for (int column = 0; column < read.width; column++) {
        row[column] = in.readLong();
      }
    }
    return read;
  }

  private long[] row(String name) {
    return counts.computeIfAbsent(name, key -> new long[width]);
  }
}
