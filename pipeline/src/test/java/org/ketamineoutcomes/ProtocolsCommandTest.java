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
            standard              own           The default, a careful clinician's choices
            ekstrand_2022_ketect  approximates  Remission on MADRS with up to 12 infusions, and 12 months after it
            hietamies_2023        approximates  QIDS-SR16 and GAD-7 after induction; windows unset, so it does not run
            mcinnes_2022          approximates  PHQ-9 14 to 31 days after 4 to 8 infusions in community clinics
            murrough_2013         approximates  Response on MADRS to six infusions in 12 days, and relapse without more
            oliver_2022           approximates  PHQ-9 within six weeks of six infusions in 21 days in community clinics
            pfeiffer_2024_va      approximates  PHQ-9 6, 12 and 26 weeks after the first infusion in VA hospitals
            phillips_2019         approximates  Response on MADRS to six infusions in two weeks, then weekly maintenance
            r-reference           own           Plain rules for comparison with R; leaves nobody out and hides nothing
            sakurai_2020_mgh      approximates  QIDS-SR16 before each of six infusions in three weeks, then maintenance
            salloum_2019          approximates  Relapse, one MADRS of 22 or more, within 30 days of a single infusion
            sustain1_relapse      approximates  Relapse confirmed by a second MADRS of 22 or more, after stable remission
            """);
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
