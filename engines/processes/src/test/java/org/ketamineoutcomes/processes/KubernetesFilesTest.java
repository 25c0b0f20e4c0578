package org.ketamineoutcomes.processes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import com.networknt.schema.ValidationMessage;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What is said to Kubernetes is what its schemas and those of the operators take, key by key. */
class KubernetesFilesTest {

  private static final ObjectMapper YAML = new ObjectMapper(new YAMLFactory());

  @Test
  void aCronJob() throws IOException {
    JsonNode all = resource("/schema/kube-schema.json", new ObjectMapper());
    ObjectNode schema = new ObjectMapper().createObjectNode();
    schema.put("$ref", "#/definitions/kubernetes_batch_v1_CronJob");
    schema.set("definitions", all.path("definitions"));
    // As the server takes it: this schema describes how a Java class holds it.
    ((ObjectNode) schema.path("definitions").path("k8s_io_apimachinery_pkg_api_resource_Quantity"))
        .removeAll()
        .put("type", "string");

    assertThat(faults(schema, file("cronjob.yaml"))).isEmpty();
  }

  @Test
  void aCronJobTriesAgainOnlyWhatTheProgramDidWrong() throws IOException {
    JsonNode job = file("cronjob.yaml").path("spec").path("jobTemplate").path("spec");
    JsonNode rule = job.path("podFailurePolicy").path("rules").path(0);

    assertThat(rule.path("action").asText()).isEqualTo("FailJob");
    assertThat(rule.path("onExitCodes").path("values")).hasToString("[2,3,4]");
    assertThat(job.path("template").path("spec").path("restartPolicy").asText()).isEqualTo("Never");
    assertThat(job.path("backoffLimit").asInt()).isPositive();
  }

  @Test
  void aFlinkDeployment() throws IOException {
    JsonNode definition =
        resource("/META-INF/fabric8/flinkdeployments.flink.apache.org-v1.yml", YAML);

    assertThat(definition.at("/spec/names/kind").asText())
        .isEqualTo(file("flink-cluster.yaml").path("kind").asText());
    assertThat(faults(spec(definition), file("flink-cluster.yaml").path("spec"))).isEmpty();
  }

  @Test
  void aSparkApplication() throws IOException {
    String definition = System.getProperty("spark.application.crd", "");
    assumeTrue(!definition.isEmpty(), "Not run: -Dspark.application.crd=FILE names the definition");

    assertThat(
            faults(
                spec(YAML.readTree(Path.of(definition).toFile())),
                file("spark-application.yaml").path("spec")))
        .isEmpty();
  }

  @Test
  void aKeyThatIsNoneIsFound() throws IOException {
    ObjectNode spec = (ObjectNode) file("flink-cluster.yaml").path("spec");
    spec.put("flinkVersions", "v1_19");
    JsonNode definition =
        resource("/META-INF/fabric8/flinkdeployments.flink.apache.org-v1.yml", YAML);

    assertThat(faults(spec(definition), spec)).hasSize(1);
  }

  private static JsonNode spec(JsonNode definition) {
    return definition
        .path("spec")
        .path("versions")
        .path(0)
        .path("schema")
        .path("openAPIV3Schema")
        .path("properties")
        .path("spec");
  }

  private static List<String> faults(JsonNode schema, JsonNode file) {
    close(schema);
    Set<ValidationMessage> found =
        JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V7).getSchema(schema).validate(file);
    return new ArrayList<>(found.stream().map(ValidationMessage::getMessage).toList());
  }

  /** Makes a schema that names keys take no others; metadata is the server's own affair. */
  private static void close(JsonNode schema) {
    if (schema instanceof ObjectNode object
        && object.path("properties").isObject()
        && object.path("properties").size() > 0
        && !object.path("x-kubernetes-preserve-unknown-fields").asBoolean()) {
      object.put("additionalProperties", false);
    }
    schema.forEach(KubernetesFilesTest::close);
    if (schema.path("properties").path("metadata") instanceof ObjectNode metadata
        && metadata.path("properties").isMissingNode()) {
      metadata.remove("additionalProperties");
    }
  }

  private static JsonNode file(String name) throws IOException {
    return YAML.readTree(
        Files.readString(Project.HOME.resolve("engines/kubernetes").resolve(name)));
  }

  private static JsonNode resource(String name, ObjectMapper format) throws IOException {
    try (InputStream in = KubernetesFilesTest.class.getResourceAsStream(name)) {
      return format.readTree(in);
    }
  }
}
