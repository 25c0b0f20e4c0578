package org.ketamineoutcomes.draft;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.util.List;
import java.util.Optional;
import org.ketamineoutcomes.file.FileSample;
import org.ketamineoutcomes.mapping.BuiltInMappings;

/**
 * A system of which the built-in mapping knows what all its exports have in common, whatever the
 * project calls its fields.
 */
enum SystemShape {
  REDCAP("redcap"),
  CASTOR("castor"),
  QUALTRICS("qualtrics");

  private static final ObjectMapper JSON = new ObjectMapper();

  /** What REDCap writes for the time of a survey that was begun only. */
  private static final String NOT_COMPLETED = "[not completed]";

  private final String mapping;

  SystemShape(String mapping) {
    this.mapping = mapping;
  }

  /** Returns the system that a file is from, if its headers tell. */
  static Optional<SystemShape> of(FileSample file) {
    if (hasAny(file, "redcap_event_name", "redcap_repeat_instrument", "redcap_data_access_group")
        || hasAny(file, "redcap_survey_identifier", "Repeat Instrument", "Data Access Group")
        || (file.has("record_id")
            && file.headers().stream().anyMatch(header -> header.endsWith("_complete")))) {
      return Optional.of(REDCAP);
    }
    if (hasAny(file, "Participant Id", "Record Id", "Castor Participant ID")
        && hasAny(file, "Participant Status", "Record Status", "Site Abbreviation")) {
      return Optional.of(CASTOR);
    }
    return file.has("ResponseId") && file.has("Finished")
        ? Optional.of(QUALTRICS)
        : Optional.empty();
  }

  private static boolean hasAny(FileSample file, String... headers) {
    return List.of(headers).stream().anyMatch(file::has);
  }

  /** Returns whether lines of one file are about different things. */
  static boolean isOneOfMany(FileSample file) {
    return hasAny(file, "redcap_repeat_instrument", "redcap_event_name")
        || hasAny(file, "Repeat Instrument", "Event Name");
  }

  /** Returns the texts that stand for a blank, as a list of YAML; empty if there are none. */
  String missing() {
    JsonNode missing = source().path("missing");
    return missing.isEmpty() ? "" : json(missing);
  }

  /** Returns which rows count, of the columns that the file has; empty if all do. */
  String rows(FileSample file) {
    ObjectNode rows = JSON.createObjectNode();
    source()
        .path("rows")
        .fields()
        .forEachRemaining(
            row -> {
              if (file.has(row.getKey())) {
                rows.set(row.getKey(), row.getValue());
              }
            });
    return rows.isEmpty() ? "" : json(rows);
  }

  /**
   * Returns which rows of REDCap count by the time at which a survey was sent, where each line is
   * of one form; empty if all do.
   */
  static String endedSurveys(FileSample file, List<ScaleColumns> scales) {
    ObjectNode rows = JSON.createObjectNode();
    for (ScaleColumns scale : scales) {
      if (file.filled(scale.date()).contains(NOT_COMPLETED)) {
        rows.putObject(scale.date()).put("leave_out", NOT_COMPLETED);
      }
    }
    return rows.isEmpty() ? "" : json(rows);
  }

  /** Returns the header of the day on which a form was filled in, if every file has it. */
  Optional<String> assessedDate(FileSample file) {
    for (JsonNode header : source().path("columns").path("assessed_date")) {
      if (file.has(header.asText())) {
        return Optional.of(header.asText());
      }
    }
    return Optional.empty();
  }

  private JsonNode source() {
    try {
      return new YAMLMapper().readTree(BuiltInMappings.named(mapping).yaml()).at("/sources/0");
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("A built-in mapping is not YAML", e);
    }
  }

  private static String json(JsonNode node) {
    try {
      return JSON.writeValueAsString(node);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("A tree can always be written", e);
    }
  }
}
