package org.ketamineoutcomes.processes;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.concurrent.TimeUnit;

/** What a Flink cluster tells of its jobs. */
record FlinkJobs(int port) {

  private static final int MOST_TRIES = 3000;

  /** What a step is called that does the work of a stage. */
  enum Stage {
    READING("ReadExports/SpreadFiles/Values"),
    COUNTING("GroupReduce at CountCohort/GroupByBucket"),
    PUBLISHING("GroupReduce at PublishTables/ByFamily");

    private final String step;

    Stage(String step) {
      this.step = step;
    }
  }

  /** Waits until a job is in a stage, or is over. */
  void await(Stage stage, Started launcher) throws IOException, InterruptedException {
    for (int i = 0; i < MOST_TRIES && launcher.isAlive(); i++) {
      for (JsonNode job : get("/jobs/overview").path("jobs")) {
        if (job.path("state").asText().equals("RUNNING") && isIn(stage, job.path("jid").asText())) {
          return;
        }
      }
      TimeUnit.MILLISECONDS.sleep(20);
    }
    throw new IllegalStateException("No job came to " + stage);
  }

  private boolean isIn(Stage stage, String job) throws IOException, InterruptedException {
    for (JsonNode step : get("/jobs/" + job).path("vertices")) {
      if (step.path("name").asText().contains(stage.step)
          && step.path("status").asText().equals("RUNNING")) {
        return true;
      }
    }
    return false;
  }

  /** Waits until no job is at work. */
  void awaitAllEnded() throws IOException, InterruptedException {
    for (int i = 0; i < MOST_TRIES; i++) {
      boolean isAnyAtWork = false;
      for (JsonNode job : get("/jobs/overview").path("jobs")) {
        isAnyAtWork |= job.path("end-time").asLong() < 0;
      }
      if (!isAnyAtWork) {
        return;
      }
      TimeUnit.MILLISECONDS.sleep(100);
    }
    throw new IllegalStateException("A job did not end");
  }

  private JsonNode get(String path) throws IOException, InterruptedException {
    HttpResponse<String> answer =
        HttpClient.newHttpClient()
            .send(
                HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path)).build(),
                HttpResponse.BodyHandlers.ofString());
    return new ObjectMapper().readTree(answer.body());
  }
}
