package org.ketamineoutcomes.tally;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;

/** Tallies as the bytes that they write. */
public final class TallyBytes {

  private TallyBytes() {}

  public static byte[] of(Tally<?> tally) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (DataOutputStream out = new DataOutputStream(bytes)) {
      tally.writeTo(out);
    } catch (IOException e) {
      throw new UncheckedIOException("A buffer in memory cannot fail", e);
    }
    return bytes.toByteArray();
  }

  public static <T> T read(byte[] bytes, TallyReader<T> reader) {
    try {
      return reader.readFrom(new DataInputStream(new ByteArrayInputStream(bytes)));
    } catch (IOException e) {
      throw new UncheckedIOException("A tally does not read what it wrote", e);
    }
  }
}
