package org.ketamineoutcomes.mapping;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.ketamineoutcomes.refusal.Refusal;
import org.ketamineoutcomes.schema.Export;
import org.ketamineoutcomes.schema.ExportSchema;

/** Every key of a mapping has examples in its schema, which are mappings that mean something. */
class MappingSchemaTest {

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final JsonNode SCHEMA =
      ExportSchema.load("/schemas/mapping.schema.json", JsonNode.class);

  /** Keys that say where other keys stand; the examples of sources have files and export. */
  private static final Set<String> FRAMES =
      Set.of("patients", "sessions", "assessments", "adverse_events", "files", "export");

  static Stream<String> keys() {
    return names(SCHEMA.path("properties"));
  }

  static Stream<String> keysOfExports() {
    return names(SCHEMA.at("/$defs/export/properties"));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("keys")
  void examplesOfKeysAreMappings(String key) {
    JsonNode examples = SCHEMA.path("properties").path(key).path("examples");
    assertThat(examples).as("examples of " + key).isNotEmpty();
    examples.forEach(
        example ->
            assertThat(Mapping.parse(JSON.createObjectNode().set(key, example).toString(), key))
                .isNotEqualTo(Mapping.NONE));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("keysOfExports")
  void examplesOfKeysOfExportsAreMappingsOfOne(String key) {
    JsonNode examples = SCHEMA.at("/$defs/export/properties/" + key + "/examples");
    assertThat(examples).as("examples of " + key).isNotEmpty();
    for (JsonNode example : examples) {
      List<Export> means =
          Arrays.stream(Export.values()).filter(export -> meansIn(export, key, example)).toList();
      assertThat(means).as("%s: %s", key, example).isNotEmpty();
    }
  }

  private static boolean meansIn(Export export, String key, JsonNode example) {
    String yaml =
        JSON.createObjectNode()
            .set(export.label(), JSON.createObjectNode().set(key, example))
            .toString();
    try {
      return !Mapping.parse(yaml, key).of(export).equals(ExportMapping.NONE);
    } catch (Refusal e) {
      return false;
    }
  }

  private static Stream<String> names(JsonNode properties) {
    return Stream.iterate(properties.fieldNames(), Iterator::hasNext, names -> names)
        .map(Iterator::next)
        .filter(name -> !FRAMES.contains(name));
  }
}
