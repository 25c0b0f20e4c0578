package org.ketamineoutcomes.coder;

import java.io.Serializable;
import java.util.function.Supplier;
import org.apache.beam.sdk.coders.ByteArrayCoder;
import org.apache.beam.sdk.coders.Coder;
import org.apache.beam.sdk.coders.CoderRegistry;
import org.apache.beam.sdk.transforms.Combine.CombineFn;
import org.ketamineoutcomes.tally.Tally;

/**
 * Lets Beam merge tallies of whatever kind; none at all merge to the empty one.
 *
 * <p>Gives the merged tally as it writes itself, for {@link TallyCoder#fromBytes}: Beam keeps what
 * comes of no input inside the job's graph, where only what Java can serialize may stand.
 */
public final class MergeTallies<T extends Tally<T>> extends CombineFn<T, T, byte[]> {

  private final EmptyTally<T> empty;
  private final TallyCoder<T> coder;

  /** Makes the tally that nothing was counted into. */
  @FunctionalInterface
  public interface EmptyTally<T> extends Supplier<T>, Serializable {}

  public MergeTallies(EmptyTally<T> empty, TallyCoder<T> coder) {
    this.empty = empty;
    this.coder = coder;
  }

  @Override
  public T createAccumulator() {
    return empty.get();
  }

  @Override
  public T addInput(T accumulator, T tally) {
    accumulator.merge(tally);
    return accumulator;
  }

  @Override
  public T mergeAccumulators(Iterable<T> accumulators) {
    T merged = createAccumulator();
    accumulators.forEach(merged::merge);
    return merged;
  }

  @Override
  public byte[] extractOutput(T accumulator) {
    return coder.toBytes(accumulator);
  }

  @Override
  public Coder<T> getAccumulatorCoder(CoderRegistry registry, Coder<T> inputCoder) {
    return coder;
  }

  @Override
  public Coder<byte[]> getDefaultOutputCoder(CoderRegistry registry, Coder<T> inputCoder) {
    return ByteArrayCoder.of();
  }
}
