package org.ketamineoutcomes.tally;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;

/**
 * One tally for each key, in an array by the key's number. Keys are numbered as they first come;
 * several of these may share a numbering, so that a key is looked up once for all of them.
 *
 * <p>A mutable accumulator with one owner at a time; not safe for use by several threads.
 */
public final class Keyed<K extends Comparable<K>, T extends Tally<T>>
    implements Tally<Keyed<K, T>> {

  private final Numbering<K> numbering;
  private final KeyCodec<K> codec;
  private final Numbered<T> tallies;

  private Keyed(Numbering<K> numbering, KeyCodec<K> codec, Numbered<T> tallies) {
    this.numbering = numbering;
    this.codec = codec;
    this.tallies = tallies;
  }

  /** Creates an empty one whose keys are numbered by {@code numbering}. */
  public Keyed(Numbering<K> numbering, KeyCodec<K> codec, Supplier<T> empty) {
    this(numbering, codec, new Numbered<>(empty));
  }

  /** Creates an empty one with a numbering of its own. */
  public Keyed(KeyCodec<K> codec, Supplier<T> empty) {
    this(new Numbering<>(), codec, empty);
  }

  /** Returns the tally of {@code key}, to count into. */
  public T of(K key) {
    return at(numbering.of(key));
  }

  /** Returns the tally of the key with that number, to count into. */
  public T at(int number) {
    return tallies.at(number);
  }

  /** Returns all tallies that anything was counted into, in the order of their keys. */
  public SortedMap<K, T> sorted() {
    SortedMap<K, T> sorted = new TreeMap<>();
    tallies.forEach((number, tally) -> sorted.put(numbering.get(number), tally));
    return sorted;
  }

  /** Returns one with what {@code change} makes of each tally, under the same key. */
  public Keyed<K, T> with(UnaryOperator<T> change) {
    return new Keyed<>(numbering, codec, tallies.with(change));
  }

  @Override
  public void merge(Keyed<K, T> other) {
    other.tallies.forEach((number, tally) -> of(other.numbering.get(number)).merge(tally));
  }

  @Override
  public void writeTo(DataOutput out) throws IOException {
    SortedMap<K, T> sorted = sorted();
    Varint.write(sorted.size(), out);
    for (Map.Entry<K, T> entry : sorted.entrySet()) {
      codec.write(entry.getKey(), out);
      entry.getValue().writeTo(out);
    }
  }

  /** Adds what {@link #writeTo} of another one wrote, and returns this one. */
  public Keyed<K, T> addFrom(DataInput in, TallyReader<T> reader) throws IOException {
    long size = Varint.read(in);
    for (long i = 0; i < size; i++) {
      of(codec.read(in)).merge(reader.readFrom(in));
    }
    return this;
  }
}
