package org.ketamineoutcomes.job;

import java.io.IOException;
import java.io.PrintWriter;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.ketamineoutcomes.io.ResultsFolder;
import org.ketamineoutcomes.io.Rooms;
import org.ketamineoutcomes.io.RunLock;
import org.ketamineoutcomes.manifest.Manifest;
import org.ketamineoutcomes.patient.AnalysisPlan;
import org.ketamineoutcomes.refusal.Refusal;

/**
 * Ends a run whose job has come to its end on a cluster while its launcher has not: looks at what
 * was written and publishes it. May be repeated: a run that is published stays as it is.
 */
public final class FinishedRun {

  private final String output;
  private final PrintWriter progress;

  public FinishedRun(String output, PrintWriter progress) {
    this.output = output;
    this.progress = progress;
  }

  /**
   * Returns what a scheduler wants to know.
   *
   * @param runId which run, where several were begun
   */
  public Map<String, Object> toCompletion(@Nullable String runId) throws IOException {
    RunLock lock = RunLock.of("--output", output);
    try {
      ResultsFolder folder = ResultsFolder.at(output, "none");
      folder.checkMayBeUsed();
      Map<String, String> begun = folder.statements();
      if (runId != null) {
        begun.keySet().retainAll(Set.of(runId));
      }
      if (begun.size() > 1) {
        throw Refusal.usage(
            "--output=%s: several runs were begun there, %s; say --runId"
                .formatted(output, String.join(", ", begun.keySet())));
      }
      if (begun.isEmpty()) {
        return published(folder, runId);
      }
      Map.Entry<String, String> only = begun.entrySet().iterator().next();
      return completed(only.getKey(), only.getValue());
    } finally {
      lock.close();
    }
  }

  private Map<String, Object> published(ResultsFolder folder, @Nullable String runId)
      throws IOException {
    Optional<Manifest> manifest = folder.manifest().map(RunOfManifest::read);
    if (manifest.isPresent() && (runId == null || manifest.get().runId().equals(runId))) {
      return RunOfManifest.line(manifest.get(), output);
    }
    throw Refusal.usage(
        "--output=%s: no run waits there to be ended, and none is complete; run it again"
            .formatted(output));
  }

  /** Goes by what was staged of the run no further than what is there bears it out. */
  private Map<String, Object> completed(String runId, String text) throws IOException {
    Instant started = Instant.now();
    RunStatement statement = RunStatement.ofJson(text);
    OutcomesOptions options = statement.asked();
    if (!runId.equals(options.getRunId())) {
      throw Refusal.usage(
          "--output=%s: what was staged as run %s is of another run; run again"
              .formatted(output, runId));
    }
    Inputs inputs = FindInputs.of(options);
    ProtocolFiles protocols = ProtocolFiles.of(options, inputs.mapping());
    statement.refuseOther(inputs, protocols);
    AnalysisPlan plan =
        OutcomesPipeline.plan(protocols.protocols(), inputs.strata(), inputs.aesi());
    Rooms rooms = FindRooms.begun(options, output, progress);
    rooms.refuseTablesOfOthers(protocols.footer());
    return new Completion(options, statement.runner(), inputs, protocols, plan, rooms, progress)
        .publish(started, new LinkedHashMap<>(), () -> {});
  }
}
