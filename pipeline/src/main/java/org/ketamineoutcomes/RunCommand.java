package org.ketamineoutcomes;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;
import picocli.CommandLine.Unmatched;

/** Runs the job. */
@Command(
    name = "run",
    description = "Measure the outcomes and write them as Parquet.",
    mixinStandardHelpOptions = true)
final class RunCommand implements Callable<Integer> {

  @SuppressWarnings("NullAway.Init") // picocli sets it before it calls run
  @Spec
  private CommandSpec spec;

  @Unmatched private List<String> arguments = new ArrayList<>();

  @Override
  public Integer call() throws Exception {
    CommandLine command = spec.commandLine();
    Run run = new Run(RunOptions.parse(arguments), command.getErr());
    command.getOut().println(run.toCompletion());
    command.getOut().flush();
    return CommandLine.ExitCode.OK;
  }
}
