package org.ketamineoutcomes.export;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.util.zip.ZipException;
import org.ketamineoutcomes.refusal.Refusal;

/** An export that is open behind its header. */
record CsvFile(Header header, CsvRecords records, MeasuredBytes bytes) {

  /**
   * Opens a file; the caller closes {@code bytes}.
   *
   * @throws Refusal if it has no header that can be read
   */
  static CsvFile open(InputStream bytes, String fileName, Charset declared) throws IOException {
    try {
      ExportText text = ExportText.open(bytes, fileName, declared);
      Delimiter delimiter =
          Delimiter.ofHeader(text.characters())
              .orElseThrow(
                  () ->
                      Refusal.usage(
                          "%s: the header line does not end within %d characters; is a quote left open?"
                              .formatted(fileName, Delimiter.LONGEST_HEADER)));
      CsvRecords records = new CsvRecords(text.characters(), delimiter.character());
      if (!records.next()) {
        throw Refusal.usage(
            records.broken().isPresent()
                ? fileName + ": the quotes of the header line are broken; mend them"
                : fileName + " has only blank lines; an export has at least a header");
      }
      if (records.isDamaged()) {
        throw Refusal.usage(
            "%s: the header is not valid %s; declare the encoding in the mapping"
                .formatted(fileName, text.encoding().name()));
      }
      return new CsvFile(
          Header.of(records.cells(), delimiter, text.encoding()), records, text.bytes());
    } catch (EOFException | ZipException e) {
      throw brokenGzip(fileName);
    }
  }

  static Refusal brokenGzip(String fileName) {
    return Refusal.data(fileName + " is not a whole gzip file; export or copy it again");
  }
}
