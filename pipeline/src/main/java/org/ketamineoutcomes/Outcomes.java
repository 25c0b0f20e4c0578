package org.ketamineoutcomes;

import java.io.PrintWriter;
import java.util.List;
import org.ketamineoutcomes.refusal.Refusal;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;
import picocli.CommandLine.UnmatchedArgumentException;

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
      ProtocolsCommand.class
    })
public final class Outcomes implements Runnable {

  private static final int FAULT = 1;

  @SuppressWarnings("NullAway.Init") // picocli sets it before it calls run
  @Spec
  private CommandSpec spec;

  private Outcomes() {}

  public static void main(String[] args) {
    System.exit(execute(args));
  }

  /** Runs a command and returns its exit code. */
  static int execute(String... args) {
    CommandLine commandLine = new CommandLine(new Outcomes());
    String[] options = OptionsHelp.lines().toArray(String[]::new);
    for (CommandLine subcommand : commandLine.getSubcommands().values()) {
      if (List.of("run", "check", "explain").contains(subcommand.getCommandName())) {
        subcommand.getCommandSpec().usageMessage().footer(options);
      }
    }
    return commandLine
        .setParameterExceptionHandler((e, arguments) -> wrongUsage(e))
        .setExecutionExceptionHandler((e, command, parsed) -> failed(e, command, List.of(args)))
        .execute(args);
  }

  @Override
  public void run() {
    spec.commandLine().usage(spec.commandLine().getOut());
  }

  private static int wrongUsage(ParameterException e) {
    PrintWriter err = e.getCommandLine().getErr();
    err.println(oneLine(e) + advice(e));
    return Refusal.Reason.USAGE.exitCode();
  }

  private static String advice(ParameterException e) {
    List<String> nearest =
        e instanceof UnmatchedArgumentException unmatched ? unmatched.getSuggestions() : List.of();
    return nearest.isEmpty()
        ? "; ./outcomes --help tells more"
        : "; did you mean " + String.join(" or ", nearest) + "?";
  }

  private static int failed(Exception e, CommandLine command, List<String> args) {
    PrintWriter err = command.getErr();
    if (e instanceof Refusal refusal) {
      err.println(oneLine(refusal));
      return refusal.reason().exitCode();
    }
    err.println("The program failed: " + oneLine(e) + "; --verbose shows where");
    if (args.contains("--verbose") || args.contains("--verbose=true")) {
      e.printStackTrace(err);
    }
    return FAULT;
  }

  private static String oneLine(Exception e) {
    String message = e.getMessage();
    return (message == null ? e.getClass().getSimpleName() : message).replaceAll("\\s+", " ");
  }
}
