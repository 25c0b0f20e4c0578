package org.ketamineoutcomes.report;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.ketamineoutcomes.result.ResultRow;

/** The definitions that were used, in words made from the protocol, with their evidence. */
final class DefinitionsSection {

  private static final String SCHEMA = "/schemas/protocol.schema.json";

  private final Scope scope;

  DefinitionsSection(Scope scope) {
    this.scope = scope;
  }

  Section section() {
    List<Block> blocks = new ArrayList<>(inWords());
    blocks.add(
        new Block.Apart("Every decision of the protocol, with its evidence", List.of(all())));
    return new Section("definitions", "The definitions used", "Definitions", blocks);
  }

  /** Returns the definitions in sentences. */
  List<Block> inWords() {
    List<Prose> sentences = new ArrayList<>();
    for (String sentence :
        new DefinitionWords(Definitions.of(scope), scope.instrument()).sentences()) {
      sentences.add(Prose.of(sentence));
    }
    return List.of(
        Block.paragraph(
            "Protocol "
                + scope.protocol().id()
                + ": "
                + Names.inside(scope.names().of("protocol_status", status()))
                + "."),
        new Block.Points(sentences));
  }

  private String status() {
    List<ResultRow> rows = scope.groups("definitions");
    return rows.isEmpty() ? "" : rows.get(0).text("status");
  }

  private Block all() {
    Map<String, String> meanings = meanings();
    List<List<Prose>> rows = new ArrayList<>();
    for (ResultRow row : scope.groups("definitions")) {
      String key = row.text("rule");
      rows.add(
          List.of(
              new Prose().code(key),
              Prose.of(meaning(meanings, key).replace('_', ' ')),
              Prose.of(row.text("value").isEmpty() ? "none" : Names.words(row.text("value"))),
              Prose.of(
                  row.is("written", "by_default")
                      ? "by default"
                      : scope.names().of("evidence", row.text("evidence"))),
              Prose.of(row.text("source"))));
    }
    return new Block.Grid(
        "Decisions of the protocol " + scope.protocol().id(),
        List.of("Key", "What it decides", "Decision", "Evidence", "Source"),
        rows);
  }

  private static String meaning(Map<String, String> meanings, String key) {
    String plain = key.replaceAll("\\[\\d+\\]", "[]");
    String own = meanings.get(plain);
    if (own != null) {
      return own;
    }
    int dot = plain.lastIndexOf('.');
    return dot < 0 ? "" : meaning(meanings, plain.substring(0, dot));
  }

  private static Map<String, String> meanings() {
    try (InputStream in = DefinitionsSection.class.getResourceAsStream(SCHEMA)) {
      Map<String, String> meanings = new TreeMap<>();
      add(meanings, "", new ObjectMapper().readTree(in));
      return meanings;
    } catch (IOException e) {
      throw new UncheckedIOException(SCHEMA + " cannot be read", e);
    }
  }

  private static void add(Map<String, String> meanings, String path, JsonNode schema) {
    schema
        .path("properties")
        .fields()
        .forEachRemaining(
            property -> {
              String key = path.isEmpty() ? property.getKey() : path + "." + property.getKey();
              meanings.put(key, property.getValue().path("description").asText());
              add(meanings, key, property.getValue());
              add(meanings, key + "[]", property.getValue().path("items"));
            });
  }
}
