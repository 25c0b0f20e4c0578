package org.ketamineoutcomes.io;

import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.Channels;
import org.apache.beam.sdk.io.FileSystems;

/** The bytes of a file on any of Beam's file systems. */
public final class FileBytes {

  private FileBytes() {}

  /** Opens the file at {@code path}; the caller closes it. */
  public static InputStream open(String path) throws IOException {
    return Channels.newInputStream(
        FileSystems.open(FileSystems.matchSingleFileSpec(path).resourceId()));
  }
}
