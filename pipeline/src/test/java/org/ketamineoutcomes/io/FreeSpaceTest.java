package org.ketamineoutcomes.io;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.ketamineoutcomes.io.FreeSpace.Need;
import org.ketamineoutcomes.refusal.Refusal;

class FreeSpaceTest {

  private static final long HALF_OF_MORE_THAN_ANY_DISK = 1L << 61;

  @TempDir private Path folder;

  @Test
  void whatGoesToOneDiskIsAddedUp() {
    Need results = need("--output=a", "not/there/yet", 1);
    Need closed = need("--closedOutput=b", "closed", HALF_OF_MORE_THAN_ANY_DISK);

    assertThatThrownBy(() -> FreeSpace.check(List.of(results, closed)))
        .isInstanceOf(Refusal.class)
        .hasMessageMatching(
            "The disk of --output=a and --closedOutput=b has [0-9,]+ MB left, and about"
                + " 2,199,023,255,553 MB are needed; make room, or do as --closedOutput=b says");
  }

  @Test
  void aDiskWithRoomIsTaken() {
    assertThatCode(() -> FreeSpace.check(List.of(need("--output=a", "a", 1))))
        .doesNotThrowAnyException();
  }

  @Test
  void whatIsOnAnotherFileSystemIsLeftToIt() {
    Need elsewhere = new Need("--output", "s3://bucket/a", HALF_OF_MORE_THAN_ANY_DISK, "");

    assertThatCode(() -> FreeSpace.check(List.of(elsewhere))).doesNotThrowAnyException();
  }

  private Need need(String named, String name, long bytes) {
    return new Need(named, folder.resolve(name).toString(), bytes, "do as " + named + " says");
  }
}
