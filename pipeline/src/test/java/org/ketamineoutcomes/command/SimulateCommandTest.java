package org.ketamineoutcomes.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

class SimulateCommandTest {

  @TempDir private Path folder;

  @Test
  void countsItsRowsInOneLineOfJson() {
    StringWriter out = new StringWriter();
    CommandLine command = new CommandLine(new SimulateCommand()).setOut(new PrintWriter(out, true));

    int exitCode = command.execute("--patients=2", "--seed=1", "--output=" + folder);

    assertThat(exitCode).isZero();
    assertThat(out.toString().lines())
        .singleElement()
        .asString()
        .startsWith("{\"status\":\"complete\",\"output\":\"" + folder + "\",\"patients\":2,");
    assertThat(folder).isDirectoryContaining("glob:**/sessions.csv");
  }

  @Test
  void missingOptionIsWrongUsage() {
    StringWriter err = new StringWriter();
    CommandLine command = new CommandLine(new SimulateCommand()).setErr(new PrintWriter(err, true));

    assertThat(command.execute("--patients=2")).isEqualTo(2);
    assertThat(err.toString()).startsWith("Missing required option: '--output=DIR'");
  }
}
