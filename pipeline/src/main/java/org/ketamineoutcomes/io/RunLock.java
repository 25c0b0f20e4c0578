package org.ketamineoutcomes.io;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;
import java.util.UUID;
import org.ketamineoutcomes.refusal.Refusal;

/**
 * Keeps a folder of results for one run of this machine at a time. The operating system lets go of
 * it when the program ends, however it ends.
 *
 * <p>The lock is a file in the folder for temporary files, named after the folder of results, so
 * that the results hold nothing but results. It stays there, empty: who took it away could take it
 * from under another run.
 */
public final class RunLock implements AutoCloseable {

  private final FileChannel channel;

  private RunLock(FileChannel channel) {
    this.channel = channel;
  }

  /**
   * Keeps a folder, which need not exist yet.
   *
   * @param option the option that named it
   */
  public static RunLock of(String option, String folder) throws IOException {
    Path file =
        Path.of(System.getProperty("java.io.tmpdir", "."), "outcomes-" + named(folder) + ".lock");
    FileChannel channel =
        FileChannel.open(
            file, StandardOpenOption.CREATE, StandardOpenOption.WRITE, LinkOption.NOFOLLOW_LINKS);
    if (!isLocked(channel)) {
      channel.close();
      throw Refusal.usage(
          "%s=%s: another run is writing there; wait for its end, or name another folder"
              .formatted(option, folder));
    }
    return new RunLock(channel);
  }

  private static boolean isLocked(FileChannel channel) throws IOException {
    try {
      FileLock lock = channel.tryLock();
      return lock != null;
    } catch (OverlappingFileLockException e) {
      return false;
    }
  }

  private static String named(String folder) throws IOException {
    Optional<Path> local = LocalPath.of(folder);
    String place = local.isPresent() ? LocalPath.real(local.get()).toString() : folder;
    return UUID.nameUUIDFromBytes(place.getBytes(UTF_8)).toString();
  }

  @Override
  public void close() throws IOException {
    channel.close();
  }
}
