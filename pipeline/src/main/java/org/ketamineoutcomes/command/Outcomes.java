package org.ketamineoutcomes.command;

import java.util.List;
import java.util.Map;
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
    exitCodeListHeading = "%nExit codes:%n",
    exitCodeList = {
      "0:complete",
      "1:a fault of the program",
      "2:wrong usage, protocol, mapping or header",
      "3:results that must not be published, as ./outcomes COMMAND --help says",
      "4:identifying data found"
    },
    footer = {"", "Example: ./outcomes demo"},
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
      ReportCommand.class
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

  static CommandLine commandLine() {
    CommandLine completion = new CommandLine(new GenerateCompletion());
    completion
        .getCommandSpec()
        .usageMessage()
        .exitCodeListHeading("%nExit codes:%n")
        .exitCodeList(Map.of("0", "printed"))
        .footer("", "Example: source <(./outcomes generate-completion)");
    return new CommandLine(new Outcomes()).addSubcommand(completion);
  }

  /** Runs a command and returns its exit code. */
  public static int execute(String... args) {
    CommandLine commandLine = commandLine();
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
