package org.ketamineoutcomes.file;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.OptionalLong;
import org.apache.commons.csv.CSVException;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.jspecify.annotations.Nullable;

/**
 * The records of a CSV text after RFC 4180, each with its physical lines. Blank lines are not
 * records. At broken quotes {@link #broken()} says why there are no more, and {@link #goOn} looks
 * for a line behind them that for certain begins a record.
 *
 * @see <a href="https://doi.org/10.17487/RFC4180">RFC 4180</a>
 */
public final class CsvRecords implements Records {

  private final RecordGuard guard;
  private final CsvSigns signs;
  private CSVParser parser;
  private Iterator<CSVRecord> records;
  private @Nullable CSVRecord current;
  private @Nullable RowRule broken;
  private final long linesAbove;
  private long linesBeforeParser;
  private boolean again;
  private long firstLine;
  private long lastLine;

  /**
   * Starts to read.
   *
   * @param linesAbove how many lines of the file were taken from {@code characters} before
   */
  public CsvRecords(Reader characters, CsvSigns signs, long linesAbove) throws IOException {
    this.linesAbove = linesAbove;
    linesBeforeParser = linesAbove;
    guard = new RecordGuard(characters);
    this.signs = signs;
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
      firstLine = linesBeforeParser + parser.getCurrentLineNumber() + 1;
      guard.startRecord(firstLine - linesAbove);
      try {
        if (!records.hasNext()) {
          current = null;
          return false;
        }
        current = records.next();
      } catch (UncheckedIOException e) {
        current = null;
        broken = ruleFor(e);
        return false;
      }
      lastLine = linesBeforeParser + parser.getCurrentLineNumber();
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

  public List<String> cells() {
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

  @Override
  public boolean goOn(SureRow sure) throws IOException {
    OptionalLong linesBefore =
        broken == RowRule.RECORD_TOO_LONG
            ? OptionalLong.empty()
            : guard.goBack(line -> sure.is(cellsOf(line)));
    if (linesBefore.isEmpty()) {
      guard.drain();
      lastLine = linesAbove + guard.lines();
      return false;
    }
    linesBeforeParser = linesAbove + linesBefore.getAsLong();
    lastLine = linesBeforeParser;
    broken = null;
    parser = CSVParser.builder().setReader(guard).setFormat(signs.format()).get();
    records = parser.iterator();
    return true;
  }

  /** Returns the cells of one line; none if it is no record by itself. */
  private List<String> cellsOf(String line) {
    if (signs.quote().isEmpty() || !line.contains(signs.quote())) {
      return split(line);
    }
    try (CSVParser ofLine = CSVParser.parse(line, signs.format())) {
      List<CSVRecord> found = ofLine.getRecords();
      return found.size() == 1 ? found.get(0).toList() : List.of();
    } catch (IOException | UncheckedIOException e) {
      return List.of(); // its quotes are broken
    }
  }

  private List<String> split(String line) {
    List<String> cells = new ArrayList<>();
    int from = 0;
    int to = line.indexOf(signs.delimiter());
    while (to >= 0) {
      cells.add(line.substring(from, to));
      from = to + signs.delimiter().length();
      to = line.indexOf(signs.delimiter(), from);
    }
    cells.add(line.substring(from));
    return cells;
  }

  /**
   * {@inheritDoc}
   *
   * <p>A quote that was left open may be closed by the next one that someone left open.
   */
  @Override
  public boolean hidesRow(SureRow sure) {
    if (firstLine == lastLine) {
      return false;
    }
    for (int place = 0; place < size(); place++) {
      List<String> lines = cell(place).lines().toList();
      for (int i = 1; i < lines.size(); i++) {
        List<String> cells = split(lines.get(i));
        if (i == lines.size() - 1) {
          cells.addAll(cells().subList(place + 1, size()));
        }
        if (sure.is(cells)) {
          return true;
        }
      }
    }
    return false;
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
