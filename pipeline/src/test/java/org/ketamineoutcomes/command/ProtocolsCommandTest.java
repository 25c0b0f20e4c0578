package org.ketamineoutcomes.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.ketamineoutcomes.protocol.ProtocolFile;
import org.ketamineoutcomes.refusal.Refusal;
import picocli.CommandLine;

class ProtocolsCommandTest {

  private final StringWriter out = new StringWriter();
  private final CommandLine command =
      new CommandLine(new ProtocolsCommand())
          .setOut(new PrintWriter(out))
          .setExecutionExceptionHandler(
              (exception, line, result) -> {
                throw exception;
              });

  @Test
  void listsTheBuiltInProtocolsOneALineInColumns() {
    assertThat(command.execute()).isZero();

    List<String> lines = out.toString().lines().toList();
    assertThat(lines.get(0))
        .isEqualTo(
            "standard              own           The default, a careful clinician's choices");
    assertThat(lines)
        .hasSizeGreaterThan(11)
        .contains(
            "mcinnes_2022          approximates  PHQ-9 14 to 31 days after 4 to 8 infusions in"
                + " community clinics",
            "hietamies_2023        approximates  QIDS-SR16 and GAD-7 after induction; windows"
                + " unset, so it does not run")
        .allMatch(line -> line.startsWith("  ", 20) && line.startsWith("  ", 34));
  }

  @Test
  void printsAProtocolThatCanBeReadAgain() {
    assertThat(command.execute("r-reference")).isZero();

    assertThat(ProtocolFile.read(out.toString(), "printed").id()).isEqualTo("r-reference");
    assertThat(out.toString()).startsWith("# The rules under which").endsWith("min_cell: 0\n");
  }

  @Test
  void printsAProtocolThatDoesNotRun() {
    assertThat(command.execute("hietamies_2023")).isZero();

    assertThat(out.toString()).contains("\n    lookback_days: unset\n");
  }

  @Test
  void unknownProtocolIsAnsweredWithTheNearest() {
    CommandLine.ParseResult parsed = command.parseArgs("standrad");

    assertThatThrownBy(() -> ((Runnable) parsed.commandSpec().userObject()).run())
        .isInstanceOf(Refusal.class)
        .hasMessage("standrad is not a built-in protocol or a file; the nearest is standard");
    assertThat(out.toString()).isEmpty();
  }
}
