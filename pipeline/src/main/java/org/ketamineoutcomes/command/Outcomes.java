package org.ketamineoutcomes.command;

import static picocli.CommandLine.Model.UsageMessageSpec.SECTION_KEY_FOOTER;

import java.util.List;
import org.ketamineoutcomes.job.Version;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
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
      CheckCommand.class,
      ExplainCommand.class,
      SimulateCommand.class,
      ProtocolsCommand.class,
      MappingsCommand.class,
      DraftCommand.class
    })
public final class Outcomes implements Runnable {

  @SuppressWarnings("NullAway.Init") // picocli sets it before it calls run
  @Spec
  private CommandSpec spec;

  private Outcomes() {}

  public static void main(String[] args) {
    System.exit(execute(args));
  }

  /** Runs a command and returns its exit code. */
  public static int execute(String... args) {
    CommandLine commandLine = new CommandLine(new Outcomes());
    for (CommandLine subcommand : commandLine.getSubcommands().values()) {
      if (List.of("run", "check", "explain").contains(subcommand.getCommandName())) {
        subcommand.getHelpSectionMap().put(SECTION_KEY_FOOTER, help -> optionsHelp());
      }
    }
    List<String> arguments = List.of(args);
    Failure.showLogIf(arguments);
    return commandLine
        .setParameterExceptionHandler((e, unused) -> Failure.ofUsage(e, arguments))
        .setExecutionExceptionHandler(
            (e, command, parsed) -> Failure.ofExecution(e, command, arguments))
        .execute(args);
  }

  /** Made only where help is asked for. */
  private static String optionsHelp() {
    return String.join(System.lineSeparator(), OptionsHelp.lines()) + System.lineSeparator();
  }

  @Override
  public void run() {
    spec.commandLine().usage(spec.commandLine().getOut());
  }
}
