package org.ketamineoutcomes.maintenance;

import org.ketamineoutcomes.table.Columns;
import org.ketamineoutcomes.table.LimitColumns;
import org.ketamineoutcomes.table.TableOf;

/** The columns of {@code maintenance_by_month}. */
final class MaintenanceByMonthColumns {

  /** Days that patients have in a month say how many have all of it. */
  private static final String WHOLE = "n_patients_whole_month";

  static final Columns ALL =
      TableOf.groups(
              "maintenance_by_month",
              "Sessions in each month after the induction, among patients observed in it. A"
                  + " month is 30.4375 days; a course is observed from the day after its last"
                  + " induction session to the day before the next course, or to the end of"
                  + " observation, and never past death.")
          .keyNumber("month", "none", "Months since the last induction session, from 1.")
          .people("n_patients", "Patients observed on any day of the month.")
          .derivedNumber(
              "person_days",
              "person-days",
              "Days on which they were observed.",
              "n_patients",
              WHOLE)
          .derived("person_months", "person-months", "The same over 30.4375.", "n_patients", WHOLE)
          .count("n_sessions", "sessions", "Sessions in that time, one a day at most.")
          .derived(
              "sessions_per_patient_month",
              "sessions per person-month",
              "n_sessions / person_months.",
              "n_sessions",
              "n_patients",
              WHOLE)
          .with(
              LimitColumns.called(
                  "sessions_per_patient_month_",
                  "sessions per person-month",
                  "sessions_per_patient_month",
                  "n_sessions",
                  "n_patients",
                  WHOLE))
          .word("interval_method", "How the limits were made; they take sessions as independent.")
          .countOf("n_patients", "n_patients_whole_month", "Patients observed for the whole month.")
          .countOf(
              "n_patients_whole_month",
              "n_patients_without_session",
              "How many of those had no session in it.")
          .derived(
              "proportion_without_session",
              "proportion",
              "n_patients_without_session / n_patients_whole_month.",
              "n_patients_without_session",
              "n_patients_whole_month")
          .boundedRate(
              "sessions_per_patient_month",
              "n_sessions",
              "person_months",
              "person_months",
              "n_patients",
              1)
          .bounded(
              "proportion_without_session", "n_patients_without_session", "n_patients_whole_month")
          .columns();

  private MaintenanceByMonthColumns() {}
}
