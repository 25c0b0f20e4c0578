package org.ketamineoutcomes.command;

import java.io.PrintWriter;
import java.util.List;
import java.util.Optional;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.Stream;
import org.ketamineoutcomes.refusal.NearestName;
import org.ketamineoutcomes.refusal.Refusal;
import picocli.CommandLine;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParameterException;

/** How the command line says that something went wrong: one line, and an exit code. */
final class Failure {

  private static final int FAULT = 1;

  /** The longest line that a message of an engine may become; our own are as long as they are. */
  private static final int MOST_CHARACTERS = 500;

  private Failure() {}

  /** Lets the engine's log through where the user asks to see where a fault happened. */
  static void showLogIf(List<String> arguments) {
    if (isVerbose(arguments)) {
      Logger.getLogger("").setLevel(Level.WARNING);
    }
  }

  /** Says what is wrong with the command line, and what was probably meant. */
  static int ofUsage(ParameterException e, List<String> arguments) {
    CommandLine command = e.getCommandLine();
    String advice =
        nearest(command, arguments)
            .map(name -> "; did you mean " + name + "?")
            .orElse("; ./outcomes --help tells more");
    command.getErr().println(oneLine(e) + advice);
    return Refusal.Reason.USAGE.exitCode();
  }

  /** Says what ended a command: a refusal, wherever the engine wrapped it, or else a fault. */
  static int ofExecution(Exception e, CommandLine command, List<String> arguments) {
    PrintWriter err = command.getErr();
    Optional<Refusal> refusal =
        causes(e).filter(Refusal.class::isInstance).map(Refusal.class::cast).findFirst();
    if (refusal.isPresent()) {
      err.println(oneLine(refusal.get()));
      return refusal.get().reason().exitCode();
    }
    Throwable root = causes(e).reduce(e, (outer, cause) -> cause);
    err.println("The program failed: " + oneLine(root) + "; --verbose shows where");
    if (isVerbose(arguments)) {
      e.printStackTrace(err);
    }
    return FAULT;
  }

  private static boolean isVerbose(List<String> arguments) {
    return arguments.contains("--verbose") || arguments.contains("--verbose=true");
  }

  /** Returns the known name nearest to the first argument that is not known. */
  private static Optional<String> nearest(CommandLine command, List<String> arguments) {
    List<String> known =
        Stream.concat(
                command.getCommandSpec().options().stream().map(OptionSpec::longestName),
                command.getSubcommands().keySet().stream())
            .toList();
    return arguments.stream()
        .map(argument -> argument.replaceFirst("=.*", ""))
        .filter(argument -> !argument.equals(command.getCommandName()) && !known.contains(argument))
        .flatMap(argument -> NearestName.to(argument, known).stream())
        .findFirst();
  }

  private static Stream<Throwable> causes(Throwable e) {
    return Stream.iterate(e, cause -> cause != null, Throwable::getCause).limit(50);
  }

  private static String oneLine(Throwable e) {
    String message = e.getMessage();
    String line =
        (message == null ? e.getClass().getSimpleName() : message)
            .replaceAll("[\\s\\p{Cntrl}]+", " ");
    if (e instanceof Refusal) {
      return line;
    }
    return line.length() <= MOST_CHARACTERS ? line : line.substring(0, MOST_CHARACTERS) + " ...";
  }
}
