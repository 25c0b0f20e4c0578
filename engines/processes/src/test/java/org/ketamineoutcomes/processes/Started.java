package org.ketamineoutcomes.processes;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** A process of a test, with what it prints in two files. */
final class Started {

  private static final int MOST_MINUTES = 5;

  private final Process process;
  private final Path out;
  private final Path err;

  private Started(Process process, Path out, Path err) {
    this.process = process;
    this.out = out;
    this.err = err;
  }

  static Started of(List<String> command, Map<String, String> environment) throws IOException {
    Path out = Files.createTempFile("process", ".out");
    Path err = Files.createTempFile("process", ".err");
    ProcessBuilder builder =
        new ProcessBuilder(command)
            .directory(Project.HOME.toFile())
            .redirectInput(ProcessBuilder.Redirect.from(Path.of("/dev/null").toFile()))
            .redirectOutput(out.toFile())
            .redirectError(err.toFile());
    builder.environment().putAll(environment);
    return new Started(builder.start(), out, err);
  }

  boolean isAlive() {
    return process.isAlive();
  }

  /** Ends the process as a machine that dies would. */
  void kill() {
    process.destroyForcibly();
  }

  /** Asks the process to end, as a scheduler would. */
  void stop() {
    process.destroy();
  }

  Ended end() throws IOException, InterruptedException {
    if (!process.waitFor(MOST_MINUTES, TimeUnit.MINUTES)) {
      process.destroyForcibly();
      throw new IllegalStateException("A process did not end: " + read(err));
    }
    return new Ended(process.exitValue(), read(out), read(err));
  }

  private static String read(Path file) throws IOException {
    return Files.readString(file, UTF_8);
  }
}
