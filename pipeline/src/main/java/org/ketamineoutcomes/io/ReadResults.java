package org.ketamineoutcomes.io;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.apache.avro.Schema;
import org.apache.avro.generic.GenericRecord;
import org.apache.beam.sdk.io.FileSystems;
import org.apache.beam.sdk.io.fs.EmptyMatchTreatment;
import org.jspecify.annotations.Nullable;
import org.ketamineoutcomes.manifest.Manifest;
import org.ketamineoutcomes.manifest.TableFile;
import org.ketamineoutcomes.refusal.Refusal;
import org.ketamineoutcomes.result.ResultTable;
import org.ketamineoutcomes.result.ResultTables;
import org.ketamineoutcomes.result.Results;
import org.ketamineoutcomes.result.RunFacts;
import org.ketamineoutcomes.table.Column;

/** Reads the results of a run as their files say they are, whatever version wrote them. */
public final class ReadResults {

  private ReadResults() {}

  /**
   * Returns the results of a complete run.
   *
   * @throws Refusal if no complete run is in the folder
   */
  public static Results in(String folder) throws IOException {
    StoreModule.need(folder);
    RoomFiles room = new RoomFiles(folder);
    if (!room.has(ResultsFolder.MANIFEST)) {
      throw Refusal.usage(
          "--results=%s: no complete run is there, as manifest.json is missing; name the folder that"
                  .formatted(folder)
              + " run wrote to with --output");
    }
    return new Results(
        RunFacts.of(Manifest.ofJson(room.text(ResultsFolder.MANIFEST))),
        tables(published(folder) + "/tables"));
  }

  /** Returns the folder in which the files of a complete run are that {@code folder} tells of. */
  public static String published(String folder) throws IOException {
    return RunByRun.publishedFolder(new RoomFiles(folder));
  }

  /**
   * Looks whether the tables in a folder are those that its manifest names.
   *
   * @throws Refusal naming the first that is another file, or none
   */
  public static void checkAreThoseOf(RunFacts facts, String folder) throws IOException {
    for (TableFile table : facts.tables()) {
      String path = folder + "/" + table.file();
      if (!exists(path) || !FileBytes.sha256(path).equals(table.sha256())) {
        throw Refusal.data(
            "--results=%s: %s is %s; put back the file that was written, or run again"
                .formatted(
                    folder,
                    table.file(),
                    exists(path) ? "not the file that manifest.json names" : "missing"));
      }
    }
  }

  /** Returns the tables in a folder, each to be read once. */
  public static ResultTables tables(String folder) {
    return new ResultTables(name -> table(folder, name), name -> head(folder, name));
  }

  private static ResultTable table(String folder, String name) {
    String path = folder + "/" + name + ".parquet";
    try {
      return exists(path) ? read(path, name) : ResultTable.absent(name);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static ResultTable head(String folder, String name) {
    String path = folder + "/" + name + ".parquet";
    try {
      return exists(path)
          ? table(name, ParquetTable.schema(path), List.of())
          : ResultTable.absent(name);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static ResultTable read(String path, String name) throws IOException {
    List<GenericRecord> records = new ArrayList<>();
    ParquetTable.readRecords(path, records::add);
    // Only a file without records is opened a second time.
    Schema schema = records.isEmpty() ? ParquetTable.schema(path) : records.get(0).getSchema();
    int width = schema.getFields().size();
    List<ResultTable.Values> rows = new ArrayList<>(records.size());
    for (GenericRecord record : records) {
      @Nullable Object[] cells = new @Nullable Object[width];
      for (int place = 0; place < width; place++) {
        cells[place] = plain(record.get(place));
      }
      rows.add(new ResultTable.Values(rows.size(), cells));
    }
    return table(name, schema, rows);
  }

  private static ResultTable table(String name, Schema schema, List<ResultTable.Values> rows) {
    return new ResultTable(
        name,
        Optional.ofNullable(schema.getDoc()).orElse(""),
        schema.getFields().stream().map(ReadResults::column).toList(),
        rows);
  }

  private static @Nullable Object plain(@Nullable Object value) {
    return value instanceof CharSequence text ? text.toString() : value;
  }

  private static Column column(Schema.Field field) {
    Schema schema = field.schema();
    boolean isOptional = schema.getType() == Schema.Type.UNION;
    Schema.Type type =
        isOptional
            ? schema.getTypes().get(schema.getTypes().size() - 1).getType()
            : schema.getType();
    return new Column(
        field.name(),
        switch (type) {
          case LONG, INT -> Column.Type.WHOLE;
          case DOUBLE, FLOAT -> Column.Type.DECIMAL;
          case BOOLEAN -> Column.Type.TRUTH;
          default -> Column.Type.TEXT;
        },
        !isOptional,
        property(field, "unit", "none"),
        role(property(field, "role", "public")),
        Optional.ofNullable(field.getProp("of")),
        List.of(),
        Optional.ofNullable(field.doc()).orElse(""));
  }

  private static Column.Role role(String word) {
    for (Column.Role role : Column.Role.values()) {
      if (role.name().toLowerCase(Locale.ROOT).equals(word)) {
        return role;
      }
    }
    return Column.Role.PUBLIC;
  }

  private static String property(Schema.Field field, String name, String otherwise) {
    return Optional.ofNullable(field.getProp(name)).orElse(otherwise);
  }

  private static boolean exists(String path) throws IOException {
    return !FileSystems.match(path, EmptyMatchTreatment.ALLOW).metadata().isEmpty();
  }
}
