package org.ketamineoutcomes.io;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.ketamineoutcomes.refusal.Refusal;

class RunLockTest {

  @TempDir private Path folder;

  @Test
  void aFolderIsKeptForOneRunByWhateverNameItGoes() throws Exception {
    Path link = Files.createSymbolicLink(folder.resolve("link"), folder);
    RunLock lock = RunLock.of("--output", folder + "/results");

    for (String name : new String[] {"/results", "/results/", "/x/../results"}) {
      assertThatThrownBy(() -> RunLock.of("--output", link + name))
          .as(name)
          .isInstanceOf(Refusal.class)
          .hasMessage(
              "--output=%s%s: another run is writing there; wait for its end, or name another folder",
              link, name);
    }
    RunLock.of("--output", folder + "/other").close();
    lock.close();

    RunLock.of("--output", folder + "/results").close();
    assertThat(folder).isDirectoryNotContaining(path -> path.toString().endsWith("results"));
  }
}
