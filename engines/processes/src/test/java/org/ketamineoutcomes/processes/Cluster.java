package org.ketamineoutcomes.processes;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** A cluster of processes that one of the scripts started. */
record Cluster(Path script, Path folder, int port) implements AutoCloseable {

  /** Starts a cluster with two workers, at ports of its own. */
  static Cluster start(String script, Path folder) throws IOException, InterruptedException {
    Cluster cluster =
        new Cluster(Project.HOME.resolve("engines").resolve(script), folder, freePort());
    Ended started = cluster.call("start", "2").end();
    assertThat(started.exitCode()).as(started.err()).isZero();
    return cluster;
  }

  private static int freePort() throws IOException {
    try (ServerSocket free = new ServerSocket(0)) {
      return Math.min(free.getLocalPort(), 65_000);
    }
  }

  /** Runs a command of the script. */
  Started call(String... arguments) throws IOException {
    List<String> command = new ArrayList<>(List.of("sh", script.toString()));
    command.addAll(List.of(arguments));
    return Started.of(command, Map.of("CLUSTER", folder.toString(), "PORT", String.valueOf(port)));
  }

  /** Ends a process of the cluster as a machine that dies would. */
  void kill(String name) throws IOException {
    process(name).destroyForcibly();
  }

  ProcessHandle process(String name) throws IOException {
    String id = Files.readString(folder.resolve(name + ".pid")).strip();
    return ProcessHandle.of(Long.parseLong(id)).orElseThrow();
  }

  /** Starts a worker in the place of one that died. */
  void replace(int worker) throws IOException, InterruptedException {
    assertThat(call("worker", String.valueOf(worker)).end().exitCode()).isZero();
  }

  @Override
  public void close() throws IOException {
    try {
      call("stop").end();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
