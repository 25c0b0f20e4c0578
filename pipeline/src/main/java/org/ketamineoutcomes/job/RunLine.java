package org.ketamineoutcomes.job;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.ketamineoutcomes.ledger.Ledger.Fates;

/**
 * The one line that tells a scheduler what became of a run, by key; {@code schemas/run.schema.json}
 * describes it.
 */
public final class RunLine {

  private RunLine() {}

  /**
   * Returns what is told of a run whose results are published.
   *
   * @param rows of all exports; empty where it is not known how many there are
   * @param seconds what it took
   */
  static Map<String, Object> complete(
      @Nullable String runId,
      @Nullable String output,
      Optional<String> closedOutput,
      Optional<Fates> rows,
      int tables,
      double seconds) {
    Map<String, Object> line = of(runId, "complete", output);
    closedOutput.ifPresent(folder -> line.put("closed_output", folder));
    rows.ifPresent(
        fates -> {
          line.put("rows_read", fates.read());
          line.put("rows_accepted", fates.accepted());
          line.put("rows_not_used", fates.notUsed());
          line.put("rows_rejected", fates.rejected());
        });
    line.put("tables", tables);
    line.put("seconds", seconds);
    return line;
  }

  /** Returns what is told of a run of which nothing is published. */
  public static Map<String, Object> failed(@Nullable String runId, @Nullable String output) {
    return of(runId, "failed", output);
  }

  private static Map<String, Object> of(
      @Nullable String runId, String status, @Nullable String output) {
    Map<String, Object> line = new LinkedHashMap<>();
    line.put("run_id", runId);
    line.put("status", status);
    line.put("output", output);
    return line;
  }
}
