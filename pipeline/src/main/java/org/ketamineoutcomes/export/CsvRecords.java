package org.ketamineoutcomes.export;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import org.apache.commons.csv.CSVException;
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
final class CsvRecords implements Records {

  private final RecordGuard guard;
  private final CSVParser parser;
  private final Iterator<CSVRecord> records;
  private @Nullable CSVRecord current;
  private @Nullable RowRule broken;
  private final long linesAbove;
  private boolean again;
  private long firstLine;
  private long lastLine;

  /**
   * Starts to read.
   *
   * @param linesAbove how many lines of the file were taken from {@code characters} before
   */
  CsvRecords(Reader characters, CsvSigns signs, long linesAbove) throws IOException {
    this.linesAbove = linesAbove;
    guard = new RecordGuard(characters);
    parser = CSVParser.builder().setReader(guard).setFormat(signs.format()).get();
    records = parser.iterator();
  }

  @Override
  public boolean next() throws IOException {
    if (again) {
      again = false;
      return current != null;
    }
    do {
      firstLine = linesAbove + parser.getCurrentLineNumber() + 1;
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
      lastLine = linesAbove + parser.getCurrentLineNumber();
    } while (current.size() == 1 && current.get(0).isBlank());
    return true;
  }

  private CSVRecord current() {
    if (current == null) {
      throw new NoSuchElementException("There is no record");
    }
    return current;
  }

  /** Makes {@link #next()} give the current record once more. */
  void stepBack() {
    again = true;
  }

  @Override
  public int size() {
    return current().size();
  }

  @Override
  public String cell(int place) {
    return current().get(place);
  }

  List<String> cells() {
    return current().toList();
  }

  @Override
  public boolean isDamaged() {
    return guard.sawDamage()
        && cells().stream()
            .anyMatch(cell -> cell.indexOf(0) >= 0 || cell.indexOf(ExportText.DAMAGE) >= 0);
  }

  @Override
  public RowRule damage() {
    return RowRule.INVALID_ENCODING;
  }

  @Override
  public long firstLine() {
    return firstLine;
  }

  @Override
  public long lastLine() {
    return lastLine;
  }

  @Override
  public Optional<RowRule> broken() {
    return Optional.ofNullable(broken);
  }

  private void stop(RowRule rule) throws IOException {
    current = null;
    broken = rule;
    guard.drain();
    lastLine = linesAbove + guard.lines();
  }

  /** Tells the parser's complaints from each other; those of the file system go on. */
  private RowRule ruleFor(UncheckedIOException complaint) throws IOException {
    IOException cause = complaint.getCause();
    if (cause instanceof RecordGuard.RecordTooLong) {
      return linesAbove + guard.lines() > firstLine
          ? RowRule.UNCLOSED_QUOTE
          : RowRule.RECORD_TOO_LONG;
    }
    if (cause instanceof CSVException) {
      return String.valueOf(cause.getMessage()).contains("EOF reached")
          ? RowRule.UNCLOSED_QUOTE
          : RowRule.MALFORMED_QUOTE;
    }
    throw cause;
  }
}
