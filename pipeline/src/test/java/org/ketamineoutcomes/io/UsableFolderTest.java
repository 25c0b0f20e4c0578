package org.ketamineoutcomes.io;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.ketamineoutcomes.refusal.Refusal;

class UsableFolderTest {

  @TempDir private Path folder;

  @Test
  void aFolderThatCanBeMadeIsTriedAndLeavesNothing() throws IOException {
    String wanted = folder.resolve("not/there/yet").toString();

    UsableFolder.checkIsFolder("--output", wanted);
    UsableFolder.checkMayBeWritten("--output", wanted);

    assertThat(folder).isEmptyDirectory();
  }

  @Test
  void aFolderWithFilesKeepsThem() throws IOException {
    Path file = Files.createFile(folder.resolve("manifest.json"));

    UsableFolder.checkMayBeWritten("--output", folder.toString());

    assertThat(folder.toFile().list()).containsExactly("manifest.json");
    assertThat(file).isEmptyFile();
  }

  @Test
  void aFileIsNoFolderNorIsAnythingBelowIt() throws IOException {
    Path file = Files.createFile(folder.resolve("sessions.csv"));

    assertThatThrownBy(() -> UsableFolder.checkIsFolder("--output", file.toString()))
        .isInstanceOf(Refusal.class)
        .hasMessage("--output=%s: that is no folder; name another".formatted(file));
    assertThatThrownBy(() -> UsableFolder.checkIsFolder("--output", file + "/a/b"))
        .isInstanceOf(Refusal.class)
        .hasMessage("--output=%s/a/b: %s is no folder; name another".formatted(file, file));
  }

  @Test
  @DisabledOnOs(OS.WINDOWS)
  void whereNothingMayBeWrittenIsRefused() throws IOException {
    Path locked = Files.createDirectory(folder.resolve("locked"));
    Files.setPosixFilePermissions(locked, PosixFilePermissions.fromString("r-xr-xr-x"));
    assumeFalse(Files.isWritable(locked), "root may write everywhere");
    String wanted = locked.resolve("results").toString();

    assertThatThrownBy(() -> UsableFolder.checkMayBeWritten("--output", wanted))
        .isInstanceOf(Refusal.class)
        .hasMessage(
            "--output=%s: nothing can be written there (you have no right to); name a folder that you may write to"
                .formatted(wanted));
    assertThat(locked).isEmptyDirectory();
  }
}
