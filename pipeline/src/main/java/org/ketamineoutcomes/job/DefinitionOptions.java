package org.ketamineoutcomes.job;

import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** By which definitions. */
final class DefinitionOptions {

  @Option(
      names = "--protocol",
      paramLabel = "NAMES",
      description =
          "The definitions: a built-in protocol or a YAML file, or several with commas between."
              + HelpText.DEFAULT)
  String protocol = "standard";

  @Option(
      names = "--strata",
      paramLabel = "COLUMNS",
      description =
          "Columns whose values are told apart: route, age_band, or a column of patients."
              + HelpText.DEFAULT)
  String strata = "route,sex,diagnosis,age_band";

  @Option(
      names = "--aesiMap",
      paramLabel = "FILE",
      description =
          "A CSV with the columns term and aesi, in place of the words by which adverse events of"
              + " special interest are recognised.")
  @Nullable String aesiMap;
}
