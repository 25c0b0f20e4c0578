package org.ketamineoutcomes.release;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.IntPredicate;
import org.ketamineoutcomes.SampleRuns;
import org.ketamineoutcomes.aesi.AesiVocabulary;
import org.ketamineoutcomes.export.ExportReader;
import org.ketamineoutcomes.export.RejectedRow;
import org.ketamineoutcomes.export.RowSink;
import org.ketamineoutcomes.export.UnusedRow;
import org.ketamineoutcomes.history.Entry;
import org.ketamineoutcomes.history.Row;
import org.ketamineoutcomes.history.Strata;
import org.ketamineoutcomes.history.TreatmentHistory;
import org.ketamineoutcomes.io.FileBytes;
import org.ketamineoutcomes.job.FindInputs;
import org.ketamineoutcomes.job.Inputs;
import org.ketamineoutcomes.job.OutcomesPipeline;
import org.ketamineoutcomes.ledger.InputFile;
import org.ketamineoutcomes.patient.AnalysisPlan;
import org.ketamineoutcomes.patient.CohortCounts;
import org.ketamineoutcomes.protocol.Protocol;
import org.ketamineoutcomes.protocol.Protocols;
import org.ketamineoutcomes.schema.Export;
import org.ketamineoutcomes.simulation.Simulation;
import org.ketamineoutcomes.simulation.Simulation.Existing;
import org.ketamineoutcomes.table.Table;

/** An invented clinic, counted once under a protocol, with what is exact and what is released. */
record SimulatedClinic(List<TreatmentHistory> patients) {

  static SimulatedClinic of(int patients, long seed, Path folder) throws IOException {
    new Simulation(patients, seed).writeTo(folder, Existing.REPLACE);
    List<String> arguments = SampleRuns.arguments(folder, folder.resolve("results"));
    Inputs inputs = FindInputs.of(SampleRuns.options(arguments.subList(1, arguments.size())));
    Accepted accepted = new Accepted(new TreeMap<>());
    for (InputFile file : inputs.files()) {
      try (InputStream in = FileBytes.open(file.path())) {
        new ExportReader(
                Export.valueOf(file.export().toUpperCase(Locale.ROOT)),
                inputs.mapping().at(file.source()),
                inputs.basis(),
                inputs.patientColumns())
            .read(in, file.name(), file.ordinal(), accepted);
      }
    }
    List<TreatmentHistory> histories = new ArrayList<>();
    accepted.entries.forEach(
        (patient, entries) -> TreatmentHistory.of(patient, entries).ifPresent(histories::add));
    return new SimulatedClinic(histories);
  }

  /** Returns the clinic without one of its patients. */
  SimulatedClinic without(int patient) {
    List<TreatmentHistory> others = new ArrayList<>(patients);
    others.remove(patient);
    return new SimulatedClinic(others);
  }

  /** Returns the part of the clinic that a site is, by the places of its patients. */
  SimulatedClinic site(IntPredicate isOfSite) {
    List<TreatmentHistory> of = new ArrayList<>();
    for (int place = 0; place < patients.size(); place++) {
      if (isOfSite.test(place)) {
        of.add(patients.get(place));
      }
    }
    return new SimulatedClinic(of);
  }

  /** Returns the tables with every count as it is. */
  List<Table> exact(Protocol protocol) {
    return tables(protocol, false);
  }

  /** Returns the tables with every count as the protocol publishes it. */
  List<Table> published(Protocol protocol) {
    return tables(protocol, true);
  }

  private List<Table> tables(Protocol protocol, boolean isPublished) {
    AnalysisPlan plan =
        OutcomesPipeline.plan(
            new Protocols(List.of(protocol)),
            new Strata(Strata.DEFAULT),
            AesiVocabulary.standard());
    CohortCounts counts = new CohortCounts(plan);
    counts.count(patients);
    List<Table> tables = new ArrayList<>();
    for (List<Integer> family : plan.families()) {
      tables.addAll(isPublished ? counts.publishedTables(family) : counts.tables(family));
    }
    return tables;
  }

  private record Accepted(Map<String, List<Entry>> entries) implements RowSink {

    @Override
    public void accept(Row row) {
      entries.computeIfAbsent(row.patientId(), id -> new ArrayList<>()).add(row.entry());
    }

    @Override
    public void notUsed(UnusedRow row, String patientId) {}

    @Override
    public void reject(RejectedRow row) {}
  }
}
