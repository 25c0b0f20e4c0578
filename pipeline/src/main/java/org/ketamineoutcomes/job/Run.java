package org.ketamineoutcomes.job;

import java.io.IOException;
import java.io.PrintWriter;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.Map;
import org.apache.beam.sdk.Pipeline;
import org.apache.beam.sdk.options.PipelineOptions;
import org.ketamineoutcomes.io.Rooms;
import org.ketamineoutcomes.io.RunLock;
import org.ketamineoutcomes.ledger.IdCheck;
import org.ketamineoutcomes.patient.AnalysisPlan;
import org.ketamineoutcomes.refusal.Refusal;

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
    String runner = engine.getRunner().getSimpleName();
    Lineage lineage = new Lineage(options, runner, progress);
    try {
      return into(output, started, runner, lineage);
    } catch (IOException | RuntimeException e) {
      lineage.failed(e);
      throw e;
    }
  }

  private Map<String, Object> into(String output, Instant started, String runner, Lineage lineage)
      throws IOException {
    String runId = String.valueOf(options.getRunId());
    FindRooms.checkMayBeWritten(options, output);
    if (options.getPrevious() != null) {
      PreviousRelease.checkIsThere(options.getPrevious());
    }
    Inputs inputs = FindInputs.of(options);
    DiskSpace.check(inputs, options, engine);
    ProtocolFiles protocols = ProtocolFiles.of(options, inputs.mapping());
    RunningJob job = RunningJob.of(runId, output, engine);
    Rooms rooms = FindRooms.anew(options, output, progress);
    say(
        "Reading %d files (%,d bytes) on %s"
            .formatted(inputs.files().size(), inputs.bytes(), runner));
    StopFromOutside stop = StopFromOutside.clearing(rooms, job, progress);
    try {
      rooms.open().stageStatement(RunStatement.of(options, runner, inputs, protocols).toJson());
      Instant checked = clock.instant();
      AnalysisPlan plan =
          OutcomesPipeline.plan(protocols.protocols(), inputs.strata(), inputs.aesi());
      lineage.started(inputs, plan);
      execute(inputs, protocols, plan, rooms, job);
      Map<String, Double> seconds = new LinkedHashMap<>();
      seconds.put("check_inputs", Completion.seconds(started, checked));
      seconds.put("measure", Completion.seconds(checked, clock.instant()));
      return new Completion(options, runner, inputs, protocols, plan, rooms, progress)
          .publish(started, seconds, stop::noLonger);
    } catch (IOException | RuntimeException e) {
      job.cancel();
      discardStaging(rooms, e);
      throw e;
    } finally {
      stop.noLonger();
    }
  }

  private void say(String line) {
    if (options.getProgress() != Progress.Manner.QUIET) {
      progress.println(line);
      progress.flush();
    }
  }

  /** What ended the run stays the reason told, also where its staging cannot be cleared. */
  private static void discardStaging(Rooms rooms, Exception reason) {
    try {
      rooms.discardStaging();
    } catch (IOException e) {
      reason.addSuppressed(e);
    }
  }

  private void execute(
      Inputs inputs, ProtocolFiles protocols, AnalysisPlan plan, Rooms rooms, RunningJob job)
      throws IOException {
    Pipeline pipeline = Pipeline.create(engine);
    OutcomesPipeline.build(
        pipeline,
        inputs,
        plan,
        new IdCheck(
            inputs.mapping().acceptedOfIds(),
            inputs.idHeaders(),
            inputs.oneOfSeveral(),
            options.getMaxRejectedFraction()),
        rooms,
        protocols.footer());
    Progress saying =
        Progress.start(progress, options.getProgress(), inputs.bytes(), inputs.buckets(), job);
    try {
      job.run(pipeline);
    } finally {
      saying.end();
    }
  }

  private String runId(Instant started) {
    String runId = options.getRunId() == null ? RUN_ID.format(started) : options.getRunId();
    if (!runId.matches("[A-Za-z0-9][A-Za-z0-9._-]{0,99}")) {
      throw Refusal.usage("--runId must be of letters, digits, dots, hyphens and underscores");
    }
    return runId;
  }
}
