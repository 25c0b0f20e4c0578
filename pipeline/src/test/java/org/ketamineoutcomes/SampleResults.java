package org.ketamineoutcomes;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.stream.Stream;

/**
 * Both rooms of one run on the sample clinic, made when they are first asked for and gone with the
 * virtual machine. Tests read them; whoever writes there leaves them as they were.
 */
public record SampleResults(Path open, Path closed) {

  private static final class Once {
    private static final SampleResults RESULTS = run();
  }

  public static SampleResults ofARun() {
    return Once.RESULTS;
  }

  private static SampleResults run() {
    try {
      Path folder = Files.createTempDirectory("sample-results");
      Runtime.getRuntime().addShutdownHook(new Thread(() -> delete(folder)));
      SampleResults results =
          new SampleResults(folder.resolve("results"), folder.resolve("closed"));
      assertThat(
              SampleRuns.execute(
                  SampleRuns.arguments(
                      SampleRuns.SAMPLE_DATA, results.open, "--closedOutput=" + results.closed)))
          .isZero();
      return results;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void delete(Path folder) {
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(file);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
