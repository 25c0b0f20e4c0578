package org.ketamineoutcomes.manifest;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

/**
 * The versions that a result rests on.
 *
 * @param program this program's
 * @param runner the engine, by its name
 */
public record Versions(String program, String beam, String runner, String java) {

  private static final String PROGRAM = "ketamine_outcomes";
  private static final String BEAM = "beam";
  private static final String RUNNER = "runner";
  private static final String JAVA = "java";

  static Versions of(JsonNode node) {
    return new Versions(
        node.path(PROGRAM).asText(),
        node.path(BEAM).asText(),
        node.path(RUNNER).asText(),
        node.path(JAVA).asText());
  }

  void putIn(ObjectNode node) {
    node.put(PROGRAM, program).put(BEAM, beam).put(RUNNER, runner).put(JAVA, java);
  }
}
