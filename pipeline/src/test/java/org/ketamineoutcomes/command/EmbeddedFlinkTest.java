package org.ketamineoutcomes.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.apache.beam.runners.flink.FlinkPipelineOptions;
import org.junit.jupiter.api.Test;

class EmbeddedFlinkTest {

  @Test
  void memoryBesideTheHeapGrowsWithCoresAndHeap() {
    assertThat(EmbeddedFlink.settings(2, 64))
        .contains(
            "taskmanager.memory.managed.size: 32m",
            "taskmanager.memory.network.min: 16m",
            "taskmanager.memory.network.max: 16m");
    assertThat(EmbeddedFlink.settings(2, 2048)).contains("taskmanager.memory.managed.size: 512m");
    assertThat(EmbeddedFlink.settings(64, 2048))
        .contains(
            "taskmanager.memory.managed.size: 1024m",
            "taskmanager.memory.network.min: 64m",
            "taskmanager.memory.network.max: 64m");
  }

  @Test
  void theEngineIsGivenAFileOfSettings() {
    String folder = engine(List.of()).getFlinkConfDir();

    assertThat(Path.of(folder, "flink-conf.yaml"))
        .content()
        .contains("security.delegation.tokens.enabled: false");
  }

  @Test
  void settingsOfTheUserAreLeftAlone() throws Exception {
    Path own = Files.createTempDirectory("own");
    FlinkPipelineOptions given = engine(List.of("--parallelism=3", "--flinkConfDir=" + own));

    assertThat(given.getFlinkConfDir()).isEqualTo(own.toString());
    assertThat(given.getParallelism()).isEqualTo(3);
    assertThat(own).isEmptyDirectory();
  }

  private static FlinkPipelineOptions engine(List<String> arguments) {
    return EngineOptions.parse(arguments).as(FlinkPipelineOptions.class);
  }
}
