package org.ketamineoutcomes.coder;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import org.apache.beam.sdk.coders.CustomCoder;
import org.jspecify.annotations.Nullable;
import org.ketamineoutcomes.table.Table;
import org.ketamineoutcomes.table.TableRow;

/** Encodes a table row by row, each value by its type. */
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
    data.writeInt(table.rows().size());
    for (TableRow row : table.rows()) {
      data.writeInt(row.columns().size());
      for (String column : row.columns()) {
        data.writeUTF(column);
        writeValue(row, column, data);
      }
    }
    data.flush();
  }

  @Override
  public Table decode(InputStream in) throws IOException {
    DataInputStream data = new DataInputStream(in);
    String name = data.readUTF();
    int size = data.readInt();
    List<TableRow> rows = new ArrayList<>(size);
    for (int i = 0; i < size; i++) {
      TableRow row = new TableRow();
      int columns = data.readInt();
      for (int column = 0; column < columns; column++) {
        readValue(row, data.readUTF(), data);
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

  private static void writeValue(TableRow row, String column, DataOutputStream out)
      throws IOException {
    Object value = row.get(column);
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
      out.writeUTF(String.valueOf(value));
    }
  }

  private static void readValue(TableRow row, String column, DataInputStream in)
      throws IOException {
    switch (in.readByte()) {
      case 'l' -> row.set(column, in.readLong());
      case 'd' -> row.set(column, in.readDouble());
      case 'b' -> row.set(column, in.readBoolean());
      case 's' -> row.set(column, in.readUTF());
      default -> throw new IOException("A table holds an unknown kind of value");
    }
  }
}
