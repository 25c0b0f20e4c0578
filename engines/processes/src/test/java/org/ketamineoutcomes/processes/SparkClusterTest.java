package org.ketamineoutcomes.processes;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;

/** A master and two workers of Spark as processes: the same tables, also where an executor dies. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class SparkClusterTest {

  /** After these an executor has registered, and has part of the work. */
  private static final int SECONDS_TO_START = 4;

  @TempDir private static Path shared;
  private static Trial trial;

  @TempDir private Path folder;

  @BeforeAll
  static void start() throws Exception {
    trial = Trial.start("spark-cluster", shared);
  }

  @AfterAll
  static void stop() throws Exception {
    trial.close();
  }

  @Test
  @Order(1)
  void aRunTellsWhatItTellsOnALaptop() throws Exception {
    Ended ran = submit(exports(), "--closedOutput=" + folder.resolve("closed")).end();

    trial.assertAsOnALaptop(ran, output());
    assertThat(folder.resolve("closed/manifest.json")).exists();
  }

  @Test
  @Order(2)
  void anExecutorThatDiesIsMadeUpFor() throws Exception {
    Started launcher = submit(exports());
    executor(launcher).destroyForcibly();

    trial.assertAsOnALaptop(launcher.end(), output());
  }

  @Test
  @Order(3)
  void whatAnExecutorRefusesIsTheLineAndTheExitCodeOfALaptop() throws Exception {
    trial.assertRefusedAsOnALaptop(exports -> submit(exports).end(), folder, output());
  }

  @Test
  @Order(9)
  void noLogOfAnyProcessTellsOfARow() throws Exception {
    Clinic.assertTellsNoValue(Project.lines(trial.cluster().folder().resolve("log"), name -> true));
    Clinic.assertTellsNoValue(
        Project.lines(trial.cluster().folder().resolve("work"), name -> name.startsWith("std")));
  }

  private Started submit(Path exports, String... more) throws Exception {
    List<String> arguments = Project.run(exports, output(), more);
    arguments.add(0, "submit");
    return trial.cluster().call(arguments.toArray(String[]::new));
  }

  /** Waits for an executor that is at work, which is a child of a worker. */
  private static ProcessHandle executor(Started launcher) throws Exception {
    ProcessHandle worker = trial.cluster().process("worker1");
    for (int i = 0; i < 3000 && launcher.isAlive(); i++) {
      Optional<ProcessHandle> found = worker.children().findFirst();
      if (found.isPresent()) {
        TimeUnit.SECONDS.sleep(SECONDS_TO_START);
        return found.get();
      }
      TimeUnit.MILLISECONDS.sleep(50);
    }
    throw new IllegalStateException("No executor was started");
  }

  private static Path exports() {
    return trial.clinic().exports();
  }

  private Path output() {
    return folder.resolve("results");
  }
}
