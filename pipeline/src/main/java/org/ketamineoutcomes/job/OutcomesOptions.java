package org.ketamineoutcomes.job;

import org.jspecify.annotations.Nullable;
import org.ketamineoutcomes.refusal.Refusal;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Option;

/**
 * What a run is asked for, beside what its engine takes. What is not given is null, or the default
 * that help shows.
 */
public final class OutcomesOptions {

  private static final String DEFAULT = " Default: ${DEFAULT-VALUE}.";

  @ArgGroup(validate = false, order = 1, heading = "%nExports:%n")
  private final ExportOptions exports = new ExportOptions();

  @ArgGroup(validate = false, order = 2, heading = "%nResults:%n")
  private final ResultsOptions results = new ResultsOptions();

  @ArgGroup(validate = false, order = 3, heading = "%nDefinitions:%n")
  private final DefinitionOptions definitions = new DefinitionOptions();

  @ArgGroup(validate = false, order = 4, heading = "%nLimits and messages:%n")
  private final LimitOptions limits = new LimitOptions();

  private static final class ExportOptions {

    @Option(
        names = "--sessions",
        paramLabel = "FILES",
        description =
            "Required. The sessions export: a path or glob, or several with commas between.")
    private @Nullable String sessions;

    @Option(
        names = "--assessments",
        paramLabel = "FILES",
        description = "Required. The assessments export.")
    private @Nullable String assessments;

    @Option(
        names = "--adverseEvents",
        paramLabel = "FILES",
        description =
            "The adverse events export. Without it the tables of adverse events are empty.")
    private @Nullable String adverseEvents;

    @Option(
        names = "--patients",
        paramLabel = "FILES",
        description = "The patients export. Without it there are no strata but route.")
    private @Nullable String patients;

    @Option(
        names = "--mapping",
        paramLabel = "FILE",
        description =
            "A YAML file that says what foreign exports call things; one that names the files needs"
                + " no other option of this group.")
    private @Nullable String mapping;

    @Option(
        names = "--from",
        paramLabel = "NAME",
        description =
            "A built-in mapping, in place of --mapping: castor, fhir, omop, qualtrics, redcap, sdtm"
                + " or synthea. The command mappings prints them.")
    private @Nullable String from;

    @Option(
        names = "--exports",
        paramLabel = "DIR",
        description =
            "The folder of the exports, where --from or the sources of --mapping name files in it.")
    private @Nullable String exports;
  }

  private static final class ResultsOptions {

    @Option(
        names = "--output",
        paramLabel = "DIR",
        description =
            "Required. The folder for the results; one that holds a complete run is replaced.")
    private @Nullable String output;

    @Option(
        names = "--closedOutput",
        paramLabel = "DIR",
        description =
            "A folder for what must not leave: exact tables, files of single patients, rejected"
                + " rows. Apart from --output, and for you alone to read.")
    private @Nullable String closedOutput;

    @Option(
        names = "--runId",
        paramLabel = "NAME",
        description = "A name for the run; the time it starts if none is given.")
    private @Nullable String runId;

    @Option(
        names = "--previous",
        paramLabel = "DIR",
        description =
            "The results given out before. Refuses to write others that would tell, together with"
                + " them, of few patients.")
    private @Nullable String previous;

    @Option(
        names = "--keepRuns",
        paramLabel = "NUMBER",
        description =
            "In a store such as s3://: how many earlier runs stay beside the new one. Default: 1.")
    private @Nullable Integer keepRuns;

    @Option(
        names = "--lineage",
        paramLabel = "FILE",
        description =
            "A file or URL that is told what the run reads and writes, as OpenLineage has it. Not"
                + " what is in it.")
    private @Nullable String lineage;
  }

  private static final class DefinitionOptions {

    @Option(
        names = "--protocol",
        paramLabel = "NAMES",
        description =
            "The definitions: a built-in protocol or a YAML file, or several with commas between."
                + DEFAULT)
    private String protocol = "standard";

    @Option(
        names = "--strata",
        paramLabel = "COLUMNS",
        description =
            "Columns whose values are told apart: route, age_band, or a column of patients."
                + DEFAULT)
    private String strata = "route,sex,diagnosis,age_band";

    @Option(
        names = "--aesiMap",
        paramLabel = "FILE",
        description =
            "A CSV with the columns term and aesi, in place of the words by which adverse events of"
                + " special interest are recognised.")
    private @Nullable String aesiMap;
  }

  private static final class LimitOptions {

    @Option(
        names = "--maxRejectedFraction",
        paramLabel = "SHARE",
        description =
            "The largest share of any file's rows that may be rejected, from 0 to 1." + DEFAULT)
    private double maxRejectedFraction = 0.05;

    @Option(
        names = "--maxUnreadFraction",
        paramLabel = "SHARE",
        description =
            "The largest share of the filled cells of any column that may be unread, from 0 to 1;"
                + " only cells that their row can do without."
                + DEFAULT)
    private double maxUnreadFraction = 0.05;

    @Option(names = "--quiet", description = "Says nothing on standard error but what went wrong.")
    private boolean quiet;

    @Option(
        names = "--verbose",
        description = "A fault of the program shows where in the program it happened.")
    private boolean verbose;
  }

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
