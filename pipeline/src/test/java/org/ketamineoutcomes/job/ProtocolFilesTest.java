package org.ketamineoutcomes.job;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.ketamineoutcomes.SampleRuns;
import org.ketamineoutcomes.export.Mapping;
import org.ketamineoutcomes.protocol.Presets;
import org.ketamineoutcomes.refusal.Refusal;

class ProtocolFilesTest {

  @TempDir private Path folder;

  @Test
  void twoWaysOfTellingCountsAreRefusedInOneRun() throws IOException {
    Path suppressing =
        Files.writeString(
            folder.resolve("suppressing.yaml"),
            Presets.textSuppressing("standard", 11).replace("id: standard", "id: suppressing"));

    assertThatThrownBy(() -> protocols("mcinnes_2022," + suppressing))
        .isInstanceOf(Refusal.class)
        .hasMessage(
            "--protocol names protocols that tell counts in different ways, which together tell"
                + " more than each; write the same disclosure in all, or run them apart");
  }

  @Test
  void exactResultsMayStandBesideOthersWhereNothingIsReleased() {
    assertThat(protocols("standard,r-reference").protocols().all()).hasSize(2);
  }

  private static ProtocolFiles protocols(String names) {
    return ProtocolFiles.of(SampleRuns.options(List.of("--protocol=" + names)), Mapping.NONE);
  }
}
