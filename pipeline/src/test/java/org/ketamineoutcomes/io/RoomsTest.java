package org.ketamineoutcomes.io;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.ketamineoutcomes.refusal.Refusal;

class RoomsTest {

  @TempDir private Path folder;

  @Test
  void onlyTheOwnerCanLookIntoTheClosedRoom() throws IOException {
    assumeTrue(isPosix());
    Path before = Files.createDirectory(folder.resolve("before"));
    Files.setPosixFilePermissions(before, PosixFilePermissions.fromString("rwxrwxr-x"));

    assertThat(ClosedRoom.at(before.toString(), "run").isOwnersAlone()).isTrue();
    assertThat(ClosedRoom.at(folder.resolve("new/closed").toString(), "run").isOwnersAlone())
        .isTrue();

    for (Path room : List.of(before, folder.resolve("new/closed"))) {
      assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(room)))
          .isEqualTo("rwx------");
    }
    publish("first");
    assertThat(
            PosixFilePermissions.toString(
                Files.getPosixFilePermissions(folder.resolve("closed/pseudonym.key"))))
        .isEqualTo("rw-------");
  }

  @Test
  void aFolderOfResultsForReleaseIsNoClosedRoomAndTheOtherWayRound() throws IOException {
    publish("first");

    assertThatThrownBy(() -> ClosedRoom.at(path("results"), "second"))
        .isInstanceOf(Refusal.class)
        .hasMessageContaining("the folder holds results for release");
    assertThatThrownBy(() -> ResultsFolder.at(path("closed"), "second").checkMayBeUsed())
        .isInstanceOf(Refusal.class)
        .hasMessageContaining("which is not a run's result");
  }

  @Test
  void aFileInTheWayIsNoFolder() throws IOException {
    Files.writeString(folder.resolve("closed"), "mine");

    assertThatThrownBy(() -> ClosedRoom.at(path("closed"), "run"))
        .isInstanceOf(Refusal.class)
        .hasMessageContaining("name a folder");
  }

  /** Behind them are files that are not the run's to replace. */
  @Test
  void aFolderWithLinksInItIsLeftAlone() throws IOException {
    publish("first");
    Path elsewhere = Files.createDirectory(folder.resolve("elsewhere"));
    Path mine = Files.writeString(elsewhere.resolve("mine.parquet"), "mine");
    Files.delete(folder.resolve("results/tables/t.parquet"));
    Files.delete(folder.resolve("results/tables"));
    Files.createSymbolicLink(folder.resolve("results/tables"), elsewhere);
    Files.createSymbolicLink(folder.resolve("closed/patient_level"), elsewhere);
    Files.createSymbolicLink(folder.resolve("link"), Files.createDirectory(folder.resolve("new")));

    assertThatThrownBy(() -> ResultsFolder.at(path("results"), "second").checkMayBeUsed())
        .isInstanceOf(Refusal.class)
        .hasMessage(
            "--output=%s: tables is a symbolic link, which results are not written through; take it away, or name another folder"
                .formatted(path("results")));
    assertThatThrownBy(() -> ClosedRoom.at(path("closed"), "second"))
        .isInstanceOf(Refusal.class)
        .hasMessageStartingWith("--closedOutput=%s: patient_level is a".formatted(path("closed")));
    assertThat(mine).hasContent("mine");
    assertThatCode(() -> ResultsFolder.at(path("link"), "first").checkMayBeUsed())
        .doesNotThrowAnyException();
  }

  @Test
  void bothRoomsAppear() throws IOException {
    publish("first");

    assertThat(files("results")).containsExactly("manifest.json", "tables/t.parquet");
    assertThat(files("closed"))
        .containsExactly("manifest.json", "pseudonym.key", "tables/t.parquet");
    assertThat(Files.readString(folder.resolve("closed/manifest.json"))).isEqualTo("closed first");
  }

  @Test
  void theKeyIsKeptByTheNextRunAndTheRestReplaced() throws IOException {
    publish("first");
    String key = Files.readString(folder.resolve("closed/pseudonym.key"));
    Files.createDirectories(folder.resolve("closed/patient_level/sessions"));
    Files.writeString(folder.resolve("closed/patient_level/sessions/part-00007.parquet"), "old");

    publish("second");

    assertThat(Files.readString(folder.resolve("closed/pseudonym.key"))).isEqualTo(key);
    assertThat(Files.readString(folder.resolve("closed/manifest.json"))).isEqualTo("closed second");
    assertThat(files("closed"))
        .containsExactly("manifest.json", "pseudonym.key", "tables/t.parquet");
  }

  @Test
  void whatEarlierVersionsWroteOfSingleRowsLeavesTheRoomForRelease() throws IOException {
    publish("first");
    Files.createDirectories(folder.resolve("results/rejected"));
    Files.writeString(folder.resolve("results/rejected/rows.parquet"), "old");

    publish("second");

    assertThat(files("results")).containsExactly("manifest.json", "tables/t.parquet");
  }

  /** As on a full disk: the last thing to be written cannot be. */
  @Test
  void whereOneRoomCannotBeWrittenBothStayAsTheyWere() throws IOException {
    publish("first");
    Rooms rooms = rooms("second");
    stage(rooms.open());
    stage(rooms.closed().orElseThrow().folder());
    Files.createDirectories(folder.resolve("results/.staging-second/manifest.json/in the way"));

    assertThatThrownBy(() -> rooms.publish("open second", Optional.of("closed second")))
        .isInstanceOf(IOException.class);

    assertThat(Files.readString(folder.resolve("results/manifest.json"))).isEqualTo("open first");
    assertThat(Files.readString(folder.resolve("closed/manifest.json"))).isEqualTo("closed first");
    assertThat(Files.readString(folder.resolve("closed/tables/t.parquet"))).isEqualTo("first");
  }

  @Test
  void whereOneRoomCannotBeReplacedNeitherIsComplete() throws IOException {
    publish("first");
    Rooms rooms = rooms("second");
    stage(rooms.open());
    stage(rooms.closed().orElseThrow().folder());
    Files.delete(folder.resolve("closed/tables/t.parquet"));
    Files.delete(folder.resolve("closed/tables"));
    Files.writeString(folder.resolve("closed/tables"), "in the way");

    assertThatThrownBy(() -> rooms.publish("open second", Optional.of("closed second")))
        .isInstanceOf(IOException.class);

    assertThat(folder.resolve("results/manifest.json")).doesNotExist();
    assertThat(folder.resolve("closed/manifest.json")).doesNotExist();
  }

  /** As when a run is stopped before its last step, or only one room is made anew. */
  @Test
  void aClosedRoomTellsWhetherTheOtherIsOfTheSameRun() throws IOException {
    Files.createDirectories(folder.resolve("results"));
    Files.createDirectories(folder.resolve("closed"));
    Path closed = folder.resolve("closed/manifest.json");
    Files.writeString(
        closed,
        "{\"run_id\": \"second\", \"room\": \"closed\", \"release_room\": \"%s\"}"
            .formatted(path("results")));

    assertThat(RoomPair.wrong(path("closed")))
        .contains(
            path("closed")
                + ": its room for release, "
                + path("results")
                + ", has no manifest; it was moved, or the run was stopped: run it again");

    Path open = folder.resolve("results/manifest.json");
    Files.writeString(open, "{\"run_id\": \"first\"}");
    assertThat(RoomPair.wrong(path("closed")))
        .contains(
            "%s: is of the run second, and its room for release, %s, of the run first; do not compare the two"
                .formatted(path("closed"), path("results")));

    Files.writeString(open, "{\"run_id\": \"second\"}");
    assertThat(RoomPair.wrong(path("closed"))).isEmpty();
    assertThat(RoomPair.wrong(path("results"))).isEmpty();
  }

  @Test
  void aBrokenKeyIsRefusedAndNotReplaced() throws IOException {
    publish("first");
    Files.writeString(folder.resolve("closed/pseudonym.key"), "0123");

    assertThatThrownBy(() -> ClosedRoom.at(path("closed"), "second"))
        .isInstanceOf(Refusal.class)
        .hasMessageContaining("pseudonym.key is not 64 hexadecimal digits");
  }

  private void publish(String runId) throws IOException {
    Rooms rooms = rooms(runId);
    stage(rooms.open());
    stage(rooms.closed().orElseThrow().folder());
    rooms.publish("open " + runId, Optional.of("closed " + runId));
  }

  private Rooms rooms(String runId) throws IOException {
    return new Rooms(
        ResultsFolder.at(path("results"), runId),
        Optional.of(ClosedRoom.at(path("closed"), runId)));
  }

  private static void stage(ResultsFolder room) throws IOException {
    Path table = Path.of(room.stagedTables(), "t.parquet");
    Files.createDirectories(table.getParent());
    Files.writeString(table, room.runId());
  }

  private String path(String name) {
    return folder.resolve(name).toString();
  }

  private List<String> files(String room) throws IOException {
    Path root = folder.resolve(room);
    try (Stream<Path> paths = Files.walk(root)) {
      return paths
          .filter(Files::isRegularFile)
          .map(path -> root.relativize(path).toString())
          .sorted()
          .toList();
    }
  }

  private boolean isPosix() {
    return folder.getFileSystem().supportedFileAttributeViews().contains("posix");
  }
}
