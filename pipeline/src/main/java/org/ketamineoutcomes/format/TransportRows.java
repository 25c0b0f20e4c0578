package org.ketamineoutcomes.format;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.ketamineoutcomes.refusal.Refusal;

/**
 * The rows of a SAS transport file of version 5 or 8, which must hold one data set. Dates and times
 * that have a format for it are as ISO 8601 writes them; a number that is missing is blank.
 *
 * @see <a href="https://www.loc.gov/preservation/digital/formats/fdd/fdd000466.shtml">SAS transport
 *     file format</a>
 */
public final class TransportRows implements Rows {

  private static final int RECORD = TransportHeader.RECORD;
  private static final String HEADER = TransportHeader.START;

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
    if (row.length == 0) {
      throw TransportHeader.broken(fileName); // rows without a byte would never end
    }
  }

  /** Opens a file behind its header; the caller closes {@code content}. */
  public static TransportRows open(InputStream content, Charset encoding, String fileName)
      throws IOException {
    return new TransportRows(content, fileName, TransportHeader.read(content, fileName), encoding);
  }

  public List<String> names() {
    return variables.stream().map(TransportCells.Variable::name).toList();
  }

  @Override
  public boolean next() throws IOException {
    while (true) {
      int read = content.readNBytes(row, 0, row.length);
      boolean atRecord = bytesRead % RECORD == 0;
      bytesRead += read;
      if (read < row.length) {
        if (!isBlank(read)) {
          throw TransportHeader.broken(fileName);
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
