package org.ketamineoutcomes.aesi;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class AesiSchemaTest {

  private static final Path SCHEMAS = Path.of("..", "schemas");

  @Test
  void theVocabularyHasTheShapeThatItsSchemaGives() throws IOException {
    JsonNode schema = new ObjectMapper().readTree(SCHEMAS.resolve("aesi.schema.json").toFile());
    JsonNode vocabulary = new YAMLMapper().readTree(SCHEMAS.resolve("aesi.yaml").toFile());
    assertThat(
            JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012)
                .getSchema(schema)
                .validate(vocabulary))
        .isEmpty();
  }

  @Test
  void theSchemaKnowsEveryValueThatARuleMayAskAbout() throws IOException {
    String schema =
        new ObjectMapper().readTree(SCHEMAS.resolve("aesi.schema.json").toFile()).toString();
    assertThat(schema)
        .contains(
            Arrays.stream(SessionValue.values())
                .map(SessionValue::id)
                .collect(Collectors.joining("|", "(", ")")));
  }

  @Test
  void everyIdIsOneOfAKind() {
    AesiVocabulary vocabulary = AesiVocabulary.standard();
    assertThat(vocabulary.all()).extracting(Aesi::id).doesNotHaveDuplicates();
    assertThat(vocabulary.rules()).extracting(rule -> rule.rule().id()).doesNotHaveDuplicates();
  }

  @Test
  void theEventsAreThoseThatTheFieldAsksAbout() {
    assertThat(AesiVocabulary.standard().all())
        .extracting(Aesi::id)
        .containsExactly(
            "dissociation",
            "sedation",
            "blood_pressure",
            "heart_rate",
            "hypoxia",
            "nausea_vomiting",
            "headache",
            "dizziness",
            "anxiety",
            "psychosis_mania",
            "suicidality",
            "cystitis_luts",
            "urinary_infection",
            "hepatic",
            "cognition_memory",
            "abuse_misuse",
            "dependence",
            "withdrawal",
            "falls");
  }
}
