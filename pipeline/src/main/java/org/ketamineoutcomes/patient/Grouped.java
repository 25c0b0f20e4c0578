package org.ketamineoutcomes.patient;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Supplier;
import org.ketamineoutcomes.tally.Tally;
import org.ketamineoutcomes.tally.TallyReader;

/**
 * One tally for each group that anyone belongs to.
 *
 * <p>A mutable accumulator with one owner at a time; not safe for use by several threads.
 */
public final class Grouped<T extends Tally<T>> implements Tally<Grouped<T>> {

  private final Supplier<T> empty;
  private final Map<Group, T> tallies = new HashMap<>();

  public Grouped(Supplier<T> empty) {
    this.empty = empty;
  }

  /** Returns the tally of {@code group}, to count into. */
  public T of(Group group) {
    return tallies.computeIfAbsent(group, key -> empty.get());
  }

  /** Returns all tallies in the order of their groups. */
  public SortedMap<Group, T> sorted() {
    return new TreeMap<>(tallies);
  }

  @Override
  public void merge(Grouped<T> other) {
    other.tallies.forEach((group, tally) -> of(group).merge(tally));
  }

  @Override
  public void writeTo(DataOutput out) throws IOException {
    out.writeInt(tallies.size());
    for (Map.Entry<Group, T> entry : sorted().entrySet()) {
      entry.getKey().writeTo(out);
      entry.getValue().writeTo(out);
    }
  }

  /** Returns a reader of what groups of such tallies wrote. */
  public static <T extends Tally<T>> Grouped<T> readFrom(
      DataInput in, Supplier<T> empty, TallyReader<T> reader) throws IOException {
    Grouped<T> grouped = new Grouped<>(empty);
    int size = in.readInt();
    for (int i = 0; i < size; i++) {
      grouped.tallies.put(Group.readFrom(in), reader.readFrom(in));
    }
    return grouped;
  }
}
