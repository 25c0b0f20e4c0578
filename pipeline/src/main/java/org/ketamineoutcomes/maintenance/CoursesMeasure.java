package org.ketamineoutcomes.maintenance;

import java.io.DataInput;
import java.io.IOException;
import java.util.List;
import org.ketamineoutcomes.course.Course;
import org.ketamineoutcomes.disclosure.QuantileRule;
import org.ketamineoutcomes.maintenance.CourseTally.Count;
import org.ketamineoutcomes.patient.Group;
import org.ketamineoutcomes.patient.Measure;
import org.ketamineoutcomes.patient.PatientView;
import org.ketamineoutcomes.patient.TreatedCourse;
import org.ketamineoutcomes.protocol.DisclosureRule;
import org.ketamineoutcomes.protocol.Protocols;
import org.ketamineoutcomes.table.Columns;
import org.ketamineoutcomes.table.Table;
import org.ketamineoutcomes.table.TableRow;
import org.ketamineoutcomes.tally.Bands;
import org.ketamineoutcomes.tally.Grid;
import org.ketamineoutcomes.tally.Histogram;
import org.ketamineoutcomes.tally.Keyed;

/**
 * What courses are made of: kind, induction complete or not, phases after it, sessions and days,
 * and how often the clinic's own word for a session's phase disagrees with its timing. Third and
 * later courses are one group.
 */
public record CoursesMeasure(Protocols protocols) implements Measure<PatientView, CourseTally> {

  @Override
  public CourseTally empty() {
    return new CourseTally();
  }

  @Override
  public CourseTally read(DataInput in) throws IOException {
    return CourseTally.readFrom(in);
  }

  @Override
  public void count(PatientView patient, Keyed<Group, CourseTally> counts) {
    for (TreatedCourse treated : patient.courses()) {
      Course course = treated.course();
      int patients = course.number() <= TreatedCourse.LAST_BAND ? 1 : 0;
      long[] ofCourse =
          CourseTally.countsOf(treated.phases(), patient.protocol().induction(), patients);
      for (int group : treated.bandGroups()) {
        counts.at(group).add(course, ofCourse);
      }
    }
  }

  @Override
  public CourseTally banded(Group group, CourseTally exact, Bands bands) {
    return exact.banded(bands);
  }

  @Override
  public List<Columns> columns() {
    return List.of(CoursesColumns.ALL);
  }

  @Override
  public List<Table> tables(Keyed<Group, CourseTally> counts) {
    Table table = new Table(CoursesColumns.ALL);
    counts
        .sorted()
        .forEach(
            (group, courses) ->
                fill(
                    group.addRowTo(table),
                    courses,
                    protocols.named(group.protocolId()).disclosure()));
    return List.of(table);
  }

  private static void fill(TableRow row, CourseTally courses, DisclosureRule disclosure) {
    long complete = courses.count(Count.COMPLETE_INDUCTIONS);
    long labels = courses.count(Count.LABELS);
    long disagreeing = courses.count(Count.LABELS_THAT_DISAGREE);
    row.set("n_patients", courses.count(Count.PATIENTS))
        .set("n_courses", courses.courses())
        .set("n_re_induction", courses.count(Count.RE_INDUCTIONS))
        .set("n_booster_run", courses.count(Count.BOOSTER_RUNS))
        .set("n_complete_induction", complete)
        .set("n_incomplete_induction", courses.courses() - complete)
        .set("n_with_maintenance", courses.count(Count.WITH_MAINTENANCE))
        .set("n_with_taper", courses.count(Count.WITH_TAPER))
        .set("n_with_booster", courses.count(Count.WITH_BOOSTER))
        .set("n_sessions", courses.count(Count.SESSIONS))
        .set("n_sessions_labelled", labels)
        .set("n_labels_disagree", disagreeing)
        .set("proportion_labels_disagree", disagreeing / (double) labels)
        .set("n_labels_not_recognised", courses.count(Count.LABELS_NOT_RECOGNISED));
    setQuartiles(row, "sessions", courses.sessions(), disclosure, Grid.SESSIONS);
    setQuartiles(row, "days", courses.days(), disclosure, Grid.DAYS);
  }

  private static void setQuartiles(
      TableRow row, String of, Histogram lengths, DisclosureRule disclosure, Grid grid) {
    QuantileRule rule = new QuantileRule(lengths, disclosure.smallestShown());
    rule.setQuantile(row, "lower_quartile_" + of, 1, 4, disclosure.bands(), grid);
    rule.setQuantile(row, "median_" + of, 1, 2, disclosure.bands(), grid);
    rule.setQuantile(row, "upper_quartile_" + of, 3, 4, disclosure.bands(), grid);
  }
}
