package org.ketamineoutcomes.store;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.NonWritableChannelException;
import java.nio.channels.SeekableByteChannel;

/** Bytes to be read from any place on. */
final class SeekableBytes implements SeekableByteChannel {

  private final ByteArrayInputStream bytes;
  private final long size;
  private long position;

  SeekableBytes(ByteArrayInputStream bytes, long size) {
    this.bytes = bytes;
    this.size = size;
  }

  @Override
  public int read(ByteBuffer target) {
    byte[] read = new byte[Math.min(target.remaining(), 1 << 16)];
    int count = bytes.read(read, 0, read.length);
    if (count > 0) {
      target.put(read, 0, count);
      position += count;
    }
    return count;
  }

  @Override
  public int write(ByteBuffer source) {
    throw new NonWritableChannelException();
  }

  @Override
  public long position() {
    return position;
  }

  @Override
  public SeekableByteChannel position(long newPosition) {
    bytes.reset();
    position = bytes.skip(newPosition);
    return this;
  }

  @Override
  public long size() {
    return size;
  }

  @Override
  public SeekableByteChannel truncate(long newSize) {
    throw new NonWritableChannelException();
  }

  @Override
  public boolean isOpen() {
    return true;
  }

  @Override
  public void close() throws IOException {
    bytes.close();
  }
}
