package org.ketamineoutcomes.export;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Random;

/** Ways in which files are broken by programs, people and cables. */
public enum Mutation {
  ANOTHER_BYTE,
  ANOTHER_BIT,
  CUT_SHORT,
  A_PIECE_MISSING,
  A_PIECE_TWICE,
  PIECES_IN_ANOTHER_ORDER,
  A_WORD_PUT_IN,
  A_LONG_RUN_PUT_IN,
  ZEROS,
  NOISE_BEHIND;

  private static final List<String> WORDS =
      List.of(
          "\"",
          "\"\"",
          "\n",
          "\r",
          "\r\n",
          ",",
          ";",
          "\t",
          "\0",
          "\uFEFF",
          "\u00A0",
          "\u2028",
          "{",
          "}",
          "[",
          "]",
          "<",
          "&",
          "=",
          "-",
          "1e308",
          "-1",
          "NaN",
          "99999999999999999999",
          "0000-00-00",
          "9999-12-31",
          "24:00",
          "PK\u0003\u0004",
          "sep=;\n",
          "\\",
          "\uD800",
          "''",
          "NULL",
          "#REF!");

  /** Returns a broken copy. */
  public byte[] of(byte[] file, Random random) {
    int at = file.length == 0 ? 0 : random.nextInt(file.length);
    int end = Math.min(file.length, at + 1 + random.nextInt(40));
    return switch (this) {
      case ANOTHER_BYTE -> changed(file, at, (byte) random.nextInt(256));
      case ANOTHER_BIT -> changed(file, at, (byte) (byteAt(file, at) ^ 1 << random.nextInt(8)));
      case CUT_SHORT -> Arrays.copyOf(file, at);
      case A_PIECE_MISSING -> joined(file, 0, at, new byte[0], file, end, file.length);
      case A_PIECE_TWICE -> joined(file, 0, end, new byte[0], file, at, file.length);
      case PIECES_IN_ANOTHER_ORDER ->
          joined(file, end, file.length, Arrays.copyOfRange(file, at, end), file, 0, at);
      case A_WORD_PUT_IN ->
          joined(
              file, 0, at, bytes(WORDS.get(random.nextInt(WORDS.size()))), file, at, file.length);
      case A_LONG_RUN_PUT_IN ->
          joined(file, 0, at, run(file, at, 1 + random.nextInt(100_000)), file, at, file.length);
      case ZEROS -> joined(file, 0, at, new byte[end - at], file, end, file.length);
      case NOISE_BEHIND -> {
        byte[] noise = new byte[random.nextInt(200)];
        random.nextBytes(noise);
        yield joined(file, 0, file.length, noise, file, 0, 0);
      }
    };
  }

  private static byte[] changed(byte[] file, int at, byte value) {
    byte[] copy = file.clone();
    if (at < copy.length) {
      copy[at] = value;
    }
    return copy;
  }

  private static byte byteAt(byte[] file, int at) {
    return at < file.length ? file[at] : 0;
  }

  private static byte[] run(byte[] file, int at, int length) {
    byte[] run = new byte[length];
    Arrays.fill(run, byteAt(file, at));
    return run;
  }

  private static byte[] bytes(String word) {
    return word.getBytes(StandardCharsets.UTF_8);
  }

  private static byte[] joined(
      byte[] first, int from, int to, byte[] between, byte[] last, int lastFrom, int lastTo) {
    ByteArrayOutputStream joined = new ByteArrayOutputStream();
    joined.write(first, from, to - from);
    joined.writeBytes(between);
    joined.write(last, lastFrom, lastTo - lastFrom);
    return joined.toByteArray();
  }
}
