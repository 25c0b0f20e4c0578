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
import org.ketamineoutcomes.io.ClosedRoom;
import org.ketamineoutcomes.io.ResultsFolder;
import org.ketamineoutcomes.io.Rooms;
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
    Instant started = clock.instant();
    String output = FindInputs.required("--output", options.getOutput());
    String runId = runId(started);
    options.setRunId(runId);
    Inputs inputs = FindInputs.of(options);
    ProtocolFiles protocols = ProtocolFiles.of(options, inputs.mapping());
    Rooms rooms = FindRooms.of(options, output, progress);
    progress.printf(
        "Reading %d files (%,d bytes) on %s%n",
        inputs.files().size(), inputs.bytes(), engine.getRunner().getSimpleName());
    progress.flush();
    try {
      Instant read = clock.instant();
      AnalysisPlan plan =
          OutcomesPipeline.plan(protocols.protocols(), inputs.strata(), inputs.aesi());
      AnalysisPlan exact =
          OutcomesPipeline.plan(
              protocols.protocols().hidingNothing(), inputs.strata(), inputs.aesi());
      execute(inputs, plan, exact, rooms);
      Instant computed = clock.instant();
      List<String> names = OutcomesPipeline.tables(plan);
      Checked checked = check(rooms, names);
      Optional<ClosedContents> closed = closedContents(rooms, names);
      Map<String, Double> seconds = new LinkedHashMap<>();
      seconds.put("check_inputs", seconds(started, read));
      seconds.put("measure", seconds(read, computed));
      seconds.put("verify", seconds(computed, clock.instant()));
      Manifest manifest =
          new Manifest(runId, options, engine.getRunner().getSimpleName(), inputs, protocols);
      rooms.publish(
          manifest.open(checked.tables(), closed.isPresent(), checked.ledger(), seconds),
          closed.map(contents -> manifest.closed(contents, checked.ledger(), seconds)));
      return summary(checked, seconds(started, clock.instant()));
    } catch (IOException | RuntimeException e) {
      discardStaging(rooms, e);
      throw e;
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

  private void execute(Inputs inputs, AnalysisPlan plan, AnalysisPlan exact, Rooms rooms)
      throws IOException {
    Pipeline pipeline = Pipeline.create(engine);
    OutcomesPipeline.build(
        pipeline,
        inputs,
        plan,
        exact,
        new IdCheck(inputs.mapping().ids().accepted(), options.getMaxRejectedFraction()),
        rooms);
    PipelineResult.State state = pipeline.run().waitUntilFinish();
    if (state != PipelineResult.State.DONE) {
      throw new IllegalStateException("The job ended as " + state + " and not as DONE");
    }
  }

  /** What was found when everything written was read back. */
  private record Checked(List<WrittenTable> tables, LedgerCheck ledger) {}

  /** Reads everything back that was written; refuses what is not whole. */
  private Checked check(Rooms rooms, List<String> names) throws IOException {
    LedgerCheck ledger = new LedgerCheck();
    ResultsFolder results = rooms.open();
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
    if (rooms.closed().isPresent()) {
      rooms.closed().get().readRejects(ledger::addRejected);
      Optional<String> lost = ledger.imbalanceOfRejected();
      if (lost.isPresent()) {
        throw Refusal.data(lost.get());
      }
    }
    Optional<String> tooMany = ledger.tooManyRejected(options.getMaxRejectedFraction());
    if (tooMany.isPresent()) {
      throw Refusal.data(tooMany.get() + "; " + whereToFindRejects(rooms));
    }
    Optional<String> unread = ledger.tooManyUnread(options.getMaxUnreadFraction());
    if (unread.isPresent()) {
      throw Refusal.data(unread.get());
    }
    return new Checked(tables, ledger);
  }

  /** Keeps the list of rejected rows, where there is a room for it, also of a run that fails. */
  private String whereToFindRejects(Rooms rooms) throws IOException {
    return rooms.closed().isPresent()
        ? "they are listed in " + rooms.closed().get().publishRejects()
        : "./outcomes check says by which rules, and run with --closedOutput=DIR lists them there";
  }

  private static Optional<ClosedContents> closedContents(Rooms rooms, List<String> names)
      throws IOException {
    if (rooms.closed().isEmpty()) {
      return Optional.empty();
    }
    ClosedRoom closed = rooms.closed().get();
    return Optional.of(
        new ClosedContents(
            verified(closed.folder(), names),
            closed.patientFiles().verify(),
            closed.isOwnersAlone()));
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

  private Map<String, Object> summary(Checked checked, double seconds) {
    Map<String, Object> summary = new LinkedHashMap<>();
    summary.put("run_id", options.getRunId());
    summary.put("status", "complete");
    summary.put("output", options.getOutput());
    if (options.getClosedOutput() != null) {
      summary.put("closed_output", options.getClosedOutput());
    }
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
