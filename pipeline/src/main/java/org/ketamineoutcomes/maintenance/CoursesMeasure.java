package org.ketamineoutcomes.maintenance;

import java.io.DataInput;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.ketamineoutcomes.course.Course;
import org.ketamineoutcomes.course.CourseName;
import org.ketamineoutcomes.course.CoursePhases;
import org.ketamineoutcomes.disclosure.QuantileRule;
import org.ketamineoutcomes.history.TreatmentHistory;
import org.ketamineoutcomes.maintenance.CourseTally.Count;
import org.ketamineoutcomes.patient.Group;
import org.ketamineoutcomes.patient.GroupColumns;
import org.ketamineoutcomes.patient.Grouped;
import org.ketamineoutcomes.patient.Groups;
import org.ketamineoutcomes.patient.Measure;
import org.ketamineoutcomes.protocol.Protocol;
import org.ketamineoutcomes.protocol.Protocols;
import org.ketamineoutcomes.survival.EventTable;
import org.ketamineoutcomes.survival.IntervalScale;
import org.ketamineoutcomes.survival.KaplanMeier;
import org.ketamineoutcomes.survival.SurvivalCurve;
import org.ketamineoutcomes.table.Table;
import org.ketamineoutcomes.table.TableRow;

/**
 * What courses are made of: kind, induction complete or not, phases after it, sessions and days,
 * and how often the clinic's own word for a session's phase disagrees with its timing. Third and
 * later courses are one group.
 */
public record CoursesMeasure(Protocols protocols, Groups groups)
    implements Measure<Grouped<CourseTally>> {

  /** From this course on, courses are told together. */
  private static final int LAST_BAND = 3;

  private static final String LAST_BAND_NAME = "3 and more";

  @Override
  public Grouped<CourseTally> emptyTally() {
    return new Grouped<>(CourseTally::new);
  }

  @Override
  public Grouped<CourseTally> readTally(DataInput in) throws IOException {
    return Grouped.readFrom(in, CourseTally::new, CourseTally::readFrom);
  }

  @Override
  public void count(TreatmentHistory history, Grouped<CourseTally> tally) {
    for (Protocol protocol : protocols.all()) {
      for (Course course : Course.of(history, protocol.courseGapDays())) {
        CoursePhases phases = CoursePhases.of(course, protocol.induction(), protocol.phases());
        int patients = course.number() <= LAST_BAND ? 1 : 0;
        long[] counts = CourseTally.countsOf(phases, protocol.induction(), patients);
        for (Group group : groups.of(history, protocol.id(), band(course, protocol), "")) {
          tally.of(group).add(course, counts);
        }
      }
    }
  }

  @Override
  public List<String> tableNames() {
    return List.of("courses");
  }

  @Override
  public List<Table> tables(Grouped<CourseTally> tally) {
    List<TableRow> rows = new ArrayList<>();
    tally.sorted().forEach((group, courses) -> rows.add(row(group, courses)));
    return List.of(new Table("courses", rows));
  }

  private TableRow row(Group group, CourseTally courses) {
    long complete = courses.count(Count.COMPLETE_INDUCTIONS);
    long labels = courses.count(Count.LABELS);
    long disagreeing = courses.count(Count.LABELS_THAT_DISAGREE);
    TableRow row =
        GroupColumns.of(group)
            .set("n_patients", courses.count(Count.PATIENTS))
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
    int minCell = protocols.named(group.protocolId()).minCell();
    setQuartiles(row, "sessions", courses.sessions(), minCell);
    setQuartiles(row, "days", courses.days(), minCell);
    return row;
  }

  private static void setQuartiles(TableRow row, String of, EventTable lengths, int minCell) {
    SurvivalCurve curve = KaplanMeier.estimate(lengths, IntervalScale.PLAIN);
    QuantileRule rule = new QuantileRule(lengths, minCell);
    rule.set(row, "lower_quartile_" + of, curve.quantile(0.25).day());
    rule.set(row, "median_" + of, curve.quantile(0.5).day());
    rule.set(row, "upper_quartile_" + of, curve.quantile(0.75).day());
  }

  private static String band(Course course, Protocol protocol) {
    return course.number() < LAST_BAND ? CourseName.of(course, protocol) : LAST_BAND_NAME;
  }
}
