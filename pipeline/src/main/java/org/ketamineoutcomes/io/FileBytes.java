package org.ketamineoutcomes.io;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.Channels;
import java.nio.channels.ReadableByteChannel;
import java.nio.channels.SeekableByteChannel;
import java.nio.file.InvalidPathException;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.beam.sdk.io.FileSystems;
import org.apache.beam.sdk.io.fs.MatchResult.Metadata;
import org.apache.commons.codec.digest.DigestUtils;
import org.ketamineoutcomes.division.Part;
import org.ketamineoutcomes.format.ZipMember;

/** The bytes of a file on any of Beam's file systems. */
public final class FileBytes {

  private FileBytes() {}

  /** Bytes are digested a kilobyte at a time, and read so many. */
  private static final int DIGEST_BUFFER = 1 << 16;

  /** A member of a zip archive is called {@code export.zip!sessions.csv}. */
  private static final Pattern MEMBER = Pattern.compile("(?i)(.+\\.zip)!(.+)");

  /** Returns the files that a path or glob names; none if this machine can have no such path. */
  public static List<Metadata> named(String pattern) throws IOException {
    try {
      StoreModule.need(pattern);
      return StoreModule.matching(pattern);
    } catch (InvalidPathException e) {
      return List.of();
    }
  }

  /** Opens the file at {@code path}, or the member of an archive; the caller closes it. */
  public static InputStream open(String path) throws IOException {
    Matcher member = MEMBER.matcher(path);
    return member.matches()
        ? ZipMember.open(
            Channels.newInputStream(channel(member.group(1))), member.group(2), member.group(1))
        : Channels.newInputStream(channel(path));
  }

  /** Returns whether a part of the file can be read without all that stands before it. */
  static boolean canSeek(String path) throws IOException {
    if (MEMBER.matcher(path).matches()) {
      return false;
    }
    try (ReadableByteChannel channel = channel(path)) {
      return channel instanceof SeekableByteChannel
          && FileSystems.matchSingleFileSpec(path).isReadSeekEfficient();
    }
  }

  /** Opens a part of a file that can seek; the caller closes it. */
  static InputStream open(String path, Part part) throws IOException {
    return new PartBytes(Channels.newInputStream(channelAt(path, part.from())), part.bytes());
  }

  /**
   * Reads bytes of a file that can seek.
   *
   * @throws IOException if the file has fewer
   */
  static byte[] read(String path, long from, int length) throws IOException {
    try (InputStream bytes = Channels.newInputStream(channelAt(path, from))) {
      byte[] read = bytes.readNBytes(length);
      if (read.length < length) {
        throw new IOException(path + " became shorter while it was read");
      }
      return read;
    }
  }

  /** Returns the SHA-256 of all bytes, in lower-case hexadecimal. */
  public static String sha256(String path) throws IOException {
    try (InputStream in = new BufferedInputStream(open(path), DIGEST_BUFFER)) {
      return DigestUtils.sha256Hex(in);
    }
  }

  private static SeekableByteChannel channelAt(String path, long position) throws IOException {
    ReadableByteChannel channel = channel(path);
    if (channel instanceof SeekableByteChannel seekable) {
      return seekable.position(position);
    }
    channel.close();
    throw new IOException("The file system of " + path + " cannot seek");
  }

  private static ReadableByteChannel channel(String path) throws IOException {
    return FileSystems.open(FileSystems.matchSingleFileSpec(path).resourceId());
  }
}
