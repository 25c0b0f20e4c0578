package org.ketamineoutcomes.format;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.ketamineoutcomes.refusal.Refusal;

/**
 * What stands above the rows of a SAS transport file: its variables. A file of version 8 differs
 * from one of version 5 in what its parts are called, in names of variables of up to 32 letters,
 * and in long labels behind them.
 */
final class TransportHeader {

  /** The bytes of a record; rows are not cut at them. */
  static final int RECORD = 80;

  /** How each part of the file begins. */
  static final String START = "HEADER RECORD*******";

  private static final int NAMESTR = 140;
  private static final int MOST_VARIABLES = 32_767;

  /** Where the name of a variable stands in its description. */
  private record Place(int offset, int length) {}

  private static final Place SHORT_NAME = new Place(8, 8);
  private static final Place LONG_NAME = new Place(88, 32);

  private TransportHeader() {}

  /**
   * Reads up to the first row.
   *
   * @throws Refusal if it is of another version, or not whole
   */
  static List<TransportCells.Variable> read(InputStream content, String fileName)
      throws IOException {
    try {
      boolean isLong = record(content).startsWith("LIBV8", START.length());
      skip(content, 2);
      expect(record(content), isLong ? "MEMBV8" : "MEMBER", fileName);
      expect(record(content), isLong ? "DSCPTV8" : "DSCRPTR", fileName);
      skip(content, 2);
      String names = record(content);
      expect(names, isLong ? "NAMSTV8" : "NAMESTR", fileName);
      List<TransportCells.Variable> variables =
          variables(content, names, isLong ? LONG_NAME : SHORT_NAME, fileName);
      String rows = record(content);
      if (isLong && rows.startsWith(START + "LABELV")) {
        skipLabels(content, rows, fileName);
        rows = record(content);
      }
      expect(rows, "OBS", fileName);
      return variables;
    } catch (EOFException e) {
      throw broken(fileName);
    }
  }

  private static List<TransportCells.Variable> variables(
      InputStream content, String header, Place name, String fileName) throws IOException {
    int count = number(header.substring(54, 58), fileName);
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
              ascii(one, name.offset(), name.length()),
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

  /** Skips names and labels that are too long for the variables' own descriptions. */
  private static void skipLabels(InputStream content, String header, String fileName)
      throws IOException {
    int count = number(header.substring(48), fileName);
    int texts = header.startsWith(START + "LABELV9") ? 4 : 2;
    if (count < 0 || count > MOST_VARIABLES) {
      throw broken(fileName);
    }
    int total = 0;
    for (int i = 0; i < count; i++) {
      byte[] sizes = content.readNBytes(2 + 2 * texts);
      if (sizes.length < 2 + 2 * texts) {
        throw new EOFException();
      }
      int length = 0;
      for (int text = 1; text <= texts; text++) {
        length += ByteBuffer.wrap(sizes).getShort(2 * text) & 0xFFFF;
      }
      content.skipNBytes(length);
      total = (total + sizes.length + length) % RECORD;
    }
    content.skipNBytes((RECORD - total) % RECORD);
  }

  private static int number(String digits, String fileName) {
    try {
      return Integer.parseInt(digits.strip());
    } catch (NumberFormatException e) {
      throw broken(fileName);
    }
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
    return Refusal.data(fileName + " is not a whole SAS transport file; export or copy it again");
  }
}
