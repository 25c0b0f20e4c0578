package org.ketamineoutcomes.command;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.ketamineoutcomes.job.FinishedRun;
import org.ketamineoutcomes.job.RunLine;
import org.ketamineoutcomes.job.Version;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import picocli.CommandLine.Unmatched;

/** Ends a run on a cluster whose launcher died. */
@Command(
    name = "finish",
    description =
        "Publish what a job has written on a cluster while its launcher died. May be repeated.",
    mixinStandardHelpOptions = true,
    sortOptions = false,
    versionProvider = Version.class,
    exitCodeListHeading = "%nExit codes:%n",
    exitCodeList = {
      "0:published",
      "1:the job is not at its end: wait, or run again",
      "2 to 4:as of run"
    },
    footer = {
      "",
      "Start it where the run was started.",
      "",
      "Example: ./outcomes finish --output=s3://clinic/results --runId=2026-W05"
    })
final class FinishCommand implements Callable<Integer> {

  @SuppressWarnings("NullAway.Init") // picocli sets it before it calls finish
  @Spec
  private CommandSpec spec;

  @Option(
      names = "--output",
      required = true,
      paramLabel = "DIR",
      description = "Required. The folder for the results that the run was given.")
  private String output = "";

  @Option(
      names = "--runId",
      paramLabel = "NAME",
      description = "The name of the run, where several were begun.")
  private @Nullable String runId;

  @Unmatched private List<String> engineOptions = new ArrayList<>();

  @Override
  public Integer call() throws Exception {
    EngineOptions.parse(engineOptions);
    CommandLine command = spec.commandLine();
    try {
      RunCommand.print(new FinishedRun(output, command.getErr()).toCompletion(runId), command);
    } catch (Exception e) {
      RunCommand.print(RunLine.failed(runId, output), command);
      throw e;
    }
    return CommandLine.ExitCode.OK;
  }
}
