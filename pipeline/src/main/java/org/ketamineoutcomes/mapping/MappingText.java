package org.ketamineoutcomes.mapping;

import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.PathType;
import com.networknt.schema.SchemaValidatorsConfig;
import com.networknt.schema.SpecVersion;
import com.networknt.schema.ValidationMessage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Comparator;
import java.util.Locale;
import org.ketamineoutcomes.cell.WrittenNumbers;
import org.ketamineoutcomes.refusal.Refusal;
import org.ketamineoutcomes.schema.ExportSchema;

/**
 * The YAML of a mapping, held against its JSON Schema.
 *
 * @param sourceName what messages call it
 */
record MappingText(String sourceName) {

  /**
   * Returns what stands in it; missing or null if nothing does.
   *
   * @throws Refusal naming the line or the key at fault
   */
  JsonNode read(String yaml) {
    JsonNode root = tree(yaml);
    if (!root.isMissingNode() && !root.isNull()) {
      checkShape(root);
    }
    return root;
  }

  private JsonNode tree(String yaml) {
    try {
      YAMLMapper mapper =
          YAMLMapper.builder().enable(JsonParser.Feature.STRICT_DUPLICATE_DETECTION).build();
      JsonNode root = mapper.readTree(new WrittenNumbers(mapper.createParser(yaml)));
      return root == null ? MissingNode.getInstance() : root;
    } catch (JsonProcessingException e) {
      JsonLocation location = e.getLocation();
      boolean isTwice = String.valueOf(e.getMessage()).startsWith("Duplicate field");
      throw Refusal.usage(
          "%s is not YAML with each key once: see line %d%s"
              .formatted(
                  sourceName,
                  location == null ? 1 : location.getLineNr(),
                  isTwice
                      ? ""
                      : "; put texts with { [ : # or , in quotes, and indent with spaces"));
    } catch (IOException e) {
      throw new UncheckedIOException(e); // a text that is in memory is read
    }
  }

  private void checkShape(JsonNode root) {
    JsonSchema schema =
        JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012)
            .getSchema(
                ExportSchema.load("/schemas/mapping.schema.json", JsonNode.class),
                SchemaValidatorsConfig.builder()
                    .pathType(PathType.LEGACY)
                    .locale(Locale.ROOT)
                    .build());
    schema.validate(root).stream()
        .min(
            Comparator.comparing(MappingText::place)
                .thenComparing(fault -> !isNull(fault))
                .thenComparing(MappingText::inWords))
        .ifPresent(
            fault -> {
              throw Refusal.usage(
                  "%s: %s; see schemas/mapping.schema.json".formatted(sourceName, inWords(fault)));
            });
  }

  private static String inWords(ValidationMessage fault) {
    String at = place(fault);
    String key = at.isEmpty() ? fault.getProperty() : at + "." + fault.getProperty();
    if (isNull(fault)) {
      return at + ": null, ~ and nothing at all are no text; put it in quotes, as in 'NULL'";
    }
    return switch (fault.getType()) {
      case "additionalProperties" -> key + ": there is no such key";
      case "required" -> key + ": is missing but it is required";
      case "enum" -> at + ": " + fault.getError().replace("\"", "");
      default -> at.isEmpty() ? fault.getError() : at + ": " + fault.getError();
    };
  }

  private static boolean isNull(ValidationMessage fault) {
    return fault.getError().contains("null found");
  }

  private static String place(ValidationMessage fault) {
    return fault.getInstanceLocation().toString().replaceFirst("^\\$\\.?", "");
  }
}
