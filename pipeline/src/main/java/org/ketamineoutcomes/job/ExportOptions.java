package org.ketamineoutcomes.job;

import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Which exports are read, and how. */
final class ExportOptions {

  @Option(
      names = "--sessions",
      paramLabel = "FILES",
      description =
          "Required. The sessions export: a path or glob, or several with commas between.")
  @Nullable String sessions;

  @Option(
      names = "--assessments",
      paramLabel = "FILES",
      description = "Required. The assessments export.")
  @Nullable String assessments;

  @Option(
      names = "--adverseEvents",
      paramLabel = "FILES",
      description = "The adverse events export. Without it the tables of adverse events are empty.")
  @Nullable String adverseEvents;

  @Option(
      names = "--patients",
      paramLabel = "FILES",
      description = "The patients export. Without it there are no strata but route.")
  @Nullable String patients;

  @Option(
      names = "--mapping",
      paramLabel = "FILE",
      description =
          "A YAML file that says what foreign exports call things; one that names the files needs"
              + " no other option of this group.")
  @Nullable String mapping;

  @Option(
      names = "--from",
      paramLabel = "NAME",
      description =
          "A built-in mapping, in place of --mapping: castor, fhir, omop, qualtrics, redcap, sdtm"
              + " or synthea. The command mappings prints them.")
  @Nullable String from;

  @Option(
      names = "--exports",
      paramLabel = "DIR",
      description =
          "The folder of the exports, where --from or the sources of --mapping name files in it.")
  @Nullable String exports;
}
