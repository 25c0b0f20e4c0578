package org.ketamineoutcomes.processes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * What an image lays out runs as a user without rights, where only the folders that it is given can
 * be written.
 */
class LockedDownTest {

  private static final String USER = "65532";

  @TempDir private Path folder;

  @Test
  void aUserWithoutRightsOnAReadOnlyFileSystem() throws Exception {
    assumeTrue(
        Started.of(List.of("unshare", "-m", "mount", "--make-rprivate", "/"), Map.of())
                .end()
                .exitCode()
            == 0,
        "Not run: it takes the right to mount");
    Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwxr-xr-x"));
    Path rooms = Files.createDirectory(folder.resolve("rooms"));
    Path temporary = Files.createDirectory(folder.resolve("tmp"));
    List<String> arguments =
        Project.run(
            Project.HOME.resolve("sample-data"),
            rooms.resolve("results"),
            "--quiet",
            "--closedOutput=" + rooms.resolve("closed"));
    List<String> program = Project.program(arguments.toArray(String[]::new));
    program.add(1, "-Djava.io.tmpdir=" + temporary);
    String script =
        """
        mount --make-rprivate / && chown -R %1$s:%1$s %2$s %3$s
        mount --bind %2$s %2$s && mount --bind %3$s %3$s && mount -o remount,bind,ro / || exit 99
        touch %2$s/../writable 2>/dev/null && exit 98
        cd / && exec setpriv --reuid=%1$s --regid=%1$s --clear-groups --no-new-privs "$@"
        """
            .formatted(USER, rooms, temporary);
    List<String> command = new ArrayList<>(List.of("unshare", "-m", "sh", "-c", script, "sh"));
    command.addAll(program);

    Ended ran = Started.of(command, Map.of()).end();

    assertThat(ran.exitCode()).as(ran.err()).isZero();
    assertThat(ran.line().path("status").asText()).isEqualTo("complete");
    assertThat(rooms.resolve("results/manifest.json")).exists();
    assertThat(rooms.resolve("closed/manifest.json")).exists();
    assertThat(Project.bytes(temporary).values()).as("temporary files").allMatch(List::isEmpty);
    assertThat(Files.getOwner(rooms.resolve("results/manifest.json")).getName()).isEqualTo(USER);
  }
}
