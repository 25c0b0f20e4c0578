package org.ketamineoutcomes.maintenance;

import java.io.DataInput;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.ketamineoutcomes.course.Course;
import org.ketamineoutcomes.course.CourseName;
import org.ketamineoutcomes.course.Induction;
import org.ketamineoutcomes.course.UsableScores;
import org.ketamineoutcomes.history.Session;
import org.ketamineoutcomes.history.TreatmentHistory;
import org.ketamineoutcomes.patient.Group;
import org.ketamineoutcomes.patient.GroupColumns;
import org.ketamineoutcomes.patient.Grouped;
import org.ketamineoutcomes.patient.Groups;
import org.ketamineoutcomes.patient.Measure;
import org.ketamineoutcomes.protocol.Protocol;
import org.ketamineoutcomes.protocol.Protocols;
import org.ketamineoutcomes.rate.GarwoodLimits;
import org.ketamineoutcomes.table.Table;
import org.ketamineoutcomes.table.TableRow;
import org.ketamineoutcomes.tally.NamedCounts;
import org.ketamineoutcomes.tally.NumberName;

/**
 * Sessions in each month after the induction, among the patients observed in it.
 *
 * <p>A course is observed from the day after its last induction session to the day before the next
 * course, or to the end of observation. Person-months are observed days over 30.4375.
 */
public record MonthlyMeasure(Protocols protocols, Groups groups)
    implements Measure<Grouped<NamedCounts>> {

  private static final int PATIENTS = 0;
  private static final int DAYS = 1;
  private static final int SESSIONS = 2;
  private static final int WHOLE_MONTH = 3;
  private static final int WHOLE_MONTH_WITHOUT_SESSION = 4;
  private static final int WIDTH = 5;

  @Override
  public Grouped<NamedCounts> emptyTally() {
    return new Grouped<>(() -> new NamedCounts(WIDTH));
  }

  @Override
  public Grouped<NamedCounts> readTally(DataInput in) throws IOException {
    return Grouped.readFrom(in, () -> new NamedCounts(WIDTH), NamedCounts::readFrom);
  }

  @Override
  public void count(TreatmentHistory whole, Grouped<NamedCounts> tally) {
    for (Protocol protocol : protocols.all()) {
      TreatmentHistory history = UsableScores.of(whole, protocol);
      for (Course course : Course.of(history, protocol.courseGapDays())) {
        List<NamedCounts> counts = new ArrayList<>();
        for (Group group : groups.of(history, protocol.id(), CourseName.of(course, protocol), "")) {
          counts.add(tally.of(group));
        }
        count(course, Induction.of(course, protocol.induction()), history, counts);
      }
    }
  }

  private static void count(
      Course course, Induction induction, TreatmentHistory history, List<NamedCounts> counts) {
    int observedDays = lastObservedDay(course, history) - induction.lastDay();
    for (int month = 1; Month.lastDay(month - 1) < observedDays; month++) {
      int from = Month.lastDay(month - 1) + 1;
      int to = Math.min(Month.lastDay(month), observedDays);
      long sessions = sessionsBetween(course, induction.lastDay() + from, induction.lastDay() + to);
      boolean whole = to == Month.lastDay(month);
      long[] ofMonth = new long[WIDTH];
      ofMonth[PATIENTS] = 1;
      ofMonth[DAYS] = 1L + to - from;
      ofMonth[SESSIONS] = sessions;
      ofMonth[WHOLE_MONTH] = whole ? 1 : 0;
      ofMonth[WHOLE_MONTH_WITHOUT_SESSION] = whole && sessions == 0 ? 1 : 0;
      String name = NumberName.of(month);
      for (NamedCounts count : counts) {
        count.add(name, ofMonth);
      }
    }
  }

  @Override
  public List<String> tableNames() {
    return List.of("maintenance_by_month");
  }

  @Override
  public List<Table> tables(Grouped<NamedCounts> tally) {
    List<TableRow> rows = new ArrayList<>();
    tally
        .sorted()
        .forEach(
            (group, months) ->
                months.sorted().forEach((month, counts) -> rows.add(row(group, month, counts))));
    return List.of(new Table("maintenance_by_month", rows));
  }

  private static TableRow row(Group group, String month, long[] counts) {
    double personMonths = counts[DAYS] / Month.DAYS;
    TableRow row =
        GroupColumns.of(group)
            .set("month", NumberName.parse(month))
            .set("n_patients", counts[PATIENTS])
            .set("person_days", counts[DAYS])
            .set("person_months", personMonths)
            .set("n_sessions", counts[SESSIONS])
            .set("sessions_per_patient_month", counts[SESSIONS] / personMonths)
            .set("interval_method", "exact poisson (garwood)")
            .set("n_patients_whole_month", counts[WHOLE_MONTH])
            .set("n_patients_without_session", counts[WHOLE_MONTH_WITHOUT_SESSION])
            .set(
                "proportion_without_session",
                counts[WHOLE_MONTH_WITHOUT_SESSION] / (double) counts[WHOLE_MONTH]);
    GarwoodLimits.of(counts[SESSIONS], personMonths)
        .ifPresent(
            limits ->
                row.set("sessions_per_patient_month_lower_95", limits.lower95())
                    .set("sessions_per_patient_month_upper_95", limits.upper95()));
    return row;
  }

  private static int lastObservedDay(Course course, TreatmentHistory history) {
    return course.nextCourseDay().isPresent()
        ? course.nextCourseDay().getAsInt() - 1
        : Math.max(course.lastDay(), history.observationEndDay());
  }

  private static long sessionsBetween(Course course, int fromDay, int toDay) {
    long sessions = 0;
    for (Session session : course.sessions()) {
      sessions += session.day() >= fromDay && session.day() <= toDay ? 1 : 0;
    }
    return sessions;
  }
}
