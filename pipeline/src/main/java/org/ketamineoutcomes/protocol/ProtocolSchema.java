package org.ketamineoutcomes.protocol;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.PathType;
import com.networknt.schema.SchemaValidatorsConfig;
import com.networknt.schema.SpecVersion;
import com.networknt.schema.ValidationMessage;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Comparator;
import org.ketamineoutcomes.refusal.NearestName;
import org.ketamineoutcomes.refusal.Refusal;

/** Holds a protocol's keys against {@code schemas/protocol.schema.json}. */
final class ProtocolSchema {

  private static final String PATH = "/schemas/protocol.schema.json";

  private static final SchemaNode ROOT = new SchemaNode(load());

  private static final JsonSchema SCHEMA = compile();

  /** What explains the rest comes first: a misspelt key is also a missing one. */
  private static final Comparator<ValidationMessage> MOST_TELLING_FIRST =
      Comparator.comparingInt(ProtocolSchema::rank)
          .thenComparing(Comparator.comparingInt(ProtocolSchema::depth).reversed());

  private ProtocolSchema() {}

  /** Refuses keys that are missing or not known, and values that they may not have. */
  static void check(JsonNode keys, String sourceName) {
    SCHEMA.validate(keys).stream()
        .min(MOST_TELLING_FIRST)
        .ifPresent(
            violation -> {
              throw Refusal.usage(sourceName + ": " + describe(violation, keys));
            });
  }

  private static String describe(ValidationMessage violation, JsonNode keys) {
    JsonPointer at = JsonPointer.compile(violation.getInstanceLocation().toString());
    return switch (violation.getType()) {
      case "additionalProperties" -> unknownKey(at, violation.getProperty());
      case "required" -> missingKey(at, violation.getProperty());
      default -> wrongValue(at, keys.at(at));
    };
  }

  private static String unknownKey(JsonPointer parent, String key) {
    String advice =
        NearestName.to(key, ROOT.at(parent).keys())
            .map(name -> "the nearest is " + name)
            .orElseGet(() -> "there are " + Wording.list(ROOT.at(parent).keys(), "and"));
    return Wording.path(parent.appendProperty(key)) + " is not a key of a protocol; " + advice;
  }

  private static String missingKey(JsonPointer parent, String key) {
    JsonPointer at = parent.appendProperty(key);
    return "%s is missing; it must be %s".formatted(Wording.path(at), ROOT.at(at).allowed());
  }

  private static String wrongValue(JsonPointer at, JsonNode value) {
    return "%s must be %s, but was %s"
        .formatted(Wording.path(at), ROOT.at(at).allowed(), Wording.value(value));
  }

  private static int rank(ValidationMessage violation) {
    return switch (violation.getType()) {
      case "additionalProperties" -> 0;
      case "required" -> 1;
      default -> 2;
    };
  }

  private static int depth(ValidationMessage violation) {
    return violation.getInstanceLocation().getNameCount();
  }

  private static JsonSchema compile() {
    return JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012)
        .getSchema(
            ROOT.json(), SchemaValidatorsConfig.builder().pathType(PathType.JSON_POINTER).build());
  }

  private static JsonNode load() {
    try (InputStream file = ProtocolSchema.class.getResourceAsStream(PATH)) {
      if (file == null) {
        throw new IllegalStateException(PATH + " is not in the jar");
      }
      return new ObjectMapper().readTree(file);
    } catch (IOException e) {
      throw new UncheckedIOException(PATH + " cannot be read", e);
    }
  }
}
