package org.ketamineoutcomes.io;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.apache.beam.sdk.io.FileSystems;
import org.apache.beam.sdk.options.PipelineOptionsFactory;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.ketamineoutcomes.io.FileSample.Extent;

class FileSampleTest {

  private static final long MANY = 30L << 20;

  @TempDir private Path folder;

  @BeforeAll
  static void knowFiles() {
    FileSystems.setDefaultPipelineOptions(PipelineOptionsFactory.create());
  }

  @Test
  void aSmallFileIsGivenWhole() throws IOException {
    Path file = Files.writeString(folder.resolve("small.csv"), "a,b\n1,2\n");

    try (FileSample sample = FileSample.open(file.toString(), 8)) {
      assertThat(sample.extent()).isEqualTo(Extent.WHOLE);
      assertThat(sample.bytes().readAllBytes()).isEqualTo("a,b\n1,2\n".getBytes(UTF_8));
    }
  }

  @Test
  void aLargeFileIsGivenInPiecesOfWholeLines() throws IOException {
    Path file = Files.writeString(folder.resolve("large.csv"), text("%09d,\"x, y\",20\n"));

    List<String> lines = sampled(file, Extent.SPREAD);

    assertThat(lines.get(0)).isEqualTo("id,text,score");
    assertThat(lines.subList(1, lines.size())).allMatch(line -> line.matches("\\d{9},\"x, y\",20"));
    assertThat(Integer.parseInt(lines.get(lines.size() - 1).substring(0, 9)))
        .isGreaterThan(1_500_000);
  }

  @Test
  void piecesInWhichACellSpansLinesAreLeftOut() throws IOException {
    Path file = Files.writeString(folder.resolve("spans.csv"), text("%09d,\"x\ny\",20\n"));

    List<String> lines = sampled(file, Extent.SPREAD);

    assertThat(lines.size()).isBetween(50_000, 150_000);
  }

  @Test
  void bytesThatAreNoTextAreGivenFromTheirBeginning() throws IOException {
    byte[] packed = new byte[64];
    packed[0] = 0x1F;
    packed[1] = (byte) 0x8B;
    Path file = Files.write(folder.resolve("packed.gz"), packed);

    try (FileSample sample = FileSample.open(file.toString(), MANY)) {
      assertThat(sample.extent()).isEqualTo(Extent.BEGINNING);
    }
  }

  private static List<String> sampled(Path file, Extent extent) throws IOException {
    try (FileSample sample = FileSample.open(file.toString(), Files.size(file))) {
      assertThat(sample.extent()).isEqualTo(extent);
      return new String(sample.bytes().readAllBytes(), UTF_8).lines().toList();
    }
  }

  private static String text(String line) {
    StringBuilder text = new StringBuilder("id,text,score\n");
    for (int row = 0; text.length() < MANY; row++) {
      text.append(line.formatted(row));
    }
    return text.toString();
  }
}
