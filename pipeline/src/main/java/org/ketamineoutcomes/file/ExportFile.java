package org.ketamineoutcomes.file;

import java.io.BufferedInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipException;
import org.ketamineoutcomes.format.FileKind;
import org.ketamineoutcomes.format.JsonRows;
import org.ketamineoutcomes.format.TransportRows;
import org.ketamineoutcomes.format.UnpackedBytes;
import org.ketamineoutcomes.format.WorkbookRows;
import org.ketamineoutcomes.format.ZipMember;
import org.ketamineoutcomes.mapping.ExportMapping;
import org.ketamineoutcomes.mapping.FileShape;
import org.ketamineoutcomes.mapping.RowShape;
import org.ketamineoutcomes.refusal.Refusal;

/**
 * An export that is open behind its header: of the kind that its bytes say, packed or not, whatever
 * its name.
 *
 * @param form how its records are found from any of them on; empty if only from the first
 */
public record ExportFile(
    Header header, Records records, Optional<CsvForm> form, MeasuredBytes bytes) {

  private static final int BUFFER = 1 << 16;

  /**
   * Opens a file; the caller closes {@code bytes}.
   *
   * @throws Refusal if it has no header that can be read, or is of a kind that is not read
   */
  public static ExportFile open(InputStream bytes, String fileName, ExportMapping mapping)
      throws IOException {
    MeasuredBytes measured = new MeasuredBytes(bytes);
    try {
      InputStream stored = new BufferedInputStream(measured, BUFFER);
      InputStream content = unzipped(stored, measured, fileName);
      FileKind kind = FileKind.of(content, fileName);
      if (kind == FileKind.ZIP) {
        content =
            unzipped(
                new BufferedInputStream(ZipMember.only(content, fileName), BUFFER),
                measured,
                fileName);
        kind = FileKind.of(content, fileName);
      }
      ExportFile file = opened(kind, content, fileName, mapping, measured);
      return content == stored ? file : file.asOne();
    } catch (EOFException | ZipException e) {
      throw broken(fileName);
    }
  }

  /** Returns the same file, of which no part may be read alone. */
  private ExportFile asOne() {
    return new ExportFile(header, records, Optional.empty(), bytes);
  }

  public static Refusal broken(String fileName) {
    return Refusal.data(fileName + " is not a whole gzip file; export or copy it again");
  }

  private static InputStream unzipped(InputStream content, MeasuredBytes measured, String fileName)
      throws IOException {
    content.mark(2);
    boolean isGzip = content.read() == 0x1F && content.read() == 0x8B;
    content.reset();
    return isGzip
        ? new BufferedInputStream(
            new UnpackedBytes(new GZIPInputStream(content, BUFFER), measured::count, fileName),
            BUFFER)
        : content;
  }

  private static ExportFile opened(
      FileKind kind,
      InputStream content,
      String fileName,
      ExportMapping mapping,
      MeasuredBytes bytes)
      throws IOException {
    Charset encoding = Charset.forName(mapping.encoding());
    return switch (kind) {
      case TEXT -> {
        CsvFile file = CsvFile.open(content, fileName, mapping);
        yield new ExportFile(file.header(), file.records(), file.form(), bytes);
      }
      case WORKBOOK -> workbook(content, fileName, mapping.file(), bytes);
      case TRANSPORT -> {
        TransportRows rows = TransportRows.open(content, encoding, fileName);
        yield new ExportFile(
            Header.of(rows.names(), "SAS transport file, " + encoding.name(), fileName),
            new RowsRecords(rows, rows.size(), RowRule.INVALID_ENCODING),
            Optional.empty(),
            bytes);
      }
      case JSON_LINES -> {
        JsonRows rows =
            JsonRows.open(ExportText.of(content, fileName, encoding).characters(), asked(mapping));
        yield new ExportFile(
            Header.of(rows.names(), "lines of JSON", fileName),
            new RowsRecords(rows, rows.size(), RowRule.MALFORMED_JSON),
            Optional.empty(),
            bytes);
      }
      case ZIP -> throw Refusal.usage(fileName + " is a zip archive in another; unpack it");
    };
  }

  private static ExportFile workbook(
      InputStream content, String fileName, FileShape shape, MeasuredBytes bytes)
      throws IOException {
    WorkbookRows rows = WorkbookRows.open(content, shape.sheet(), fileName);
    boolean found = rows.next();
    while (found && rows.number() < shape.headerLine()) {
      found = rows.next();
    }
    if (!found) {
      throw Refusal.usage(
          "%s ends above row %d, where its header is looked for"
              .formatted(fileName, Math.max(1, shape.headerLine())));
    }
    List<String> names = new ArrayList<>();
    for (int place = 0; place < rows.size(); place++) {
      names.add(rows.cell(place));
    }
    RowsRecords records = new RowsRecords(rows, names.size(), RowRule.INVALID_ENCODING);
    if (shape.headerLine() == 0) {
      names = Header.places(names.size());
      records.stepBack();
    }
    for (int i = 0; i < shape.skippedRows(); i++) {
      records.next();
    }
    return new ExportFile(
        Header.of(names, "Excel workbook", fileName), records, Optional.empty(), bytes);
  }

  /** Returns all headers that a mapping names. */
  private static List<String> asked(ExportMapping mapping) {
    List<String> named = new ArrayList<>(mapping.columns().values());
    named.addAll(mapping.rows().byHeader().keySet());
    for (RowShape.Part part : mapping.shape().parts()) {
      named.addAll(part.columns().values());
      named.add(part.checkbox());
    }
    return named.stream()
        .flatMap(headers -> Stream.of(headers.split(ExportMapping.OR, -1)))
        .filter(header -> !header.isEmpty())
        .toList();
  }
}
