package org.ketamineoutcomes.io;

import java.io.IOException;
import java.nio.file.FileStore;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.ketamineoutcomes.refusal.Refusal;

/** Sees to it that the disks of this machine have room for what a run writes. */
public final class FreeSpace {

  private static final long MEGABYTE = 1L << 20;

  private FreeSpace() {}

  /**
   * What will be written to a folder, which need not exist yet.
   *
   * @param named what messages call it, with its option
   * @param remedy what to do if there is no room for it
   */
  public record Need(String named, String folder, long bytes, String remedy) {}

  /**
   * Adds up what goes to the same disk.
   *
   * @throws Refusal if a disk has less room than that
   */
  public static void check(List<Need> needs) throws IOException {
    Map<FileStore, List<Need>> byDisk = new LinkedHashMap<>();
    for (Need need : needs) {
      Optional<Path> local = LocalPath.of(need.folder());
      if (local.isPresent()) {
        FileStore disk =
            Files.getFileStore(UsableFolder.nearestThatExists(LocalPath.real(local.get())));
        byDisk.computeIfAbsent(disk, unused -> new ArrayList<>()).add(need);
      }
    }
    for (Map.Entry<FileStore, List<Need>> disk : byDisk.entrySet()) {
      refuseIfFull(disk.getKey().getUsableSpace(), disk.getValue());
    }
  }

  private static void refuseIfFull(long usable, List<Need> needs) {
    long wanted = needs.stream().mapToLong(Need::bytes).sum();
    if (usable < wanted) {
      Need largest = needs.stream().max(Comparator.comparingLong(Need::bytes)).orElseThrow();
      throw Refusal.usage(
          "The disk of %s has %,d MB left, and about %,d MB are needed; make room, or %s"
              .formatted(
                  needs.stream().map(Need::named).collect(Collectors.joining(" and ")),
                  usable / MEGABYTE,
                  wanted / MEGABYTE + 1,
                  largest.remedy()));
    }
  }
}
