package org.ketamineoutcomes.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import picocli.CommandLine;

/** What {@code --help} of each command shows. */
class HelpTest {

  static Set<String> commands() {
    return Outcomes.commandLine().getSubcommands().keySet();
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("commands")
  void everyCommandHasItsExitCodesAndAnExampleThatCallsIt(String command) {
    CommandLine subcommand = Outcomes.commandLine().getSubcommands().get(command);

    assertThat(subcommand.getUsageMessage())
        .containsSubsequence("Usage: outcomes " + command, "Exit codes:\n  0", "Example: ")
        .containsPattern("Example: .*\\./outcomes " + command + "\\b");
  }

  @Test
  void theOptionsOfARunStandInGroupsWithTheirDefaults() {
    String help = Outcomes.commandLine().getSubcommands().get("run").getUsageMessage();

    assertThat(help.replaceAll("\\s+", " "))
        .containsSubsequence(
            "Exports:",
            "--sessions=FILES Required.",
            "Results:",
            "--output=DIR",
            "Definitions:",
            "Default: standard.",
            "Limits and messages:",
            "Default: 0.05.",
            "Exit codes: 0 complete",
            "Options of the engine");
  }
}
