package org.ketamineoutcomes.file;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.util.List;
import java.util.Optional;
import org.ketamineoutcomes.mapping.ExportMapping;
import org.ketamineoutcomes.mapping.FileShape;
import org.ketamineoutcomes.refusal.Refusal;

/**
 * Delimited text that is open behind its header.
 *
 * @param form how its records are found from any of them on; empty if only from the first
 */
public record CsvFile(Header header, CsvRecords records, Optional<CsvForm> form) {

  /** How the refusal of a header ends whose bytes are not of the encoding. */
  static final String DECLARE_ENCODING = "declare the encoding in the mapping";

  /**
   * Opens a file; the caller closes {@code content}.
   *
   * @param content unpacked; supports marks
   * @throws Refusal if it has no header that can be read
   */
  public static CsvFile open(InputStream content, String fileName, ExportMapping mapping)
      throws IOException {
    ExportText text = ExportText.of(content, fileName, Charset.forName(mapping.encoding()));
    return behindHeader(text, fileName, mapping.file());
  }

  /** As many as SAS has, and twice those of Excel. */
  private static final int MOST_COLUMNS = 32_767;

  private static CsvFile behindHeader(ExportText text, String fileName, FileShape shape)
      throws IOException {
    TextStart start = TextStart.take(text.characters(), shape, fileName);
    int skipped =
        shape.skippedRows() == 0 && SurveyHeaders.standIn(text.characters())
            ? SurveyHeaders.LINES
            : shape.skippedRows();
    Delimiter delimiter = delimiter(text, start, shape, fileName);
    CsvSigns signs = new CsvSigns(delimiter.text(), shape.quote(), shape.escape());
    FirstRows first = FirstRows.peek(text.characters(), signs, skipped);
    CsvRecords records = new CsvRecords(text.characters(), signs, start.linesAbove());
    if (!records.next()) {
      throw Refusal.usage(
          records.broken().isPresent()
              ? fileName + ": the quotes of the header line are broken; mend them"
              : fileName + " has only blank lines; an export has at least a header");
    }
    if (records.isDamaged()) {
      throw Refusal.usage(
          "%s: the header is not valid %s; %s"
              .formatted(fileName, text.encoding().name(), DECLARE_ENCODING));
    }
    if (records.size() > MOST_COLUMNS) {
      throw Refusal.usage(
          "%s: the header has more than %d columns, which no export has; see what the file is"
              .formatted(fileName, MOST_COLUMNS));
    }
    Header header =
        Header.of(
            first.namesFor(names(records, shape), fileName),
            text.encoding().name() + ", " + delimiter.label(),
            fileName);
    if (shape.headerLine() == 0) {
      records.stepBack();
    }
    for (int i = 0; i < skipped; i++) {
      records.next();
    }
    if (shape.headerLine() > 0) {
      refuseRowNames(records, header.width(), fileName);
    }
    int headerRecords = skipped + (shape.headerLine() == 0 ? 0 : 1);
    return new CsvFile(
        header,
        records,
        start.linesAbove() == 0 ? CsvForm.of(text, signs, headerRecords) : Optional.empty());
  }

  /** R writes names of rows in front of them, and no header above those. */
  private static void refuseRowNames(CsvRecords records, int width, String fileName)
      throws IOException {
    if (records.next()
        && records.size() == width + 1
        && !records.cell(width).isBlank()
        && records.cell(0).strip().equals("1")) {
      throw Refusal.usage(
          "%s: the header has one name fewer than the rows, which begin with a number of their own;"
                  .formatted(fileName)
              + " export without names of rows (in R, row.names = FALSE), or put a name in front of"
              + " the header");
    }
    records.stepBack();
  }

  private static Delimiter delimiter(
      ExportText text, TextStart start, FileShape shape, String fileName) throws IOException {
    if (!shape.delimiter().isEmpty()) {
      return new Delimiter(shape.delimiter());
    }
    return start.delimiter().isPresent()
        ? start.delimiter().get()
        : Delimiter.ofHeader(text.characters())
            .orElseThrow(
                () ->
                    Refusal.usage(
                        "%s: the header line does not end within %d characters; is a quote left open?"
                            .formatted(fileName, Delimiter.LONGEST_HEADER)));
  }

  /** ReadColumns without a header are called by their places: {@code #1}, {@code #2}. */
  private static List<String> names(CsvRecords first, FileShape shape) {
    return shape.headerLine() == 0 ? Header.places(first.size()) : first.cells();
  }
}
