package org.ketamineoutcomes.file;

import java.io.IOException;
import java.io.Reader;
import java.io.StringReader;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.OptionalLong;
import java.util.function.Predicate;
import org.ketamineoutcomes.file.KeptLines.Rest;

/**
 * Stands between the characters and the CSV parser: counts physical lines, sees damage, and stops a
 * record that a quote never closed has made too long to hold.
 *
 * <p>Hot: every character goes through it.
 */
final class RecordGuard extends Reader {

  /** The most characters that one record may have, give or take a buffer. */
  static final int LONGEST_RECORD = 1 << 20;

  private final Reader characters;
  private final KeptLines kept = new KeptLines();
  private final Deque<Reader> ahead = new ArrayDeque<>();
  private long recordLine = 1;
  private long delivered;
  private long limit = LONGEST_RECORD;
  private long lineEnds;
  private char last = '\n';
  private boolean damaged;

  RecordGuard(Reader characters) {
    this.characters = characters;
  }

  /**
   * Lets the parser read another record.
   *
   * @param line the one that it begins in, from 1
   */
  void startRecord(long line) {
    limit = delivered + LONGEST_RECORD;
    recordLine = line;
  }

  /**
   * Delivers once more from the first line on that is good, behind the first one of the record that
   * is being read; if there is none, from some place before it.
   *
   * @return how many lines stand before the good one; empty if there is none
   */
  OptionalLong goBack(Predicate<String> isGood) throws IOException {
    Rest rest = kept.takeBehind(recordLine, LONGEST_RECORD, this::addAhead, isGood);
    ahead.addFirst(new StringReader(rest.text()));
    lineEnds = rest.linesBefore();
    last = rest.before();
    return rest.isGood() ? OptionalLong.of(lineEnds) : OptionalLong.empty();
  }

  private boolean addAhead(StringBuilder text) throws IOException {
    char[] more = new char[8192];
    int read = readAhead(more, 0, more.length);
    if (read > 0) {
      text.append(more, 0, read);
    }
    return read > 0;
  }

  /** Reads what is to be delivered once more, and then the rest. */
  private int readAhead(char[] buffer, int offset, int length) throws IOException {
    while (!ahead.isEmpty()) {
      int read = ahead.getFirst().read(buffer, offset, length);
      if (read >= 0) {
        return read;
      }
      ahead.removeFirst();
    }
    return characters.read(buffer, offset, length);
  }

  /** Returns whether a damaged character or a NUL was delivered at any time. */
  boolean sawDamage() {
    return damaged;
  }

  /** Returns how many lines were delivered, the unended last one too. */
  long lines() {
    return last == '\n' || last == '\r' ? lineEnds : lineEnds + 1;
  }

  /** Delivers the rest to nobody, and keeps nothing of it: it may be one line. */
  void drain() throws IOException {
    char[] buffer = new char[8192];
    for (int read = readAhead(buffer, 0, buffer.length);
        read >= 0;
        read = readAhead(buffer, 0, buffer.length)) {
      if (read > 0) {
        look(buffer, 0, read);
      }
    }
  }

  @Override
  public int read(char[] buffer, int offset, int length) throws IOException {
    int read = readAhead(buffer, offset, length);
    if (read > 0) {
      kept.forgetBefore(recordLine);
      kept.add(buffer, offset, read, lineEnds, last);
      look(buffer, offset, offset + read);
    }
    delivered += Math.max(read, 0);
    if (delivered > limit) {
      throw new RecordTooLong();
    }
    return read;
  }

  /** Few characters are of interest, and those are below or above nearly all others. */
  private void look(char[] buffer, int from, int to) {
    for (int i = from; i < to; i++) {
      char next = buffer[i];
      if (next <= '\r' || next == ExportText.DAMAGE) {
        look(next, i > from ? buffer[i - 1] : last);
      }
    }
    last = buffer[to - 1];
  }

  private void look(char next, char before) {
    if (next == '\r' || (next == '\n' && before != '\r')) {
      lineEnds++;
    }
    damaged |= next == 0 || next == ExportText.DAMAGE;
  }

  @Override
  public void close() throws IOException {
    characters.close();
  }

  /** A record went past {@link #LONGEST_RECORD}. */
  static final class RecordTooLong extends IOException {

    RecordTooLong() {
      super("A record is longer than " + LONGEST_RECORD + " characters");
    }
  }
}
