package org.ketamineoutcomes.job;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
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
import org.ketamineoutcomes.io.ResultsFolder;
import org.ketamineoutcomes.io.RunLock;
import org.ketamineoutcomes.io.WrittenTable;
import org.ketamineoutcomes.ledger.AssumptionsColumns;
import org.ketamineoutcomes.ledger.CellsNotReadColumns;
import org.ketamineoutcomes.ledger.IdCheck;
import org.ketamineoutcomes.ledger.LedgerCheck;
import org.ketamineoutcomes.ledger.LedgerColumns;
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
    RunLock lock = RunLock.of("--output", output);
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
    Inputs inputs = FindInputs.of(options);
    ProtocolFiles protocols = ProtocolFiles.of(options, inputs.mapping());
    ResultsFolder results = ResultsFolder.at(output, runId);
    results.checkMayBeUsed();
    if (options.getProgress() != Progress.Manner.QUIET) {
      progress.printf(
          "Reading %d files (%,d bytes) on %s%n",
          inputs.files().size(), inputs.bytes(), engine.getRunner().getSimpleName());
      progress.flush();
    }
    Thread interrupted = new Thread(() -> sayInterrupted(results), "interrupted");
    Runtime.getRuntime().addShutdownHook(interrupted);
    try {
      Instant read = clock.instant();
      AnalysisPlan plan =
          OutcomesPipeline.plan(protocols.protocols(), inputs.strata(), inputs.aesi());
      execute(inputs, plan, results);
      Instant computed = clock.instant();
      Checked checked = check(results, OutcomesPipeline.tables(plan));
      Map<String, Double> seconds = new LinkedHashMap<>();
      seconds.put("check_inputs", seconds(started, read));
      seconds.put("measure", seconds(read, computed));
      seconds.put("verify", seconds(computed, clock.instant()));
      forget(interrupted);
      results.publish(
          new Manifest(runId, options, engine.getRunner().getSimpleName(), inputs, protocols)
              .json(checked.tables(), checked.ledger(), seconds));
      return summary(runId, output, checked, seconds(started, clock.instant()));
    } catch (IOException | RuntimeException e) {
      discardStaging(results, e);
      throw e;
    } finally {
      forget(interrupted);
    }
  }

  private static void forget(Thread interrupted) {
    try {
      Runtime.getRuntime().removeShutdownHook(interrupted);
    } catch (IllegalStateException e) {
      // The program is being stopped, and the thread at work.
    }
  }

  /** Leaves nothing behind where the program is stopped from outside. */
  private void sayInterrupted(ResultsFolder results) {
    try {
      results.discardStaging();
      progress.println("Stopped before the end; nothing was published, and nothing is left behind");
    } catch (IOException e) {
      progress.println("Stopped before the end; nothing was published, but some files are left");
    }
    progress.flush();
  }

  /** What ended the run stays the reason told, also where its staging cannot be cleared. */
  private static void discardStaging(ResultsFolder results, Exception reason) {
    try {
      results.discardStaging();
    } catch (IOException e) {
      reason.addSuppressed(e);
    }
  }

  private void execute(Inputs inputs, AnalysisPlan plan, ResultsFolder results) {
    Pipeline pipeline = Pipeline.create(engine);
    OutcomesPipeline.build(
        pipeline,
        inputs,
        plan,
        new IdCheck(inputs.mapping().ids().accepted(), options.getMaxRejectedFraction()),
        results.stagedTables(),
        results.stagedRejects());
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

  /** What was found when everything written was read back. */
  private record Checked(List<WrittenTable> tables, LedgerCheck ledger) {}

  /** Reads everything back that was written; refuses what is not whole. */
  private Checked check(ResultsFolder results, List<String> names) throws IOException {
    LedgerCheck ledger = new LedgerCheck();
    results.readRejects(ledger::addRejected);
    results.read(LedgerColumns.ALL, ledger::add);
    results.read(AssumptionsColumns.ALL, ledger::addAssumption);
    results.read(CellsNotReadColumns.ALL, ledger::addCellsNotRead);
    List<WrittenTable> tables = verified(results, names);
    Optional<String> identifying = ledger.identifyingData();
    if (identifying.isPresent()) {
      throw Refusal.identifyingData(identifying.get());
    }
    Optional<String> imbalance = ledger.imbalance();
    if (imbalance.isPresent()) {
      throw Refusal.data(imbalance.get());
    }
    Optional<String> tooMany = ledger.tooManyRejected(options.getMaxRejectedFraction());
    if (tooMany.isPresent()) {
      throw Refusal.data(tooMany.get() + "; they are listed in " + results.publishRejects());
    }
    Optional<String> unread = ledger.tooManyUnread(options.getMaxUnreadFraction());
    if (unread.isPresent()) {
      throw Refusal.data(unread.get());
    }
    return new Checked(tables, ledger);
  }

  /** Tables are read back side by side. */
  private static List<WrittenTable> verified(ResultsFolder results, List<String> names)
      throws IOException {
    try {
      return names.parallelStream()
          .map(
              name -> {
                try {
                  return results.verify(name);
                } catch (IOException e) {
                  throw new UncheckedIOException(e);
                }
              })
          .toList();
    } catch (UncheckedIOException e) {
      throw e.getCause();
    }
  }

  private String runId(Instant started) {
    String runId = options.getRunId() == null ? RUN_ID.format(started) : options.getRunId();
    if (!runId.matches("[A-Za-z0-9][A-Za-z0-9._-]{0,99}")) {
      throw Refusal.usage("--runId must be of letters, digits, dots, hyphens and underscores");
    }
    return runId;
  }

  private static Map<String, Object> summary(
      String runId, String output, Checked checked, double seconds) {
    Map<String, Object> summary = new LinkedHashMap<>();
    summary.put("run_id", runId);
    summary.put("status", "complete");
    summary.put("output", output);
    summary.put("rows_read", checked.ledger().rowsRead());
    summary.put("rows_accepted", checked.ledger().accepted());
    summary.put("rows_not_used", checked.ledger().notUsed());
    summary.put("rows_rejected", checked.ledger().rejected());
    summary.put("tables", checked.tables().size());
    summary.put("seconds", seconds);
    return summary;
  }

  private static double seconds(Instant from, Instant to) {
    return Duration.between(from, to).toMillis() / 1000.0;
  }
}
