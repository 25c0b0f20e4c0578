package org.ketamineoutcomes.job;

import java.io.IOException;
import java.io.PrintWriter;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.beam.sdk.Pipeline;
import org.apache.beam.sdk.PipelineResult;
import org.apache.beam.sdk.options.PipelineOptions;
import org.ketamineoutcomes.io.Footer;
import org.ketamineoutcomes.io.ReadResults;
import org.ketamineoutcomes.io.ResultsFolder;
import org.ketamineoutcomes.io.Rooms;
import org.ketamineoutcomes.io.RunLock;
import org.ketamineoutcomes.io.WriteCompanions;
import org.ketamineoutcomes.ledger.IdCheck;
import org.ketamineoutcomes.patient.AnalysisPlan;
import org.ketamineoutcomes.protocol.ProtocolFile;
import org.ketamineoutcomes.refusal.Refusal;
import org.ketamineoutcomes.result.RunFacts;

/** One run, from its options to a folder of results. */
public final class Run {

  private static final DateTimeFormatter RUN_ID =
      DateTimeFormatter.ofPattern("uuuuMMdd'T'HHmmss'Z'").withZone(ZoneOffset.UTC);

  private final OutcomesOptions options;
  private final PipelineOptions engine;
  private final PrintWriter progress;
  private final Clock clock = Clock.systemUTC();

  public Run(OutcomesOptions options, PipelineOptions engine, PrintWriter progress) {
    this.options = options;
    this.engine = engine;
    this.progress = progress;
  }

  /** Runs to the end and returns what a scheduler wants to know. */
  public Map<String, Object> toCompletion() throws IOException {
    String output = FindInputs.required("--output", options.getOutput());
    FindRooms.checkAreApart(options, output);
    RunLock lock = RunLock.of("--output", output);
    try {
      String closedOutput = options.getClosedOutput();
      return closedOutput == null ? into(output) : intoBoth(output, closedOutput);
    } finally {
      lock.close();
    }
  }

  private Map<String, Object> intoBoth(String output, String closedOutput) throws IOException {
    RunLock lock = RunLock.of("--closedOutput", closedOutput);
    try {
      return into(output);
    } finally {
      lock.close();
    }
  }

  private Map<String, Object> into(String output) throws IOException {
    Instant started = clock.instant();
    String runId = runId(started);
    options.setRunId(runId);
    FindRooms.checkMayBeWritten(options, output);
    if (options.getPrevious() != null) {
      PreviousRelease.checkIsThere(options.getPrevious());
    }
    Inputs inputs = FindInputs.of(options);
    DiskSpace.check(inputs, options, engine);
    ProtocolFiles protocols = ProtocolFiles.of(options, inputs.mapping());
    Rooms rooms = FindRooms.of(options, output, progress);
    if (options.getProgress() != Progress.Manner.QUIET) {
      progress.printf(
          "Reading %d files (%,d bytes) on %s%n",
          inputs.files().size(), inputs.bytes(), engine.getRunner().getSimpleName());
      progress.flush();
    }
    StopFromOutside stop = StopFromOutside.clearing(rooms, progress);
    try {
      Instant checked = clock.instant();
      AnalysisPlan plan =
          OutcomesPipeline.plan(protocols.protocols(), inputs.strata(), inputs.aesi());
      execute(inputs, protocols, plan, rooms);
      Instant computed = clock.instant();
      List<String> names = OutcomesPipeline.tables(plan);
      ReadBack read = ReadBack.of(rooms, names, options);
      if (options.getPrevious() != null) {
        PreviousRelease.check(options.getPrevious(), rooms.open(), plan);
      }
      Map<String, Double> seconds = new LinkedHashMap<>();
      seconds.put("check_inputs", seconds(started, checked));
      seconds.put("measure", seconds(checked, computed));
      seconds.put("verify", seconds(computed, clock.instant()));
      Manifest manifest =
          new Manifest(runId, options, engine.getRunner().getSimpleName(), inputs, protocols);
      String open = manifest.open(read.tables(), read.closed().isPresent(), read.ledger(), seconds);
      Optional<String> closed =
          read.closed().map(contents -> manifest.closed(contents, read.ledger(), seconds));
      if (read.ledger().rowsRead() == 0) {
        sayThatAllAreEmpty();
      }
      List<String> headlines = explain(rooms.open(), open);
      if (rooms.closed().isPresent()) {
        headlines = explain(rooms.closed().get().folder(), closed.orElseThrow());
      }
      stop.noLonger();
      rooms.publish(open, closed);
      if (options.getProgress() == Progress.Manner.TERMINAL) {
        ClosingWords.of(headlines, read.ledger(), options).forEach(progress::println);
        progress.flush();
      }
      return summary(read, seconds(started, clock.instant()));
    } catch (IOException | RuntimeException e) {
      discardStaging(rooms, e);
      throw e;
    } finally {
      stop.noLonger();
    }
  }

  private void sayThatAllAreEmpty() {
    if (options.getProgress() != Progress.Manner.QUIET) {
      progress.println(
          "No export has a row below its header, so that every table is without rows; look whether"
              + " the exports were made with a filter");
      progress.flush();
    }
  }

  /** Writes the page and whatever else explains the tables, from these and the manifest alone. */
  private List<String> explain(ResultsFolder results, String manifest) throws IOException {
    RunFacts facts = RunFacts.ofManifest(manifest);
    WriteCompanions.Written written =
        WriteCompanions.into(results.staged(), ReadResults.of(facts, results.stagedTables()));
    if (!written.hasPictures() && options.getProgress() != Progress.Manner.QUIET) {
      progress.println(WriteCompanions.NO_PICTURES);
      progress.flush();
    }
    return written.headlines();
  }

  /** What ended the run stays the reason told, also where its staging cannot be cleared. */
  private static void discardStaging(Rooms rooms, Exception reason) {
    try {
      rooms.discardStaging();
    } catch (IOException e) {
      reason.addSuppressed(e);
    }
  }

  private void execute(Inputs inputs, ProtocolFiles protocols, AnalysisPlan plan, Rooms rooms)
      throws IOException {
    Pipeline pipeline = Pipeline.create(engine);
    OutcomesPipeline.build(
        pipeline,
        inputs,
        plan,
        new IdCheck(
            inputs.mapping().ids().accepted(),
            inputs.idHeaders(),
            options.getMaxRejectedFraction()),
        rooms,
        Footer.of(
            Version.program(),
            protocols.protocols(),
            protocols.files().stream().map(ProtocolFile::hash).toList()));
    Progress saying =
        Progress.start(progress, options.getProgress(), inputs.bytes(), inputs.buckets());
    PipelineResult.State state;
    try {
      state = pipeline.run().waitUntilFinish();
    } finally {
      saying.end();
    }
    if (state != PipelineResult.State.DONE) {
      throw new IllegalStateException("The job ended as " + state + " and not as DONE");
    }
  }

  private String runId(Instant started) {
    String runId = options.getRunId() == null ? RUN_ID.format(started) : options.getRunId();
    if (!runId.matches("[A-Za-z0-9][A-Za-z0-9._-]{0,99}")) {
      throw Refusal.usage("--runId must be of letters, digits, dots, hyphens and underscores");
    }
    return runId;
  }

  private Map<String, Object> summary(ReadBack read, double seconds) {
    Map<String, Object> summary = new LinkedHashMap<>();
    summary.put("run_id", options.getRunId());
    summary.put("status", "complete");
    summary.put("output", options.getOutput());
    if (options.getClosedOutput() != null) {
      summary.put("closed_output", options.getClosedOutput());
    }
    summary.put("rows_read", read.ledger().rowsRead());
    summary.put("rows_accepted", read.ledger().accepted());
    summary.put("rows_not_used", read.ledger().notUsed());
    summary.put("rows_rejected", read.ledger().rejected());
    summary.put("tables", read.tables().size());
    summary.put("seconds", seconds);
    return summary;
  }

  private static double seconds(Instant from, Instant to) {
    return Duration.between(from, to).toMillis() / 1000.0;
  }
}
