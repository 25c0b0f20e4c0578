package org.ketamineoutcomes.maintenance;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.NavigableMap;
import java.util.TreeMap;
import org.ketamineoutcomes.course.Discontinuation;
import org.ketamineoutcomes.course.TreatmentStatus;
import org.ketamineoutcomes.survival.CauseTable;
import org.ketamineoutcomes.tally.NamedCounts;
import org.ketamineoutcomes.tally.Tally;

/**
 * How many patients stopped treatment for which recorded reason, how many others there are, and
 * when.
 *
 * <p>A mutable accumulator with one owner at a time; not safe for use by several threads.
 */
public final class DiscontinuationTally implements Tally<DiscontinuationTally> {

  private static final int CAUSES = 2;

  private final NamedCounts statuses;
  private final NamedCounts reasons;
  private final CauseTable followUp;

  DiscontinuationTally() {
    this(new NamedCounts(1), new NamedCounts(1), CauseTable.of(CAUSES));
  }

  private DiscontinuationTally(NamedCounts statuses, NamedCounts reasons, CauseTable followUp) {
    this.statuses = statuses;
    this.reasons = reasons;
    this.followUp = followUp;
  }

  void add(Discontinuation patient) {
    statuses.add(patient.status().name(), 0, 1);
    if (patient.status() == TreatmentStatus.DISCONTINUED) {
      reasons.add(patient.reason(), 0, 1);
    }
    followUp.add(patient.followUp());
  }

  long patients() {
    return followUp.patients();
  }

  long of(TreatmentStatus status) {
    return statuses.get(status.name(), 0);
  }

  /** Returns how many discontinued, by the reason recorded. */
  NavigableMap<String, Long> reasons() {
    NavigableMap<String, Long> counts = new TreeMap<>();
    reasons.sorted().forEach((reason, count) -> counts.put(reason, count[0]));
    return counts;
  }

  CauseTable followUp() {
    return followUp;
  }

  @Override
  public void merge(DiscontinuationTally other) {
    statuses.merge(other.statuses);
    reasons.merge(other.reasons);
    followUp.merge(other.followUp);
  }

  @Override
  public void writeTo(DataOutput out) throws IOException {
    statuses.writeTo(out);
    reasons.writeTo(out);
    followUp.writeTo(out);
  }

  static DiscontinuationTally readFrom(DataInput in) throws IOException {
    return new DiscontinuationTally(
        NamedCounts.readFrom(in), NamedCounts.readFrom(in), CauseTable.readFrom(in));
  }
}
