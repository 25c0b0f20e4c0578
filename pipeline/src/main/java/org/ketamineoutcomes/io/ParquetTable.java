package org.ketamineoutcomes.io;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.channels.Channels;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.apache.avro.Schema;
import org.apache.avro.generic.GenericData;
import org.apache.avro.generic.GenericRecord;
import org.apache.beam.sdk.io.FileSystems;
import org.apache.parquet.ParquetReadOptions;
import org.apache.parquet.avro.AvroParquetReader;
import org.apache.parquet.avro.AvroParquetWriter;
import org.apache.parquet.avro.AvroSchemaConverter;
import org.apache.parquet.conf.PlainParquetConfiguration;
import org.apache.parquet.hadoop.ParquetFileReader;
import org.apache.parquet.hadoop.ParquetReader;
import org.apache.parquet.hadoop.ParquetWriter;
import org.apache.parquet.hadoop.metadata.CompressionCodecName;
import org.apache.parquet.schema.MessageType;
import org.ketamineoutcomes.table.Column;
import org.ketamineoutcomes.table.Columns;
import org.ketamineoutcomes.table.Table;
import org.ketamineoutcomes.table.TableRow;

/**
 * One table in one Parquet file, whose footer carries the table's schema with the meaning of every
 * column. Nothing of the run, the clock or the path is in it.
 */
final class ParquetTable {

  /** Named, because looking for it would read all of Hadoop's settings. */
  private static final GenericData GENERIC = GenericData.get();

  private static final int ROW_GROUP_BYTES = 16 << 20;

  private static final ParquetReadOptions PLAIN =
      ParquetReadOptions.builder(new PlainParquetConfiguration()).build();

  private ParquetTable() {}

  /** Something that hands over rows one after another. */
  @FunctionalInterface
  interface Rows {

    void forEach(Consumer<TableRow> consumer) throws IOException;
  }

  /** Writes a table that fits in memory; equal rows give equal bytes, in whatever process. */
  static void write(String path, Columns columns, List<TableRow> rows) throws IOException {
    write(path, columns, rows, Map.of());
  }

  /** Writes the same with more in its footer. */
  static void write(String path, Columns columns, List<TableRow> rows, Map<String, String> footer)
      throws IOException {
    try (ParquetWriting file = new ParquetWriting(path, columns, footer)) {
      for (TableRow row : rows) {
        file.write(row);
      }
    }
  }

  /** Writes a table of any size; its footer may have the same things in another order. */
  static void stream(String path, Columns columns, Rows rows) throws IOException {
    writeTo(create(path), columns, rows);
  }

  static OutputStream create(String path) throws IOException {
    return Channels.newOutputStream(
        FileSystems.create(
            FileSystems.matchNewResource(path, false), "application/vnd.apache.parquet"));
  }

  static ParquetWriter<GenericRecord> writer(
      OutputStream out, Schema avro, Map<String, String> footer) throws IOException {
    return AvroParquetWriter.<GenericRecord>builder(new StreamOutputFile(out))
        .withSchema(avro)
        .withDataModel(GENERIC)
        .withConf(new PlainParquetConfiguration())
        .withCompressionCodec(CompressionCodecName.SNAPPY)
        .withRowGroupSize((long) ROW_GROUP_BYTES)
        .withExtraMetaData(footer)
        .build();
  }

  private static void writeTo(OutputStream out, Columns columns, Rows rows) throws IOException {
    Schema avro = AvroSchema.of(columns);
    try (ParquetWriter<GenericRecord> writer = writer(out, avro, Map.of())) {
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

  /** Reads a table back, a row at a time, each in a table of its own. */
  static long read(String path, Columns columns, Consumer<TableRow> consumer) throws IOException {
    return readRecords(path, record -> consumer.accept(row(record, columns)));
  }

  /** Reads a table back to its last value, and returns how many rows it has. */
  static long readThrough(String path) throws IOException {
    return readRecords(path, record -> {});
  }

  /** Returns the schema in a file's footer. */
  static Schema schema(String path) throws IOException {
    try (ParquetFileReader reader = ParquetFileReader.open(new BeamInputFile(path), PLAIN)) {
      MessageType columns = reader.getFileMetaData().getSchema();
      String avro = reader.getFileMetaData().getKeyValueMetaData().get("parquet.avro.schema");
      return avro == null
          ? new AvroSchemaConverter().convert(columns)
          : new Schema.Parser().parse(avro);
    }
  }

  /** Returns what a file's footer says beside its schema. */
  static Map<String, String> footer(String path) throws IOException {
    try (ParquetFileReader reader = ParquetFileReader.open(new BeamInputFile(path), PLAIN)) {
      return reader.getFileMetaData().getKeyValueMetaData();
    }
  }

  static long readRecords(String path, Consumer<GenericRecord> consumer) throws IOException {
    long rows = 0;
    try (ParquetReader<GenericRecord> reader =
        AvroParquetReader.<GenericRecord>builder(
                new BeamInputFile(path), new PlainParquetConfiguration())
            .withDataModel(GENERIC)
            .build()) {
      for (GenericRecord record = reader.read(); record != null; record = reader.read()) {
        consumer.accept(record);
        rows++;
      }
    }
    return rows;
  }

  private static TableRow row(GenericRecord record, Columns columns) {
    TableRow row = new Table(columns).add();
    for (Column column : columns.all()) {
      Object value = record.get(column.name());
      if (value instanceof Long number) {
        row.set(column.name(), number);
      } else if (value instanceof Double number) {
        row.set(column.name(), number);
      } else if (value instanceof Boolean truth) {
        row.set(column.name(), truth);
      } else if (value != null) {
        row.set(column.name(), value.toString());
      }
    }
    return row;
  }

  static GenericRecord record(Schema avro, TableRow row) {
    GenericRecord record = new GenericData.Record(avro);
    for (int place = 0; place < row.table().columns().count(); place++) {
      record.put(place, row.published(place));
    }
    return record;
  }
}
