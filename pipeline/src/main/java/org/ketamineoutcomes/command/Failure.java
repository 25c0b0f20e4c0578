package org.ketamineoutcomes.command;

import java.io.PrintWriter;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.Stream;
import org.ketamineoutcomes.refusal.NearestName;
import org.ketamineoutcomes.refusal.Refusal;
import picocli.CommandLine;
import picocli.CommandLine.MissingParameterException;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

/** How the command line says that something went wrong: one line, and an exit code. */
final class Failure {

  private static final int FAULT = 1;

  /** The longest line that a message of an engine may become; our own are as long as they are. */
  private static final int MOST_CHARACTERS = 500;

  /** What a path has where the locale could not spell a letter of the command line. */
  private static final String NO_LETTER = "\uFFFD";

  private static final String LETTERS =
      "; this locale cannot spell every letter, start again with LC_ALL=C.UTF-8";

  private static final String DISK_FULL = "No space left on device";

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
            .orElse("; ./%s --help tells more".formatted(command.getCommandSpec().qualifiedName()));
    command.getErr().println(ofUsage(e) + advice);
    return Refusal.Reason.USAGE.exitCode();
  }

  private static String ofUsage(ParameterException e) {
    if (e instanceof MissingParameterException missing
        && missing.getMissing().get(0) instanceof OptionSpec option) {
      return "%s=%s is missing".formatted(option.longestName(), option.paramLabel());
    }
    if (e instanceof UnmatchedArgumentException unmatched
        && !unmatched.getUnmatched().get(0).startsWith("-")) {
      return "There is no command " + unmatched.getUnmatched().get(0);
    }
    if (e.getArgSpec() instanceof OptionSpec option && e.getValue() != null) {
      return "%s must be %s".formatted(option.longestName(), kind(option.type()));
    }
    return oneLine(e);
  }

  private static String kind(Class<?> type) {
    if (type == boolean.class) {
      return "true or false";
    }
    return type == double.class ? "a number" : type == Path.class ? "a path" : "a whole number";
  }

  /** Says what ended a command: a refusal, wherever the engine wrapped it, or else a fault. */
  static int ofExecution(Exception e, CommandLine command, List<String> arguments) {
    PrintWriter err = command.getErr();
    Optional<Refusal> refusal =
        causes(e).filter(Refusal.class::isInstance).map(Refusal.class::cast).findFirst();
    if (refusal.isPresent()) {
      err.println(oneLine(refusal.get()) + adviceOnLetters(arguments));
      return refusal.get().reason().exitCode();
    }
    Throwable root = causes(e).reduce(e, (outer, cause) -> cause);
    if (root instanceof InvalidPathException path) {
      err.println("There can be no path " + path.getInput() + LETTERS);
      return Refusal.Reason.USAGE.exitCode();
    }
    if (String.valueOf(root.getMessage()).contains(DISK_FULL)) {
      err.println(
          "The disk is full (%s); make room and start again, what was there before still stands"
              .formatted(oneLine(root)));
      return FAULT;
    }
    err.println("The program failed: " + oneLine(root) + "; --verbose shows where");
    if (isVerbose(arguments)) {
      e.printStackTrace(err);
    }
    return FAULT;
  }

  private static String adviceOnLetters(List<String> arguments) {
    return arguments.stream().anyMatch(argument -> argument.contains(NO_LETTER)) ? LETTERS : "";
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
