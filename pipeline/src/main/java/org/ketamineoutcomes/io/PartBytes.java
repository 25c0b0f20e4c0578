package org.ketamineoutcomes.io;

import java.io.IOException;
import java.io.InputStream;

/** The next so many bytes of a stream, and no more; closes it. */
final class PartBytes extends InputStream {

  private final InputStream bytes;
  private long left;

  PartBytes(InputStream bytes, long length) {
    this.bytes = bytes;
    this.left = length;
  }

  @Override
  public int read() throws IOException {
    int next = left > 0 ? bytes.read() : -1;
    left -= next < 0 ? left : 1;
    return next;
  }

  @Override
  public int read(byte[] buffer, int offset, int length) throws IOException {
    if (left == 0) {
      return -1;
    }
    int read = bytes.read(buffer, offset, (int) Math.min(length, left));
    left -= read < 0 ? left : read;
    return read;
  }

  @Override
  public void close() throws IOException {
    bytes.close();
  }
}
