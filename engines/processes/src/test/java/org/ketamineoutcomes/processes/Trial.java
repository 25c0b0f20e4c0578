package org.ketamineoutcomes.processes;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;

/** An invented clinic, and a cluster that is to make of it what a laptop makes of it. */
record Trial(Clinic clinic, Cluster cluster) implements AutoCloseable {

  /** Sends a run to the cluster and waits for its end. */
  @FunctionalInterface
  interface Submission {

    Ended of(Path exports) throws Exception;
  }

  static Trial start(String script, Path folder) throws IOException, InterruptedException {
    return new Trial(
        Clinic.simulated(folder, 1000), Cluster.start(script, folder.resolve("cluster")));
  }

  /** Checks that a run tells what it tells on a laptop, and gives the same tables. */
  void assertAsOnALaptop(Ended ran, Path output) throws IOException {
    assertThat(ran.exitCode()).as(ran.err()).isEqualTo(Ended.COMPLETE);
    assertThat(ran.said()).isEmpty();
    clinic.assertSameCounts(ran.line());
    clinic.assertSameTables(output);
  }

  /** Checks that what a worker refuses is the line and the exit code of a laptop. */
  void assertRefusedAsOnALaptop(Submission submission, Path folder, Path output) throws Exception {
    Path exports = clinic.withIdsThatDoNotMeet(folder.resolve("exports"));
    Ended laptop = Clinic.run(exports, folder.resolve("laptop"));

    Ended ran = submission.of(exports);

    assertThat(laptop.exitCode()).as(laptop.err()).isEqualTo(Ended.BAD_DATA);
    assertThat(ran.exitCode()).as(ran.err()).isEqualTo(Ended.BAD_DATA);
    assertThat(ran.said()).hasSize(1).isEqualTo(laptop.said());
    assertThat(ran.line().path("status").asText()).isEqualTo("failed");
    assertThat(Project.bytes(output)).isEmpty();
  }

  @Override
  public void close() throws IOException {
    cluster.close();
  }
}
