package org.ketamineoutcomes.format;

import java.io.EOFException;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.ZipException;
import org.ketamineoutcomes.refusal.Refusal;

/** The files in a zip archive, without those that Macs and Windows put beside them. */
public final class ZipMember {

  /** The most members that an archive may have. */
  static final int MOST = 10_000;

  private ZipMember() {}

  /**
   * Returns the members' names in the order of the archive; the caller closes {@code bytes}.
   *
   * @throws Refusal if it is not a whole archive, is locked, or is made to do harm
   */
  public static List<String> names(InputStream bytes, String fileName) throws IOException {
    List<String> names = new ArrayList<>();
    ZipMembers members = new ZipMembers(bytes, fileName);
    try {
      while (members.next()) {
        names.add(members.name());
        if (names.size() > MOST) {
          throw Refusal.usage("%s has more than %d members; unpack it".formatted(fileName, MOST));
        }
      }
    } catch (ZipException | EOFException | IllegalArgumentException e) {
      throw broken(fileName, e);
    }
    return names;
  }

  /**
   * Returns the bytes of one member; closing them closes {@code bytes}.
   *
   * @throws Refusal if there is no such member
   */
  public static InputStream open(InputStream bytes, String member, String fileName)
      throws IOException {
    ZipMembers members = new ZipMembers(bytes, fileName);
    try {
      while (members.next()) {
        if (members.name().equals(member)) {
          return new Bytes(members.content(), fileName, () -> {});
        }
      }
    } catch (ZipException | EOFException | IllegalArgumentException e) {
      throw broken(fileName, e);
    }
    throw Refusal.usage("%s has no member %s".formatted(fileName, member));
  }

  /**
   * Returns the bytes of the only member; the caller closes {@code bytes}. Where there is another
   * one, reading past the end of the first refuses.
   */
  public static InputStream only(InputStream bytes, String fileName) throws IOException {
    ZipMembers members = new ZipMembers(bytes, fileName);
    try {
      if (!members.next()) {
        throw Refusal.usage(fileName + " is an empty zip archive");
      }
      return new Bytes(members.content(), fileName, () -> refuseAnother(members, fileName));
    } catch (ZipException | EOFException | IllegalArgumentException e) {
      throw broken(fileName, e);
    }
  }

  private static Refusal broken(String fileName, Exception e) {
    return String.valueOf(e.getMessage()).contains("encrypted")
        ? Refusal.usage(fileName + " is locked with a password; unpack it")
        : Refusal.data(fileName + " is not a whole zip archive; export or copy it again");
  }

  private static void refuseAnother(ZipMembers members, String fileName) throws IOException {
    if (members.next()) {
      throw Refusal.usage(
          "%s is a zip archive of several files; call it .zip and name the member, as in"
                  .formatted(fileName)
              + " export.zip!sessions.csv");
    }
  }

  /** What is done at the end of a member. */
  private interface AtEnd {
    void look() throws IOException;
  }

  /** The bytes of a member, which refuse what is not whole. */
  private static final class Bytes extends FilterInputStream {

    private final String fileName;
    private final AtEnd atEnd;

    Bytes(InputStream content, String fileName, AtEnd atEnd) {
      super(content);
      this.fileName = fileName;
      this.atEnd = atEnd;
    }

    @Override
    public int read() throws IOException {
      byte[] one = new byte[1];
      return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
    }

    @Override
    public int read(byte[] buffer, int offset, int length) throws IOException {
      try {
        int read = super.read(buffer, offset, length);
        if (read < 0) {
          atEnd.look();
        }
        return read;
      } catch (ZipException | EOFException e) {
        throw broken(fileName, e);
      }
    }
  }
}
