package org.ketamineoutcomes.command;

import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;

/**
 * Whether Flink called the program, which it does in three ways: in a process of {@code flink run};
 * in the JobManager, for a browser; and in the JobManager of a cluster for this one job. An exit
 * would end the JobManager.
 */
final class SubmittedToFlink {

  private static final String CLIENT = "org.apache.flink.client.cli.CliFrontend";

  private SubmittedToFlink() {}

  /** Returns whether Flink has chosen cluster and parallelism already. */
  static boolean isSo() {
    return !StreamExecutionEnvironment.areExplicitEnvironmentsAllowed();
  }

  /** Returns whether the process is the program's own, or that of {@code flink run}. */
  static boolean mayExit() {
    try {
      return !isSo()
          || StackWalker.getInstance()
              .walk(frames -> frames.anyMatch(frame -> frame.getClassName().equals(CLIENT)));
    } catch (NoClassDefFoundError e) {
      return true; // A jar for another engine is without Flink.
    }
  }

  /** Ends the program, in a process that goes on, as Flink expects it. */
  static void end(int exitCode) {
    if (exitCode != 0) {
      throw new IllegalStateException(
          "The program failed with exit code %d; its line above says why".formatted(exitCode));
    }
  }
}
