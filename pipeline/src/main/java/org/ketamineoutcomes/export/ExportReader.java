package org.ketamineoutcomes.export;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Optional;
import java.util.zip.ZipException;
import org.ketamineoutcomes.division.Part;
import org.ketamineoutcomes.file.CsvForm;
import org.ketamineoutcomes.file.ExportFile;
import org.ketamineoutcomes.file.ReadTotals;
import org.ketamineoutcomes.header.Clocks;
import org.ketamineoutcomes.header.DivisibleText;
import org.ketamineoutcomes.header.FileLayout;
import org.ketamineoutcomes.header.HeaderReading;
import org.ketamineoutcomes.header.TimeBasis;
import org.ketamineoutcomes.header.TimesOfFile;
import org.ketamineoutcomes.mapping.ExportMapping;
import org.ketamineoutcomes.mapping.Mapping;
import org.ketamineoutcomes.refusal.Refusal;
import org.ketamineoutcomes.scale.MissingItems;
import org.ketamineoutcomes.schema.Export;

/**
 * Reads files of one export, each as a stream: every row leaves by one door of a {@link RowSink}.
 *
 * <pre>{@code
 * var reader = new ExportReader(Export.SESSIONS, Mapping.NONE, TimeBasis.DATE, List.of());
 * ReadTotals totals = reader.read(bytes, "sessions.csv", 0, sink);
 * }</pre>
 *
 * <p>Memory does not grow with the file: a record is held one at a time, and one that a quote never
 * closed makes longer than a million characters is given up. Safe for use by several threads.
 *
 * @param strata columns of the patients export that are kept as attributes; of no use to others
 * @param missingItems whether assessments that lack a total and some items are given one
 * @param clocks what the times of day of the run mean
 */
public record ExportReader(
    Export export,
    Mapping mapping,
    TimeBasis basis,
    List<String> strata,
    MissingItems missingItems,
    Clocks clocks) {

  /** A reader of times as they stand. */
  public ExportReader(
      Export export,
      Mapping mapping,
      TimeBasis basis,
      List<String> strata,
      MissingItems missingItems) {
    this(export, mapping, basis, strata, missingItems, Clocks.AS_WRITTEN);
  }

  /** A reader that makes no total where an item that counts is missing. */
  public ExportReader(Export export, Mapping mapping, TimeBasis basis, List<String> strata) {
    this(export, mapping, basis, strata, MissingItems.STRICT);
  }

  public ExportReader {
    strata = List.copyOf(strata);
  }

  /**
   * Reads the header of a file and nothing else; the caller closes {@code bytes}.
   *
   * @throws Refusal if the run cannot use the file: see {@link #read}
   */
  public static FileLayout layout(
      Export export, Mapping mapping, List<String> strata, InputStream bytes, String fileName)
      throws IOException {
    ExportMapping own = mapping.of(export);
    ExportFile file = ExportFile.open(bytes, fileName, own);
    return HeaderReading.read(export, own, strata, file.header(), fileName);
  }

  /**
   * Reads a whole file; the caller closes {@code bytes}.
   *
   * @param fileName what rejections and messages call the file
   * @param fileOrdinal the file's place in the run's sorted list of input files, from 0
   * @throws Refusal if a column identifies people, is missing or stands there twice, if there is no
   *     header, or if the file is a broken gzip file
   */
  public ReadTotals read(InputStream bytes, String fileName, int fileOrdinal, RowSink sink)
      throws IOException {
    return read(bytes, fileName, fileOrdinal, sink, Long.MAX_VALUE);
  }

  /**
   * Reads at most so many lines and returns what times of day stand in them; the caller closes
   * {@code bytes}.
   *
   * @throws Refusal as {@link #read} does
   */
  public TimesOfFile times(InputStream bytes, String fileName, long mostLines) throws IOException {
    ExportMapping own = mapping.of(export);
    ExportFile file = ExportFile.open(bytes, fileName, own);
    FileLayout layout = HeaderReading.read(export, own, strata, file.header(), fileName);
    RowReading rows = new RowReading(this, layout, 0, file.records(), 0);
    try {
      rows.readInto(NoDoor.INSTANCE, mostLines);
    } catch (EOFException | ZipException e) {
      throw ExportFile.broken(fileName);
    }
    rows.refuse();
    return rows.times();
  }

  /**
   * Reads the header of a file of which parts may be read at the same time. Empty if a record can
   * only be told by all that stands before it: in packed bytes, in formats and encodings whose
   * bytes say nothing by themselves, where cells have escapes, and below lines above the header.
   *
   * @throws Refusal as {@link #read} does
   */
  public Optional<DivisibleText> divisible(InputStream bytes, String fileName) throws IOException {
    ExportMapping own = mapping.of(export);
    ExportFile file = ExportFile.open(bytes, fileName, own);
    FileLayout layout = HeaderReading.read(export, own, strata, file.header(), fileName);
    return file.form().map(form -> new DivisibleText(layout, form));
  }

  /**
   * Reads a part of a file: its rows leave as they do from {@link #read}; the caller closes {@code
   * bytes}.
   *
   * @param bytes those of the part
   * @return how many rows were read
   */
  public long readPart(
      InputStream bytes, DivisibleText text, Part part, int fileOrdinal, RowSink sink)
      throws IOException {
    CsvForm form = text.form();
    return new RowReading(
            this, text.layout(), fileOrdinal, form.records(bytes, part), form.recordsBefore(part))
        .readInto(sink, Long.MAX_VALUE);
  }

  /** Reads at most so many lines; the totals are then of what was read. */
  ReadTotals read(InputStream bytes, String fileName, int fileOrdinal, RowSink sink, long mostLines)
      throws IOException {
    ExportMapping own = mapping.of(export);
    ExportFile file = ExportFile.open(bytes, fileName, own);
    FileLayout layout = HeaderReading.read(export, own, strata, file.header(), fileName);
    RowReading rows = new RowReading(this, layout, fileOrdinal, file.records(), 0);
    try {
      long rowsRead = rows.readInto(sink, mostLines);
      rows.refuse();
      return rows.isAtEnd() ? file.bytes().finish(rowsRead) : file.bytes().totals(rowsRead);
    } catch (EOFException | ZipException e) {
      throw ExportFile.broken(fileName);
    }
  }
}
