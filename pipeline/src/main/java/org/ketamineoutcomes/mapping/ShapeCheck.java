package org.ketamineoutcomes.mapping;

import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.ketamineoutcomes.refusal.Refusal;
import org.ketamineoutcomes.schema.Export;
import org.ketamineoutcomes.schema.ExportSchema;
import org.ketamineoutcomes.schema.SchemaField;

/** Whether the rows that a mapping makes of a line have columns and words that there are. */
record ShapeCheck(String sourceName, String path, Export export) {

  /**
   * Looks at the constants, parts and signs of a mapping.
   *
   * @throws Refusal naming the key at fault
   */
  void accept(ExportMapping mapping) {
    constants(".constant", mapping.shape().constants());
    for (RowShape.Part part : mapping.shape().parts()) {
      String key = part.checkbox().isEmpty() ? ".unpivot" : ".checkboxes";
      if (!part.checkbox().isEmpty() && export != Export.ADVERSE_EVENTS) {
        throw refusal(key, "only adverse_events have boxes to check");
      }
      constants(key, part.constants());
      columns(key, part.columns().keySet());
    }
    sign(".quote", mapping.file().quote());
    sign(".escape", mapping.file().escape());
    String delimiter = mapping.file().delimiter();
    String quote = mapping.file().quote();
    if ((!quote.isEmpty() && delimiter.contains(quote))
        || delimiter.contains("\r")
        || delimiter.contains("\n")) {
      throw refusal(".delimiter", "cannot have a quote or a line end in it");
    }
  }

  private void constants(String key, Map<String, String> constants) {
    columns(key, constants.keySet());
    new TreeMap<>(constants)
        .forEach(
            (column, text) -> {
              SchemaField field = field(key, column);
              if (!field.values().isEmpty() && !field.knows(text)) {
                throw refusal(
                    key + "." + column,
                    "%s is not one of %s"
                        .formatted(text, String.join(", ", field.values().keySet())));
              }
            });
  }

  private void columns(String key, Set<String> columns) {
    new TreeSet<>(columns).forEach(column -> field(key, column));
  }

  private SchemaField field(String key, String column) {
    ExportSchema schema = ExportSchema.of(export);
    return schema
        .field(column)
        .orElseThrow(() -> refusal(key + "." + column, schema.noSuchColumn(column)));
  }

  private void sign(String key, String sign) {
    if (sign.length() > 1) {
      throw refusal(key, "must be one character");
    }
  }

  private Refusal refusal(String key, String message) {
    return Refusal.usage("%s: %s: %s".formatted(sourceName, path + key, message));
  }
}
