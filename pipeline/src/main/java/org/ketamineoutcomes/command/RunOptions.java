package org.ketamineoutcomes.command;

import java.util.List;
import org.apache.beam.runners.flink.FlinkPipelineOptions;
import org.apache.beam.runners.flink.FlinkRunner;
import org.apache.beam.sdk.io.FileSystems;
import org.apache.beam.sdk.options.PipelineOptionsFactory;
import org.ketamineoutcomes.job.OutcomesOptions;
import org.ketamineoutcomes.refusal.Refusal;

/** Reads a run's options, Beam's way, with the engine it runs on if none is named. */
public final class RunOptions {

  private RunOptions() {}

  public static OutcomesOptions parse(List<String> arguments) {
    PipelineOptionsFactory.register(OutcomesOptions.class);
    OutcomesOptions options;
    try {
      options =
          PipelineOptionsFactory.fromArgs(arguments.toArray(String[]::new))
              .as(OutcomesOptions.class);
    } catch (IllegalArgumentException e) {
      throw Refusal.usage(
          String.valueOf(e.getMessage())
              .replaceAll("^Class interface \\S+ missing a property named", "There is no option"));
    }
    checkFraction("--maxRejectedFraction", options.getMaxRejectedFraction());
    checkFraction("--maxUnreadFraction", options.getMaxUnreadFraction());
    if (arguments.stream().noneMatch(argument -> argument.startsWith("--runner"))) {
      options.setRunner(FlinkRunner.class);
    }
    if (options.getRunner() == FlinkRunner.class) {
      EmbeddedFlink.tune(options.as(FlinkPipelineOptions.class), arguments);
    }
    FileSystems.setDefaultPipelineOptions(options);
    return options;
  }

  private static void checkFraction(String option, double fraction) {
    if (!(fraction >= 0 && fraction <= 1)) {
      throw Refusal.usage(option + " must be from 0 to 1, but was " + fraction);
    }
  }
}
