package org.ketamineoutcomes.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.apache.beam.runners.direct.DirectRunner;
import org.apache.beam.runners.flink.FlinkRunner;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.ketamineoutcomes.refusal.Refusal;
import picocli.CommandLine;
import picocli.CommandLine.ParseResult;

class EngineOptionsTest {

  @Test
  void theEngineIsTheEmbeddedFlinkUnlessOneIsNamed() {
    assertThat(EngineOptions.parse(List.of()).getRunner()).isEqualTo(FlinkRunner.class);
    assertThat(EngineOptions.parse(List.of("--runner=DirectRunner")).getRunner())
        .isEqualTo(DirectRunner.class);
  }

  @Test
  void aRunTakesItsOptionsWithAnEqualsSignOrASpaceAndLeavesTheOthersToTheEngine() {
    RunCommand run = new RunCommand();
    ParseResult parsed =
        new CommandLine(run).parseArgs("--sessions", "a b.csv", "--output=out", "--runner=X");

    assertThat(parsed.matchedOptionValue("--sessions", "")).isEqualTo("a b.csv");
    assertThat(parsed.matchedOptionValue("--output", "")).isEqualTo("out");
    assertThat(run).extracting("engineOptions").isEqualTo(List.of("--runner=X"));
  }

  @Test
  void anOptionGivenTwiceIsRefused() {
    assertThat(Outcomes.execute("run", "--sessions=a.csv", "--sessions=b.csv")).isEqualTo(2);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "--sesions=a.csv | There is no option --sesions; did you mean --sessions?",
        "--xyzzyxyzzyxyzzy=1 | There is no option --xyzzyxyzzyxyzzy; ./outcomes run --help lists all",
        "--parallelism=x | --parallelism is an option of the engine, which does not take this value; give it another, or leave it out",
        "results | results is no option; options begin with --"
      })
  void whatNeitherKnowsIsSaid(String argument, String message) {
    assertThatThrownBy(() -> EngineOptions.parse(List.of(argument)))
        .isInstanceOf(Refusal.class)
        .hasMessage(message);
  }
}
