package org.ketamineoutcomes.format;

import java.io.ByteArrayInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipInputStream;
import org.ketamineoutcomes.refusal.Refusal;

/**
 * Takes a workbook into memory, if it and what unpacks from it are of a size that memory holds: no
 * part that is kept whole over 256 megabytes, no sheet over 4 gigabytes, no cell over a million
 * characters, and no cell beyond the columns that Excel has: the reader makes room for all columns
 * up to a cell.
 */
final class WorkbookGuard {

  static final int MOST_BYTES = 128 << 20;
  private static final long MOST_KEPT = 256L << 20;
  private static final long MOST_OF_A_SHEET = 4L << 30;
  private static final int LONGEST_TEXT = 1 << 20;

  /** How many signs stand before the letters of a cell's place. */
  private static final int BEFORE_LETTERS = 4;

  /** The last column is XFD. */
  private static final int MOST_LETTERS = 3;

  private final String fileName;

  private WorkbookGuard(String fileName) {
    this.fileName = fileName;
  }

  /** Returns the bytes of a workbook. */
  static byte[] take(InputStream content, String fileName) throws IOException {
    return new WorkbookGuard(fileName).take(content);
  }

  private byte[] take(InputStream content) throws IOException {
    byte[] bytes = content.readNBytes(MOST_BYTES + 1);
    if (bytes.length > MOST_BYTES) {
      throw tooLarge();
    }
    boolean hasWorkbook = false;
    try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(bytes))) {
      for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
        String name = entry.getName();
        hasWorkbook |= name.equals("xl/workbook.xml");
        measure(zip, name.startsWith("xl/worksheets/") ? MOST_OF_A_SHEET : MOST_KEPT);
      }
    } catch (ZipException | IllegalArgumentException | EOFException e) {
      throw WorkbookRows.broken(fileName);
    }
    if (!hasWorkbook) {
      throw Refusal.usage(
          "%s is an Office file, but no Excel workbook; save the table as CSV UTF-8"
              .formatted(fileName));
    }
    return bytes;
  }

  /** Counts what a part unpacks to, and the characters between its tags. */
  private void measure(InputStream part, long most) throws IOException {
    byte[] buffer = new byte[1 << 16];
    long total = 0;
    long sinceTag = 0;
    int place = 0;
    for (int read = part.read(buffer); read >= 0; read = part.read(buffer)) {
      total += read;
      for (int i = 0; i < read; i++) {
        sinceTag = buffer[i] == '<' ? 0 : sinceTag + 1;
        if (sinceTag > LONGEST_TEXT) {
          throw tooLarge();
        }
        place = ofPlace(buffer[i], place);
        if (place > BEFORE_LETTERS + MOST_LETTERS) {
          throw WorkbookRows.broken(fileName);
        }
      }
      if (total > most) {
        throw tooLarge();
      }
    }
  }

  /**
   * Counts the signs of a cell's place up to its last letter, as in {@code r="AB12"} with a space
   * before it.
   *
   * @param seen how many of them were before {@code next}
   */
  private static int ofPlace(byte next, int seen) {
    boolean goesOn =
        switch (seen) {
          case 0 -> false;
          case 1 -> next == 'r';
          case 2 -> next == '=';
          case 3 -> next == '"' || next == '\'';
          default -> (next >= 'A' && next <= 'Z') || (next >= 'a' && next <= 'z');
        };
    if (goesOn) {
      return seen + 1;
    }
    return next >= 0 && next <= ' ' ? 1 : 0;
  }

  private Refusal tooLarge() {
    return Refusal.usage(
        fileName + " is an Excel workbook too large to unpack in memory; save it as CSV UTF-8");
  }
}
