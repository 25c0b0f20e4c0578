package org.ketamineoutcomes.maintenance;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import org.ketamineoutcomes.course.Discontinuation;
import org.ketamineoutcomes.course.TreatmentStatus;
import org.ketamineoutcomes.survival.CauseTable;
import org.ketamineoutcomes.tally.Counts;
import org.ketamineoutcomes.tally.Tally;
import org.ketamineoutcomes.tally.Varint;

/**
 * How many patients stopped treatment for which recorded reason, how many others there are, and
 * when.
 *
 * <p>A mutable accumulator with one owner at a time; not safe for use by several threads.
 */
public final class DiscontinuationTally implements Tally<DiscontinuationTally> {

  private static final int CAUSES = 2;

  private final Counts statuses;
  private final TreeMap<String, Long> reasons;
  private final CauseTable followUp;

  DiscontinuationTally() {
    this(new Counts(1), new TreeMap<>(), CauseTable.of(CAUSES));
  }

  private DiscontinuationTally(
      Counts statuses, TreeMap<String, Long> reasons, CauseTable followUp) {
    this.statuses = statuses;
    this.reasons = reasons;
    this.followUp = followUp;
  }

  void add(Discontinuation patient) {
    statuses.add(place(patient.status()), 0, 1);
    if (patient.status() == TreatmentStatus.DISCONTINUED) {
      reasons.merge(patient.reason(), 1L, Long::sum);
    }
    followUp.add(patient.followUp());
  }

  long patients() {
    return followUp.patients();
  }

  long of(TreatmentStatus status) {
    return statuses.get(place(status), 0);
  }

  /** Returns how many discontinued, by the reason recorded. */
  NavigableMap<String, Long> reasons() {
    return reasons;
  }

  CauseTable followUp() {
    return followUp;
  }

  @Override
  public void merge(DiscontinuationTally other) {
    statuses.merge(other.statuses);
    other.reasons.forEach((reason, patients) -> reasons.merge(reason, patients, Long::sum));
    followUp.merge(other.followUp);
  }

  @Override
  public void writeTo(DataOutput out) throws IOException {
    statuses.writeTo(out);
    Varint.write(reasons.size(), out);
    for (Map.Entry<String, Long> reason : reasons.entrySet()) {
      out.writeUTF(reason.getKey());
      Varint.write(reason.getValue(), out);
    }
    followUp.writeTo(out);
  }

  static DiscontinuationTally readFrom(DataInput in) throws IOException {
    Counts statuses = Counts.readFrom(in);
    TreeMap<String, Long> reasons = new TreeMap<>();
    long size = Varint.read(in);
    for (long i = 0; i < size; i++) {
      reasons.put(in.readUTF(), Varint.read(in));
    }
    return new DiscontinuationTally(statuses, reasons, CauseTable.readFrom(in));
  }

  @SuppressWarnings("EnumOrdinal") // a tally does not outlive the run that wrote it
  private static int place(TreatmentStatus status) {
    return status.ordinal();
  }
}
