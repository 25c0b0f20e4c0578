package org.ketamineoutcomes.job;

/** What the help of several options says. */
final class HelpText {

  /** What an option is that is not given. */
  static final String DEFAULT = " Default: ${DEFAULT-VALUE}.";

  private HelpText() {}
}
