package org.ketamineoutcomes.io;

import java.util.ArrayList;
import java.util.List;
import org.apache.avro.Schema;
import org.ketamineoutcomes.table.Column;
import org.ketamineoutcomes.table.Columns;

/**
 * The Avro schema of a table, as {@code schemas/output} publishes it and each Parquet file carries
 * it: every field with its meaning, unit and disclosure role.
 */
public final class AvroSchema {

  private static final String NAMESPACE = "org.ketamineoutcomes";

  private AvroSchema() {}

  public static Schema of(Columns columns) {
    List<Schema.Field> fields = new ArrayList<>();
    for (Column column : columns.all()) {
      fields.add(field(column));
    }
    return Schema.createRecord(columns.table(), columns.meaning(), NAMESPACE, false, fields);
  }

  private static Schema.Field field(Column column) {
    Schema type = Schema.create(type(column));
    Schema.Field field =
        column.isRequired()
            ? new Schema.Field(column.name(), type, column.meaning())
            : new Schema.Field(
                column.name(),
                Schema.createUnion(Schema.create(Schema.Type.NULL), type),
                column.meaning(),
                Schema.Field.NULL_DEFAULT_VALUE);
    field.addProp("unit", column.unit());
    field.addProp("role", column.role().name().toLowerCase(java.util.Locale.ROOT));
    column.of().ifPresent(whole -> field.addProp("of", whole));
    if (!column.from().isEmpty()) {
      field.addProp("from", column.from());
    }
    return field;
  }

  private static Schema.Type type(Column column) {
    return switch (column.type()) {
      case TEXT -> Schema.Type.STRING;
      case WHOLE -> Schema.Type.LONG;
      case DECIMAL -> Schema.Type.DOUBLE;
      case TRUTH -> Schema.Type.BOOLEAN;
    };
  }
}
