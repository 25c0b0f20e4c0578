package org.ketamineoutcomes.io;

import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.LongAdder;
import org.apache.beam.sdk.metrics.Counter;
import org.apache.beam.sdk.metrics.MetricNameFilter;
import org.apache.beam.sdk.metrics.MetricResults;
import org.apache.beam.sdk.metrics.Metrics;
import org.apache.beam.sdk.metrics.MetricsFilter;
import org.ketamineoutcomes.ledger.Ledger;

/**
 * How far the workers have come, for whoever waits. It takes no part in results.
 *
 * <p>Workers of this process are known at once. Those elsewhere tell it by metrics of the engine,
 * which its reporters hand on as well.
 *
 * @param bytesRead of the exports, as they are stored
 * @param buckets how many buckets of patients have been counted
 * @param patients how many patients with a session were in them
 */
public record WorkDone(long bytesRead, long buckets, long patients) {

  private static final Work BYTES_READ = Work.named("bytesRead");
  private static final Work BUCKETS = Work.named("bucketsCounted");
  private static final Work PATIENTS = Work.named("patientsCounted");
  private static final Work ROWS_READ = Work.named("rowsRead");
  private static final Work ROWS_ACCEPTED = Work.named("rowsAccepted");
  private static final Work ROWS_NOT_USED = Work.named("rowsNotUsed");
  private static final Work ROWS_REJECTED = Work.named("rowsRejected");

  private static final Work READING = Work.named("millisecondsReading");
  private static final Work COUNTING = Work.named("millisecondsCounting");
  private static final Work PUBLISHING = Work.named("millisecondsPublishing");

  /** What workers spend their time on. */
  enum Stage {
    READING,
    COUNTING,
    PUBLISHING
  }

  /** The same count for this process and for the engine. */
  private record Work(String name, LongAdder here, Counter metric) {

    static Work named(String name) {
      return new Work(name, new LongAdder(), Metrics.counter(WorkDone.class, name));
    }

    void add(long amount) {
      if (amount != 0) {
        here.add(amount);
        metric.inc(amount);
      }
    }

    long in(MetricResults engine) {
      long sum = 0;
      MetricsFilter filter =
          MetricsFilter.builder()
              .addNameFilter(MetricNameFilter.named(WorkDone.class, name))
              .build();
      for (var counter : engine.queryMetrics(filter).getCounters()) {
        sum += Optional.ofNullable(counter.getAttempted()).orElse(0L);
      }
      return sum;
    }
  }

  /** Returns what workers of this process have done since {@link #startAnew}. */
  public static WorkDone now() {
    return new WorkDone(BYTES_READ.here().sum(), BUCKETS.here().sum(), PATIENTS.here().sum());
  }

  /** Returns what all workers have done, as far as the engine knows. */
  public static WorkDone of(MetricResults engine) {
    return new WorkDone(BYTES_READ.in(engine), BUCKETS.in(engine), PATIENTS.in(engine));
  }

  /** Forgets how far an earlier run had come. */
  public static void startAnew() {
    BYTES_READ.here().reset();
    BUCKETS.here().reset();
    PATIENTS.here().reset();
  }

  static void read(long bytes) {
    BYTES_READ.add(bytes);
  }

  static void countedBucket(int patients) {
    BUCKETS.add(1);
    PATIENTS.add(patients);
  }

  /** Tells what rows have come to, as it was noted in a ledger since it was last told. */
  static void rows(Ledger ledger) {
    Ledger.Fates fates = ledger.takeNoted();
    ROWS_READ.add(fates.read());
    ROWS_ACCEPTED.add(fates.accepted());
    ROWS_NOT_USED.add(fates.notUsed());
    ROWS_REJECTED.add(fates.rejected());
  }

  /**
   * Tells how long a worker was at some work.
   *
   * @param begun when, by {@link System#nanoTime}
   */
  static void spent(Stage stage, long begun) {
    Work work =
        switch (stage) {
          case READING -> READING;
          case COUNTING -> COUNTING;
          case PUBLISHING -> PUBLISHING;
        };
    work.add(TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - begun));
  }
}
