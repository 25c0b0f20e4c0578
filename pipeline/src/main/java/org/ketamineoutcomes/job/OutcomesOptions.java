package org.ketamineoutcomes.job;

import org.jspecify.annotations.Nullable;
import org.ketamineoutcomes.refusal.Refusal;
import picocli.CommandLine.ArgGroup;

/**
 * What a run is asked for, beside what its engine takes. What is not given is null, or the default
 * that help shows.
 */
public final class OutcomesOptions {

  @ArgGroup(validate = false, order = 1, heading = "%nExports:%n")
  private final ExportOptions exports = new ExportOptions();

  @ArgGroup(validate = false, order = 2, heading = "%nResults:%n")
  private final ResultsOptions results = new ResultsOptions();

  @ArgGroup(validate = false, order = 3, heading = "%nDefinitions:%n")
  private final DefinitionOptions definitions = new DefinitionOptions();

  @ArgGroup(validate = false, order = 4, heading = "%nLimits and messages:%n")
  private final LimitOptions limits = new LimitOptions();

  public @Nullable String getSessions() {
    return exports.sessions;
  }

  public @Nullable String getAssessments() {
    return exports.assessments;
  }

  public @Nullable String getAdverseEvents() {
    return exports.adverseEvents;
  }

  public @Nullable String getPatients() {
    return exports.patients;
  }

  public @Nullable String getMapping() {
    return exports.mapping;
  }

  public @Nullable String getFrom() {
    return exports.from;
  }

  public @Nullable String getExports() {
    return exports.exports;
  }

  public @Nullable String getOutput() {
    return results.output;
  }

  public @Nullable String getPrevious() {
    return results.previous;
  }

  @Nullable String getLineage() {
    return results.lineage;
  }

  /** Returns how many earlier runs stay in stores; refuses what is no number of runs. */
  int getKeepRuns() {
    int kept = results.keepRuns == null ? 1 : results.keepRuns;
    if (kept < 0) {
      throw Refusal.usage("--keepRuns must be 0 or more, but was " + kept);
    }
    return kept;
  }

  public @Nullable String getClosedOutput() {
    return results.closedOutput;
  }

  public @Nullable String getRunId() {
    return results.runId;
  }

  /** Names a run that was given no name. */
  public void setRunId(String runId) {
    results.runId = runId;
  }

  public String getProtocol() {
    return definitions.protocol;
  }

  public String getStrata() {
    return definitions.strata;
  }

  public @Nullable String getAesiMap() {
    return definitions.aesiMap;
  }

  /** Returns a share from 0 to 1; refuses what is none. */
  public double getMaxRejectedFraction() {
    return share("--maxRejectedFraction", limits.maxRejectedFraction);
  }

  /** Returns a share from 0 to 1; refuses what is none. */
  public double getMaxUnreadFraction() {
    return share("--maxUnreadFraction", limits.maxUnreadFraction);
  }

  /** Returns how the run says how far it has come; the launcher knows what reads it. */
  Progress.Manner getProgress() {
    if (limits.quiet) {
      return Progress.Manner.QUIET;
    }
    return Boolean.getBoolean("outcomes.terminal") ? Progress.Manner.TERMINAL : Progress.Manner.LOG;
  }

  public boolean isVerbose() {
    return limits.verbose;
  }

  private static double share(String option, double share) {
    if (!(share >= 0 && share <= 1)) {
      throw Refusal.usage(option + " must be from 0 to 1, but was " + share);
    }
    return share;
  }
}
