package org.ketamineoutcomes.io;

import java.io.ByteArrayInputStream;
import java.io.DataInput;
import java.io.DataInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * Reads a block of packed rows. Words that come again, such as names of instruments and the id of
 * the patient, are made into one object and not one a row.
 *
 * <p>Hot: every accepted row goes through it. Has one owner at a time.
 */
final class BlockInput implements DataInput {

  /** How many words are remembered; a power of two. */
  private static final int WORDS = 1 << 12;

  private static final int MULTIPLIER = 31;

  private final @Nullable String[] words = new String[WORDS];
  private final byte[][] wordBytes = new byte[WORDS][];
  private byte[] block = {};
  private int at;

  /** Goes on with the beginning of another block. */
  void open(byte[] next) {
    block = next;
    at = 0;
  }

  boolean isAtEnd() {
    return at == block.length;
  }

  @Override
  public byte readByte() throws EOFException {
    require(1);
    return block[at++];
  }

  @Override
  public String readUTF() throws IOException {
    int length = readUnsignedShort();
    require(length);
    int hash = length;
    boolean isAscii = true;
    for (int i = at; i < at + length; i++) {
      hash = MULTIPLIER * hash + block[i];
      isAscii &= block[i] > 0;
    }
    if (!isAscii) {
      return readAnyWord(length);
    }
    int place = (hash ^ (hash >>> 15)) & (WORDS - 1);
    byte[] known = wordBytes[place];
    String word = words[place];
    if (word == null
        || known.length != length
        || !Arrays.equals(known, 0, length, block, at, at + length)) {
      word = new String(block, at, length, StandardCharsets.ISO_8859_1);
      words[place] = word;
      wordBytes[place] = Arrays.copyOfRange(block, at, at + length);
    }
    at += length;
    return word;
  }

  private String readAnyWord(int length) throws IOException {
    int from = at - Short.BYTES;
    at += length;
    return new DataInputStream(new ByteArrayInputStream(block, from, Short.BYTES + length))
        .readUTF();
  }

  @Override
  public int readUnsignedShort() throws EOFException {
    require(Short.BYTES);
    int number = ((block[at] & 0xFF) << 8) | (block[at + 1] & 0xFF);
    at += Short.BYTES;
    return number;
  }

  @Override
  public void readFully(byte[] bytes) throws EOFException {
    readFully(bytes, 0, bytes.length);
  }

  @Override
  public void readFully(byte[] bytes, int offset, int length) throws EOFException {
    require(length);
    System.arraycopy(block, at, bytes, offset, length);
    at += length;
  }

  @Override
  public int skipBytes(int count) {
    int skipped = Math.min(count, block.length - at);
    at += skipped;
    return skipped;
  }

  @Override
  public boolean readBoolean() throws EOFException {
    return readByte() != 0;
  }

  @Override
  public int readUnsignedByte() throws EOFException {
    return readByte() & 0xFF;
  }

  @Override
  public short readShort() throws EOFException {
    return (short) readUnsignedShort();
  }

  @Override
  public char readChar() throws EOFException {
    return (char) readUnsignedShort();
  }

  @Override
  public int readInt() throws EOFException {
    return (readUnsignedShort() << 16) | readUnsignedShort();
  }

  @Override
  public long readLong() throws EOFException {
    return ((long) readInt() << 32) | (readInt() & 0xFFFF_FFFFL);
  }

  @Override
  public float readFloat() throws EOFException {
    return Float.intBitsToFloat(readInt());
  }

  @Override
  public double readDouble() throws EOFException {
    return Double.longBitsToDouble(readLong());
  }

  /** Rows have no lines of text. */
  @Override
  public String readLine() {
    throw new UnsupportedOperationException("A block of rows holds no lines");
  }

  private void require(int count) throws EOFException {
    if (count > block.length - at) {
      throw new EOFException("A block of rows ends in the middle of a row");
    }
  }
}
