package org.ketamineoutcomes.io;

import java.io.ByteArrayOutputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Map;
import org.apache.avro.Schema;
import org.apache.avro.generic.GenericRecord;
import org.apache.parquet.hadoop.ParquetWriter;
import org.ketamineoutcomes.table.Columns;
import org.ketamineoutcomes.table.TableRow;

/**
 * A Parquet file that is written a row at a time and appears when it is closed. Equal rows give
 * equal bytes, in whatever process; what is compressed is held until then.
 */
final class ParquetWriting implements Closeable {

  private final String path;
  private final Schema avro;
  private final ByteArrayOutputStream file = new ByteArrayOutputStream();
  private final ParquetWriter<GenericRecord> writer;

  /**
   * Begins a file.
   *
   * @param footer what its footer says beside the schema
   */
  ParquetWriting(String path, Columns columns, Map<String, String> footer) throws IOException {
    this.path = path;
    this.avro = AvroSchema.of(columns);
    this.writer = ParquetTable.writer(file, avro, footer);
  }

  void write(TableRow row) throws IOException {
    writer.write(ParquetTable.record(avro, row));
  }

  @Override
  public void close() throws IOException {
    writer.close();
    try (OutputStream out = ParquetTable.create(path)) {
      out.write(StableFooter.of(file.toByteArray()));
    }
  }
}
