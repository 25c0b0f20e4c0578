package org.ketamineoutcomes.mapping;

import java.nio.charset.Charset;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalInt;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.ketamineoutcomes.cell.Spelling;
import org.ketamineoutcomes.date.DateFormat;
import org.ketamineoutcomes.date.TimeFormat;
import org.ketamineoutcomes.mapping.ExportMapping.Ages;
import org.ketamineoutcomes.refusal.Refusal;
import org.ketamineoutcomes.scale.Instrument;
import org.ketamineoutcomes.scale.Instruments;
import org.ketamineoutcomes.schema.Export;
import org.ketamineoutcomes.schema.ExportSchema;
import org.ketamineoutcomes.schema.SchemaField;

/** Whether a mapping speaks of columns, words, units and encodings that there are. */
record MappingCheck(String sourceName) {

  /**
   * Looks at what a mapping says of one export.
   *
   * @param path where it stands in the file
   * @throws Refusal naming the key at fault
   */
  void accept(String path, Export export, ExportMapping mapping) {
    ExportSchema schema = ExportSchema.of(export);
    new TreeSet<>(mapping.columns().keySet())
        .forEach(column -> field(schema, path + ".columns", column));
    headersOnce(path, mapping);
    new TreeMap<>(mapping.values())
        .forEach((column, words) -> words(schema, path + ".values", column, words));
    new TreeMap<>(mapping.units())
        .forEach((column, unit) -> unit(schema, path + ".units", column, unit));
    mapping.dates().forEach(format -> date(path + ".dates", format, mapping.cells().firstYear()));
    mapping.cells().times().forEach(format -> time(path + ".times", format));
    if (!isEncoding(mapping.encoding())) {
      throw refusal(path + ".encoding", mapping.encoding() + " is no encoding that Java knows");
    }
    new ShapeCheck(sourceName, path, export).accept(mapping);
    if (mapping.ages() == Ages.TOP_CODED && export != Export.PATIENTS) {
      throw refusal(path + ".age", "only patients have an age");
    }
  }

  void acceptInstruments(Mapping mapping) {
    for (int i = 0; i < mapping.instruments().size(); i++) {
      LocalInstrument instrument = mapping.instruments().get(i);
      if (instrument.minimum() >= instrument.maximum()) {
        throw refusal("instruments[" + i + "]", "minimum must be below maximum");
      }
    }
    Instruments known;
    try {
      known = mapping.knownInstruments();
    } catch (Refusal e) {
      throw refusal("instruments", String.valueOf(e.getMessage()));
    }
    scales("assessments", mapping.of(Export.ASSESSMENTS), known);
    for (int i = 0; i < mapping.sources().size(); i++) {
      if (mapping.sources().get(i).export() == Export.ASSESSMENTS) {
        scales("sources[%d]".formatted(i), mapping.sources().get(i).mapping(), known);
      }
    }
  }

  /** A scale of that name which there is not would leave out all its rows. */
  private void scales(String path, ExportMapping mapping, Instruments known) {
    Map<String, String> words = mapping.values().getOrDefault("instrument", Map.of());
    Stream.concat(
            Stream.of(mapping.shape().constants()),
            mapping.shape().parts().stream().map(RowShape.Part::constants))
        .filter(constants -> constants.containsKey("instrument"))
        .map(constants -> constants.get("instrument"))
        .map(name -> words.getOrDefault(name.toLowerCase(Locale.ROOT), name))
        .filter(name -> known.named(name).isEmpty() && known.itemCalled(name).isEmpty())
        .findFirst()
        .ifPresent(
            name -> {
              List<String> names = known.all().stream().map(Instrument::name).toList();
              throw refusal(
                  path,
                  "%s is no scale; the nearest are %s; others are declared under instruments"
                      .formatted(name, String.join(", ", Spelling.nearest(name, names))));
            });
  }

  private SchemaField field(ExportSchema schema, String path, String column) {
    return schema
        .field(column)
        .orElseThrow(() -> refusal(path + "." + column, schema.noSuchColumn(column)));
  }

  private void headersOnce(String path, ExportMapping mapping) {
    Map<String, String> columnByHeader = new HashMap<>();
    mapping.drop().forEach(header -> columnByHeader.put(Spelling.of(header), "drop"));
    new TreeMap<>(mapping.columns())
        .forEach(
            (column, header) -> {
              String other = columnByHeader.put(Spelling.of(header), column);
              if (other != null && !arePressures(column, other)) {
                throw refusal(
                    path + ".columns." + column,
                    header + " is named a second time; each header may serve once");
              }
            });
  }

  /** Both pressures may stand in one cell, as 128/76. */
  private static boolean arePressures(String column, String other) {
    return column.startsWith("sbp_") && other.equals("dbp_" + column.substring("sbp_".length()));
  }

  private void words(ExportSchema schema, String path, String column, Map<String, String> words) {
    SchemaField field = field(schema, path, column);
    for (String ours : words.values()) {
      if (!field.values().isEmpty() && !ours.isEmpty() && !field.knows(ours)) {
        throw refusal(
            path + "." + column,
            "%s is not one of %s".formatted(ours, String.join(", ", field.values().keySet())));
      }
    }
  }

  private void unit(ExportSchema schema, String path, String column, String unit) {
    Map<String, ?> units = field(schema, path, column).units();
    if (!units.containsKey(unit)) {
      throw refusal(
          path + "." + column,
          units.isEmpty()
              ? "the column has no unit to choose"
              : "%s is not one of %s".formatted(unit, String.join(", ", units.keySet())));
    }
  }

  private void date(String path, String format, OptionalInt firstYear) {
    try {
      DateFormat.of(format, firstYear);
    } catch (IllegalArgumentException e) {
      throw refusal(path, format + " " + e.getMessage());
    }
  }

  private void time(String path, String format) {
    try {
      TimeFormat.of(format);
    } catch (IllegalArgumentException e) {
      throw refusal(path, format + " " + e.getMessage());
    }
  }

  private static boolean isEncoding(String name) {
    try {
      return Charset.isSupported(name);
    } catch (IllegalArgumentException e) {
      return false;
    }
  }

  private Refusal refusal(String path, String message) {
    return Refusal.usage("%s: %s: %s".formatted(sourceName, path, message));
  }
}
