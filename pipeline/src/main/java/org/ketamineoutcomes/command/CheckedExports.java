package org.ketamineoutcomes.command;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import org.ketamineoutcomes.course.UsableScores;
import org.ketamineoutcomes.export.ExportPreview;
import org.ketamineoutcomes.export.ExportReader;
import org.ketamineoutcomes.export.RejectedRow;
import org.ketamineoutcomes.export.RowSink;
import org.ketamineoutcomes.export.UnusedRow;
import org.ketamineoutcomes.finding.Assumption;
import org.ketamineoutcomes.finding.Findings.Assumed;
import org.ketamineoutcomes.history.Row;
import org.ketamineoutcomes.inspection.ClinicReport;
import org.ketamineoutcomes.io.FileBytes;
import org.ketamineoutcomes.io.FileSample;
import org.ketamineoutcomes.io.FileSample.Extent;
import org.ketamineoutcomes.io.PatientsTogether;
import org.ketamineoutcomes.job.Inputs;
import org.ketamineoutcomes.ledger.InputFile;
import org.ketamineoutcomes.ledger.Ledger;
import org.ketamineoutcomes.protocol.Protocols;

/** What the exports of a run, or samples of them, come to: each file, and all of them together. */
final class CheckedExports {

  /** Of the memory that there is, what rows may take while their patients are put together. */
  private static final int SHARE_OF_MEMORY = 4;

  private final Inputs inputs;
  private final Protocols protocols;
  private final ClinicReport clinic;
  private final Ledger ledger = new Ledger();
  private final List<ExportPreview> previews = new ArrayList<>();
  private final List<Extent> extents = new ArrayList<>();
  private final PatientsTogether together;

  private CheckedExports(Inputs inputs, Protocols protocols, long mostBytes) {
    this.inputs = inputs;
    this.protocols = protocols;
    clinic = new ClinicReport(inputs.basis(), inputs.aesi());
    together =
        new PatientsTogether(inputs.buckets(), inputs.mapping().times().sameDay(), mostBytes);
  }

  /** How much of the exports is looked at. */
  enum Scope {
    /** Samples of large files, and small ones whole. */
    SAMPLES,
    ALL
  }

  /** Reads the files of a run. */
  static CheckedExports of(Inputs inputs, Protocols protocols, Scope scope) throws IOException {
    return of(inputs, protocols, scope, Runtime.getRuntime().maxMemory() / SHARE_OF_MEMORY);
  }

  /** Reads the files of a run, and holds no more of packed rows at a time than so many bytes. */
  static CheckedExports of(Inputs inputs, Protocols protocols, Scope scope, long mostBytes)
      throws IOException {
    CheckedExports exports = new CheckedExports(inputs, protocols, mostBytes);
    for (InputFile file : inputs.files()) {
      exports.look(file, scope);
    }
    if (exports.isWhole()) {
      exports.meet();
    }
    return exports;
  }

  private void look(InputFile file, Scope scope) throws IOException {
    try (FileSample sample =
        scope == Scope.ALL
            ? new FileSample(FileBytes.open(file.path()), Extent.WHOLE)
            : FileSample.open(file.path(), file.bytes())) {
      extents.add(sample.extent());
      ExportPreview preview =
          ExportPreview.of(
              reader(file),
              inputs.layouts().get(file.ordinal()),
              sample.bytes(),
              file.ordinal(),
              sample.extent().mostRows(),
              isWhole() ? new Both(clinic, together) : clinic);
      ledger.findings(file.ordinal()).merge(preview.findings());
      previews.add(preview);
    }
  }

  /** Puts the rows of each patient together, with as many further readings as memory asks for. */
  private void meet() throws IOException {
    together.meet(ledger);
    while (together.isWanting()) {
      for (InputFile file : inputs.files()) {
        try (InputStream in = FileBytes.open(file.path())) {
          reader(file).read(in, file.name(), file.ordinal(), together);
        }
      }
      together.meet(ledger);
    }
  }

  private ExportReader reader(InputFile file) {
    return new ExportReader(
        inputs.layouts().get(file.ordinal()).export(),
        inputs.mapping().at(file.source()),
        inputs.basis(),
        inputs.patientColumns(),
        UsableScores.wantedBy(protocols),
        inputs.clocks());
  }

  /** Returns what the rows of each file come to by themselves, in the order of the files. */
  List<ExportPreview> previews() {
    return List.copyOf(previews);
  }

  ClinicReport clinic() {
    return clinic;
  }

  /** Returns what is known of all files; of how patients link only if all rows have met. */
  Ledger ledger() {
    return ledger;
  }

  /** Returns whether all rows of all files were looked at. */
  boolean isWhole() {
    return extents.stream().allMatch(extent -> extent == Extent.WHOLE);
  }

  /** Returns whether all rows of each patient were put together. */
  boolean haveMet() {
    return isWhole() && !together.isPartial();
  }

  /** Returns lines for people about each file. */
  List<String> lines() {
    List<List<Assumed>> assumed = ledger.assumed(inputs.files());
    List<AlikeFiles.Told> told = new ArrayList<>();
    for (InputFile file : inputs.files()) {
      int place = file.ordinal();
      ExportPreview preview = previews.get(place);
      told.add(
          new AlikeFiles.Told(
              file.export(),
              haveMet() ? preview.met(ledger.accepted(place), ledger.notUsed(place)) : preview,
              extents.get(place),
              tellable(assumed.get(place))));
    }
    return AlikeFiles.of(told).stream().flatMap(alike -> alike.lines().stream()).toList();
  }

  /** Of samples it cannot be told that a rule meets no row. */
  private List<Assumed> tellable(List<Assumed> assumed) {
    return assumed.stream()
        .filter(each -> isWhole() || each.assumption() != Assumption.RULE_LEAVES_OUT_NOTHING)
        .toList();
  }

  /** Gives each row to two. */
  private record Both(RowSink one, RowSink other) implements RowSink {

    @Override
    public void accept(Row row) {
      one.accept(row);
      other.accept(row);
    }

    @Override
    public void notUsed(UnusedRow row, String patientId) {
      one.notUsed(row, patientId);
      other.notUsed(row, patientId);
    }

    @Override
    public void reject(RejectedRow row) {
      one.reject(row);
      other.reject(row);
    }
  }
}
