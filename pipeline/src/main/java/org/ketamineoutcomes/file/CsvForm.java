package org.ketamineoutcomes.file;

import java.io.IOException;
import java.io.InputStream;
import java.io.Serializable;
import java.nio.charset.Charset;
import java.util.Optional;
import org.ketamineoutcomes.division.Part;
import org.ketamineoutcomes.division.TextSigns;

/**
 * How the records of delimited text are found from any of them on.
 *
 * @param encoding the name of the character encoding
 * @param csv how records are cut into cells
 * @param signs what each byte is to someone who looks for records
 * @param headerRecords how many records stand before the rows
 */
public record CsvForm(String encoding, CsvSigns csv, TextSigns signs, int headerRecords)
    implements Serializable {

  /** Returns the form of a text; empty if what stands before a record decides how it is read. */
  static Optional<CsvForm> of(ExportText text, CsvSigns csv, int headerRecords) {
    return csv.escape().isEmpty() && csv.delimiter().length() == 1
        ? TextSigns.of(text.encoding(), csv.delimiter().charAt(0), csv.quote(), text.markBytes())
            .map(signs -> new CsvForm(text.encoding().name(), csv, signs, headerRecords))
        : Optional.empty();
  }

  /**
   * Returns the records of a part that stand behind the header; the caller closes {@code bytes}.
   */
  public CsvRecords records(InputStream bytes, Part part) throws IOException {
    bytes.skipNBytes(part.isFirst() ? signs.bytesBefore() : 0);
    CsvRecords records =
        new CsvRecords(
            ExportText.characters(bytes, Charset.forName(encoding)), csv, part.linesBefore());
    for (int i = 0; part.isFirst() && i < headerRecords; i++) {
      records.next();
    }
    return records;
  }

  /** Returns how many records behind the header stand before a part. */
  public long recordsBefore(Part part) {
    return part.isFirst() ? 0 : part.recordsBefore() - headerRecords;
  }
}
