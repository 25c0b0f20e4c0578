package org.ketamineoutcomes.io;

import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.Channels;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.beam.sdk.io.FileSystems;
import org.ketamineoutcomes.format.ZipMember;

/** The bytes of a file on any of Beam's file systems. */
public final class FileBytes {

  private FileBytes() {}

  /** A member of a zip archive is called {@code export.zip!sessions.csv}. */
  private static final Pattern MEMBER = Pattern.compile("(?i)(.+\\.zip)!(.+)");

  /** Opens the file at {@code path}, or the member of an archive; the caller closes it. */
  public static InputStream open(String path) throws IOException {
    Matcher member = MEMBER.matcher(path);
    return member.matches()
        ? ZipMember.open(whole(member.group(1)), member.group(2), member.group(1))
        : whole(path);
  }

  private static InputStream whole(String path) throws IOException {
    return Channels.newInputStream(
        FileSystems.open(FileSystems.matchSingleFileSpec(path).resourceId()));
  }
}
