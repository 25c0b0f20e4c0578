package org.ketamineoutcomes.safety;

import java.util.Collection;
import java.util.List;
import java.util.SortedMap;
import org.ketamineoutcomes.curve.Share;
import org.ketamineoutcomes.patient.Group;
import org.ketamineoutcomes.proportion.ClusteredProportion;
import org.ketamineoutcomes.table.Columns;
import org.ketamineoutcomes.table.Table;
import org.ketamineoutcomes.table.TableRow;
import org.ketamineoutcomes.tally.Counts;
import org.ketamineoutcomes.tally.Layout;

/** The three tables of adverse events, filled group by group. */
final class AdverseEventTables {

  static final List<Columns> COLUMNS =
      List.of(
          AdverseEventsByPatientColumns.ALL,
          AdverseEventsBySessionColumns.ALL,
          AdverseEventRatesColumns.ALL);

  private final Table byPatient = new Table(AdverseEventsByPatientColumns.ALL);
  private final Table bySession = new Table(AdverseEventsBySessionColumns.ALL);
  private final Table rates = new Table(AdverseEventRatesColumns.ALL);

  List<Table> all() {
    return List.of(byPatient, bySession, rates);
  }

  /** Adds a row of each table for each of {@code keys}, whether it happened in the group or not. */
  void add(Group group, EventTally counts, Collection<EventLevel.Key> keys) {
    long[] exposure = counts.exposure();
    SortedMap<EventLevel.Key, Counts> events = counts.events();
    for (EventLevel.Key key : keys) {
      Counts counted = events.get(key);
      long[] event = counted == null ? new long[EventCounts.WIDTH] : counted.row(0);
      fillPatients(key.setIn(group.addRowTo(byPatient)), exposure, event);
      fillSessions(key.setIn(group.addRowTo(bySession)), exposure, event);
      fillRates(key.setIn(group.addRowTo(rates)), exposure, event);
    }
  }

  private static void fillPatients(TableRow row, long[] exposure, long[] event) {
    long exposed = exposure[EventCounts.PATIENTS];
    long patients = event[EventCounts.PATIENTS];
    row.set("n_exposed", exposed).set("n_patients", patients);
    new Share(patients, exposed).setAsProportion(row);
  }

  private static void fillSessions(TableRow row, long[] exposure, long[] event) {
    long persons = exposure[EventCounts.RECORDS];
    long sessions = exposure[EventCounts.SESSIONS];
    long withEvent = event[EventCounts.SESSIONS];
    row.set("n_exposed", persons)
        .set("n_patients", event[EventCounts.PATIENTS_WITH_SESSION])
        .set("n_sessions", sessions)
        .set("n_sessions_with_event", withEvent)
        .set("proportion", (double) withEvent / sessions);
    ClusteredProportion.limits(
            persons,
            sessions,
            withEvent,
            event[EventCounts.SESSIONS_SQUARED],
            event[EventCounts.SESSIONS_TIMES_ALL],
            exposure[EventCounts.SESSIONS_SQUARED])
        .ifPresent(clustered -> SessionLimits.set(row, clustered));
  }

  private static void fillRates(TableRow row, long[] exposure, long[] event) {
    long patients = event[EventCounts.PATIENTS];
    long records = event[EventCounts.RECORDS];
    long days = exposure[EventCounts.DAYS];
    long daysToFirst = days - event[EventCounts.DAYS];
    row.set("n_exposed", exposure[EventCounts.PATIENTS])
        .set("n_patients", patients)
        .set("n_events", records)
        .set("n_onset_unknown", event[EventCounts.ONSET_UNKNOWN])
        .set("interval_method", Rates.METHOD);
    if (Layout.isPublished(exposure[EventCounts.DAYS_SQUARED])) {
      Rates.setTimes(row, daysToFirst, days);
      Rates.set(row, "eair", patients, daysToFirst);
      Rates.set(row, "event_rate", records, days);
    } else {
      Rates.hide(row);
    }
  }
}
