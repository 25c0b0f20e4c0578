package org.ketamineoutcomes.export;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import org.apache.commons.csv.CSVException;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.jspecify.annotations.Nullable;

/**
 * The records of a CSV text after RFC 4180, each with its physical lines. Blank lines are not
 * records. After broken quotes there are no more records: {@link #broken()} says why, and the lines
 * reach to the end of the text.
 *
 * @see <a href="https://doi.org/10.17487/RFC4180">RFC 4180</a>
 */
final class CsvRecords {

  private final RecordGuard guard;
  private final CSVParser parser;
  private final Iterator<CSVRecord> records;
  private @Nullable CSVRecord current;
  private @Nullable RowRule broken;
  private long firstLine;
  private long lastLine;

  CsvRecords(Reader characters, char delimiter) throws IOException {
    guard = new RecordGuard(characters);
    parser =
        CSVParser.builder()
            .setReader(guard)
            .setFormat(
                CSVFormat.DEFAULT
                    .builder()
                    .setDelimiter(delimiter)
                    .setIgnoreEmptyLines(false)
                    .setIgnoreSurroundingSpaces(true)
                    .get())
            .get();
    records = parser.iterator();
  }

  /** Goes to the next record; false if there is none, or none that can be told apart. */
  boolean next() throws IOException {
    do {
      firstLine = parser.getCurrentLineNumber() + 1;
      guard.startRecord();
      try {
        if (!records.hasNext()) {
          current = null;
          return false;
        }
        current = records.next();
      } catch (UncheckedIOException e) {
        stop(ruleFor(e));
        return false;
      }
      lastLine = parser.getCurrentLineNumber();
    } while (current.size() == 1 && current.get(0).isBlank());
    return true;
  }

  /** Returns the record that {@link #next()} went to. */
  CSVRecord current() {
    if (current == null) {
      throw new NoSuchElementException("There is no record");
    }
    return current;
  }

  List<String> cells() {
    return current().toList();
  }

  /** Returns whether the current record holds a damaged character or a NUL. */
  boolean isDamaged() {
    return guard.sawDamage()
        && cells().stream()
            .anyMatch(cell -> cell.indexOf(0) >= 0 || cell.indexOf(ExportText.DAMAGE) >= 0);
  }

  long firstLine() {
    return firstLine;
  }

  long lastLine() {
    return lastLine;
  }

  /** Returns why the rest of the text, from {@link #firstLine()} on, has no records. */
  Optional<RowRule> broken() {
    return Optional.ofNullable(broken);
  }

  private void stop(RowRule rule) throws IOException {
    current = null;
    broken = rule;
    guard.drain();
    lastLine = guard.lines();
  }

  /** Tells the parser's complaints from each other; those of the file system go on. */
  private RowRule ruleFor(UncheckedIOException complaint) throws IOException {
    IOException cause = complaint.getCause();
    if (cause instanceof RecordGuard.RecordTooLong) {
      return guard.lines() > firstLine ? RowRule.UNCLOSED_QUOTE : RowRule.RECORD_TOO_LONG;
    }
    if (cause instanceof CSVException) {
      return String.valueOf(cause.getMessage()).contains("EOF reached")
          ? RowRule.UNCLOSED_QUOTE
          : RowRule.MALFORMED_QUOTE;
    }
    throw cause;
  }
}
