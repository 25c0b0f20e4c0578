package org.ketamineoutcomes.export;

import java.io.IOException;
import java.io.Reader;

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
  private long delivered;
  private long limit = LONGEST_RECORD;
  private long lineEnds;
  private char last = '\n';
  private boolean damaged;

  RecordGuard(Reader characters) {
    this.characters = characters;
  }

  /** Lets the parser read another record. */
  void startRecord() {
    limit = delivered + LONGEST_RECORD;
  }

  /** Returns whether a damaged character or a NUL was delivered at any time. */
  boolean sawDamage() {
    return damaged;
  }

  /** Returns how many lines were delivered, the unended last one too. */
  long lines() {
    return last == '\n' || last == '\r' ? lineEnds : lineEnds + 1;
  }

  /** Delivers the rest to nobody. */
  void drain() throws IOException {
    char[] buffer = new char[8192];
    do {
      limit = Long.MAX_VALUE;
    } while (read(buffer, 0, buffer.length) >= 0);
  }

  @Override
  public int read(char[] buffer, int offset, int length) throws IOException {
    int read = characters.read(buffer, offset, length);
    if (read > 0) {
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
