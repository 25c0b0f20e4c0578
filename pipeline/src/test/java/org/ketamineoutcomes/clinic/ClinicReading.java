package org.ketamineoutcomes.clinic;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.ketamineoutcomes.SampleRuns;
import org.ketamineoutcomes.export.ExportReader;
import org.ketamineoutcomes.export.RejectedRow;
import org.ketamineoutcomes.export.RowSink;
import org.ketamineoutcomes.export.UnusedRow;
import org.ketamineoutcomes.finding.Findings;
import org.ketamineoutcomes.history.Entry;
import org.ketamineoutcomes.history.NoEvent;
import org.ketamineoutcomes.history.Row;
import org.ketamineoutcomes.io.FileBytes;
import org.ketamineoutcomes.job.FindInputs;
import org.ketamineoutcomes.job.Inputs;
import org.ketamineoutcomes.ledger.InputFile;
import org.ketamineoutcomes.link.IdLinks;
import org.ketamineoutcomes.link.LinkReport;
import org.ketamineoutcomes.link.SurplusTexts;
import org.ketamineoutcomes.schema.Export;

/**
 * What a run would read of a clinic's exports, without running: the rows that count, what became of
 * the others, and what is wrong with the ids.
 *
 * @param rows what the rows say that count, each with its patient, sorted; without where they stood
 * @param unused how many rows were set aside, by export, reason and column
 * @param rejected how many rows were rejected, by export, rule and column
 * @param assumed what was assumed, by export and column
 */
public record ClinicReading(
    List<String> rows,
    SortedMap<String, Long> unused,
    SortedMap<String, Long> rejected,
    SortedMap<String, Long> assumed,
    List<String> faultsOfIds) {

  /** Reads what the options of a run name. */
  public static ClinicReading of(List<String> options) throws IOException {
    Inputs inputs = FindInputs.of(SampleRuns.options(options));
    Rows rows = new Rows();
    for (InputFile file : inputs.files()) {
      rows.export = file.export();
      try (InputStream in = FileBytes.open(file.path())) {
        new ExportReader(
                Export.valueOf(file.export().toUpperCase(Locale.ROOT)),
                inputs.mapping().at(file.source()),
                inputs.basis(),
                inputs.patientColumns())
            .read(in, file.name(), file.ordinal(), rows);
      }
    }
    IdLinks links = new IdLinks();
    links.add(rows.entries);
    List<String> names = inputs.files().stream().map(InputFile::name).toList();
    return new ClinicReading(
        rows.texts.stream().sorted().toList(),
        rows.unused,
        rows.rejected,
        rows.assumed,
        new LinkReport(
                links,
                names,
                inputs.idHeaders(),
                inputs.mapping().acceptedOfIds(),
                SurplusTexts.NOT_LOOKED_FOR)
            .faults());
  }

  /** Reads the files of a folder that are named as the exports are. */
  static ClinicReading of(Path folder, String... more) throws IOException {
    List<String> options = new ArrayList<>(BaseClinic.options(folder));
    options.addAll(List.of(more));
    return of(options);
  }

  private static final class Rows implements RowSink {

    private String export = "";
    private final Map<String, List<Entry>> entries = new TreeMap<>();
    private final List<String> texts = new ArrayList<>();
    private final SortedMap<String, Long> unused = new TreeMap<>();
    private final SortedMap<String, Long> rejected = new TreeMap<>();
    private final SortedMap<String, Long> assumed = new TreeMap<>();

    @Override
    public void accept(Row row) {
      entries.computeIfAbsent(row.patientId(), id -> new ArrayList<>()).add(row.entry());
      if (row.entry() instanceof NoEvent) {
        unused.merge(export + " no_event", 1L, Long::sum);
        return;
      }
      texts.add(
          row.patientId() + " " + row.entry().toString().replaceFirst("RowPosition\\[[^]]*]", ""));
    }

    @Override
    public void notUsed(UnusedRow row, String patientId) {
      unused.merge((export + " " + row.reason().id() + " " + row.column()).strip(), 1L, Long::sum);
    }

    @Override
    public void reject(RejectedRow row) {
      rejected.merge(
          (export + " " + row.rule().id() + " " + row.column()).strip(), row.rows(), Long::sum);
    }

    @Override
    public void found(Findings findings) {
      findings
          .assumed()
          .forEach(
              found ->
                  assumed.merge(
                      (export + " " + found.assumption().id() + " " + found.column()).strip(),
                      found.count(),
                      Long::sum));
    }
  }
}
