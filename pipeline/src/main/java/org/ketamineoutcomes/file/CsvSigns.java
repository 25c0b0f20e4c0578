package org.ketamineoutcomes.file;

import java.io.Serializable;
import org.apache.commons.csv.CSVFormat;

/**
 * The characters by which a text is cut into cells.
 *
 * @param delimiter one character or several
 * @param quote stands round a cell that holds delimiters or line ends; empty if nothing does
 * @param escape stands before a quote within quotes, beside another quote; empty if nothing does
 */
public record CsvSigns(String delimiter, String quote, String escape) implements Serializable {

  /** Those of RFC 4180, but for the delimiter. */
  public static CsvSigns of(char delimiter) {
    return new CsvSigns(String.valueOf(delimiter), "\"", "");
  }

  CSVFormat format() {
    return CSVFormat.DEFAULT
        .builder()
        .setDelimiter(delimiter)
        .setQuote(quote.isEmpty() ? null : quote.charAt(0))
        .setEscape(escape.isEmpty() ? null : escape.charAt(0))
        .setIgnoreEmptyLines(false)
        .setIgnoreSurroundingSpaces(true)
        .get();
  }
}
