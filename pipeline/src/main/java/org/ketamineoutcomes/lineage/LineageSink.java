package org.ketamineoutcomes.lineage;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;

/**
 * Where events go: to a URL, one request each, with the key of the environment variable {@code
 * OPENLINEAGE_API_KEY} if there is one; or to the end of a file of this machine, one line each.
 */
public record LineageSink(String target) {

  private static final Duration LONGEST = Duration.ofSeconds(10);

  /**
   * Sends an event.
   *
   * @throws IOException if nobody took it within ten seconds
   */
  public void send(JsonNode event) throws IOException {
    if (target.startsWith("http://") || target.startsWith("https://")) {
      post(event.toString());
    } else {
      Files.writeString(
          Path.of(target),
          event + "\n",
          UTF_8,
          StandardOpenOption.CREATE,
          StandardOpenOption.APPEND);
    }
  }

  private void post(String json) throws IOException {
    try {
      HttpRequest.Builder request =
          HttpRequest.newBuilder(URI.create(target))
              .timeout(LONGEST)
              .header("Content-Type", "application/json")
              .POST(HttpRequest.BodyPublishers.ofString(json));
      String key = System.getenv("OPENLINEAGE_API_KEY");
      if (key != null && !key.isBlank()) {
        request.header("Authorization", "Bearer " + key);
      }
      HttpResponse<Void> answer =
          HttpClient.newBuilder()
              .connectTimeout(LONGEST)
              .build()
              .send(request.build(), BodyHandlers.discarding());
      if (answer.statusCode() >= 300) {
        throw new IOException("the answer was " + answer.statusCode());
      }
    } catch (IllegalArgumentException e) {
      throw new IOException("this is no URL", e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new InterruptedIOException("the run was stopped");
    }
  }
}
