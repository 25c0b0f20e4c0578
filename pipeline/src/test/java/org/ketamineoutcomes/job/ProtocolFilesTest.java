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
import org.ketamineoutcomes.mapping.Mapping;
import org.ketamineoutcomes.protocol.Presets;
import org.ketamineoutcomes.protocol.ProtocolFile;
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
  void exactResultsMayStandBesideOthersWhereNothingIsReleased() throws IOException {
    assertThat(protocols("standard,r-reference").protocols().all()).hasSize(2);
  }

  @Test
  void anyOtherNameIsTheNameOfAFile() throws IOException {
    Path file = write(ProtocolFile.named("standard").yaml().replace("id: standard", "id: mine"));

    ProtocolFiles found = protocols(file.toString());

    assertThat(found.protocols().all().get(0).id()).isEqualTo("mine");
    assertThat(found.files().get(0).sourceName()).isEqualTo(file.toString());
  }

  @Test
  void fileThatIsNotTextIsRefused() throws IOException {
    Path file = Files.write(folder.resolve("my.yaml"), new byte[] {(byte) 0xff, (byte) 0xfe, 0});

    assertRefused(file, " cannot be read; it must be a file of UTF-8 text");
  }

  /** Nine lists of nine of the list before would be 400 million members. */
  @Test
  void aliasesAreNotFollowed() throws IOException {
    StringBuilder yaml = new StringBuilder("id: mine\na: &a [x, x, x, x, x, x, x, x, x]\n");
    for (char name = 'b'; name <= 'i'; name++) {
      yaml.append("%c: &%c [".formatted(name, name));
      yaml.append(("*" + (char) (name - 1) + ", ").repeat(9)).append("x]\n");
    }

    assertRefused(
        write(yaml.toString()),
        ": line 3: is an alias, which is not read; write the value itself there");
  }

  @Test
  void whatIsNestedDeeplyIsRefused() throws IOException {
    assertRefused(
        write("id: mine\nresponse: " + "[".repeat(500_000)),
        ": line 2: is nested deeper than 50 levels");
    assertRefused(write("{a: ".repeat(51)), ": line 1: is nested deeper than 50 levels");
  }

  @Test
  void whatIsLongIsRefused() throws IOException {
    assertRefused(
        write("id: " + "x".repeat(1_000_000)),
        ": is longer than a million characters, which no mapping or protocol is");
    assertRefused(
        write("#".repeat(9 << 20)), " is larger than 8 megabytes, which no file of its kind is");
  }

  private static void assertRefused(Path file, String message) {
    assertThatThrownBy(() -> protocols(file.toString()))
        .isInstanceOf(Refusal.class)
        .hasMessage(file + message);
  }

  private Path write(String yaml) throws IOException {
    return Files.writeString(folder.resolve("my.yaml"), yaml);
  }

  private static ProtocolFiles protocols(String names) throws IOException {
    return ProtocolFiles.of(SampleRuns.options(List.of("--protocol=" + names)), Mapping.NONE);
  }
}
