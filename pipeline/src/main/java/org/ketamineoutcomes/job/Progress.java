package org.ketamineoutcomes.job;

import java.io.PrintWriter;
import java.time.Duration;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import org.ketamineoutcomes.io.WorkDone;

/**
 * Says how far a run has come while it lasts: a line that moves on a terminal, a line every half
 * minute in a log.
 */
final class Progress {

  /** How a run says how far it has come. */
  enum Manner {
    TERMINAL(1),
    LOG(30),
    QUIET(0);

    private final long seconds;

    Manner(long seconds) {
      this.seconds = seconds;
    }
  }

  private static final double MEGABYTE = 1 << 20;

  /** Takes the cursor to the beginning of its line, which it clears. */
  private static final String OVER_AGAIN = "\r\u001b[K";

  private static final double READING = 0.3;
  private static final double COUNTING = 0.6;

  /** What is left is not said before so much of the work is done, or so many seconds are over. */
  private static final double LEAST_DONE = 0.1;

  private static final long LEAST_SECONDS = 5;

  private final PrintWriter out;
  private final Manner manner;
  private final long bytes;
  private final int buckets;
  private final RunningJob job;
  private final long started = System.nanoTime();
  private final Thread clock = new Thread(this::sayAgainAndAgain, "progress");

  private Progress(PrintWriter out, Manner manner, long bytes, int buckets, RunningJob job) {
    this.out = out;
    this.manner = manner;
    this.bytes = bytes;
    this.buckets = buckets;
    this.job = job;
  }

  /** Starts to say how far the work of a job on so many bytes and buckets has come. */
  static Progress start(PrintWriter out, Manner manner, long bytes, int buckets, RunningJob job) {
    WorkDone.startAnew();
    Progress progress = new Progress(out, manner, bytes, buckets, job);
    if (manner != Manner.QUIET) {
      progress.clock.setDaemon(true);
      progress.clock.start();
    }
    return progress;
  }

  private void sayAgainAndAgain() {
    try {
      while (true) {
        TimeUnit.SECONDS.sleep(manner.seconds);
        say();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private void say() {
    Duration elapsed = Duration.ofNanos(System.nanoTime() - started);
    String line =
        job.tasks()
            .map(tasks -> tasks + "; " + time(elapsed.toSeconds()))
            .orElseGet(() -> line(job.done(), bytes, buckets, elapsed));
    if (manner == Manner.TERMINAL) {
      out.print(OVER_AGAIN + line);
    } else {
      out.println(line);
    }
    out.flush();
  }

  /** Returns what there is to say after some time. */
  static String line(WorkDone done, long bytes, int buckets, Duration elapsed) {
    String time = time(elapsed.toSeconds());
    if (done.bytesRead() == 0 && done.buckets() == 0) {
      return "Working for " + time;
    }
    double read = share(done.bytesRead(), bytes);
    double counted = share(done.buckets(), buckets);
    String stage;
    if (done.buckets() == 0) {
      stage =
          String.format(
              Locale.ROOT,
              "Reading: %,.0f of %,.0f MB",
              done.bytesRead() / MEGABYTE,
              bytes / MEGABYTE);
    } else if (counted < 1) {
      stage = String.format(Locale.ROOT, "Counting: %,d patients so far", done.patients());
    } else {
      stage = String.format(Locale.ROOT, "Writing tables: %,d patients counted", done.patients());
    }
    double share = READING * Math.max(read, done.buckets() == 0 ? 0 : 1) + COUNTING * counted;
    boolean isKnown = share >= LEAST_DONE && counted < 1 && elapsed.toSeconds() >= LEAST_SECONDS;
    String left =
        isKnown
            ? ", about " + time(Math.round(elapsed.toSeconds() * (1 - share) / share)) + " left"
            : "";
    return stage + "; " + time + left;
  }

  private static double share(long part, long whole) {
    return whole == 0 ? 1 : Math.min(1, (double) part / whole);
  }

  private static String time(long seconds) {
    return seconds < 120 ? seconds + " s" : seconds / 60 + " min";
  }

  /** Says no more, and leaves nothing on a terminal. */
  void end() {
    clock.interrupt();
    if (manner == Manner.TERMINAL) {
      out.print(OVER_AGAIN);
      out.flush();
    }
  }
}
