package org.ketamineoutcomes.job;

import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Where the results go, and who is told. */
final class ResultsOptions {

  @Option(
      names = "--output",
      paramLabel = "DIR",
      description =
          "Required. The folder for the results; one that holds a complete run is replaced.")
  @Nullable String output;

  @Option(
      names = "--closedOutput",
      paramLabel = "DIR",
      description =
          "A folder for what must not leave: exact tables, files of single patients, rejected"
              + " rows. Apart from --output, and for you alone to read.")
  @Nullable String closedOutput;

  @Option(
      names = "--runId",
      paramLabel = "NAME",
      description = "A name for the run; the time it starts if none is given.")
  @Nullable String runId;

  @Option(
      names = "--previous",
      paramLabel = "DIR",
      description =
          "The results given out before. Refuses to write others that would tell, together with"
              + " them, of few patients.")
  @Nullable String previous;

  @Option(
      names = "--keepRuns",
      paramLabel = "NUMBER",
      description =
          "In a store such as s3://: how many earlier runs stay beside the new one. Default: 1.")
  @Nullable Integer keepRuns;

  @Option(
      names = "--lineage",
      paramLabel = "FILE",
      description =
          "A file or URL that is told what the run reads and writes, as OpenLineage has it. Not"
              + " what is in it.")
  @Nullable String lineage;
}
