package org.ketamineoutcomes.command;

import java.util.List;
import org.ketamineoutcomes.job.Version;
import picocli.AutoComplete.GenerateCompletion;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;
import picocli.CommandLine.RunLast;
import picocli.CommandLine.Spec;

/** The command line. */
@Command(
    name = "outcomes",
    mixinStandardHelpOptions = true,
    versionProvider = Version.class,
    description =
        "Onset, durability, maintenance and safety of ketamine treatment, from clinic exports.",
    footer = {
      "",
      "Exit codes: 0 complete; 1 a fault of the program; 2 wrong usage, protocol, mapping or header;",
      "3 too many rows rejected, or the ledger does not balance; 4 identifying data found."
    },
    subcommands = {
      RunCommand.class,
      FinishCommand.class,
      DemoCommand.class,
      CheckCommand.class,
      ExplainCommand.class,
      SimulateCommand.class,
      ProtocolsCommand.class,
      MappingsCommand.class,
      DraftCommand.class,
      ReportCommand.class,
      GenerateCompletion.class
    })
public final class Outcomes implements Runnable {

  @SuppressWarnings("NullAway.Init") // picocli sets it before it calls run
  @Spec
  private CommandSpec spec;

  private Outcomes() {}

  public static void main(String[] args) {
    int exitCode = execute(args);
    if (SubmittedToFlink.mayExit()) {
      System.exit(exitCode);
    }
    SubmittedToFlink.end(exitCode);
  }

  /** Runs a command and returns its exit code. */
  public static int execute(String... args) {
    CommandLine commandLine = new CommandLine(new Outcomes());
    List<String> arguments = List.of(args);
    Failure.showLogIf(arguments);
    return commandLine
        .setExecutionStrategy(Outcomes::runIfSaidOnce)
        .setParameterExceptionHandler((e, unused) -> Failure.ofUsage(e, arguments))
        .setExecutionExceptionHandler(
            (e, command, parsed) -> Failure.ofExecution(e, command, arguments))
        .execute(args);
  }

  /** Options in groups may be repeated unnoticed, so that the last would count. */
  private static int runIfSaidOnce(ParseResult parsed) {
    ParseResult command = parsed;
    while (command.hasSubcommand()) {
      command = command.subcommand();
    }
    for (OptionSpec option : command.matchedOptions()) {
      if (option.stringValues().size() > 1) {
        throw new ParameterException(
            command.commandSpec().commandLine(),
            option.longestName()
                + " is given more than once; name several files with commas between");
      }
    }
    return new RunLast().execute(parsed);
  }

  @Override
  public void run() {
    spec.commandLine().usage(spec.commandLine().getOut());
  }
}
