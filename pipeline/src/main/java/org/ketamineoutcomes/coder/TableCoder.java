package org.ketamineoutcomes.coder;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.beam.sdk.coders.CustomCoder;
import org.jspecify.annotations.Nullable;
import org.ketamineoutcomes.table.Table;
import org.ketamineoutcomes.table.TableRow;
import org.ketamineoutcomes.tally.Varint;

/**
 * Encodes a table row by row, each value by its type. Names of columns and texts, of which there
 * are few in many rows, are written once; a table that was read holds each of them once, too.
 */
public final class TableCoder extends CustomCoder<Table> {

  private static final TableCoder INSTANCE = new TableCoder();

  private TableCoder() {}

  public static TableCoder of() {
    return INSTANCE;
  }

  @Override
  public void encode(Table table, OutputStream out) throws IOException {
    DataOutputStream data = new DataOutputStream(out);
    data.writeUTF(table.name());
    Map<String, Integer> words = words(table);
    Varint.write(words.size(), data);
    for (String word : words.keySet()) {
      data.writeUTF(word);
    }
    Varint.write(table.rows().size(), data);
    for (TableRow row : table.rows()) {
      Varint.write(row.columns().size(), data);
      for (String column : row.columns()) {
        Varint.write(place(column, words), data);
        writeValue(row.get(column), words, data);
      }
    }
    data.flush();
  }

  @Override
  public Table decode(InputStream in) throws IOException {
    DataInputStream data = new DataInputStream(in);
    String name = data.readUTF();
    String[] words = new String[(int) Varint.read(data)];
    for (int i = 0; i < words.length; i++) {
      words[i] = data.readUTF();
    }
    int size = (int) Varint.read(data);
    List<TableRow> rows = new ArrayList<>(size);
    for (int i = 0; i < size; i++) {
      TableRow row = new TableRow();
      long columns = Varint.read(data);
      for (long column = 0; column < columns; column++) {
        readValue(row, words[(int) Varint.read(data)], words, data);
      }
      rows.add(row);
    }
    return new Table(name, rows);
  }

  @Override
  public void verifyDeterministic() {
    // Rows keep the order in which their columns were set.
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof TableCoder;
  }

  @Override
  public int hashCode() {
    return TableCoder.class.hashCode();
  }

  /** Returns every column name and text of a table with its place among them. */
  private static Map<String, Integer> words(Table table) {
    Map<String, Integer> words = new LinkedHashMap<>();
    for (TableRow row : table.rows()) {
      for (String column : row.columns()) {
        words.putIfAbsent(column, words.size());
        if (row.get(column) instanceof String text) {
          words.putIfAbsent(text, words.size());
        }
      }
    }
    return words;
  }

  private static int place(String word, Map<String, Integer> words) throws IOException {
    Integer place = words.get(word);
    if (place == null) {
      throw new IOException("A table changed while it was written");
    }
    return place;
  }

  private static void writeValue(
      @Nullable Object value, Map<String, Integer> words, DataOutputStream out) throws IOException {
    if (value instanceof Long number) {
      out.writeByte('l');
      out.writeLong(number);
    } else if (value instanceof Double number) {
      out.writeByte('d');
      out.writeDouble(number);
    } else if (value instanceof Boolean truth) {
      out.writeByte('b');
      out.writeBoolean(truth);
    } else {
      out.writeByte('s');
      Varint.write(place(String.valueOf(value), words), out);
    }
  }

  private static void readValue(TableRow row, String column, String[] words, DataInputStream in)
      throws IOException {
    switch (in.readByte()) {
      case 'l' -> row.set(column, in.readLong());
      case 'd' -> row.set(column, in.readDouble());
      case 'b' -> row.set(column, in.readBoolean());
      case 's' -> row.set(column, words[(int) Varint.read(in)]);
      default -> throw new IOException("A table holds an unknown kind of value");
    }
  }
}
