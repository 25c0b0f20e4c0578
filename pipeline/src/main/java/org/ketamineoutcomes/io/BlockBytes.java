package org.ketamineoutcomes.io;

import java.io.DataOutput;
import java.io.UTFDataFormatException;
import java.util.Arrays;

/**
 * Bytes that grow, written as {@link DataOutput} says.
 *
 * <p>Hot: every byte of every row goes through it. The JDK's own streams lock for each byte, and
 * that took longer than reading the row.
 */
final class BlockBytes implements DataOutput {

  private static final int FIRST_BYTES = 1 << 10;
  private static final int LONGEST_TEXT = 0xFFFF;

  private byte[] bytes = new byte[FIRST_BYTES];
  private int size;

  int size() {
    return size;
  }

  byte[] toByteArray() {
    return Arrays.copyOf(bytes, size);
  }

  private void reserve(int more) {
    if (size + more > bytes.length) {
      bytes = Arrays.copyOf(bytes, Math.max(2 * bytes.length, size + more));
    }
  }

  @Override
  public void write(int oneByte) {
    reserve(1);
    bytes[size++] = (byte) oneByte;
  }

  @Override
  public void write(byte[] more) {
    write(more, 0, more.length);
  }

  @Override
  public void write(byte[] more, int offset, int length) {
    reserve(length);
    System.arraycopy(more, offset, bytes, size, length);
    size += length;
  }

  @Override
  public void writeBoolean(boolean truth) {
    write(truth ? 1 : 0);
  }

  @Override
  public void writeByte(int number) {
    write(number);
  }

  @Override
  public void writeShort(int number) {
    write(number >>> 8);
    write(number);
  }

  @Override
  public void writeChar(int character) {
    writeShort(character);
  }

  @Override
  public void writeInt(int number) {
    writeShort(number >>> 16);
    writeShort(number);
  }

  @Override
  public void writeLong(long number) {
    writeInt((int) (number >>> 32));
    writeInt((int) number);
  }

  @Override
  public void writeFloat(float number) {
    writeInt(Float.floatToIntBits(number));
  }

  @Override
  public void writeDouble(double number) {
    writeLong(Double.doubleToLongBits(number));
  }

  @Override
  public void writeBytes(String text) {
    for (int i = 0; i < text.length(); i++) {
      write(text.charAt(i));
    }
  }

  @Override
  public void writeChars(String text) {
    for (int i = 0; i < text.length(); i++) {
      writeChar(text.charAt(i));
    }
  }

  @Override
  public void writeUTF(String text) throws UTFDataFormatException {
    int length = text.length();
    reserve(2 + 3 * length);
    int start = size;
    int at = size + 2;
    for (int i = 0; i < length; i++) {
      char next = text.charAt(i);
      if (next < 0x80 && next != 0) {
        bytes[at++] = (byte) next;
      } else if (next < 0x800) {
        bytes[at++] = (byte) (0xC0 | (next >> 6));
        bytes[at++] = (byte) (0x80 | (next & 0x3F));
      } else {
        bytes[at++] = (byte) (0xE0 | (next >> 12));
        bytes[at++] = (byte) (0x80 | ((next >> 6) & 0x3F));
        bytes[at++] = (byte) (0x80 | (next & 0x3F));
      }
    }
    int written = at - start - 2;
    if (written > LONGEST_TEXT) {
      throw new UTFDataFormatException("A text of a row must fit in " + LONGEST_TEXT + " bytes");
    }
    bytes[start] = (byte) (written >>> 8);
    bytes[start + 1] = (byte) written;
    size = at;
  }
}
