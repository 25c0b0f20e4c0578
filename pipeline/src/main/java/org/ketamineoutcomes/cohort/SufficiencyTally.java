package org.ketamineoutcomes.cohort;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.List;
import org.ketamineoutcomes.course.CourseScores;
import org.ketamineoutcomes.course.SessionOrder;
import org.ketamineoutcomes.history.Assessment;
import org.ketamineoutcomes.history.Session;
import org.ketamineoutcomes.history.TotalSource;
import org.ketamineoutcomes.survival.EventTable;
import org.ketamineoutcomes.tally.Tally;
import org.ketamineoutcomes.tally.Varint;

/**
 * Of the patients with a course, how many could be analysed with an instrument and why the others
 * could not; and what is to be known of their scores.
 *
 * <p>A mutable accumulator with one owner at a time; not safe for use by several threads.
 */
final class SufficiencyTally implements Tally<SufficiencyTally> {

  /** What is counted. */
  enum Count {
    TREATED,
    ASSESSED,
    NO_BASELINE,
    BASELINE_TOO_LOW,
    NO_POST,
    ANALYSABLE,
    WITH_GAPS,
    ASSESSMENTS
  }

  /** What is to be known of a score, counted by patient and by assessment. */
  enum Remark {
    SAME_DAY_ASSUMED,
    TOTAL_MISMATCH,
    PRORATED,
    PANEL_CODE;

    boolean isOf(Assessment score, Session firstSession) {
      return switch (this) {
        case SAME_DAY_ASSUMED -> SessionOrder.isAssumed(score, firstSession);
        case TOTAL_MISMATCH -> score.origin().mismatch();
        case PRORATED -> score.origin().source() == TotalSource.PRORATED;
        case PANEL_CODE -> score.origin().panelCode();
      };
    }
  }

  private static final Remark[] REMARKS = Remark.values();

  private final long[] counts = new long[Count.values().length];
  private final long[] patients = new long[REMARKS.length];
  private final long[] assessments = new long[REMARKS.length];
  private final EventTable gaps = new EventTable();

  /** Counts a course, whatever the patient was assessed with. */
  void addTreated() {
    add(Count.TREATED);
  }

  /** Counts what one instrument says of a course. */
  void add(CourseScores scores) {
    add(Count.ASSESSED);
    add(outcome(scores));
    long[] had = new long[REMARKS.length];
    count(scores.baseline().candidates(), scores.course().sessions().get(0), had);
    count(scores.after(), scores.course().sessions().get(0), had);
    for (int i = 0; i < had.length; i++) {
      assessments[i] += had[i];
      patients[i] += had[i] > 0 ? 1 : 0;
    }
    List<Integer> gapDays = scores.gapDays();
    if (!gapDays.isEmpty()) {
      add(Count.WITH_GAPS);
      gapDays.forEach(days -> gaps.add(days, 1, 0));
    }
  }

  long get(Count count) {
    return counts[place(count)];
  }

  /** Returns how many patients have such a score. */
  long patients(Remark remark) {
    return patients[place(remark)];
  }

  long assessments(Remark remark) {
    return assessments[place(remark)];
  }

  /** Returns the days from one day with a score to the next, as events. */
  EventTable gaps() {
    return gaps;
  }

  @Override
  public void merge(SufficiencyTally other) {
    addAll(counts, other.counts);
    addAll(patients, other.patients);
    addAll(assessments, other.assessments);
    gaps.merge(other.gaps);
  }

  @Override
  public void writeTo(DataOutput out) throws IOException {
    for (long[] numbers : List.of(counts, patients, assessments)) {
      for (long number : numbers) {
        Varint.write(number, out);
      }
    }
    gaps.writeTo(out);
  }

  static SufficiencyTally readFrom(DataInput in) throws IOException {
    SufficiencyTally read = new SufficiencyTally();
    for (long[] numbers : List.of(read.counts, read.patients, read.assessments)) {
      for (int i = 0; i < numbers.length; i++) {
        numbers[i] = Varint.read(in);
      }
    }
    read.gaps.merge(EventTable.readFrom(in));
    return read;
  }

  private static Count outcome(CourseScores scores) {
    return switch (scores.eligibility()) {
      case NO_BASELINE -> Count.NO_BASELINE;
      case BASELINE_TOO_LOW -> Count.BASELINE_TOO_LOW;
      case EVALUABLE -> scores.after().isEmpty() ? Count.NO_POST : Count.ANALYSABLE;
    };
  }

  private void count(List<Assessment> scores, Session firstSession, long[] had) {
    counts[place(Count.ASSESSMENTS)] += scores.size();
    for (Assessment score : scores) {
      for (Remark remark : REMARKS) {
        had[place(remark)] += remark.isOf(score, firstSession) ? 1 : 0;
      }
    }
  }

  private void add(Count count) {
    counts[place(count)]++;
  }

  private static void addAll(long[] to, long[] from) {
    for (int i = 0; i < to.length; i++) {
      to[i] += from[i];
    }
  }

  @SuppressWarnings("EnumOrdinal")
  private static int place(Enum<?> counted) {
    return counted.ordinal();
  }
}
