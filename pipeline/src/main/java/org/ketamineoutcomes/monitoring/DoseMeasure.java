package org.ketamineoutcomes.monitoring;

import java.io.DataInput;
import java.io.IOException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import org.ketamineoutcomes.disclosure.Hidden;
import org.ketamineoutcomes.disclosure.QuantileRule;
import org.ketamineoutcomes.history.Route;
import org.ketamineoutcomes.history.Session;
import org.ketamineoutcomes.history.TreatmentHistory;
import org.ketamineoutcomes.patient.Group;
import org.ketamineoutcomes.patient.GroupColumns;
import org.ketamineoutcomes.patient.Grouped;
import org.ketamineoutcomes.patient.Groups;
import org.ketamineoutcomes.patient.Measure;
import org.ketamineoutcomes.protocol.DoseRule;
import org.ketamineoutcomes.protocol.Protocol;
import org.ketamineoutcomes.protocol.Protocols;
import org.ketamineoutcomes.survival.EventTable;
import org.ketamineoutcomes.survival.IntervalScale;
import org.ketamineoutcomes.survival.KaplanMeier;
import org.ketamineoutcomes.table.Table;
import org.ketamineoutcomes.table.TableRow;
import org.ketamineoutcomes.tally.Moments;
import org.ketamineoutcomes.tally.NamedTallies;

/**
 * Doses by body weight, by route and by the number of the session among all of the patient's.
 *
 * <p>A dose is compared with the first one that the patient is known to have had by the same route.
 * A session without a dose by weight is counted with the reason, and in no share.
 */
public record DoseMeasure(Protocols protocols, Groups groups)
    implements Measure<Grouped<NamedTallies<DoseTally>>> {

  private static final double MICROGRAMS_PER_MILLIGRAM = 1000;

  @Override
  public Grouped<NamedTallies<DoseTally>> emptyTally() {
    return new Grouped<>(DoseMeasure::emptyBands);
  }

  @Override
  public Grouped<NamedTallies<DoseTally>> readTally(DataInput in) throws IOException {
    return Grouped.readFrom(
        in,
        DoseMeasure::emptyBands,
        bands -> NamedTallies.readFrom(bands, DoseTally::new, DoseTally::readFrom));
  }

  @Override
  public void count(TreatmentHistory history, Grouped<NamedTallies<DoseTally>> tally) {
    Map<DoseRule, Map<String, long[]>> byRule = new HashMap<>();
    List<String> keys = sessionKeys(history.sessions());
    for (Protocol protocol : protocols.all()) {
      Map<String, long[]> counts =
          byRule.computeIfAbsent(protocol.doses(), rule -> DoseCounts.of(history, rule));
      for (Group group : groups.of(history, protocol.id(), Group.FIRST_COURSE, "")) {
        NamedTallies<DoseTally> bands = tally.of(group);
        counts.forEach((key, ofPatient) -> bands.of(key).addPatient(ofPatient));
        addDoses(history.sessions(), keys, bands);
      }
    }
  }

  /** Returns the name under which the dose of each session is counted. */
  private static List<String> sessionKeys(List<Session> sessions) {
    List<String> keys = new ArrayList<>(sessions.size());
    for (Session session : sessions) {
      keys.add(RouteSessions.numbered(session.route(), keys.size() + 1).key());
    }
    return keys;
  }

  private static void addDoses(
      List<Session> sessions, List<String> keys, NamedTallies<DoseTally> bands) {
    for (int i = 0; i < keys.size(); i++) {
      OptionalInt dose = sessions.get(i).dose().microgramsPerKg();
      if (dose.isPresent()) {
        bands.of(keys.get(i)).addDose(dose.getAsInt());
      }
    }
  }

  @Override
  public List<String> tableNames() {
    return List.of("dose_by_session");
  }

  @Override
  public List<Table> tables(Grouped<NamedTallies<DoseTally>> tally) {
    List<TableRow> rows = new ArrayList<>();
    tally.sorted().forEach((group, bands) -> rows.addAll(rows(group, bands.sorted())));
    return List.of(new Table("dose_by_session", rows));
  }

  private List<TableRow> rows(Group group, Map<String, DoseTally> bands) {
    Map<Route, EventTable> dosesByRoute = new EnumMap<>(Route.class);
    bands.forEach(
        (key, doses) ->
            dosesByRoute
                .computeIfAbsent(RouteSessions.ofKey(key).route(), route -> new EventTable())
                .merge(doses.doses()));
    List<TableRow> rows = new ArrayList<>();
    bands.forEach(
        (key, tally) -> {
          RouteSessions sessions = RouteSessions.ofKey(key);
          EventTable doses =
              sessions.isAll()
                  ? dosesByRoute.getOrDefault(sessions.route(), new EventTable())
                  : tally.doses();
          rows.add(row(group, sessions, tally.counts(), doses));
        });
    return rows;
  }

  private TableRow row(Group group, RouteSessions sessions, long[] counts, EventTable doses) {
    Moments moments = DoseCounts.moments(counts);
    TableRow row =
        GroupColumns.of(group)
            .set("route", sessions.routeLabel())
            .set("by", sessions.by())
            .set("band_order", sessions.place())
            .set("band", sessions.band())
            .set("n_patients", counts[DoseCounts.PATIENTS])
            .set("n_sessions", counts[DoseCounts.SESSIONS])
            .set("n_patients_with_dose", DoseCounts.RAISED.patients(counts))
            .set("n_sessions_with_dose", DoseCounts.RAISED.sessions(counts))
            .set("n_sessions_without_dose", counts[DoseCounts.WITHOUT_DOSE])
            .set("n_sessions_without_weight", counts[DoseCounts.WITHOUT_WEIGHT])
            .set("mean_mg_per_kg", milligrams(moments.mean()))
            .set("standard_deviation_mg_per_kg", milligrams(moments.standardDeviation()));
    OptionalDouble median = KaplanMeier.estimate(doses, IntervalScale.LOG_LOG).quantile(0.5).day();
    if (median.isEmpty() || isTold(group, doses, median.getAsDouble())) {
      row.set("median_mg_per_kg", milligrams(median));
    } else {
      Hidden.FEW_PATIENTS.mark(row);
    }
    share(row, "raised", DoseCounts.RAISED, counts);
    share(row, "above_1_mg_per_kg", DoseCounts.HIGH, counts);
    return row;
  }

  private boolean isTold(Group group, EventTable doses, double dose) {
    return new QuantileRule(doses, protocols.named(group.protocolId()).minCell()).isTold(dose);
  }

  private static void share(TableRow row, String name, SessionShare share, long[] counts) {
    row.set("n_patients_" + name, share.patientsWith(counts))
        .set("n_sessions_" + name, share.sessionsWith(counts))
        .set("proportion_" + name, share.proportionOfSessions(counts));
    share
        .limits(counts)
        .ifPresent(
            clustered ->
                row.set("proportion_" + name + "_lower_95", clustered.limits().lower95())
                    .set("proportion_" + name + "_upper_95", clustered.limits().upper95())
                    .set(name + "_design_effect", clustered.designEffect())
                    .set(name + "_interval_method", SessionShare.words(clustered.method())));
  }

  private static OptionalDouble milligrams(OptionalDouble micrograms) {
    return micrograms.isEmpty()
        ? micrograms
        : OptionalDouble.of(micrograms.getAsDouble() / MICROGRAMS_PER_MILLIGRAM);
  }

  private static NamedTallies<DoseTally> emptyBands() {
    return new NamedTallies<>(DoseTally::new);
  }
}
