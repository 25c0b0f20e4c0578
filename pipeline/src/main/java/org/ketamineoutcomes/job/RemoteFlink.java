package org.ketamineoutcomes.job;

import java.io.IOException;
import java.net.URI;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.beam.runners.flink.FlinkPipelineOptions;
import org.apache.beam.sdk.options.PipelineOptions;
import org.apache.flink.client.program.rest.RestClusterClient;
import org.apache.flink.configuration.Configuration;
import org.apache.flink.configuration.GlobalConfiguration;
import org.apache.flink.configuration.RestOptions;
import org.apache.flink.configuration.SecurityOptions;
import org.apache.flink.runtime.client.JobStatusMessage;
import org.apache.flink.runtime.execution.ExecutionState;
import org.apache.flink.runtime.rest.messages.job.JobDetailsInfo.JobVertexDetailsInfo;
import org.jspecify.annotations.Nullable;

/** A Flink cluster that takes jobs at an address, and what it tells of them there. */
final class RemoteFlink {

  private static final String RUNNER = "org.apache.beam.runners.flink.FlinkRunner";
  private static final int USUAL_PORT = 8081;

  /** How long an answer may take. A cluster that is starting is asked again meanwhile. */
  private static final int ANSWER_SECONDS = 20;

  private static final int ATTEMPTS = 4;
  private static final int NOT_TOLD = -1;

  private final FlinkPipelineOptions options;
  private final URI address;

  private RemoteFlink(FlinkPipelineOptions options, URI address) {
    this.options = options;
    this.address = address;
  }

  /** Returns the cluster that the options of an engine name; empty for any other engine. */
  static Optional<RemoteFlink> of(PipelineOptions engine) {
    if (!engine.getRunner().getName().equals(RUNNER)) {
      return Optional.empty();
    }
    FlinkPipelineOptions options = engine.as(FlinkPipelineOptions.class);
    String master = options.getFlinkMaster();
    return master.startsWith("[")
        ? Optional.empty()
        : Optional.of(
            new RemoteFlink(
                options, URI.create(master.contains("://") ? master : "http://" + master)));
  }

  /**
   * Uses all slots unless told how many, and stops a job of the same name.
   *
   * @throws IOException if nothing answers at the address, or there are no workers
   */
  void makeReady() throws IOException {
    try (RestClusterClient<String> client = client(ATTEMPTS)) {
      for (JobStatusMessage job : jobs(client)) {
        answer(client.cancel(job.getJobId()));
      }
      if (options.getParallelism() == NOT_TOLD) {
        int slots = answer(client.getClusterOverview()).getNumSlotsTotal();
        if (slots == 0) {
          throw new IOException(
              "--flinkMaster=%s: the cluster has no workers; start some, or say --parallelism"
                  .formatted(options.getFlinkMaster()));
        }
        options.setParallelism(slots);
      }
    } catch (ExecutionException | TimeoutException e) {
      throw new IOException(
          "--flinkMaster=%s: no Flink answers there; is the address that of its REST interface?"
              .formatted(options.getFlinkMaster()),
          null);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException("Interrupted while Flink was asked", e);
    } catch (IOException e) {
      throw e;
    } catch (Exception e) {
      throw new IOException("--flinkMaster=%s".formatted(options.getFlinkMaster()), e);
    }
  }

  /** Returns how many tasks of the job are done; empty if the cluster does not tell. */
  Optional<String> tasks() {
    try (RestClusterClient<String> client = client(1)) {
      for (JobStatusMessage job : jobs(client)) {
        return Optional.of(told(answer(client.getJobDetails(job.getJobId())).getJobVertexInfos()));
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } catch (Exception e) {
      return Optional.empty();
    }
    return Optional.empty();
  }

  private static String told(Collection<JobVertexDetailsInfo> steps) {
    int tasks = 0;
    int done = 0;
    for (JobVertexDetailsInfo step : steps) {
      Map<ExecutionState, Integer> states = step.getTasksPerState();
      tasks += step.getParallelism();
      done += states.getOrDefault(ExecutionState.FINISHED, 0);
    }
    return "On the cluster: %d of %d tasks done".formatted(done, tasks);
  }

  /** Stops the job, as well as can be done in a hurry. */
  void cancel() {
    try (RestClusterClient<String> client = client(1)) {
      for (JobStatusMessage job : jobs(client)) {
        answer(client.cancel(job.getJobId()));
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } catch (Exception e) {
      // The program is being stopped; a later run of this name stops the job.
    }
  }

  private List<JobStatusMessage> jobs(RestClusterClient<String> client)
      throws ExecutionException, InterruptedException, TimeoutException {
    return answer(client.listJobs()).stream()
        .filter(job -> job.getJobName().equals(options.getJobName()))
        .filter(job -> !job.getJobState().isGloballyTerminalState())
        .toList();
  }

  private RestClusterClient<String> client(int attempts) throws Exception {
    @Nullable String folder = options.getFlinkConfDir();
    Configuration settings =
        folder == null ? new Configuration() : GlobalConfiguration.loadConfiguration(folder);
    settings.set(RestOptions.ADDRESS, address.getHost());
    settings.set(RestOptions.PORT, address.getPort() < 0 ? USUAL_PORT : address.getPort());
    settings.set(RestOptions.RETRY_MAX_ATTEMPTS, attempts);
    if ("https".equals(address.getScheme())) {
      settings.set(SecurityOptions.SSL_REST_ENABLED, true);
    }
    return new RestClusterClient<>(settings, address.getHost());
  }

  private static <T> T answer(CompletableFuture<T> asked)
      throws ExecutionException, InterruptedException, TimeoutException {
    return asked.get(ANSWER_SECONDS, TimeUnit.SECONDS);
  }
}
