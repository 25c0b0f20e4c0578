package org.ketamineoutcomes.io;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.ketamineoutcomes.refusal.Refusal;

class SeparateRoomsTest {

  @TempDir private Path folder;

  @ParameterizedTest(name = "{0} and {1}")
  @CsvSource({
    "results, results",
    "results, results/",
    "results, results/closed",
    "results/out/today, results",
    "results, other/../results/closed",
    "results, ./results//closed",
    "run:1, run:1/closed",
    "link, results/closed",
    "link/closed, results",
    "results, link/closed",
    "results, dangling/closed",
    "later, dangling",
  })
  void foldersThatOverlapAreRefusedHoweverTheyAreWritten(String output, String closed)
      throws IOException {
    Files.createDirectory(folder.resolve("results"));
    Files.createSymbolicLink(folder.resolve("link"), Path.of("results"));
    Files.createSymbolicLink(
        folder.resolve("dangling"),
        output.equals("later") ? folder.resolve("later/closed") : Path.of("results/none"));

    assertThatThrownBy(() -> SeparateRooms.check(in(output), in(closed)))
        .isInstanceOf(Refusal.class)
        .hasMessageContaining("one is in the other")
        .hasMessageNotContaining("\n");
  }

  @ParameterizedTest(name = "{0} and {1}")
  @CsvSource({
    "results, closed",
    "results, results-closed",
    "results/out, results/closed",
    "results, results/../closed",
    "link, results",
  })
  void foldersSideBySideAreNot(String output, String closed) throws IOException {
    Files.createDirectory(folder.resolve("elsewhere"));
    Files.createSymbolicLink(folder.resolve("link"), Path.of("elsewhere"));

    assertThatCode(() -> SeparateRooms.check(in(output), in(closed))).doesNotThrowAnyException();
  }

  @Test
  void foldersOfObjectStoresAreComparedByTheirAddresses() {
    assertThatThrownBy(() -> SeparateRooms.check("gs://clinic/out", "gs://clinic/out/../out/in"))
        .isInstanceOf(Refusal.class);
    assertThatCode(
            () -> {
              SeparateRooms.check("gs://clinic/out", "gs://clinic/out-closed");
              SeparateRooms.check("gs://clinic/out", in("closed"));
            })
        .doesNotThrowAnyException();
    assertThatThrownBy(() -> SeparateRooms.check("file://" + in("out"), in("out/closed")))
        .isInstanceOf(Refusal.class);
  }

  private String in(String path) {
    return folder + "/" + path;
  }
}
