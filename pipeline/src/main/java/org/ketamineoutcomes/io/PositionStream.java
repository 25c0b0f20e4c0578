package org.ketamineoutcomes.io;

import java.io.IOException;
import java.io.OutputStream;
import org.apache.parquet.io.PositionOutputStream;

/** A stream that knows how far it has come, as Parquet wants it. */
final class PositionStream extends PositionOutputStream {

  private final OutputStream out;
  private long position;

  PositionStream(OutputStream out) {
    this.out = out;
  }

  @Override
  public long getPos() {
    return position;
  }

  @Override
  public void write(int oneByte) throws IOException {
    out.write(oneByte);
    position++;
  }

  @Override
  public void write(byte[] bytes, int offset, int length) throws IOException {
    out.write(bytes, offset, length);
    position += length;
  }

  @Override
  public void flush() throws IOException {
    out.flush();
  }

  @Override
  public void close() throws IOException {
    out.close();
  }
}
