package org.ketamineoutcomes.job;

import com.fasterxml.jackson.core.JsonProcessingException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.ToLongFunction;
import org.ketamineoutcomes.ledger.Ledger.Fates;
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
  static Map<String, Object> line(Manifest manifest, String output) {
    List<InputEntry> inputs = manifest.inputs();
    boolean isExact = inputs.stream().allMatch(input -> input.contents().isPresent());
    return RunLine.complete(
        manifest.runId(),
        output,
        Optional.empty(),
        isExact ? Optional.of(fates(inputs)) : Optional.empty(),
        manifest.tables().size(),
        0.0);
  }

  private static Fates fates(List<InputEntry> inputs) {
    return new Fates(
        sum(inputs, InputEntry::rowsRead),
        sum(inputs, InputEntry::accepted),
        sum(inputs, InputEntry::notUsed),
        sum(inputs, InputEntry::rejected));
  }

  private static long sum(List<InputEntry> inputs, ToLongFunction<InputEntry> rows) {
    return inputs.stream().mapToLong(rows).sum();
  }
}
