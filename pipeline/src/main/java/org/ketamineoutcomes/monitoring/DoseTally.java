package org.ketamineoutcomes.monitoring;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;
import org.ketamineoutcomes.survival.EventTable;
import org.ketamineoutcomes.tally.Tally;

/**
 * The counts of some sessions' doses, and at how many of the sessions each dose was given.
 *
 * <p>A mutable accumulator with one owner at a time; not safe for use by several threads.
 */
public final class DoseTally implements Tally<DoseTally> {

  private final long[] counts = new long[DoseCounts.WIDTH];
  private final Map<Integer, Long> sessionsByDose = new HashMap<>();

  /** Counts one patient, as {@link DoseCounts} lays it out. */
  void addPatient(long[] ofPatient) {
    for (int i = 0; i < counts.length; i++) {
      counts[i] += ofPatient[i];
    }
  }

  /** Counts a session at which {@code microgramsPerKg} were given. */
  void addDose(int microgramsPerKg) {
    sessionsByDose.merge(microgramsPerKg, 1L, Long::sum);
  }

  long[] counts() {
    return counts.clone();
  }

  /** Returns each dose as an event on the day of that number: whoever was given it got so far. */
  EventTable doses() {
    EventTable doses = new EventTable();
    sessionsByDose.forEach((dose, sessions) -> doses.add(dose, sessions, 0));
    return doses;
  }

  @Override
  public void merge(DoseTally other) {
    addPatient(other.counts);
    other.sessionsByDose.forEach(
        (dose, sessions) -> sessionsByDose.merge(dose, sessions, Long::sum));
  }

  @Override
  public void writeTo(DataOutput out) throws IOException {
    for (long count : counts) {
      out.writeLong(count);
    }
    out.writeInt(sessionsByDose.size());
    for (Map.Entry<Integer, Long> dose : new TreeMap<>(sessionsByDose).entrySet()) {
      out.writeInt(dose.getKey());
      out.writeLong(dose.getValue());
    }
  }

  static DoseTally readFrom(DataInput in) throws IOException {
    DoseTally read = new DoseTally();
    for (int i = 0; i < read.counts.length; i++) {
      read.counts[i] = in.readLong();
    }
    int doses = in.readInt();
    for (int i = 0; i < doses; i++) {
      read.sessionsByDose.put(in.readInt(), in.readLong());
    }
    return read;
  }
}
