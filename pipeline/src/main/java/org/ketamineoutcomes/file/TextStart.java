package org.ketamineoutcomes.file;

import java.io.BufferedReader;
import java.io.IOException;
import java.util.Locale;
import java.util.Optional;
import org.ketamineoutcomes.mapping.FileShape;
import org.ketamineoutcomes.refusal.Refusal;

/**
 * What stands above the header of a text, which is taken from it: lines that the mapping says are
 * not the header, and the line {@code sep=;} by which Excel tells the delimiter.
 *
 * @param linesAbove how many lines were taken
 * @param delimiter what such a line says; empty if there is none
 */
record TextStart(int linesAbove, Optional<Delimiter> delimiter) {

  private static final String SEPARATOR = "sep=";
  private static final int LONGEST_SEPARATOR_LINE = 16;

  static TextStart take(BufferedReader characters, FileShape shape, String fileName)
      throws IOException {
    Optional<Delimiter> delimiter = separatorLine(characters);
    int taken = delimiter.isPresent() ? 1 : 0;
    while (taken < shape.headerLine() - 1) {
      if (!skipLine(characters)) {
        throw Refusal.usage(
            "%s ends above line %d, where the mapping says that the header is"
                .formatted(fileName, shape.headerLine()));
      }
      taken++;
    }
    return new TextStart(taken, delimiter);
  }

  /** Takes the first line if it is Excel's, with or without quotes round it. */
  private static Optional<Delimiter> separatorLine(BufferedReader characters) throws IOException {
    characters.mark(LONGEST_SEPARATOR_LINE);
    char[] start = new char[LONGEST_SEPARATOR_LINE];
    int length = 0;
    int read = 0;
    while (length < start.length
        && (read = characters.read(start, length, start.length - length)) > 0) {
      length += read;
    }
    characters.reset();
    String line = new String(start, 0, length).split("[\r\n]", 2)[0];
    String bare = line.replace("\"", "");
    if (line.length() == length
        || bare.length() <= SEPARATOR.length()
        || !bare.toLowerCase(Locale.ROOT).startsWith(SEPARATOR)) {
      return Optional.empty();
    }
    skipLine(characters);
    return Optional.of(new Delimiter(bare.substring(SEPARATOR.length())));
  }

  /** Takes a line with its end; false if nothing is left. */
  private static boolean skipLine(BufferedReader characters) throws IOException {
    int next = characters.read();
    if (next < 0) {
      return false;
    }
    while (next >= 0 && next != '\n' && next != '\r') {
      next = characters.read();
    }
    if (next == '\r') {
      characters.mark(1);
      if (characters.read() != '\n') {
        characters.reset();
      }
    }
    return true;
  }
}
