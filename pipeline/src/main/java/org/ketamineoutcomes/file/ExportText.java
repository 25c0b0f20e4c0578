package org.ketamineoutcomes.file;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import org.ketamineoutcomes.refusal.Refusal;

/**
 * The characters of a file, decoded by its byte order mark or else as declared. A byte that is not
 * valid becomes {@link #DAMAGE}.
 *
 * @param markBytes how many bytes the byte order mark has
 */
public record ExportText(BufferedReader characters, Charset encoding, int markBytes) {

  /** A noncharacter of Unicode, which no text may hold. */
  static final char DAMAGE = '\uFFFF';

  private static final int BUFFER = 1 << 16;

  /**
   * Decodes a file; the caller closes {@code content}.
   *
   * @param content supports marks
   */
  static ExportText of(InputStream content, String fileName, Charset declared) throws IOException {
    Charset encoding = declared;
    int markBytes = 0;
    if (startsWith(content, 0xEF, 0xBB, 0xBF)) {
      markBytes = 3;
      encoding = StandardCharsets.UTF_8;
    } else if (startsWith(content, 0xFF, 0xFE)) {
      markBytes = 2;
      encoding = StandardCharsets.UTF_16LE;
    } else if (startsWith(content, 0xFE, 0xFF)) {
      markBytes = 2;
      encoding = StandardCharsets.UTF_16BE;
    }
    content.skipNBytes(markBytes);
    if (startsWith(content)) {
      throw Refusal.usage(fileName + " is empty; an export has at least a header");
    }
    return new ExportText(characters(content, encoding), encoding, markBytes);
  }

  /** Returns the characters of bytes that have no mark. */
  public static BufferedReader characters(InputStream content, Charset encoding) {
    return new BufferedReader(decode(content, encoding), BUFFER);
  }

  private static InputStreamReader decode(InputStream content, Charset encoding) {
    return new InputStreamReader(
        content,
        encoding
            .newDecoder()
            .onMalformedInput(CodingErrorAction.REPLACE)
            .onUnmappableCharacter(CodingErrorAction.REPLACE)
            .replaceWith(String.valueOf(DAMAGE)));
  }

  /** Looks ahead; without any marks, whether nothing is left. */
  private static boolean startsWith(InputStream content, int... marks) throws IOException {
    content.mark(4);
    boolean found = true;
    for (int mark : marks) {
      found &= content.read() == mark;
    }
    if (marks.length == 0) {
      found = content.read() < 0;
    }
    content.reset();
    return found;
  }
}
