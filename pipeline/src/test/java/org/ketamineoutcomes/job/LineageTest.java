package org.ketamineoutcomes.job;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SpecVersion;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.ketamineoutcomes.SampleRuns;

/** What a catalogue is told of whole runs. */
class LineageTest {

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final Path SCHEMAS = Path.of("src", "test", "resources", "openlineage");
  private static final String EVENT =
      "https://openlineage.io/spec/2-0-2/OpenLineage.json#/$defs/RunEvent";

  @TempDir private Path folder;

  @BeforeEach
  void writeExports() throws IOException {
    write("s.csv", "patient_id,session_day,site\nsecretA,0,hiddenSite\nsecretB,0,hiddenSite\n");
    write(
        "a.csv",
        "patient_id,assessed_day,instrument,total_score\nsecretA,0,PHQ-9,23\nsecretA,7,PHQ-9,4\n");
  }

  @Test
  void aRunIsToldAtItsStartAndWhenItIsPublished() throws IOException {
    assertThat(run("--lineage=" + folder.resolve("events.jsonl"))).isZero();

    List<JsonNode> events = events();
    assertThat(events)
        .extracting(event -> event.path("eventType").asText())
        .containsExactly("START", "COMPLETE");
    assertThat(events.get(1).at("/run/runId")).isEqualTo(events.get(0).at("/run/runId"));
  }

  @Test
  void countsOfRowsAndColumnsAreToldAndNoValueOfARow() throws IOException {
    assertThat(run("--lineage=" + folder.resolve("events.jsonl"))).isZero();

    JsonNode complete = events().get(1);
    JsonNode scores = complete.at("/inputs/0");
    assertThat(scores.path("namespace").asText()).isEqualTo("file");
    assertThat(scores.path("name").asText()).isEqualTo(folder.resolve("a.csv").toString());
    assertThat(scores.at("/facets/schema/fields").findValuesAsText("name"))
        .containsExactly("assessed_day", "instrument", "patient_id", "total_score");
    // two rows, of which a catalogue learns the band as everyone outside does: 1 to 11
    assertThat(scores.at("/inputFacets/inputStatistics/rowCount").asInt()).isEqualTo(6);
    assertThat(scores.at("/inputFacets/inputStatistics").has("size")).isFalse();
    assertThat(scores.at("/inputFacets/dataQualityAssertions/assertions"))
        .hasSize(2)
        .allMatch(assertion -> assertion.path("success").asBoolean());
    JsonNode definitions = output(complete, "definitions");
    assertThat(definitions.at("/facets/schema/fields/0/name").asText()).isEqualTo("protocol_id");
    assertThat(definitions.at("/outputFacets/outputStatistics/rowCount").asInt()).isPositive();
    assertThat(Files.readString(folder.resolve("events.jsonl")))
        .doesNotContain("secretA", "secretB", "hiddenSite", "PHQ-9");
  }

  @Test
  void aRunThatFailsIsToldWithItsReason() throws IOException {
    write("s.csv", "patient_id,session_day\nsecretA,secretDay\nsecretB,0\n");
    assertThat(run("--lineage=" + folder.resolve("events.jsonl"))).isEqualTo(3);

    List<JsonNode> events = events();
    assertThat(events)
        .extracting(event -> event.path("eventType").asText())
        .containsExactly("START", "FAIL");
    assertThat(events.get(1).at("/run/facets/errorMessage/message").asText())
        .startsWith("s.csv: 1 of 2 rows were rejected");
    assertThat(Files.readString(folder.resolve("events.jsonl"))).doesNotContain("secret");
  }

  /** A catalogue would not know of an end without a start. */
  @Test
  void aRunThatNeverBeganIsToldTwiceAsWell() throws IOException {
    assertThat(run("--lineage=" + folder.resolve("events.jsonl"), "--protocol=none")).isEqualTo(2);

    assertThat(events())
        .extracting(event -> event.path("eventType").asText())
        .containsExactly("START", "FAIL");
  }

  @Test
  void aUrlIsSentEachEvent() throws IOException {
    List<String> bodies = new ArrayList<>();
    HttpServer server =
        HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext(
        "/api/v1/lineage",
        exchange -> {
          bodies.add(
              exchange.getRequestHeaders().getFirst("Content-Type")
                  + " "
                  + new String(exchange.getRequestBody().readAllBytes(), UTF_8));
          exchange.sendResponseHeaders(201, -1);
          exchange.close();
        });
    server.start();
    try {
      assertThat(
              run(
                  "--lineage=http://127.0.0.1:%d/api/v1/lineage"
                      .formatted(server.getAddress().getPort())))
          .isZero();
    } finally {
      server.stop(0);
    }

    assertThat(bodies)
        .hasSize(2)
        .allMatch(body -> body.startsWith("application/json {\"eventType\":\""));
  }

  @Test
  void aRunGoesOnWhereNobodyListens() throws IOException {
    assertThat(run("--lineage=" + folder.resolve("no/such/folder/events.jsonl"))).isZero();
    assertThat(folder.resolve("results/manifest.json")).exists();
  }

  @Test
  void nothingIsToldUnlessAsked() throws IOException {
    assertThat(run()).isZero();
    try (Stream<Path> files = Files.list(folder)) {
      assertThat(files.map(file -> file.getFileName().toString()))
          .containsExactlyInAnyOrder("a.csv", "s.csv", "results");
    }
  }

  /** Reads the events, each of which must be what the schemas say, with all its facets. */
  private List<JsonNode> events() throws IOException {
    List<JsonNode> events = new ArrayList<>();
    for (String line : Files.readAllLines(folder.resolve("events.jsonl"))) {
      JsonNode event = JSON.readTree(line);
      assertThat(faults(EVENT, event)).isEmpty();
      event.findValues("_schemaURL").forEach(url -> assertThat(url.asText()).isIn(facets()));
      checkFacets(event);
      events.add(event);
    }
    return events;
  }

  private static void checkFacets(JsonNode node) {
    if (node.has("_schemaURL")) {
      assertThat(faults(node.path("_schemaURL").asText(), node)).isEmpty();
    }
    node.forEach(LineageTest::checkFacets);
  }

  private static List<String> faults(String schema, JsonNode node) {
    Map<String, String> schemas = schemas();
    return JsonSchemaFactory.getInstance(
            SpecVersion.VersionFlag.V202012,
            builder -> builder.schemaLoaders(loaders -> loaders.schemas(schemas)))
        .getSchema(SchemaLocation.of(schema))
        .validate(node)
        .stream()
        .map(Object::toString)
        .toList();
  }

  private static List<String> facets() {
    return schemas().keySet().stream()
        .map(id -> id + "#/$defs/" + id.substring(id.lastIndexOf('/') + 1).replace(".json", ""))
        .toList();
  }

  /** Returns the schemas of OpenLineage by where they are published. */
  private static Map<String, String> schemas() {
    Map<String, String> schemas = new HashMap<>();
    try (Stream<Path> files = Files.list(SCHEMAS)) {
      for (Path file : files.filter(path -> path.toString().endsWith(".json")).toList()) {
        String text = Files.readString(file);
        schemas.put(JSON.readTree(text).path("$id").asText(), text);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return schemas;
  }

  private static JsonNode output(JsonNode event, String table) {
    for (JsonNode output : event.path("outputs")) {
      if (output.path("name").asText().endsWith("/tables/" + table + ".parquet")) {
        return output;
      }
    }
    throw new AssertionError(table + " is not told");
  }

  private int run(String... more) {
    List<String> arguments =
        new ArrayList<>(
            List.of(
                "run",
                "--runner=DirectRunner",
                "--quiet",
                "--sessions=" + folder.resolve("s.csv"),
                "--assessments=" + folder.resolve("a.csv"),
                "--output=" + folder.resolve("results")));
    arguments.addAll(List.of(more));
    return SampleRuns.execute(arguments);
  }

  private void write(String name, String text) throws IOException {
    Files.writeString(folder.resolve(name), text);
  }
}
