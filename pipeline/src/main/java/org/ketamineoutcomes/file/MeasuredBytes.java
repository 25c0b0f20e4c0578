package org.ketamineoutcomes.file;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.security.MessageDigest;
import org.apache.commons.codec.binary.Hex;
import org.apache.commons.codec.digest.DigestUtils;

/** Passes bytes on, and knows how many they were and their SHA-256. */
public final class MeasuredBytes extends FilterInputStream {

  private final MessageDigest digest;
  private long count;

  MeasuredBytes(InputStream bytes) {
    super(bytes);
    digest = DigestUtils.getSha256Digest();
  }

  @Override
  public int read() throws IOException {
    int next = super.read();
    if (next >= 0) {
      digest.update((byte) next);
      count++;
    }
    return next;
  }

  @Override
  public int read(byte[] buffer, int offset, int length) throws IOException {
    int read = super.read(buffer, offset, length);
    if (read > 0) {
      digest.update(buffer, offset, read);
      count += read;
    }
    return read;
  }

  @Override
  public boolean markSupported() {
    return false;
  }

  /** Returns how many bytes were taken so far. */
  long count() {
    return count;
  }

  /** Reads what is left, so that the totals are of the whole file. */
  public ReadTotals finish(long rowsRead) throws IOException {
    transferTo(OutputStream.nullOutputStream());
    return totals(rowsRead);
  }

  /** Returns the totals of what was read so far, once. */
  public ReadTotals totals(long rowsRead) {
    return new ReadTotals(rowsRead, count, Hex.encodeHexString(digest.digest()));
  }
}
