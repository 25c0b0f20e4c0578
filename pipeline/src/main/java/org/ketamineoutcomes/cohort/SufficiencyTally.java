package org.ketamineoutcomes.cohort;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.List;
import org.ketamineoutcomes.course.CourseScores;
import org.ketamineoutcomes.history.Assessment;
import org.ketamineoutcomes.history.Session;
import org.ketamineoutcomes.history.TotalSource;
import org.ketamineoutcomes.tally.Bands;
import org.ketamineoutcomes.tally.Counts;
import org.ketamineoutcomes.tally.Grid;
import org.ketamineoutcomes.tally.Histogram;
import org.ketamineoutcomes.tally.Layout;
import org.ketamineoutcomes.tally.Tally;

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
        case SAME_DAY_ASSUMED -> score.isOfUnknownOrderTo(firstSession);
        case TOTAL_MISMATCH -> score.origin().mismatch();
        case PRORATED -> score.origin().source() == TotalSource.PRORATED;
        case PANEL_CODE -> score.origin().panelCode();
      };
    }
  }

  private static final Remark[] REMARKS = Remark.values();

  /** Where patients with a remark, and their assessments with it, begin in a row of counts. */
  private static final int PATIENTS = Count.values().length;

  private static final int ASSESSMENTS = PATIENTS + REMARKS.length;
  private static final int WIDTH = ASSESSMENTS + REMARKS.length;

  private static final Layout LAYOUT = Layout.ofCounts(WIDTH);

  private final Counts counts;
  private final Histogram gaps;

  SufficiencyTally() {
    this(new Counts(WIDTH), new Histogram());
  }

  private SufficiencyTally(Counts counts, Histogram gaps) {
    this.counts = counts;
    this.gaps = gaps;
  }

  /** Counts a course, whatever the patient was assessed with. */
  void addTreated() {
    counts.add(0, place(Count.TREATED), 1);
  }

  /** Returns what one instrument says of a course, as a row of counts. */
  static long[] row(CourseScores scores) {
    long[] row = new long[WIDTH];
    row[place(Count.ASSESSED)] = 1;
    row[place(outcome(scores))] = 1;
    Session first = scores.course().sessions().get(0);
    count(scores.baseline().candidates(), first, row);
    count(scores.after(), first, row);
    for (int remark = 0; remark < REMARKS.length; remark++) {
      row[PATIENTS + remark] = row[ASSESSMENTS + remark] > 0 ? 1 : 0;
    }
    return row;
  }

  /**
   * Counts a course assessed with an instrument.
   *
   * @param row as {@link #row} gives it
   * @param gapDays the days from one day with a score to the next
   */
  void add(long[] row, int[] gapDays) {
    counts.add(0, row);
    if (gapDays.length > 0) {
      counts.add(0, place(Count.WITH_GAPS), 1);
      for (int days : gapDays) {
        gaps.add(days);
      }
    }
  }

  long get(Count count) {
    return counts.get(0, place(count));
  }

  /** Returns how many patients have such a score. */
  long patients(Remark remark) {
    return counts.get(0, PATIENTS + place(remark));
  }

  long assessments(Remark remark) {
    return counts.get(0, ASSESSMENTS + place(remark));
  }

  /** Returns the days from one day with a score to the next. */
  Histogram gaps() {
    return gaps;
  }

  /**
   * Returns what is published as bands: how many are left at each step. Who is left out at a step
   * is the difference of two steps.
   */
  SufficiencyTally banded(Bands bands) {
    if (counts.rows() == 0) {
      return new SufficiencyTally();
    }
    long withBaseline = get(Count.ASSESSED) - get(Count.NO_BASELINE);
    long[] published = LAYOUT.banded(counts.row(0), bands);
    long publishedWithBaseline = bands.of(withBaseline);
    long publishedHighEnough = bands.of(withBaseline - get(Count.BASELINE_TOO_LOW));
    published[place(Count.NO_BASELINE)] = published[place(Count.ASSESSED)] - publishedWithBaseline;
    published[place(Count.BASELINE_TOO_LOW)] = publishedWithBaseline - publishedHighEnough;
    published[place(Count.NO_POST)] = publishedHighEnough - published[place(Count.ANALYSABLE)];
    SufficiencyTally banded =
        new SufficiencyTally(new Counts(WIDTH), gaps.banded(bands, Grid.DAYS));
    banded.counts.add(0, published);
    return banded;
  }

  @Override
  public void merge(SufficiencyTally other) {
    counts.merge(other.counts);
    gaps.merge(other.gaps);
  }

  @Override
  public void writeTo(DataOutput out) throws IOException {
    counts.writeTo(out);
    gaps.writeTo(out);
  }

  static SufficiencyTally readFrom(DataInput in) throws IOException {
    return new SufficiencyTally(Counts.readFrom(in), Histogram.readFrom(in));
  }

  private static Count outcome(CourseScores scores) {
    return switch (scores.eligibility()) {
      case NO_BASELINE -> Count.NO_BASELINE;
      case BASELINE_TOO_LOW -> Count.BASELINE_TOO_LOW;
      case EVALUABLE -> scores.after().isEmpty() ? Count.NO_POST : Count.ANALYSABLE;
    };
  }

  private static void count(List<Assessment> scores, Session firstSession, long[] row) {
    row[place(Count.ASSESSMENTS)] += scores.size();
    for (Assessment score : scores) {
      for (int remark = 0; remark < REMARKS.length; remark++) {
        row[ASSESSMENTS + remark] += REMARKS[remark].isOf(score, firstSession) ? 1 : 0;
      }
    }
  }

  @SuppressWarnings("EnumOrdinal")
  private static int place(Enum<?> counted) {
    return counted.ordinal();
  }
}
