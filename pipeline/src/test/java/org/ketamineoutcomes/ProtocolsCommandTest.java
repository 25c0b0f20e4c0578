package org.ketamineoutcomes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.PrintWriter;
import java.io.StringWriter;
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
  void listsTheBuiltInProtocolsOneALine() {
    assertThat(command.execute()).isZero();

    assertThat(out.toString())
        .isEqualToNormalizingNewlines(
            """
            standard      The default, a careful clinician's choices
            r-reference   Plain rules for comparison with R; leaves nobody out and hides nothing
            """);
  }

  @Test
  void printsAProtocolThatCanBeReadAgain() {
    assertThat(command.execute("r-reference")).isZero();

    assertThat(ProtocolFile.read(out.toString(), "printed").id()).isEqualTo("r-reference");
    assertThat(out.toString()).startsWith("# The rules under which").endsWith("min_cell: 0\n");
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
