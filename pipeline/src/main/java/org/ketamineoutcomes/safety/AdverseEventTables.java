package org.ketamineoutcomes.safety;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.ketamineoutcomes.patient.Group;
import org.ketamineoutcomes.patient.GroupColumns;
import org.ketamineoutcomes.proportion.ClopperPearson;
import org.ketamineoutcomes.proportion.ClusteredProportion;
import org.ketamineoutcomes.proportion.Wilson;
import org.ketamineoutcomes.rate.GarwoodLimits;
import org.ketamineoutcomes.table.Table;
import org.ketamineoutcomes.table.TableRow;
import org.ketamineoutcomes.tally.NamedCounts;

/** The three tables of adverse events, filled row by row. */
final class AdverseEventTables {

  private static final double DAYS_PER_YEAR = 365.25;

  private final List<TableRow> byPatient = new ArrayList<>();
  private final List<TableRow> bySession = new ArrayList<>();
  private final List<TableRow> rates = new ArrayList<>();

  List<Table> all() {
    return List.of(
        new Table("adverse_events_by_patient", byPatient),
        new Table("adverse_events_by_session", bySession),
        new Table("adverse_event_rates", rates));
  }

  void add(Group group, EventLevel.Key level, NamedCounts counts, String key) {
    byPatient.add(patients(event(group, level), counts, key));
    bySession.add(sessions(event(group, level), counts, key));
    rates.add(rates(event(group, level), counts, key));
  }

  private static TableRow event(Group group, EventLevel.Key key) {
    return GroupColumns.of(group)
        .set("level", key.level().name().toLowerCase(Locale.ROOT))
        .set("category", key.category())
        .set("term", key.term());
  }

  private static TableRow patients(TableRow row, NamedCounts counts, String key) {
    long exposed = counts.get(EventCounts.EVERYTHING, EventCounts.PATIENTS);
    long patients = counts.get(key, EventCounts.PATIENTS);
    row.set("n_exposed", exposed)
        .set("n_patients", patients)
        .set("proportion", (double) patients / exposed);
    ClopperPearson.limits(patients, exposed)
        .ifPresent(
            limits ->
                row.set("clopper_pearson_lower_95", limits.lower95())
                    .set("clopper_pearson_upper_95", limits.upper95()));
    Wilson.limits(patients, exposed)
        .ifPresent(
            limits ->
                row.set("wilson_lower_95", limits.lower95())
                    .set("wilson_upper_95", limits.upper95()));
    return row;
  }

  private static TableRow sessions(TableRow row, NamedCounts counts, String key) {
    long persons = counts.get(EventCounts.EVERYTHING, EventCounts.RECORDS);
    long sessions = counts.get(EventCounts.EVERYTHING, EventCounts.SESSIONS);
    long withEvent = counts.get(key, EventCounts.SESSIONS);
    row.set("n_exposed", persons)
        .set("n_patients", counts.get(key, EventCounts.PATIENTS_WITH_SESSION))
        .set("n_sessions", sessions)
        .set("n_sessions_with_event", withEvent)
        .set("proportion", (double) withEvent / sessions);
    ClusteredProportion.limits(
            persons,
            sessions,
            withEvent,
            counts.get(key, EventCounts.SESSIONS_SQUARED),
            counts.get(key, EventCounts.SESSIONS_TIMES_ALL),
            counts.get(EventCounts.EVERYTHING, EventCounts.SESSIONS_SQUARED))
        .ifPresent(
            clustered ->
                row.set("lower_95", clustered.limits().lower95())
                    .set("upper_95", clustered.limits().upper95())
                    .set("design_effect", clustered.designEffect())
                    .set(
                        "interval_method",
                        clustered.method().name().toLowerCase(Locale.ROOT).replace('_', ' ')));
    return row;
  }

  private static TableRow rates(TableRow row, NamedCounts counts, String key) {
    long patients = counts.get(key, EventCounts.PATIENTS);
    long records = counts.get(key, EventCounts.RECORDS);
    long days = counts.get(EventCounts.EVERYTHING, EventCounts.DAYS);
    double years = days / DAYS_PER_YEAR;
    double yearsToFirst = (days - counts.get(key, EventCounts.DAYS)) / DAYS_PER_YEAR;
    row.set("n_exposed", counts.get(EventCounts.EVERYTHING, EventCounts.PATIENTS))
        .set("n_patients", patients)
        .set("n_events", records)
        .set("n_onset_unknown", counts.get(key, EventCounts.ONSET_UNKNOWN))
        .set("person_years_to_first", yearsToFirst)
        .set("person_years", years)
        .set("interval_method", "exact poisson (garwood)");
    setRate(row, "eair_per_100_py", patients, yearsToFirst);
    setRate(row, "event_rate_per_100_py", records, years);
    return row;
  }

  private static void setRate(TableRow row, String column, long events, double years) {
    row.set(column, 100 * events / years);
    GarwoodLimits.of(events, years)
        .ifPresent(
            limits ->
                row.set(column + "_lower_95", 100 * limits.lower95())
                    .set(column + "_upper_95", 100 * limits.upper95()));
  }
}
