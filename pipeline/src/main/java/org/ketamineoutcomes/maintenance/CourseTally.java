package org.ketamineoutcomes.maintenance;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.List;
import org.ketamineoutcomes.course.Course;
import org.ketamineoutcomes.course.CourseKind;
import org.ketamineoutcomes.course.CoursePhases;
import org.ketamineoutcomes.course.Phase;
import org.ketamineoutcomes.course.PhaseLabel;
import org.ketamineoutcomes.history.Session;
import org.ketamineoutcomes.protocol.InductionRule;
import org.ketamineoutcomes.tally.Bands;
import org.ketamineoutcomes.tally.Grid;
import org.ketamineoutcomes.tally.Histogram;
import org.ketamineoutcomes.tally.Tally;
import org.ketamineoutcomes.tally.Varint;

/**
 * How many courses there were, of what kind, with which phases, and how long they were.
 *
 * <p>A mutable accumulator with one owner at a time; not safe for use by several threads.
 */
public final class CourseTally implements Tally<CourseTally> {

  /** What is counted. */
  enum Count {
    PATIENTS,
    RE_INDUCTIONS,
    BOOSTER_RUNS,
    COMPLETE_INDUCTIONS,
    WITH_MAINTENANCE,
    WITH_TAPER,
    WITH_BOOSTER,
    SESSIONS,
    LABELS,
    LABELS_THAT_DISAGREE,
    LABELS_NOT_RECOGNISED
  }

  private static final Count[] COUNTS = Count.values();

  private final long[] counts = new long[COUNTS.length];
  private final Histogram sessions = new Histogram();
  private final Histogram days = new Histogram();

  /**
   * Counts what is to be counted of one course, so that it need not be done for each group.
   *
   * @param patients 1 for the first of a patient's courses in a tally, else 0
   */
  static long[] countsOf(CoursePhases phases, InductionRule rule, int patients) {
    long[] counts = new long[COUNTS.length];
    counts[place(Count.PATIENTS)] = patients;
    counts[place(Count.RE_INDUCTIONS)] = phases.kind() == CourseKind.RE_INDUCTION ? 1 : 0;
    counts[place(Count.BOOSTER_RUNS)] = phases.kind() == CourseKind.BOOSTER_RUN ? 1 : 0;
    counts[place(Count.COMPLETE_INDUCTIONS)] = phases.opening().isComplete(rule) ? 1 : 0;
    counts[place(Count.WITH_MAINTENANCE)] = phases.hasAfterOpening(Phase.MAINTENANCE) ? 1 : 0;
    counts[place(Count.WITH_TAPER)] = phases.hasAfterOpening(Phase.TAPER) ? 1 : 0;
    counts[place(Count.WITH_BOOSTER)] = phases.hasAfterOpening(Phase.BOOSTER) ? 1 : 0;
    List<Session> sessions = phases.course().sessions();
    counts[place(Count.SESSIONS)] = sessions.size();
    for (int i = 0; i < sessions.size(); i++) {
      PhaseLabel label = PhaseLabel.of(sessions.get(i).phaseLabel());
      counts[place(Count.LABELS)] += label.isRecognised() ? 1 : 0;
      counts[place(Count.LABELS_THAT_DISAGREE)] += label.agreesWith(phases.phases().get(i)) ? 0 : 1;
      counts[place(Count.LABELS_NOT_RECOGNISED)] += label == PhaseLabel.NOT_RECOGNISED ? 1 : 0;
    }
    return counts;
  }

  /** Adds a course with its {@link #countsOf counts}. */
  void add(Course course, long[] ofCourse) {
    add(ofCourse);
    sessions.add(course.sessions().size());
    days.add(course.lastDay() - course.firstDay());
  }

  long count(Count count) {
    return counts[place(count)];
  }

  long courses() {
    return sessions.total();
  }

  /** Returns the courses by their number of sessions. */
  Histogram sessions() {
    return sessions;
  }

  /** Returns the courses by the days from their first session to their last. */
  Histogram days() {
    return days;
  }

  /**
   * Returns what is published as bands; a course that is not the first is an induction again, or a
   * booster.
   */
  CourseTally banded(Bands bands) {
    CourseTally published = new CourseTally();
    for (int place = 0; place < counts.length; place++) {
      published.counts[place] = bands.of(counts[place]);
    }
    published.sessions.merge(sessions.banded(bands, Grid.SESSIONS));
    published.days.merge(days.banded(bands, Grid.DAYS));
    if (count(Count.RE_INDUCTIONS) + count(Count.BOOSTER_RUNS) == courses()) {
      published.counts[place(Count.BOOSTER_RUNS)] =
          published.courses() - published.count(Count.RE_INDUCTIONS);
    }
    return published;
  }

  @Override
  public void merge(CourseTally other) {
    add(other.counts);
    sessions.merge(other.sessions);
    days.merge(other.days);
  }

  @Override
  public void writeTo(DataOutput out) throws IOException {
    for (long count : counts) {
      Varint.write(count, out);
    }
    sessions.writeTo(out);
    days.writeTo(out);
  }

  public static CourseTally readFrom(DataInput in) throws IOException {
    CourseTally read = new CourseTally();
    for (int i = 0; i < COUNTS.length; i++) {
      read.counts[i] = Varint.read(in);
    }
    read.sessions.merge(Histogram.readFrom(in));
    read.days.merge(Histogram.readFrom(in));
    return read;
  }

  private void add(long[] more) {
    for (int i = 0; i < COUNTS.length; i++) {
      counts[i] += more[i];
    }
  }

  /**
   * Tallies never outlive the run that wrote them, so a count may stand at its constant's place.
   */
  @SuppressWarnings("EnumOrdinal")
  private static int place(Count count) {
    return count.ordinal();
  }
}
