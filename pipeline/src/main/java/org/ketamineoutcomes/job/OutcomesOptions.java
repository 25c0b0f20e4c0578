package org.ketamineoutcomes.job;

import org.apache.beam.sdk.options.Default;
import org.apache.beam.sdk.options.Description;
import org.apache.beam.sdk.options.PipelineOptions;
import org.jspecify.annotations.Nullable;

/** What a run is told, beside what its runner takes. */
public interface OutcomesOptions extends PipelineOptions {

  @Description("Required. The sessions export: a path or glob, or several with commas between.")
  @Nullable String getSessions();

  void setSessions(@Nullable String sessions);

  @Description("Required. The assessments export.")
  @Nullable String getAssessments();

  void setAssessments(@Nullable String assessments);

  @Description("The adverse events export. Without it the tables of adverse events are empty.")
  @Nullable String getAdverseEvents();

  void setAdverseEvents(@Nullable String adverseEvents);

  @Description("The patients export. Without it there are no strata but route.")
  @Nullable String getPatients();

  void setPatients(@Nullable String patients);

  @Description("Required. The folder for the results; one that holds a complete run is replaced.")
  @Nullable String getOutput();

  void setOutput(@Nullable String output);

  @Description(
      "The definitions: a built-in protocol or a YAML file, or several with commas between.")
  @Default.String("standard")
  String getProtocol();

  void setProtocol(String protocol);

  @Description("Columns whose values are told apart: route, age_band, or a column of patients.")
  @Default.String("route,sex,diagnosis,age_band")
  String getStrata();

  void setStrata(String strata);

  @Description("A YAML file that says what foreign exports call things.")
  @Nullable String getMapping();

  void setMapping(@Nullable String mapping);

  @Description(
      "A built-in mapping, in place of --mapping: castor, fhir, omop, qualtrics, redcap, sdtm or"
          + " synthea. ./outcomes mappings prints them.")
  @Nullable String getFrom();

  void setFrom(@Nullable String from);

  @Description("With --from: the folder of the exports, unless each is named.")
  @Nullable String getExports();

  void setExports(@Nullable String exports);

  @Description(
      "A CSV with the columns term and aesi, in place of the words by which adverse events of special"
          + " interest are recognised.")
  @Nullable String getAesiMap();

  void setAesiMap(@Nullable String aesiMap);

  @Description("A name for the run; the time it starts if none is given.")
  @Nullable String getRunId();

  void setRunId(@Nullable String runId);

  @Description("The largest share of any file's rows that may be rejected, from 0 to 1.")
  @Default.Double(0.05)
  double getMaxRejectedFraction();

  void setMaxRejectedFraction(double maxRejectedFraction);

  @Description(
      "The largest share of the filled cells of any column that may be unread, from 0 to 1; only"
          + " cells that their row can do without.")
  @Default.Double(0.05)
  double getMaxUnreadFraction();

  void setMaxUnreadFraction(double maxUnreadFraction);

  @Description("Whether a fault of the program shows where in the program it happened.")
  @Default.Boolean(false)
  boolean isVerbose();

  void setVerbose(boolean verbose);
}
