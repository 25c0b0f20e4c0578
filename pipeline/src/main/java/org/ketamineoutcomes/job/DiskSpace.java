package org.ketamineoutcomes.job;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.beam.runners.flink.FlinkPipelineOptions;
import org.apache.beam.sdk.options.PipelineOptions;
import org.ketamineoutcomes.io.FreeSpace;
import org.ketamineoutcomes.io.FreeSpace.Need;

/**
 * What a run writes to disks, by the size of its exports: no more than it takes for sure, so that
 * none is refused that would go through. Sorting writes them once to temporary files.
 */
final class DiskSpace {

  private static final long MEGABYTE = 1L << 20;

  /** Tables, pages and figures, which hardly grow with the exports. */
  private static final long RESULTS = 3 * MEGABYTE;

  /** Files of single patients take between a third and a fourth of delimited text. */
  private static final int TEXT_PER_PATIENT_FILES = 4;

  private DiskSpace() {}

  /** Refuses a run that would fill a disk, before any row is read. */
  static void check(Inputs inputs, OutcomesOptions options, PipelineOptions engine)
      throws IOException {
    long bytes = inputs.unpackedBytes();
    List<Need> needs = new ArrayList<>();
    needs.add(
        new Need(
            "--output=" + options.getOutput(),
            String.valueOf(options.getOutput()),
            RESULTS,
            "name a folder on another disk"));
    String closed = options.getClosedOutput();
    if (closed != null) {
      needs.add(
          new Need(
              "--closedOutput=" + closed,
              closed,
              RESULTS + bytes / TEXT_PER_PATIENT_FILES,
              "name a folder on another disk"));
    }
    if (sortsHere(engine)) {
      String temporary = System.getProperty("java.io.tmpdir", ".");
      needs.add(
          new Need(
              "temporary files in " + temporary,
              temporary,
              bytes,
              "set TMPDIR to a folder on another disk"));
    }
    FreeSpace.check(needs);
  }

  /** Returns whether the engine is the one within the program, and not a cluster elsewhere. */
  private static boolean sortsHere(PipelineOptions engine) {
    return engine.getRunner().getSimpleName().equals("FlinkRunner")
        && engine.as(FlinkPipelineOptions.class).getFlinkMaster().startsWith("[");
  }
}
