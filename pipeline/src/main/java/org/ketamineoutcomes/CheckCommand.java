package org.ketamineoutcomes;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;
import picocli.CommandLine.Unmatched;

/** Says what a run would find, without running. */
@Command(
    name = "check",
    description = "Read headers and a sample, say what a run would find; write nothing.",
    mixinStandardHelpOptions = true)
final class CheckCommand implements Callable<Integer> {

  @SuppressWarnings("NullAway.Init") // picocli sets it before it calls run
  @Spec
  private CommandSpec spec;

  @Unmatched private List<String> arguments = new ArrayList<>();

  @Override
  public Integer call() throws Exception {
    Inputs inputs = FindInputs.of(RunOptions.parse(arguments));
    inputs.layouts().forEach(layout -> spec.commandLine().getOut().println(layout));
    return CommandLine.ExitCode.OK;
  }
}
