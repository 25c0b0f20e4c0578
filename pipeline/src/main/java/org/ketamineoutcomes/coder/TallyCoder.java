package org.ketamineoutcomes.coder;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import org.apache.beam.sdk.coders.CustomCoder;
import org.ketamineoutcomes.tally.Tally;
import org.ketamineoutcomes.tally.TallyReader;

/** Encodes a tally as it writes itself. */
public final class TallyCoder<T extends Tally<T>> extends CustomCoder<T> {

  private final TallyReader<T> reader;

  private TallyCoder(TallyReader<T> reader) {
    this.reader = reader;
  }

  public static <T extends Tally<T>> TallyCoder<T> reading(TallyReader<T> reader) {
    return new TallyCoder<>(reader);
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
  public void verifyDeterministic() {
    // Equal tallies write equal bytes; Tally says so.
  }
}
