package org.ketamineoutcomes.job;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.ketamineoutcomes.refusal.Refusal;

/** What a manifest tells a scheduler of the run that wrote it. */
final class RunOfManifest {

  private static final ObjectMapper JSON = new ObjectMapper();

  /** What two runs of the same exports by the same definitions have in common. */
  private static final List<String> RESULTS = List.of("protocols", "strata", "tables");

  private RunOfManifest() {}

  /**
   * Returns whether a run found something else than the one of its name that is published; what is
   * no manifest is of no run.
   */
  static boolean isSameRunWithOtherResults(String published, String manifest) {
    Optional<JsonNode> first = tree(published);
    JsonNode second = read(manifest);
    return first.isPresent()
        && first.get().path("run_id").equals(second.path("run_id"))
        && RESULTS.stream().anyMatch(key -> !first.get().path(key).equals(second.path(key)));
  }

  /** Returns the id of the run. */
  static String id(String manifest) {
    return read(manifest).path("run_id").asText();
  }

  /** Returns what the run printed when it was complete, but for what a manifest does not say. */
  static Map<String, Object> summary(String manifest, String output) {
    JsonNode root = read(manifest);
    Map<String, Object> summary = new LinkedHashMap<>();
    summary.put("run_id", root.path("run_id").asText());
    summary.put("status", "complete");
    summary.put("output", output);
    if (tellsRowsAsTheyAre(root)) {
      summary.put("rows_read", sum(root, "rows_read"));
      summary.put("rows_accepted", sum(root, "accepted"));
      summary.put("rows_not_used", sum(root, "not_used"));
      summary.put("rows_rejected", sum(root, "rejected"));
    }
    summary.put("tables", root.path("tables").size());
    summary.put("seconds", 0.0);
    return summary;
  }

  /** A manifest for release tells rows in bands, and no digest of a file. */
  private static boolean tellsRowsAsTheyAre(JsonNode root) {
    for (JsonNode input : root.path("inputs")) {
      if (!input.has("sha256")) {
        return false;
      }
    }
    return true;
  }

  private static long sum(JsonNode root, String count) {
    long sum = 0;
    for (JsonNode input : root.path("inputs")) {
      sum += input.path(count).asLong();
    }
    return sum;
  }

  private static JsonNode read(String manifest) {
    return tree(manifest)
        .orElseThrow(() -> Refusal.usage("manifest.json is not JSON; run again to replace it"));
  }

  private static Optional<JsonNode> tree(String manifest) {
    try {
      return Optional.of(JSON.readTree(manifest));
    } catch (JsonProcessingException e) {
      return Optional.empty();
    }
  }
}
