package org.ketamineoutcomes.format;

import java.io.IOException;
import java.io.InputStream;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.zip.CRC32;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.apache.commons.compress.utils.SeekableInMemoryByteChannel;
import org.ketamineoutcomes.refusal.Refusal;

/**
 * Takes a workbook into memory, if it and what unpacks from it are of a size that memory holds: no
 * part that is kept whole over 256 megabytes, no sheets over 4 gigabytes together, and of each part
 * what {@link PartGuard} lets through.
 *
 * <p>The parts are found as the library finds them that reads the workbook, by the directory at the
 * end: what an archive shows to others may be something else.
 */
final class WorkbookGuard {

  static final int MOST_BYTES = 128 << 20;
  private static final long MOST_KEPT = 256L << 20;
  private static final long MOST_OF_SHEETS = 4L << 30;
  private static final int MOST_PARTS = 10_000;

  private final String fileName;
  private long ofSheets;
  private boolean hasStyles;

  WorkbookGuard(String fileName) {
    this.fileName = fileName;
  }

  /** Returns the bytes of a workbook, once. */
  byte[] take(InputStream content) throws IOException {
    try {
      return whole(content);
    } catch (OutOfMemoryError e) {
      throw tooLarge(fileName);
    }
  }

  /** Returns whether the workbook that was taken says how its cells look. */
  boolean hasStyles() {
    return hasStyles;
  }

  private byte[] whole(InputStream content) throws IOException {
    byte[] bytes = content.readNBytes(MOST_BYTES + 1);
    if (bytes.length > MOST_BYTES) {
      throw tooLarge(fileName);
    }
    try (ZipFile zip =
        ZipFile.builder()
            .setSeekableByteChannel(new SeekableInMemoryByteChannel(bytes))
            .setIgnoreLocalFileHeader(true)
            .get()) {
      List<ZipArchiveEntry> parts = Collections.list(zip.getEntries());
      if (parts.size() > MOST_PARTS) {
        throw tooLarge(fileName);
      }
      for (ZipArchiveEntry part : parts) {
        hasStyles |= part.getName().toLowerCase(Locale.ROOT).endsWith("styles.xml");
        try (InputStream unpacked = zip.getInputStream(part)) {
          measure(unpacked, part);
        }
      }
      if (zip.getEntry("xl/workbook.xml") == null) {
        throw Refusal.usage(
            "%s is an Office file, but no Excel workbook; save the table as CSV UTF-8"
                .formatted(fileName));
      }
    } catch (IOException | IllegalArgumentException e) {
      throw WorkbookRows.broken(fileName); // the bytes are all here: they are no whole archive
    }
    return bytes;
  }

  private void measure(InputStream unpacked, ZipArchiveEntry part) throws IOException {
    boolean isSheet = part.getName().startsWith("xl/worksheets/");
    PartGuard guard = isSheet ? PartGuard.ofSheet(fileName) : PartGuard.ofWhole(fileName);
    CRC32 sum = new CRC32();
    byte[] buffer = new byte[1 << 16];
    long total = 0;
    for (int read = unpacked.read(buffer); read >= 0; read = unpacked.read(buffer)) {
      guard.look(buffer, read);
      sum.update(buffer, 0, read);
      total += read;
      ofSheets += isSheet ? read : 0;
      if (ofSheets > MOST_OF_SHEETS || (!isSheet && total > MOST_KEPT)) {
        throw tooLarge(fileName);
      }
    }
    if (sum.getValue() != part.getCrc()) {
      throw WorkbookRows.broken(fileName);
    }
  }

  static Refusal tooLarge(String fileName) {
    return Refusal.usage(
        fileName + " is an Excel workbook too large to unpack in memory; save it as CSV UTF-8");
  }
}
