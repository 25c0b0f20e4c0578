package org.ketamineoutcomes.tally;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Supplier;

/**
 * One tally for each name.
 *
 * <p>A mutable accumulator with one owner at a time; not safe for use by several threads.
 */
public final class NamedTallies<T extends Tally<T>> implements Tally<NamedTallies<T>> {

  private final Supplier<T> empty;
  private final Map<String, T> tallies = new HashMap<>();

  public NamedTallies(Supplier<T> empty) {
    this.empty = empty;
  }

  /** Returns the tally of that name, to count into. */
  public T of(String name) {
    return tallies.computeIfAbsent(name, key -> empty.get());
  }

  /** Returns all tallies by name. */
  public SortedMap<String, T> sorted() {
    return new TreeMap<>(tallies);
  }

  @Override
  public void merge(NamedTallies<T> other) {
    other.tallies.forEach((name, tally) -> of(name).merge(tally));
  }

  @Override
  public void writeTo(DataOutput out) throws IOException {
    out.writeInt(tallies.size());
    for (Map.Entry<String, T> entry : sorted().entrySet()) {
      out.writeUTF(entry.getKey());
      entry.getValue().writeTo(out);
    }
  }

  public static <T extends Tally<T>> NamedTallies<T> readFrom(
      DataInput in, Supplier<T> empty, TallyReader<T> reader) throws IOException {
    NamedTallies<T> read = new NamedTallies<>(empty);
    int size = in.readInt();
    for (int i = 0; i < size; i++) {
      read.tallies.put(in.readUTF(), reader.readFrom(in));
    }
    return read;
  }
}
