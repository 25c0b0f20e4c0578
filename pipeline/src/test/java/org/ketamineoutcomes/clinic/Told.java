package org.ketamineoutcomes.clinic;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.ketamineoutcomes.command.Outcomes;

/** What a command of this program told whoever ran it. */
public record Told(int exitCode, List<String> out, List<String> err) {

  /** Runs a command, and listens to both of its outputs. */
  public static synchronized Told by(List<String> arguments) {
    PrintStream out = System.out;
    PrintStream err = System.err;
    ByteArrayOutputStream toldOut = new ByteArrayOutputStream();
    ByteArrayOutputStream toldErr = new ByteArrayOutputStream();
    try {
      System.setOut(new PrintStream(toldOut, true, StandardCharsets.UTF_8));
      System.setErr(new PrintStream(toldErr, true, StandardCharsets.UTF_8));
      int exitCode = Outcomes.execute(arguments.toArray(String[]::new));
      return new Told(exitCode, lines(toldOut), lines(toldErr));
    } finally {
      System.setOut(out);
      System.setErr(err);
    }
  }

  /** Returns the last line on standard error: that which says why; empty if there is none. */
  public String reason() {
    return err.isEmpty() ? "" : err.get(err.size() - 1);
  }

  private static List<String> lines(ByteArrayOutputStream told) {
    return told.toString(StandardCharsets.UTF_8).lines().toList();
  }
}
