package org.ketamineoutcomes.file;

import java.io.BufferedReader;
import java.io.IOException;
import org.ketamineoutcomes.cell.Spelling;

/**
 * The two lines that Qualtrics writes below the header: what was asked, and JSON with the key
 * {@code ImportId} in every cell. They are no data.
 */
final class SurveyHeaders {

  static final int LINES = 2;

  private static final String MARK = "{\"ImportId\"";
  private static final String QUOTED_MARK = "{\"\"ImportId\"\"";
  private static final String ID = "responseid";

  private SurveyHeaders() {}

  /** Looks ahead; nothing is taken from {@code characters}. */
  static boolean standIn(BufferedReader characters) throws IOException {
    String start = peek(characters, 1 << 13);
    if (!Spelling.of(start).contains(ID)) {
      return false;
    }
    String more = peek(characters, Delimiter.LONGEST_HEADER);
    return more.contains(MARK) || more.contains(QUOTED_MARK);
  }

  private static String peek(BufferedReader characters, int most) throws IOException {
    characters.mark(most);
    char[] ahead = new char[most];
    int length = 0;
    int read = 0;
    while (length < most && (read = characters.read(ahead, length, most - length)) > 0) {
      length += read;
    }
    characters.reset();
    return new String(ahead, 0, length);
  }
}
