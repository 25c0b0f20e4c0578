package org.ketamineoutcomes.coder;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.Serializable;
import java.io.UncheckedIOException;
import org.apache.beam.sdk.coders.CustomCoder;
import org.jspecify.annotations.Nullable;
import org.ketamineoutcomes.tally.Tally;
import org.ketamineoutcomes.tally.TallyReader;

/** Encodes a tally as it writes itself. */
public final class TallyCoder<T extends Tally<T>> extends CustomCoder<T> {

  private final Serializable kind;
  private final TallyReader<T> reader;

  private TallyCoder(Serializable kind, TallyReader<T> reader) {
    this.kind = kind;
    this.reader = reader;
  }

  /**
   * Returns the coder of one kind of tally.
   *
   * @param kind what tells this kind from others; coders of one kind are equal
   */
  public static <T extends Tally<T>> TallyCoder<T> of(Serializable kind, TallyReader<T> reader) {
    return new TallyCoder<>(kind, reader);
  }

  @Override
  public void encode(T tally, OutputStream out) throws IOException {
    DataOutputStream data = new DataOutputStream(out);
    tally.writeTo(data);
    data.flush();
  }

  @Override
  public T decode(InputStream in) throws IOException {
    return reader.readFrom(new DataInputStream(in));
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof TallyCoder<?> that && kind.equals(that.kind);
  }

  @Override
  public int hashCode() {
    return kind.hashCode();
  }

  byte[] toBytes(T tally) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try {
      encode(tally, out);
    } catch (IOException e) {
      throw new UncheckedIOException("A buffer in memory cannot fail", e);
    }
    return out.toByteArray();
  }

  /** Returns the tally that {@link MergeTallies} gave. */
  public T fromBytes(byte[] bytes) throws IOException {
    return decode(new ByteArrayInputStream(bytes));
  }

  @Override
  public void verifyDeterministic() {
    // Equal tallies write equal bytes; Tally says so.
  }
}
