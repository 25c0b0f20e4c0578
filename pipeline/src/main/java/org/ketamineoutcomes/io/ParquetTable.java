package org.ketamineoutcomes.io;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.channels.Channels;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.apache.avro.Schema;
import org.apache.avro.generic.GenericData;
import org.apache.avro.generic.GenericRecord;
import org.apache.beam.sdk.io.FileSystems;
import org.apache.parquet.avro.AvroParquetReader;
import org.apache.parquet.avro.AvroParquetWriter;
import org.apache.parquet.conf.PlainParquetConfiguration;
import org.apache.parquet.hadoop.ParquetReader;
import org.apache.parquet.hadoop.ParquetWriter;
import org.apache.parquet.hadoop.metadata.CompressionCodecName;
import org.ketamineoutcomes.table.TableRow;
import org.ketamineoutcomes.table.TableSchema;

/**
 * One table in one Parquet file, whose footer carries the table's schema with the meaning of every
 * column. Nothing of the run, the clock or the path is in it.
 */
final class ParquetTable {

  private static final int ROW_GROUP_BYTES = 16 << 20;

  private ParquetTable() {}

  /** Something that hands over rows one after another. */
  @FunctionalInterface
  interface Rows {

    void forEach(Consumer<TableRow> consumer) throws IOException;
  }

  /** Writes a table that fits in memory; equal rows give equal bytes, in whatever process. */
  static void write(String path, TableSchema schema, List<TableRow> rows) throws IOException {
    ByteArrayOutputStream file = new ByteArrayOutputStream();
    writeTo(file, schema, rows::forEach);
    try (OutputStream out = create(path)) {
      out.write(StableFooter.of(file.toByteArray()));
    }
  }

  /** Writes a table of any size; its footer may have the same things in another order. */
  static void stream(String path, TableSchema schema, Rows rows) throws IOException {
    writeTo(create(path), schema, rows);
  }

  private static OutputStream create(String path) throws IOException {
    return Channels.newOutputStream(
        FileSystems.create(
            FileSystems.matchNewResource(path, false), "application/vnd.apache.parquet"));
  }

  private static void writeTo(OutputStream out, TableSchema schema, Rows rows) throws IOException {
    Schema avro = new Schema.Parser().parse(schema.avro());
    try (ParquetWriter<GenericRecord> writer =
        AvroParquetWriter.<GenericRecord>builder(new StreamOutputFile(out))
            .withSchema(avro)
            .withConf(new PlainParquetConfiguration())
            .withCompressionCodec(CompressionCodecName.SNAPPY)
            .withRowGroupSize((long) ROW_GROUP_BYTES)
            .build()) {
      rows.forEach(
          row -> {
            try {
              writer.write(record(avro, row));
            } catch (IOException e) {
              throw new UncheckedIOException(e);
            }
          });
    } catch (UncheckedIOException e) {
      throw e.getCause();
    }
  }

  /** Reads a table back, a row at a time. */
  static long read(String path, Consumer<TableRow> consumer) throws IOException {
    long rows = 0;
    try (ParquetReader<GenericRecord> reader =
        AvroParquetReader.<GenericRecord>builder(
                new BeamInputFile(path), new PlainParquetConfiguration())
            .build()) {
      for (GenericRecord record = reader.read(); record != null; record = reader.read()) {
        consumer.accept(row(record));
        rows++;
      }
    }
    return rows;
  }

  private static GenericRecord record(Schema avro, TableRow row) {
    GenericRecord record = new GenericData.Record(avro);
    for (Schema.Field field : avro.getFields()) {
      record.put(field.pos(), row.get(field.name()));
    }
    List<String> unknown = new ArrayList<>(row.columns());
    avro.getFields().forEach(field -> unknown.remove(field.name()));
    if (!unknown.isEmpty()) {
      throw new IllegalStateException(
          "Table " + avro.getName() + " has no column " + String.join(", ", unknown));
    }
    return record;
  }

  private static TableRow row(GenericRecord record) {
    TableRow row = new TableRow();
    for (Schema.Field field : record.getSchema().getFields()) {
      Object value = record.get(field.pos());
      if (value instanceof Long number) {
        row.set(field.name(), number);
      } else if (value instanceof Double number) {
        row.set(field.name(), number);
      } else if (value instanceof Boolean truth) {
        row.set(field.name(), truth);
      } else if (value != null) {
        row.set(field.name(), value.toString());
      }
    }
    return row;
  }
}
