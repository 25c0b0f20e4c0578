package org.ketamineoutcomes.format;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.ketamineoutcomes.refusal.Refusal;

/** What stands above the rows of a SAS transport file of version 5: its variables. */
final class TransportHeader {

  /** The bytes of a record; rows are not cut at them. */
  static final int RECORD = 80;

  /** How each part of the file begins. */
  static final String START = "HEADER RECORD*******";

  private static final int NAMESTR = 140;
  private static final int MOST_VARIABLES = 32_767;

  private TransportHeader() {}

  /**
   * Reads up to the first row.
   *
   * @throws Refusal if it is of another version, or not whole
   */
  static List<TransportCells.Variable> read(InputStream content, String fileName)
      throws IOException {
    try {
      String library = record(content);
      if (library.startsWith("LIBV8", START.length())) {
        throw Refusal.usage(
            fileName + " is a SAS transport file of version 8; write version 5, or CSV");
      }
      skip(content, 2);
      expect(record(content), "MEMBER", fileName);
      expect(record(content), "DSCRPTR", fileName);
      skip(content, 2);
      String names = record(content);
      expect(names, "NAMESTR", fileName);
      List<TransportCells.Variable> variables = variables(content, names, fileName);
      expect(record(content), "OBS", fileName);
      return variables;
    } catch (EOFException e) {
      throw broken(fileName);
    }
  }

  private static List<TransportCells.Variable> variables(
      InputStream content, String header, String fileName) throws IOException {
    int count;
    try {
      count = Integer.parseInt(header.substring(54, 58).strip());
    } catch (NumberFormatException e) {
      throw broken(fileName);
    }
    if (count < 1 || count > MOST_VARIABLES) {
      throw broken(fileName);
    }
    byte[] block = content.readNBytes((count * NAMESTR + RECORD - 1) / RECORD * RECORD);
    if (block.length < count * NAMESTR) {
      throw broken(fileName);
    }
    List<TransportCells.Variable> variables = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      ByteBuffer one = ByteBuffer.wrap(block, i * NAMESTR, NAMESTR).slice();
      TransportCells.Variable variable =
          new TransportCells.Variable(
              ascii(one, 8, 8),
              one.getShort(0) == 1,
              ascii(one, 56, 8),
              one.getInt(84),
              one.getShort(4));
      if (variable.length() < 0 || variable.offset() < 0 || variable.offset() > 1 << 24) {
        throw broken(fileName);
      }
      variables.add(variable);
    }
    return variables;
  }

  private static String ascii(ByteBuffer bytes, int offset, int length) {
    byte[] text = new byte[length];
    bytes.get(offset, text);
    return new String(text, StandardCharsets.ISO_8859_1).strip();
  }

  private static String record(InputStream content) throws IOException {
    byte[] record = content.readNBytes(RECORD);
    if (record.length < RECORD) {
      throw new EOFException();
    }
    return new String(record, StandardCharsets.ISO_8859_1);
  }

  private static void skip(InputStream content, int records) throws IOException {
    for (int i = 0; i < records; i++) {
      record(content);
    }
  }

  private static void expect(String record, String kind, String fileName) {
    if (!record.startsWith(START + kind)) {
      throw broken(fileName);
    }
  }

  static Refusal broken(String fileName) {
    return Refusal.data(
        fileName + " is not a whole SAS transport file of version 5; export or copy it again");
  }
}
