package org.ketamineoutcomes.maintenance;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.SortedMap;
import org.ketamineoutcomes.course.Discontinuation;
import org.ketamineoutcomes.course.TreatmentStatus;
import org.ketamineoutcomes.survival.CauseTable;
import org.ketamineoutcomes.tally.Bands;
import org.ketamineoutcomes.tally.Counts;
import org.ketamineoutcomes.tally.Grid;
import org.ketamineoutcomes.tally.Tally;
import org.ketamineoutcomes.tally.WordCounts;

/**
 * How many patients stopped treatment for which recorded reason, how many others there are, and
 * when.
 *
 * <p>A mutable accumulator with one owner at a time; not safe for use by several threads.
 */
public final class DiscontinuationTally implements Tally<DiscontinuationTally> {

  private static final int CAUSES = 2;

  private final Counts statuses;
  private final WordCounts reasons;
  private final CauseTable followUp;

  DiscontinuationTally() {
    this(new Counts(1), new WordCounts(), CauseTable.of(CAUSES));
  }

  private DiscontinuationTally(Counts statuses, WordCounts reasons, CauseTable followUp) {
    this.statuses = statuses;
    this.reasons = reasons;
    this.followUp = followUp;
  }

  void add(Discontinuation patient) {
    statuses.add(place(patient.status()), 0, 1);
    if (patient.status() == TreatmentStatus.DISCONTINUED) {
      reasons.add(patient.reason(), 1);
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
  SortedMap<String, Long> reasons() {
    return reasons.sorted();
  }

  CauseTable followUp() {
    return followUp;
  }

  /** Returns what is published as bands of each status and reason, and of when treatment ended. */
  DiscontinuationTally banded(Bands bands) {
    DiscontinuationTally published =
        new DiscontinuationTally(
            new Counts(1), new WordCounts(), followUp.banded(bands, Grid.DAYS));
    reasons.sorted().forEach((reason, count) -> published.reasons.add(reason, bands.of(count)));
    for (TreatmentStatus status : TreatmentStatus.values()) {
      published.statuses.add(place(status), 0, bands.of(of(status)));
    }
    return published;
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
        Counts.readFrom(in), WordCounts.readFrom(in), CauseTable.readFrom(in));
  }

  @SuppressWarnings("EnumOrdinal") // a tally does not outlive the run that wrote it
  private static int place(TreatmentStatus status) {
    return status.ordinal();
  }
}
