package org.ketamineoutcomes.tally;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.Arrays;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * One tally for each of some numbers from 0, which the owner declares the meaning of.
 *
 * <p>A mutable accumulator with one owner at a time; not safe for use by several threads.
 */
public final class Numbered<T extends Tally<T>> implements Tally<Numbered<T>> {

  private static final int FIRST_CAPACITY = 4;

  private final Supplier<T> empty;

  /** By number; {@code size} places are in use. */
  private @Nullable T[] tallies = array(0);

  private int size;

  public Numbered(Supplier<T> empty) {
    this.empty = empty;
  }

  /** What is done with a tally and its number. */
  @FunctionalInterface
  public interface Action<T> {

    void accept(int number, T tally);
  }

  /** Returns the tally of that number, to count into. */
  public T at(int number) {
    if (number >= size) {
      reach(number);
    }
    T tally = tallies[number];
    if (tally == null) {
      tally = empty.get();
      tallies[number] = tally;
    }
    return tally;
  }

  /** Returns the tally of that number, if anything was counted into it. */
  public Optional<T> get(int number) {
    return number < size ? Optional.ofNullable(tallies[number]) : Optional.empty();
  }

  /** Does {@code action} for each tally that anything was counted into, by number. */
  public void forEach(Action<T> action) {
    for (int number = 0; number < size; number++) {
      T tally = tallies[number];
      if (tally != null) {
        action.accept(number, tally);
      }
    }
  }

  /** Returns one with what {@code change} makes of each tally, under the same number. */
  public Numbered<T> with(UnaryOperator<T> change) {
    Numbered<T> changed = new Numbered<>(empty);
    forEach((number, tally) -> changed.at(number).merge(change.apply(tally)));
    return changed;
  }

  @Override
  public void merge(Numbered<T> other) {
    other.forEach((number, tally) -> at(number).merge(tally));
  }

  @Override
  public void writeTo(DataOutput out) throws IOException {
    int written = 0;
    for (int number = 0; number < size; number++) {
      written += tallies[number] == null ? 0 : 1;
    }
    Varint.write(written, out);
    for (int number = 0; number < size; number++) {
      T tally = tallies[number];
      if (tally != null) {
        Varint.write(number, out);
        tally.writeTo(out);
      }
    }
  }

  public static <T extends Tally<T>> Numbered<T> readFrom(
      DataInput in, Supplier<T> empty, TallyReader<T> reader) throws IOException {
    Numbered<T> read = new Numbered<>(empty);
    long size = Varint.read(in);
    for (long i = 0; i < size; i++) {
      read.at((int) Varint.read(in)).merge(reader.readFrom(in));
    }
    return read;
  }

  private void reach(int number) {
    if (number >= tallies.length) {
      tallies = Arrays.copyOf(tallies, Math.max(FIRST_CAPACITY, 2 * number));
    }
    size = number + 1;
  }

  @SuppressWarnings("unchecked") // nothing but T is ever put in
  private static <T extends Tally<T>> @Nullable T[] array(int length) {
    return (T[]) new Tally<?>[length];
  }
}
