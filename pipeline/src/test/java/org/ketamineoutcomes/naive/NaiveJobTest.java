package org.ketamineoutcomes.naive;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.ketamineoutcomes.Results;
import org.ketamineoutcomes.SampleRuns;
import org.ketamineoutcomes.export.ExportReader;
import org.ketamineoutcomes.export.RejectedRow;
import org.ketamineoutcomes.export.RowSink;
import org.ketamineoutcomes.export.UnusedRow;
import org.ketamineoutcomes.header.TimeBasis;
import org.ketamineoutcomes.history.Row;
import org.ketamineoutcomes.mapping.Mapping;
import org.ketamineoutcomes.protocol.Presets;
import org.ketamineoutcomes.protocol.Protocol;
import org.ketamineoutcomes.protocol.ProtocolFile;
import org.ketamineoutcomes.scale.MissingItems;
import org.ketamineoutcomes.schema.Export;

/**
 * Every cell of every table of a whole run, from CSV to Parquet, under every built-in protocol at
 * once, against the plain reading of the definitions.
 */
class NaiveJobTest {

  /** A random clinic in which each protocol follows someone from their response on. */
  private static final int CLINIC = 25;

  /** The tables that are about the protocols or the files, and what is copied from others. */
  private static final List<String> OF_NO_PATIENT =
      List.of("assumptions", "cells_not_read", "definitions", "headline", "ledger");

  @TempDir private Path folder;

  @Test
  void theWholeJobWritesWhatThePlainReadingOfTheDefinitionsGives() throws Exception {
    Path exports = Files.createDirectory(folder.resolve("exports"));
    RandomExports.write(RandomClinic.rows(CLINIC), exports);
    List<String> named = protocols();
    Path output = folder.resolve("results");

    assertThat(run(exports, output, "--protocol=" + String.join(",", named))).isZero();

    List<Protocol> protocols = new ArrayList<>();
    for (String idOrPath : named) {
      Path file = Path.of(idOrPath);
      protocols.add(
          Files.exists(file)
              ? ProtocolFile.read(Files.readString(file), idOrPath)
              : ProtocolFile.named(idOrPath).protocol());
    }
    assertThat(new Results(output).rows("durability_summary"))
        .extracting(row -> row.get("protocol_id"))
        .as("protocols that follow someone in clinic %d; take another if one has nobody", CLINIC)
        .containsOnly(protocols.stream().map(Protocol::id).toArray());
    tables(output).assertAre(TablesByKey.naive(readBack(exports), protocols), "the whole job");
  }

  /** Runs the job, without the copies by which the runner guards against changed elements. */
  private static int run(Path exports, Path output, String protocols) throws IOException {
    Path mapping = exports.resolveSibling("mapping.yaml");
    Files.writeString(mapping, "ids: {accept: [two_sites, without_session, one_id]}");
    return SampleRuns.execute(
        SampleRuns.arguments(
            exports,
            output,
            protocols,
            "--mapping=" + mapping,
            "--runner=DirectRunner",
            "--enforceImmutability=false",
            "--enforceEncodability=false"));
  }

  /** Returns what {@code --protocol} is to name. */
  private List<String> protocols() throws IOException {
    List<String> ids = new ArrayList<>(Presets.IDS);
    ids.add("standard");
    List<String> named = new ArrayList<>(List.of("r-reference"));
    for (String id : ids) {
      Path file = folder.resolve(id + ".yaml");
      Files.writeString(file, Presets.textHidingNothing(id));
      named.add(file.toString());
    }
    return named;
  }

  private static TablesByKey tables(Path output) throws Exception {
    TablesByKey tables = new TablesByKey();
    for (Path file : files(output.resolve("tables"))) {
      String table = file.getFileName().toString().replace(".parquet", "");
      if (!OF_NO_PATIENT.contains(table)) {
        tables.add(table, withoutAids(new Results(output).rows(table)));
      }
    }
    return tables;
  }

  /** Leaves out what follows from other cells of the row. */
  private static List<Map<String, Object>> withoutAids(List<Map<String, Object>> rows) {
    for (Map<String, Object> row : rows) {
      row.keySet().removeIf(name -> name.equals("is_total") || name.endsWith("_label"));
    }
    return rows;
  }

  /**
   * Reads the exports with nothing but the readers, in the order of their names; with the totals
   * that a protocol may want prorated, which the plain reading leaves out for one that does not.
   */
  private static List<Row> readBack(Path exports) throws IOException {
    Accepted accepted = new Accepted(new ArrayList<>());
    List<Path> files = files(exports);
    for (int place = 0; place < files.size(); place++) {
      String name = files.get(place).getFileName().toString();
      String export = name.substring(0, name.indexOf('-')).toUpperCase(Locale.ROOT);
      ExportReader reader =
          new ExportReader(
              Export.valueOf(export),
              Mapping.NONE,
              TimeBasis.DATE,
              List.of("sex", "diagnosis"),
              MissingItems.PRORATE);
      try (InputStream in = Files.newInputStream(files.get(place))) {
        reader.read(in, name, place, accepted);
      }
    }
    return accepted.rows();
  }

  private static List<Path> files(Path folder) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.sorted().toList();
    }
  }

  private record Accepted(List<Row> rows) implements RowSink {

    @Override
    public void accept(Row row) {
      rows.add(row);
    }

    /** Such rows count nowhere, in the job as here. */
    @Override
    public void notUsed(UnusedRow row, String patientId) {}

    @Override
    public void reject(RejectedRow row) {}
  }
}
