package org.ketamineoutcomes.job;

import picocli.CommandLine.Option;

/** How much may be wrong with the exports, and what is said. */
final class LimitOptions {

  @Option(
      names = "--maxRejectedFraction",
      paramLabel = "SHARE",
      description =
          "The largest share of any file's rows that may be rejected, from 0 to 1."
              + HelpText.DEFAULT)
  double maxRejectedFraction = 0.05;

  @Option(
      names = "--maxUnreadFraction",
      paramLabel = "SHARE",
      description =
          "The largest share of the filled cells of any column that may be unread, from 0 to 1;"
              + " only cells that their row can do without."
              + HelpText.DEFAULT)
  double maxUnreadFraction = 0.05;

  @Option(names = "--quiet", description = "Says nothing on standard error but what went wrong.")
  boolean quiet;

  @Option(
      names = "--verbose",
      description = "A fault of the program shows where in the program it happened.")
  boolean verbose;
}
