package org.ketamineoutcomes.job;

import java.io.IOException;
import java.io.PrintWriter;
import org.ketamineoutcomes.io.Rooms;

/** Leaves nothing behind, and says so, where a run is stopped from outside. */
final class StopFromOutside {

  private final Thread thread;

  private StopFromOutside(Thread thread) {
    this.thread = thread;
  }

  /**
   * Stops the job and clears what is staged in {@code rooms} if the program is stopped from now on.
   */
  static StopFromOutside clearing(Rooms rooms, RunningJob job, PrintWriter progress) {
    Thread thread = new Thread(() -> clear(rooms, job, progress), "stop from outside");
    Runtime.getRuntime().addShutdownHook(thread);
    return new StopFromOutside(thread);
  }

  /** Lets the run be stopped without it: what is staged is being published, or is gone. */
  void noLonger() {
    try {
      Runtime.getRuntime().removeShutdownHook(thread);
    } catch (IllegalStateException e) {
      // The program is being stopped, and the thread at work.
    }
  }

  private static void clear(Rooms rooms, RunningJob job, PrintWriter progress) {
    job.cancel();
    try {
      rooms.discardStaging();
      progress.println("Stopped before the end; nothing was published, and nothing is left behind");
    } catch (IOException e) {
      progress.println("Stopped before the end; nothing was published, but some files are left");
    }
    progress.flush();
  }
}
