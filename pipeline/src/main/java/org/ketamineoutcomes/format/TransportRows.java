package org.ketamineoutcomes.format;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.ketamineoutcomes.refusal.Refusal;

/**
 * The rows of a SAS transport file of version 5, which must hold one data set. Dates and times that
 * have a format for it are as ISO 8601 writes them; a number that is missing is blank.
 *
 * @see <a href="https://www.loc.gov/preservation/digital/formats/fdd/fdd000466.shtml">SAS transport
 *     file format</a>
 */
public final class TransportRows implements Rows {

  private static final int RECORD = 80;
  private static final int NAMESTR = 140;
  private static final int MOST_VARIABLES = 32_767;
  private static final String HEADER = "HEADER RECORD*******";

  private final InputStream content;
  private final String fileName;
  private final TransportCells cells;
  private final List<TransportCells.Variable> variables;
  private final byte[] row;
  private long bytesRead;
  private long number;

  private TransportRows(
      InputStream content,
      String fileName,
      List<TransportCells.Variable> variables,
      Charset encoding) {
    this.content = content;
    this.fileName = fileName;
    this.variables = List.copyOf(variables);
    cells = new TransportCells(encoding);
    row = new byte[variables.stream().mapToInt(v -> v.offset() + v.length()).max().orElse(0)];
  }

  /** Opens a file behind its header; the caller closes {@code content}. */
  public static TransportRows open(InputStream content, Charset encoding, String fileName)
      throws IOException {
    try {
      String library = record(content);
      if (library.startsWith("LIBV8", HEADER.length())) {
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
      return new TransportRows(content, fileName, variables, encoding);
    } catch (EOFException e) {
      throw broken(fileName);
    }
  }

  public List<String> names() {
    return variables.stream().map(TransportCells.Variable::name).toList();
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
    if (!record.startsWith(HEADER + kind)) {
      throw broken(fileName);
    }
  }

  private static Refusal broken(String fileName) {
    return Refusal.data(
        fileName + " is not a whole SAS transport file of version 5; export or copy it again");
  }

  @Override
  public boolean next() throws IOException {
    while (true) {
      int read = content.readNBytes(row, 0, row.length);
      boolean atRecord = bytesRead % RECORD == 0;
      bytesRead += read;
      if (read < row.length) {
        if (!isBlank(read)) {
          throw broken(fileName);
        }
        return false;
      }
      if (atRecord && startsWithHeader()) {
        throw Refusal.usage(
            fileName + " holds more than one data set; write each into a file of its own");
      }
      number++;
      if (!isBlank(read)) {
        return true;
      }
    }
  }

  private boolean startsWithHeader() {
    int length = Math.min(HEADER.length(), row.length);
    return length == HEADER.length()
        && new String(row, 0, length, StandardCharsets.ISO_8859_1).equals(HEADER);
  }

  /** Spaces fill the last record; a row of nothing but spaces is none. */
  private boolean isBlank(int length) {
    for (int i = 0; i < length; i++) {
      if (row[i] != ' ') {
        return false;
      }
    }
    return true;
  }

  @Override
  public int size() {
    return variables.size();
  }

  @Override
  public String cell(int place) {
    return cells.text(row, variables.get(place));
  }

  @Override
  public boolean isDamaged() {
    for (int i = 0; i < variables.size(); i++) {
      TransportCells.Variable variable = variables.get(i);
      if (!variable.isNumber() && isUnusual(variable) && cells.isDamaged(cell(i))) {
        return true;
      }
    }
    return false;
  }

  /** Returns whether a text has anything but the characters of ASCII. */
  private boolean isUnusual(TransportCells.Variable variable) {
    for (int i = variable.offset(); i < variable.offset() + variable.length(); i++) {
      if (row[i] <= 0) {
        return true;
      }
    }
    return false;
  }

  @Override
  public long number() {
    return number;
  }
}
