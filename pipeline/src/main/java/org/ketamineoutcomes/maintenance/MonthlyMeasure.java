package org.ketamineoutcomes.maintenance;

import java.io.DataInput;
import java.io.IOException;
import java.util.List;
import org.ketamineoutcomes.course.Course;
import org.ketamineoutcomes.disclosure.Hidden;
import org.ketamineoutcomes.history.TreatmentHistory;
import org.ketamineoutcomes.patient.Group;
import org.ketamineoutcomes.patient.Measure;
import org.ketamineoutcomes.patient.PatientView;
import org.ketamineoutcomes.patient.TreatedCourse;
import org.ketamineoutcomes.rate.GarwoodLimits;
import org.ketamineoutcomes.table.Columns;
import org.ketamineoutcomes.table.Table;
import org.ketamineoutcomes.table.TableRow;
import org.ketamineoutcomes.tally.Bands;
import org.ketamineoutcomes.tally.Counts;
import org.ketamineoutcomes.tally.Keyed;
import org.ketamineoutcomes.tally.Layout;

/**
 * Sessions in each month after the induction, among the patients observed in it.
 *
 * <p>A course is observed from the day after its last induction session to the day before the next
 * course, or to the end of observation. Person-months are observed days over 30.4375.
 */
public record MonthlyMeasure() implements Measure<PatientView, Counts> {

  private static final int PATIENTS = 0;
  private static final int DAYS = 1;
  private static final int SESSIONS = 2;
  private static final int WHOLE_MONTH = 3;
  private static final int WHOLE_MONTH_WITHOUT_SESSION = 4;
  private static final int DAYS_SQUARED = 5;
  private static final int WIDTH = 6;

  private static final Layout LAYOUT =
      Layout.ofCounts(WIDTH).sumUnlessRuled(DAYS, DAYS_SQUARED, PATIENTS);

  @Override
  public Counts empty() {
    return new Counts(WIDTH);
  }

  @Override
  public Counts read(DataInput in) throws IOException {
    return Counts.readFrom(in);
  }

  @Override
  public void count(PatientView patient, Keyed<Group, Counts> counts) {
    for (TreatedCourse treated : patient.courses()) {
      Course course = treated.course();
      int inductionEnd = treated.induction().lastDay();
      int observedDays = lastObservedDay(course, patient.history()) - inductionEnd;
      for (int month = 1; Month.lastDay(month - 1) < observedDays; month++) {
        long[] ofMonth = ofMonth(course, inductionEnd, month, observedDays);
        for (int group : treated.groups()) {
          counts.at(group).add(month, ofMonth);
        }
      }
    }
  }

  private static long[] ofMonth(Course course, int inductionEnd, int month, int observedDays) {
    int from = Month.lastDay(month - 1) + 1;
    int to = Math.min(Month.lastDay(month), observedDays);
    long sessions = sessionsBetween(course, inductionEnd + from, inductionEnd + to);
    boolean isWhole = to == Month.lastDay(month);
    long[] ofMonth = new long[WIDTH];
    ofMonth[PATIENTS] = 1;
    ofMonth[DAYS] = 1L + to - from;
    ofMonth[DAYS_SQUARED] = ofMonth[DAYS] * ofMonth[DAYS];
    ofMonth[SESSIONS] = sessions;
    ofMonth[WHOLE_MONTH] = isWhole ? 1 : 0;
    ofMonth[WHOLE_MONTH_WITHOUT_SESSION] = isWhole && sessions == 0 ? 1 : 0;
    return ofMonth;
  }

  @Override
  public Counts banded(Group group, Counts exact, Bands bands) {
    return LAYOUT.banded(exact, bands);
  }

  @Override
  public List<Columns> columns() {
    return List.of(MaintenanceByMonthColumns.ALL);
  }

  @Override
  public List<Table> tables(Keyed<Group, Counts> counts) {
    Table table = new Table(MaintenanceByMonthColumns.ALL);
    counts
        .sorted()
        .forEach(
            (group, months) -> {
              for (int month = 1; month < months.rows(); month++) {
                fill(group.addRowTo(table), month, months.row(month));
              }
            });
    return List.of(table);
  }

  private static void fill(TableRow row, int month, long[] counts) {
    row.set("month", month)
        .set("n_patients", counts[PATIENTS])
        .set("n_sessions", counts[SESSIONS])
        .set("interval_method", "exact poisson (garwood)")
        .set("n_patients_whole_month", counts[WHOLE_MONTH])
        .set("n_patients_without_session", counts[WHOLE_MONTH_WITHOUT_SESSION])
        .set(
            "proportion_without_session",
            counts[WHOLE_MONTH_WITHOUT_SESSION] / (double) counts[WHOLE_MONTH]);
    if (Layout.isPublished(counts[DAYS_SQUARED])) {
      setTime(row, counts);
    } else {
      Hidden.FEW_PATIENTS.mark(row, "person_days", "person_months", "sessions_per_patient_month");
    }
  }

  private static void setTime(TableRow row, long[] counts) {
    double personMonths = counts[DAYS] / Month.DAYS;
    row.set("person_days", counts[DAYS])
        .set("person_months", personMonths)
        .set("sessions_per_patient_month", counts[SESSIONS] / personMonths);
    GarwoodLimits.of(counts[SESSIONS], personMonths)
        .ifPresent(
            limits ->
                row.set("sessions_per_patient_month_lower_95", limits.lower95())
                    .set("sessions_per_patient_month_upper_95", limits.upper95()));
  }

  private static int lastObservedDay(Course course, TreatmentHistory history) {
    return course.nextCourseDay().isPresent()
        ? course.nextCourseDay().getAsInt() - 1
        : history.observationEndDay();
  }

  private static long sessionsBetween(Course course, int fromDay, int toDay) {
    return (long) TreatmentHistory.firstAfter(toDay, course.sessions())
        - TreatmentHistory.firstAfter(fromDay - 1, course.sessions());
  }
}
