package org.ketamineoutcomes.processes;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** What the processes of a Flink cluster tell Prometheus, each at a port of its own. */
record MetricsPages(int port) {

  private static final int FIRST = 10;
  private static final int PROCESSES = 3;

  /** Returns all lines that were told while a process went on. */
  Set<String> linesDuring(Started launcher) throws InterruptedException {
    Set<String> lines = new TreeSet<>();
    while (launcher.isAlive()) {
      pages().forEach(page -> page.lines().forEach(lines::add));
    }
    return lines;
  }

  private List<String> pages() throws InterruptedException {
    HttpClient client = HttpClient.newHttpClient();
    List<String> pages = new ArrayList<>();
    for (int process = 0; process < PROCESSES; process++) {
      String page = "http://127.0.0.1:%d/metrics".formatted(port + FIRST + process);
      try {
        pages.add(
            client
                .send(HttpRequest.newBuilder(URI.create(page)).build(), BodyHandlers.ofString())
                .body());
      } catch (IOException e) {
        // Another program has the port, or the process has died.
      }
    }
    return pages;
  }
}
