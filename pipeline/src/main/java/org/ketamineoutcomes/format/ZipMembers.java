package org.ketamineoutcomes.format;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.ketamineoutcomes.refusal.Refusal;

/**
 * The files of a zip archive one after another. Nothing is written anywhere under the name of a
 * member; one that means a place outside the archive is refused all the same, for the next program
 * that unpacks it.
 */
final class ZipMembers {

  private static final int LONGEST_NAME = 1_000;

  private final String fileName;
  private final PackedBytes packed;
  private final ZipInputStream zip;
  private final UnpackedBytes content;
  private String name = "";

  ZipMembers(InputStream bytes, String fileName) {
    this.fileName = fileName;
    packed = new PackedBytes(bytes);
    zip = new ZipInputStream(packed);
    content = new UnpackedBytes(zip, packed::count, fileName);
  }

  /** Goes to the next file; false if there is none. */
  boolean next() throws IOException {
    ZipEntry entry;
    do {
      content.passOver();
      entry = zip.getNextEntry();
      name = entry == null ? "" : checked(entry.getName());
    } while (entry != null && !isFile(entry));
    return entry != null;
  }

  String name() {
    return name;
  }

  /** Returns the bytes of the current file. */
  InputStream content() {
    return content;
  }

  private String checked(String written) {
    boolean leadsOut =
        written.startsWith("/")
            || written.startsWith("\\")
            || written.matches("[A-Za-z]:.*")
            || List.of(written.split("[/\\\\]", -1)).contains("..");
    if (leadsOut
        || written.isEmpty()
        || written.length() > LONGEST_NAME
        || written.chars().anyMatch(Character::isISOControl)) {
      throw Refusal.usage(
          fileName
              + " has a member whose name no file of an export has: it leads out of the archive, or"
              + " is not to be printed; do not unpack it, and ask where it is from");
    }
    return written;
  }

  /** Macs and Windows put files of their own beside those that were packed. */
  private static boolean isFile(ZipEntry entry) {
    String name = entry.getName();
    String last = name.substring(name.lastIndexOf('/') + 1);
    return !entry.isDirectory()
        && !name.startsWith("__MACOSX/")
        && !last.startsWith(".")
        && !last.equalsIgnoreCase("thumbs.db")
        && !last.equalsIgnoreCase("desktop.ini");
  }

  /** Counts the packed bytes that are taken. */
  private static final class PackedBytes extends FilterInputStream {

    private long count;

    PackedBytes(InputStream bytes) {
      super(bytes);
    }

    long count() {
      return count;
    }

    @Override
    public int read() throws IOException {
      int next = super.read();
      count += next < 0 ? 0 : 1;
      return next;
    }

    @Override
    public int read(byte[] buffer, int offset, int length) throws IOException {
      int read = super.read(buffer, offset, length);
      count += Math.max(0, read);
      return read;
    }
  }
}
