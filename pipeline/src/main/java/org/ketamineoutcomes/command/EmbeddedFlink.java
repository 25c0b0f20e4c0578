package org.ketamineoutcomes.command;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.apache.beam.runners.flink.FlinkPipelineOptions;
import org.ketamineoutcomes.refusal.Refusal;

/**
 * What the embedded Flink is told, which takes a folder with a file of settings and nothing else.
 *
 * <p>Left alone, it takes two fifths of the heap once more for sorting and 64 MB for passing data
 * on, collects garbage twice to find out how much that is, asks Hadoop for passwords of file
 * systems, and makes ready to take jobs from a browser.
 */
final class EmbeddedFlink {

  private static final String EMBEDDED = "[local]";
  private static final long MEGABYTE = 1L << 20;

  /** What a core needs at least to sort blocks of a megabyte without writing each to disk. */
  private static final int MIN_SORTING_MB_PER_CORE = 16;

  /** The share of the heap that sorting may have beside it, in memory of its own. */
  private static final int HEAP_PER_SORTING = 4;

  private static final int NETWORK_MB_PER_CORE = 8;
  private static final int MIN_NETWORK_MB = 16;
  private static final int MAX_NETWORK_MB = 64;

  private EmbeddedFlink() {}

  /**
   * Uses all cores unless told how many, and hands elements from step to step without copying them:
   * no step of this job changes what it is given. Settings of the user's own are left alone, and so
   * is a Flink elsewhere.
   */
  static void tune(FlinkPipelineOptions options, List<String> arguments) {
    options.setFasterCopy(true);
    options.setObjectReuse(true);
    if (options.getFlinkMaster().equals(FlinkPipelineOptions.AUTO) && !SubmittedToFlink.isSo()) {
      options.setFlinkMaster(EMBEDDED);
    }
    if (!options.getFlinkMaster().equals(EMBEDDED)) {
      return;
    }
    checkOwnNameIsKnown();
    if (arguments.stream().noneMatch(argument -> argument.startsWith("--parallelism"))) {
      options.setParallelism(Runtime.getRuntime().availableProcessors());
    }
    if (options.getFlinkConfDir() == null && System.getenv("FLINK_CONF_DIR") == null) {
      options.setFlinkConfDir(written(settings(options.getParallelism(), heapMegabytes())));
    }
  }

  /** Flink asks for the name of the machine, and ends where nobody knows it. */
  private static void checkOwnNameIsKnown() {
    try {
      InetAddress.getLocalHost();
    } catch (UnknownHostException e) {
      String name = String.valueOf(e.getMessage()).replaceFirst(":.*", "");
      throw Refusal.usage(
          "The embedded engine asks for the address of this machine, %1$s, which is not known; add the line 127.0.0.1 %1$s to /etc/hosts"
              .formatted(name));
    }
  }

  /** Returns the settings for so many cores and so large a heap. */
  static List<String> settings(int cores, long heapMegabytes) {
    long sorting =
        Math.max((long) cores * MIN_SORTING_MB_PER_CORE, heapMegabytes / HEAP_PER_SORTING);
    long network =
        Math.max(MIN_NETWORK_MB, Math.min(MAX_NETWORK_MB, (long) cores * NETWORK_MB_PER_CORE));
    return List.of(
        "taskmanager.memory.managed.size: " + sorting + "m",
        "taskmanager.memory.network.min: " + network + "m",
        "taskmanager.memory.network.max: " + network + "m",
        "security.delegation.tokens.enabled: false",
        "web.submit.enable: false",
        "metrics.fetcher.update-interval: 0");
  }

  private static long heapMegabytes() {
    return Runtime.getRuntime().maxMemory() / MEGABYTE;
  }

  /** Returns a folder that holds the settings until the program ends. */
  private static String written(List<String> settings) {
    try {
      Path folder = Files.createTempDirectory("outcomes-flink");
      folder.toFile().deleteOnExit();
      Path file = Files.write(folder.resolve("flink-conf.yaml"), settings);
      file.toFile().deleteOnExit();
      return folder.toString();
    } catch (IOException e) {
      throw new UncheckedIOException("The folder for temporary files cannot be written", e);
    }
  }
}
