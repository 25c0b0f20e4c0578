package org.ketamineoutcomes.job;

import com.fasterxml.jackson.core.JsonProcessingException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToLongFunction;
import org.ketamineoutcomes.manifest.InputEntry;
import org.ketamineoutcomes.manifest.Manifest;
import org.ketamineoutcomes.refusal.Refusal;

/** What a published manifest tells of the run that wrote it. */
final class RunOfManifest {

  private RunOfManifest() {}

  /**
   * Returns whether a run found something else than the one of its name that is published; what is
   * no manifest is of no run.
   */
  static boolean isSameRunWithOtherResults(String published, Manifest manifest) {
    try {
      Manifest first = Manifest.ofJson(published);
      return first.runId().equals(manifest.runId()) && !first.hasResultsOf(manifest);
    } catch (JsonProcessingException e) {
      return false;
    }
  }

  /**
   * Reads a published manifest.
   *
   * @throws Refusal if it is none
   */
  static Manifest read(String published) {
    try {
      return Manifest.ofJson(published);
    } catch (JsonProcessingException e) {
      throw Refusal.usage("manifest.json is not JSON; run again to replace it");
    }
  }

  /** Returns what the run printed when it was complete, but for what a manifest does not say. */
  static Map<String, Object> summary(Manifest manifest, String output) {
    Map<String, Object> summary = new LinkedHashMap<>();
    summary.put("run_id", manifest.runId());
    summary.put("status", "complete");
    summary.put("output", output);
    List<InputEntry> inputs = manifest.inputs();
    if (inputs.stream().allMatch(input -> input.contents().isPresent())) {
      summary.put("rows_read", sum(inputs, InputEntry::rowsRead));
      summary.put("rows_accepted", sum(inputs, InputEntry::accepted));
      summary.put("rows_not_used", sum(inputs, InputEntry::notUsed));
      summary.put("rows_rejected", sum(inputs, InputEntry::rejected));
    }
    summary.put("tables", manifest.tables().size());
    summary.put("seconds", 0.0);
    return summary;
  }

  private static long sum(List<InputEntry> inputs, ToLongFunction<InputEntry> rows) {
    return inputs.stream().mapToLong(rows).sum();
  }
}
