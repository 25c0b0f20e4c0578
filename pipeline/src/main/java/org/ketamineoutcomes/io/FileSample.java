package org.ketamineoutcomes.io;

import java.io.ByteArrayInputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Optional;

/**
 * Some of a large file: its beginning, and pieces spread over the rest that begin and end with a
 * line. Small files are given whole, and packed ones from their beginning on.
 *
 * @param extent how much of the file the bytes are
 */
public record FileSample(InputStream bytes, Extent extent) implements Closeable {

  /** How much of a file is looked at. */
  public enum Extent {
    WHOLE("all", Long.MAX_VALUE),
    /** Pieces spread over the file. */
    SPREAD("a sample of", Long.MAX_VALUE),
    /** The reader is to stop after some rows. */
    BEGINNING("the first", 100_000);

    private final String words;
    private final long mostRows;

    Extent(String words, long mostRows) {
      this.words = words;
      this.mostRows = mostRows;
    }

    /** Returns after how many rows the reader is to stop. */
    public long mostRows() {
      return mostRows;
    }

    /** Returns what the rows are that were looked at, as in "all 12 rows". */
    public String words() {
      return words;
    }
  }

  /** Up to this size, in bytes, a file is read whole. */
  private static final long SMALL = 24L << 20;

  private static final int BEGINNING = 1 << 20;
  private static final int PIECE = 1 << 17;
  private static final int PIECES = 32;

  @Override
  public void close() throws IOException {
    bytes.close();
  }

  /** Opens a sample of a file of that size; the caller closes {@code bytes}. */
  public static FileSample open(String path, long size) throws IOException {
    if (size <= SMALL) {
      return new FileSample(FileBytes.open(path), Extent.WHOLE);
    }
    byte[] beginning;
    try (InputStream in = FileBytes.open(path)) {
      beginning = in.readNBytes(BEGINNING);
    }
    if (isPacked(beginning)) {
      return new FileSample(FileBytes.open(path), Extent.BEGINNING);
    }
    List<InputStream> pieces = new ArrayList<>();
    pieces.add(new ByteArrayInputStream(upToLastLine(beginning)));
    try (InputStream in = FileBytes.open(path)) {
      long at = 0;
      for (int piece = 1; piece <= PIECES; piece++) {
        long wanted = BEGINNING + (size - BEGINNING - PIECE) / PIECES * piece;
        in.skipNBytes(wanted - at);
        byte[] bytes = in.readNBytes(PIECE);
        at = wanted + bytes.length;
        wholeLines(bytes).ifPresent(lines -> pieces.add(new ByteArrayInputStream(lines)));
      }
    }
    return new FileSample(new SequenceInputStream(Collections.enumeration(pieces)), Extent.SPREAD);
  }

  /** Bytes that are no text, or text of two bytes a character, are not cut. */
  private static boolean isPacked(byte[] beginning) {
    for (int i = 0; i < Math.min(beginning.length, 4096); i++) {
      if (beginning[i] == 0) {
        return true;
      }
    }
    return startsWith(beginning, 0x1F, 0x8B)
        || startsWith(beginning, 'P', 'K')
        || startsWith(beginning, 0xFF, 0xFE)
        || startsWith(beginning, 0xFE, 0xFF)
        || startsWith(beginning, '{');
  }

  private static boolean startsWith(byte[] bytes, int... marks) {
    for (int i = 0; i < marks.length; i++) {
      if (bytes.length <= i || (bytes[i] & 0xFF) != marks[i]) {
        return false;
      }
    }
    return true;
  }

  private static byte[] upToLastLine(byte[] bytes) {
    int end = bytes.length;
    while (end > 0 && bytes[end - 1] != '\n') {
      end--;
    }
    return Arrays.copyOf(bytes, end);
  }

  /**
   * Returns the whole lines in the middle of a file; none if a quote may be open there, since every
   * line then has an even number of them.
   */
  private static Optional<byte[]> wholeLines(byte[] bytes) {
    int start = 0;
    while (start < bytes.length && bytes[start] != '\n') {
      start++;
    }
    byte[] lines = upToLastLine(bytes);
    if (start + 1 >= lines.length) {
      return Optional.empty();
    }
    boolean even = true;
    for (int i = start + 1; i < lines.length; i++) {
      if (lines[i] == '"') {
        even = !even;
      } else if (lines[i] == '\n' && !even) {
        return Optional.empty();
      }
    }
    return Optional.of(Arrays.copyOfRange(lines, start + 1, lines.length));
  }
}
