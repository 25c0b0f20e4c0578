package org.ketamineoutcomes.job;

import java.io.IOException;
import java.util.Locale;
import java.util.Optional;
import org.apache.beam.sdk.Pipeline;
import org.apache.beam.sdk.PipelineResult;
import org.apache.beam.sdk.io.FileSystems;
import org.apache.beam.sdk.options.PipelineOptions;
import org.jspecify.annotations.Nullable;
import org.ketamineoutcomes.io.WorkDone;

/** A job on its engine, wherever the workers are: how far it has come, and how to stop it. */
final class RunningJob {

  private final Optional<RemoteFlink> flink;
  private volatile @Nullable PipelineResult result;

  private RunningJob(Optional<RemoteFlink> flink) {
    this.flink = flink;
  }

  /**
   * Names the job of a run into a folder, and gets its engine ready. A job of this name that is
   * still at work, of a launcher that died, is stopped: the two would write into one folder.
   */
  static RunningJob of(String runId, String output, PipelineOptions engine) throws IOException {
    engine.setJobName(name(runId, output));
    Optional<RemoteFlink> flink = RemoteFlink.of(engine);
    if (flink.isPresent()) {
      flink.get().makeReady();
    }
    return new RunningJob(flink);
  }

  /** Two folders may have runs of one id on one cluster. */
  private static String name(String runId, String output) {
    return "outcomes-%s-%08x"
        .formatted(runId, FileSystems.matchNewResource(output, true).toString().hashCode())
        .toLowerCase(Locale.ROOT)
        .replaceAll("[^a-z0-9-]", "-");
  }

  /** Runs the job to its end. */
  void run(Pipeline pipeline) {
    PipelineResult running = pipeline.run();
    result = running;
    PipelineResult.State state = running.waitUntilFinish();
    if (state != PipelineResult.State.DONE) {
      throw new IllegalStateException("The job ended as " + state + " and not as DONE");
    }
  }

  /** Returns how many tasks of how many are done, where only the engine knows more. */
  Optional<String> tasks() {
    return flink.flatMap(RemoteFlink::tasks);
  }

  /** Returns what the workers have done, as far as it is known here. */
  WorkDone done() {
    WorkDone here = WorkDone.now();
    PipelineResult running = result;
    if (here.bytesRead() > 0 || running == null) {
      return here;
    }
    try {
      return WorkDone.of(running.metrics());
    } catch (RuntimeException e) {
      return here; // Not every engine can be asked while it works.
    }
  }

  /** Stops the job where it runs on when its launcher ends. */
  void cancel() {
    flink.ifPresent(RemoteFlink::cancel);
  }
}
