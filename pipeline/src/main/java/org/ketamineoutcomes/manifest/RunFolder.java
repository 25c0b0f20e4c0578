package org.ketamineoutcomes.manifest;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** The folder of a room that holds the files of its run, where runs lie side by side. */
public final class RunFolder {

  private static final String RUN_FOLDER = "run_folder";

  private static final ObjectMapper JSON = new ObjectMapper();

  private RunFolder() {}

  /**
   * Returns a manifest with the name of the folder before all else.
   *
   * @throws JsonProcessingException if the manifest is no JSON
   */
  public static String putInto(String manifest, String folder) throws JsonProcessingException {
    ObjectNode root = JSON.createObjectNode().put(RUN_FOLDER, folder);
    return Manifest.text(root.setAll(JSON.readValue(manifest, ObjectNode.class)));
  }

  /** Returns the folder that a manifest names; nothing if it names none, or is no manifest. */
  public static String of(String manifest) {
    try {
      return JSON.readTree(manifest).path(RUN_FOLDER).asText("");
    } catch (JsonProcessingException e) {
      return "";
    }
  }
}
