package org.ketamineoutcomes.job;

import java.io.IOException;
import java.io.PrintWriter;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.ketamineoutcomes.headline.Headline;
import org.ketamineoutcomes.io.Footer;
import org.ketamineoutcomes.io.ReadResults;
import org.ketamineoutcomes.io.ResultsFolder;
import org.ketamineoutcomes.io.Rooms;
import org.ketamineoutcomes.io.WriteCompanions;
import org.ketamineoutcomes.io.WriteHeadline;
import org.ketamineoutcomes.ledger.Ledger.Fates;
import org.ketamineoutcomes.ledger.LedgerCheck;
import org.ketamineoutcomes.manifest.Manifest;
import org.ketamineoutcomes.patient.AnalysisPlan;
import org.ketamineoutcomes.refusal.Refusal;
import org.ketamineoutcomes.result.ResultTables;
import org.ketamineoutcomes.result.Results;
import org.ketamineoutcomes.result.RunFacts;

/** What is left of a run once its job is over: to look at all that was written, and publish it. */
record Completion(
    OutcomesOptions options,
    String runner,
    Inputs inputs,
    ProtocolFiles protocols,
    AnalysisPlan plan,
    Rooms rooms,
    PrintWriter progress) {

  private static final String ALL_EMPTY =
      "No export has a row below its header, so that every table is without rows; look whether the"
          + " exports were made with a filter";

  private static final Clock CLOCK = Clock.systemUTC();

  /**
   * Returns what a scheduler wants to know, when all is published.
   *
   * @param started when the run was
   * @param seconds what its stages took so far
   * @param whenLooked what to do between looking and publishing
   * @throws Refusal if something is not whole, or the results may not be given out
   */
  Map<String, Object> publish(Instant started, Map<String, Double> seconds, Runnable whenLooked)
      throws IOException {
    Instant computed = CLOCK.instant();
    List<String> names = OutcomesPipeline.tables(plan);
    List<String> missing = new ArrayList<>(rooms.open().tables().missing(names));
    missing.remove(Headline.COLUMNS.table());
    if (!missing.isEmpty()) {
      throw new IOException(
          "--output=%s: %d of %d tables are not there; the job has not come to its end, or its workers do not see this folder"
              .formatted(options.getOutput(), missing.size(), names.size()));
    }
    ResultTables open = withHeadline(rooms.open(), protocols.footer());
    Optional<ResultTables> exact = Optional.empty();
    if (rooms.closed().isPresent()) {
      exact =
          Optional.of(
              withHeadline(rooms.closed().get().folder(), protocols.footer().hidingNothing()));
    }
    ReadBack read = ReadBack.of(rooms, names, options);
    if (options.getPrevious() != null) {
      PreviousRelease.check(options.getPrevious(), rooms.open(), plan);
    }
    Map<String, Double> all = new LinkedHashMap<>(seconds);
    all.put("verify", seconds(computed, CLOCK.instant()));
    RunDescription description =
        new RunDescription(String.valueOf(options.getRunId()), options, runner, inputs, protocols);
    Manifest ofOpen = description.open(read.tables(), read.closed().isPresent(), read.told(), all);
    refuseOtherResultsOfThisName(ofOpen);
    Optional<Manifest> ofClosed =
        read.closed().map(contents -> description.closed(contents, read.ledger(), all));
    if (read.ledger().rowsRead() == 0) {
      say(ALL_EMPTY);
    }
    List<String> headlines = explain(rooms.open(), open, ofOpen);
    if (exact.isPresent()) {
      headlines =
          explain(rooms.closed().orElseThrow().folder(), exact.get(), ofClosed.orElseThrow());
    }
    whenLooked.run();
    rooms.publish(ofOpen.toJson(), ofClosed.map(Manifest::toJson));
    new Lineage(options, runner, progress).completed(inputs, plan, ofOpen, read.ledger());
    removeEarlier();
    if (options.getProgress() == Progress.Manner.TERMINAL) {
      ClosingWords.of(headlines, read.ledger(), options).forEach(progress::println);
      progress.flush();
    }
    return line(read, seconds(started, CLOCK.instant()));
  }

  /** The results stand whatever becomes of the others. */
  private void removeEarlier() {
    try {
      rooms.removeEarlier(options.getKeepRuns());
    } catch (IOException | RuntimeException e) {
      progress.println("The results are published, but earlier runs could not all be removed");
      progress.flush();
    }
  }

  /** One name stands for one result: a run that is repeated gives the same, or is refused. */
  private void refuseOtherResultsOfThisName(Manifest manifest) throws IOException {
    Optional<String> there = rooms.open().manifest();
    if (there.isPresent() && RunOfManifest.isSameRunWithOtherResults(there.get(), manifest)) {
      throw Refusal.usage(
          "--runId=%s: --output=%s holds other results of a run of this name; give this one another"
              .formatted(options.getRunId(), options.getOutput()));
    }
  }

  /** Adds the figures that papers print, and returns the tables that they are copied from. */
  private static ResultTables withHeadline(ResultsFolder results, Footer footer)
      throws IOException {
    ResultTables tables = ReadResults.tables(results.stagedTables());
    WriteHeadline.into(results.stagedTables(), tables, footer);
    return tables;
  }

  /** Writes the page and whatever else explains the tables, from these and the manifest alone. */
  private List<String> explain(ResultsFolder results, ResultTables tables, Manifest manifest)
      throws IOException {
    WriteCompanions.Written written =
        WriteCompanions.into(results.staged(), new Results(RunFacts.of(manifest), tables));
    written.remarks().forEach(this::say);
    return written.headlines();
  }

  private void say(String line) {
    if (options.getProgress() != Progress.Manner.QUIET) {
      progress.println(line);
      progress.flush();
    }
  }

  private Map<String, Object> line(ReadBack read, double seconds) {
    LedgerCheck ledger = read.ledger();
    return RunLine.complete(
        options.getRunId(),
        options.getOutput(),
        Optional.ofNullable(options.getClosedOutput()),
        Optional.of(
            new Fates(ledger.rowsRead(), ledger.accepted(), ledger.notUsed(), ledger.rejected())),
        read.tables().size(),
        seconds);
  }

  static double seconds(Instant from, Instant to) {
    return Duration.between(from, to).toMillis() / 1000.0;
  }
}
