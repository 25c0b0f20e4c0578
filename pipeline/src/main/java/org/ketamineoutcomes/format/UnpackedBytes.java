package org.ketamineoutcomes.format;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.function.LongSupplier;
import org.ketamineoutcomes.refusal.Refusal;

/**
 * What unpacks from packed bytes, up to where no table could have been packed so small: a file of a
 * few kilobytes may be made to unpack for days.
 */
public final class UnpackedBytes extends FilterInputStream {

  /** Less than this is read in seconds, however small it was packed. */
  static final long FREE = 256L << 20;

  /** Tables pack to a tenth; those that are nearly empty, to a hundredth. */
  static final long MOST_TIMES = 250;

  private final LongSupplier packed;
  private final String fileName;
  private long count;

  /**
   * Stands behind what unpacks.
   *
   * @param packed how many packed bytes were taken so far
   */
  public UnpackedBytes(InputStream unpacked, LongSupplier packed, String fileName) {
    super(unpacked);
    this.packed = packed;
    this.fileName = fileName;
  }

  @Override
  public int read() throws IOException {
    int next = super.read();
    count(next < 0 ? 0 : 1);
    return next;
  }

  @Override
  public int read(byte[] buffer, int offset, int length) throws IOException {
    int read = super.read(buffer, offset, length);
    count(Math.max(0, read));
    return read;
  }

  @Override
  public long skip(long length) throws IOException {
    long skipped = super.skip(length);
    count(skipped);
    return skipped;
  }

  /** Unpacks the rest for nobody, as far as it may. */
  void passOver() throws IOException {
    transferTo(OutputStream.nullOutputStream());
  }

  private void count(long more) {
    count += more;
    if (count > FREE && count > MOST_TIMES * packed.getAsLong()) {
      throw Refusal.usage(
          "%s unpacks to more than %d times its size; if it is a table, unpack it first"
              .formatted(fileName, MOST_TIMES));
    }
  }
}
