package org.ketamineoutcomes.header;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.ketamineoutcomes.date.Midnight;
import org.ketamineoutcomes.mapping.ExportMapping;
import org.ketamineoutcomes.schema.Export;
import org.ketamineoutcomes.schema.ExportSchema;
import org.ketamineoutcomes.schema.SchemaField;

/** Finds our columns in one kind of row of a file. */
public record ReadColumns(
    Export export,
    RowLayout row,
    List<String> headers,
    ExportMapping mapping,
    Clocks clocks,
    TimesOfFile times) {

  /**
   * Returns one of the columns of the schema, in the file or not.
   *
   * @throws IllegalArgumentException if the schema has none of that name
   */
  public ReadColumn named(String name) {
    return ReadColumn.of(
        field(name)
            .orElseThrow(
                () -> new IllegalArgumentException("No column " + name + " in the schema")),
        place(name),
        constant(name),
        place(name) < 0 ? "" : headers.get(place(name)),
        mapping);
  }

  /** Returns a column that a stratum is named after; the schema may know it or not. */
  public ReadColumn stratum(String name) {
    return ReadColumn.of(
        field(name).orElseGet(() -> SchemaField.text(name, 1_000)),
        place(name),
        constant(name),
        mapping);
  }

  /** Returns the columns of the time whose date is the column of that name. */
  public TimeColumns timeOf(String date) {
    ExportSchema.Time time = ExportSchema.of(export).timeOf(date);
    return new TimeColumns(
        named(time.date()),
        named(time.day()),
        time.clock().isEmpty() ? Optional.empty() : Optional.of(named(time.clock())),
        time.required(),
        time.partial(),
        mapping.cells().midnight() == Midnight.NOT_DECLARED
            ? clocks.midnight(times, date)
            : mapping.cells().midnight(),
        mapping.cells().midnight() == Midnight.TIME_OF_DAY
            ? OptionalInt.empty()
            : clocks.standIn(times, date),
        times.of(date));
  }

  private Optional<SchemaField> field(String name) {
    return ExportSchema.of(export).field(name);
  }

  private int place(String name) {
    return row.places().getOrDefault(name, -1);
  }

  private String constant(String name) {
    return row.constants().getOrDefault(name, "");
  }
}
