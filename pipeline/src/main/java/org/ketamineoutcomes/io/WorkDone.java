package org.ketamineoutcomes.io;

import java.util.concurrent.atomic.LongAdder;

/**
 * How far the workers of this process have come, for whoever waits. It takes no part in results. Of
 * workers elsewhere it knows nothing.
 *
 * @param bytesRead of the exports, as they are stored
 * @param buckets how many buckets of patients have been counted
 * @param patients how many patients with a session were in them
 */
public record WorkDone(long bytesRead, long buckets, long patients) {

  private static final LongAdder BYTES_READ = new LongAdder();
  private static final LongAdder BUCKETS = new LongAdder();
  private static final LongAdder PATIENTS = new LongAdder();

  /** Returns what has been done since {@link #startAnew}. */
  public static WorkDone now() {
    return new WorkDone(BYTES_READ.sum(), BUCKETS.sum(), PATIENTS.sum());
  }

  /** Forgets the work of an earlier run. */
  public static void startAnew() {
    BYTES_READ.reset();
    BUCKETS.reset();
    PATIENTS.reset();
  }

  static void read(long bytes) {
    BYTES_READ.add(bytes);
  }

  static void countedBucket(int patients) {
    BUCKETS.increment();
    PATIENTS.add(patients);
  }
}
