package org.ketamineoutcomes.job;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.PrintWriter;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.ketamineoutcomes.ledger.InputFile;
import org.ketamineoutcomes.ledger.Ledger;
import org.ketamineoutcomes.ledger.LedgerCheck;
import org.ketamineoutcomes.lineage.InputChecks;
import org.ketamineoutcomes.lineage.LineageEvents;
import org.ketamineoutcomes.lineage.LineageInput;
import org.ketamineoutcomes.lineage.LineageRun;
import org.ketamineoutcomes.lineage.LineageSink;
import org.ketamineoutcomes.manifest.Manifest;
import org.ketamineoutcomes.patient.AnalysisPlan;
import org.ketamineoutcomes.refusal.Refusal;

/** Tells a catalogue of a run, if it is asked to. A run goes on where nobody listens. */
final class Lineage {

  private static final Clock CLOCK = Clock.systemUTC();
  private static final int MOST_CAUSES = 50;

  private final OutcomesOptions options;
  private final String runner;
  private final PrintWriter progress;
  private Optional<LineageEvents> started = Optional.empty();

  Lineage(OutcomesOptions options, String runner, PrintWriter progress) {
    this.options = options;
    this.runner = runner;
    this.progress = progress;
  }

  void started(Inputs inputs, AnalysisPlan plan) {
    if (options.getLineage() != null) {
      LineageEvents events = events(inputs, plan);
      started = Optional.of(events);
      send(events.start(CLOCK.instant()));
    }
  }

  /**
   * Tells that the results are published.
   *
   * @param ledger the exact one
   */
  void completed(Inputs inputs, AnalysisPlan plan, Manifest manifest, LedgerCheck ledger) {
    if (options.getLineage() != null) {
      send(events(inputs, plan).complete(CLOCK.instant(), manifest, checks(inputs, ledger)));
    }
  }

  private List<InputChecks> checks(Inputs inputs, LedgerCheck ledger) {
    return inputs.files().stream()
        .map(InputFile::name)
        .map(
            file ->
                new InputChecks(
                    ledger.isBalanced(file),
                    ledger.isRejectedWithin(options.getMaxRejectedFraction(), file),
                    ledger.columnsUnreadBeyond(options.getMaxUnreadFraction(), file)))
        .toList();
  }

  /** A catalogue wants a start before an end, also of a run whose inputs were never found. */
  void failed(Exception reason) {
    if (options.getLineage() != null) {
      LineageEvents nothing = new LineageEvents(run(), List.of(), List.of());
      if (started.isEmpty()) {
        send(nothing.start(CLOCK.instant()));
      }
      send(started.orElse(nothing).fail(CLOCK.instant(), told(reason)));
    }
  }

  /** Only what this program says of itself is sure to hold no value of a row. */
  private static String told(Exception reason) {
    return Stream.<Throwable>iterate(reason, cause -> cause != null, Throwable::getCause)
        .limit(MOST_CAUSES)
        .filter(Refusal.class::isInstance)
        .findFirst()
        .map(refusal -> String.valueOf(refusal.getMessage()))
        .orElse(reason.getClass().getSimpleName() + "; the output of the run says more");
  }

  private LineageEvents events(Inputs inputs, AnalysisPlan plan) {
    List<LineageInput> files = new ArrayList<>();
    for (int i = 0; i < inputs.files().size(); i++) {
      files.add(new LineageInput(inputs.files().get(i).path(), inputs.layouts().get(i).columns()));
    }
    return new LineageEvents(
        run(), files, Stream.concat(plan.tables().stream(), Ledger.columns().stream()).toList());
  }

  private LineageRun run() {
    return new LineageRun(
        String.valueOf(options.getRunId()),
        String.valueOf(options.getOutput()),
        Version.program(),
        runner,
        Version.beam());
  }

  private void send(JsonNode event) {
    String target = String.valueOf(options.getLineage());
    try {
      new LineageSink(target).send(event);
    } catch (IOException e) {
      progress.printf(
          "--lineage=%s: the event %s was not taken (%s); the run goes on%n",
          target, event.path("eventType").asText(), e.getMessage());
      progress.flush();
    }
  }
}
