package org.ketamineoutcomes.schema;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.ketamineoutcomes.cell.Spelling;

/**
 * The columns of one export, read from {@code schemas/input}.
 *
 * @param times which columns say the same time, as a date or as a day
 */
@JsonIgnoreProperties(ignoreUnknown = true)
public record ExportSchema(List<Time> times, List<SchemaField> fields) {

  /** Returns the schema of an export. */
  public static ExportSchema of(Export export) {
    ExportSchema schema = Loaded.SCHEMAS.get(export);
    if (schema == null) {
      throw new IllegalStateException("No schema for " + export);
    }
    return schema;
  }

  /** Reads a JSON file of the jar. */
  public static <T> T load(String path, Class<T> type) {
    try (InputStream file = ExportSchema.class.getResourceAsStream(path)) {
      if (file == null) {
        throw new IllegalStateException(path + " is not in the jar");
      }
      return JsonMapper.builder()
          .enable(JsonParser.Feature.STRICT_DUPLICATE_DETECTION)
          .build()
          .readValue(file, type);
    } catch (IOException e) {
      throw new UncheckedIOException(path + " cannot be read", e);
    }
  }

  public Optional<SchemaField> field(String name) {
    return fields.stream().filter(field -> field.name().equals(name)).findFirst();
  }

  /** Returns what to say of a column that there is not. */
  public String noSuchColumn(String column) {
    List<String> names = fields.stream().map(SchemaField::name).toList();
    return "no such column; the nearest are " + String.join(", ", Spelling.nearest(column, names));
  }

  /** Returns the time of which {@code column} is the date. */
  public Time timeOf(String column) {
    return times.stream()
        .filter(time -> time.date().equals(column))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException("No time has the date " + column));
  }

  /**
   * One moment that an export may give as a date or as a day number.
   *
   * @param clock the column of the time of day; empty if there is none
   * @param required whether a row without it is rejected
   */
  public record Time(String date, String day, String clock, boolean required, Partial partial) {

    public Time {
      clock = clock == null ? "" : clock;
    }
  }

  /** What a date without a day or a month is good for. */
  public enum Partial {
    @JsonProperty("rejected")
    REJECTED,
    @JsonProperty("range")
    RANGE,
    @JsonProperty("missing")
    MISSING
  }

  /** Loads the files once, when one is first asked for. */
  private static final class Loaded {
    static final Map<Export, ExportSchema> SCHEMAS =
        Collections.unmodifiableMap(
            new EnumMap<>(
                Arrays.stream(Export.values())
                    .collect(
                        Collectors.toMap(
                            Function.identity(),
                            export ->
                                load(
                                    "/schemas/input/" + export.label() + ".schema.json",
                                    ExportSchema.class)))));
  }
}
