package org.ketamineoutcomes.command;

import java.util.List;
import java.util.Optional;
import org.apache.beam.runners.flink.FlinkPipelineOptions;
import org.apache.beam.runners.flink.FlinkRunner;
import org.apache.beam.sdk.io.FileSystems;
import org.apache.beam.sdk.options.FileStagingOptions;
import org.apache.beam.sdk.options.PipelineOptions;
import org.apache.beam.sdk.options.PipelineOptionsFactory;
import org.ketamineoutcomes.job.OutcomesOptions;
import org.ketamineoutcomes.refusal.NearestName;
import org.ketamineoutcomes.refusal.Refusal;
import picocli.CommandLine;
import picocli.CommandLine.Model.OptionSpec;

/** The options of the engine: all that a run itself does not have. */
final class EngineOptions {

  static final String HELP =
      "Options of the engine, such as --runner and --parallelism, are taken as well.";

  private EngineOptions() {}

  /**
   * Reads the options of the engine, Beam's way, with an engine if none is named; files are found
   * by them from now on.
   */
  static PipelineOptions parse(List<String> arguments) {
    PipelineOptions engine = ofStores(arguments);
    if (arguments.stream().noneMatch(argument -> argument.startsWith("--runner"))) {
      engine.setRunner(FlinkRunner.class);
    }
    if (engine.getRunner() == FlinkRunner.class) {
      EmbeddedFlink.tune(engine.as(FlinkPipelineOptions.class), arguments);
    }
    if (engine.getRunner().getName().startsWith("org.apache.beam.runners.spark.")) {
      stageOwnJar(engine.as(FileStagingOptions.class));
    }
    FileSystems.setDefaultPipelineOptions(engine);
    return engine;
  }

  /** Reads options that say where stores are and how to get in, without any engine. */
  static PipelineOptions ofStores(List<String> arguments) {
    try {
      return PipelineOptionsFactory.fromArgs(arguments.toArray(String[]::new)).create();
    } catch (IllegalArgumentException e) {
      throw elsewhere(arguments)
          .or(() -> unknown(arguments))
          .orElseGet(() -> Refusal.usage(String.valueOf(e.getMessage())));
    }
  }

  /** Sends Spark the one jar, and not what it has itself. */
  private static void stageOwnJar(FileStagingOptions options) {
    if (options.getFilesToStage() == null) {
      String jar = Outcomes.class.getProtectionDomain().getCodeSource().getLocation().getPath();
      options.setFilesToStage(List.of(jar));
    }
  }

  /** Says where an engine is that this jar is without. */
  private static Optional<Refusal> elsewhere(List<String> arguments) {
    return arguments.contains("--runner=SparkRunner")
        ? Optional.of(
            Refusal.usage(
                "--runner=SparkRunner: Spark takes a jar of its own, by engines/spark-cluster or"
                    + " spark-submit; pipeline/RUNNING.md tells how"))
        : Optional.empty();
  }

  /** Says which option neither a run nor the engine has. */
  private static Optional<Refusal> unknown(List<String> arguments) {
    List<String> known =
        new CommandLine(new OutcomesOptions())
            .getCommandSpec().options().stream().map(OptionSpec::longestName).toList();
    for (String other : arguments) {
      if (!other.startsWith("--")) {
        return Optional.of(Refusal.usage(other + " is no option; options begin with --"));
      }
      String name = other.replaceFirst("=.*", "");
      if (!isOfEngine(other)) {
        return Optional.of(
            Refusal.usage(
                "There is no option %s; %s"
                    .formatted(
                        name,
                        NearestName.to(name, known)
                            .map(near -> "did you mean " + near + "?")
                            .orElse("./outcomes run --help lists all"))));
      }
      if (!isTakenByEngine(other)) {
        return Optional.of(
            Refusal.usage(
                "%s is an option of the engine, which does not take this value; give it another, or leave it out"
                    .formatted(name)));
      }
    }
    return Optional.empty();
  }

  private static boolean isTakenByEngine(String argument) {
    try {
      PipelineOptionsFactory.fromArgs(argument).create();
      return true;
    } catch (IllegalArgumentException e) {
      return false;
    }
  }

  private static boolean isOfEngine(String argument) {
    try {
      PipelineOptionsFactory.fromArgs(argument).create();
      return true;
    } catch (IllegalArgumentException e) {
      return !String.valueOf(e.getMessage()).contains("missing a property named");
    }
  }
}
