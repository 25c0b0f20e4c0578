package org.ketamineoutcomes.export;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.ketamineoutcomes.finding.Findings;
import org.ketamineoutcomes.header.TimeBasis;
import org.ketamineoutcomes.history.Entry;
import org.ketamineoutcomes.history.Row;
import org.ketamineoutcomes.mapping.Mapping;
import org.ketamineoutcomes.schema.Export;

/** What left a reader, by door. */
public final class Doors implements RowSink {

  public final List<Row> accepted = new ArrayList<>();
  final List<UnusedRow> notUsed = new ArrayList<>();
  final List<RejectedRow> rejected = new ArrayList<>();
  final Findings findings = new Findings();
  long rowsRead;

  public static Doors of(ExportReader reader, String csv) {
    return of(reader, csv.getBytes(StandardCharsets.UTF_8));
  }

  public static Doors of(ExportReader reader, byte[] file) {
    Doors doors = new Doors();
    try {
      reader.read(new ByteArrayInputStream(file), "in.csv", 0, doors);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return doors;
  }

  public static Doors of(Export export, String csv) {
    return of(new ExportReader(export, Mapping.NONE, TimeBasis.DATE, List.of()), csv);
  }

  List<Entry> entries() {
    return accepted.stream().map(Row::entry).toList();
  }

  /** Writes each rejection as {@code lines rule column}. */
  public List<String> rejections() {
    return rejected.stream()
        .map(
            row ->
                (lines(row.firstLine(), row.lastLine())
                    + " "
                    + row.rule().id()
                    + (row.column().isEmpty() ? "" : " " + row.column())
                    + (row.rows() == 1 ? "" : " x" + row.rows())))
        .toList();
  }

  List<String> unused() {
    return notUsed.stream()
        .map(
            row ->
                lines(row.firstLine(), row.lastLine())
                    + " "
                    + row.reason().id()
                    + " "
                    + row.column())
        .toList();
  }

  /** Writes what was assumed as {@code assumption column xTIMES}. */
  public List<String> assumed() {
    return findings.assumed().stream()
        .map(found -> found.assumption().id() + " " + found.column() + " x" + found.count())
        .toList();
  }

  /** Writes the cells that were not read as {@code rule column xCELLS}. */
  List<String> unread() {
    return findings.unread().stream()
        .map(cells -> cells.rule() + " " + cells.column() + " x" + cells.cells())
        .toList();
  }

  @Override
  public void found(Findings found) {
    findings.merge(found);
  }

  private static String lines(long first, long last) {
    return first == last ? String.valueOf(first) : first + "-" + last;
  }

  @Override
  public void accept(Row row) {
    accepted.add(row);
  }

  @Override
  public void notUsed(UnusedRow row, String patientId) {
    notUsed.add(row);
  }

  @Override
  public void reject(RejectedRow row) {
    rejected.add(row);
  }
}
