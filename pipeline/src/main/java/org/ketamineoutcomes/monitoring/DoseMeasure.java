package org.ketamineoutcomes.monitoring;

import java.io.DataInput;
import java.io.IOException;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import org.ketamineoutcomes.disclosure.Hidden;
import org.ketamineoutcomes.disclosure.QuantileRule;
import org.ketamineoutcomes.history.Route;
import org.ketamineoutcomes.history.Session;
import org.ketamineoutcomes.patient.Group;
import org.ketamineoutcomes.patient.Measure;
import org.ketamineoutcomes.patient.SafetyView;
import org.ketamineoutcomes.protocol.DisclosureRule;
import org.ketamineoutcomes.protocol.Protocols;
import org.ketamineoutcomes.table.Columns;
import org.ketamineoutcomes.table.Table;
import org.ketamineoutcomes.table.TableRow;
import org.ketamineoutcomes.tally.Bands;
import org.ketamineoutcomes.tally.Histogram;
import org.ketamineoutcomes.tally.Keyed;
import org.ketamineoutcomes.tally.Moments;
import org.ketamineoutcomes.tally.Numbered;

/**
 * Doses by body weight, by route and by the number of the session among all of the patient's.
 *
 * <p>A dose is compared with the first one that the patient is known to have had by the same route.
 * A session without a dose by weight is counted with the reason, and in no share.
 */
public record DoseMeasure(Protocols protocols) implements Measure<SafetyView, Numbered<DoseTally>> {

  private static final double MICROGRAMS_PER_MILLIGRAM = 1000;

  @Override
  public Numbered<DoseTally> empty() {
    return new Numbered<>(DoseTally::new);
  }

  @Override
  public Numbered<DoseTally> read(DataInput in) throws IOException {
    return Numbered.readFrom(in, DoseTally::new, DoseTally::readFrom);
  }

  @Override
  public void count(SafetyView patient, Keyed<Group, Numbered<DoseTally>> counts) {
    List<Session> sessions = patient.history().sessions();
    long[][] own = DoseCounts.of(sessions, patient.rules().doses());
    for (int group : patient.groups()) {
      DoseCounts.addTo(counts.at(group), own, sessions);
    }
  }

  @Override
  public Numbered<DoseTally> banded(Group group, Numbered<DoseTally> exact, Bands bands) {
    return exact.with(tally -> tally.banded(bands));
  }

  @Override
  public List<Columns> columns() {
    return List.of(DoseBySessionColumns.ALL);
  }

  @Override
  public List<Table> tables(Keyed<Group, Numbered<DoseTally>> counts) {
    Table table = new Table(DoseBySessionColumns.ALL);
    counts
        .sorted()
        .forEach(
            (group, bands) ->
                addRows(table, group, bands, protocols.named(group.protocolId()).disclosure()));
    return List.of(table);
  }

  private static void addRows(
      Table table, Group group, Numbered<DoseTally> bands, DisclosureRule disclosure) {
    Map<Route, Histogram> dosesByRoute = new EnumMap<>(Route.class);
    bands.forEach(
        (number, tally) ->
            dosesByRoute
                .computeIfAbsent(RouteSessions.numbered(number).route(), any -> new Histogram())
                .merge(tally.doses()));
    bands.forEach(
        (number, tally) -> {
          RouteSessions sessions = RouteSessions.numbered(number);
          Histogram doses =
              sessions.isAll()
                  ? dosesByRoute.getOrDefault(sessions.route(), new Histogram())
                  : tally.doses();
          fill(group.addRowTo(table), sessions, tally.counts(), doses, disclosure);
        });
  }

  private static void fill(
      TableRow row,
      RouteSessions sessions,
      long[] counts,
      Histogram doses,
      DisclosureRule disclosure) {
    Moments moments = DoseCounts.moments(counts);
    row.set("route", sessions.routeLabel())
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
    if (moments.mean().isEmpty() && DoseCounts.RAISED.sessions(counts) > 0) {
      Hidden.FEW_PATIENTS.mark(row, "mean_mg_per_kg", "standard_deviation_mg_per_kg");
    }
    OptionalDouble median = doses.quantile(1, 2);
    if (median.isEmpty()
        || new QuantileRule(doses, disclosure.smallestShown()).isPublished(median.getAsDouble())) {
      row.set("median_mg_per_kg", milligrams(median));
      if (!sessions.isAll()) {
        setMedianBounds(row, doses, disclosure);
      }
    } else {
      Hidden.FEW_PATIENTS.mark(row, "median_mg_per_kg");
    }
    share(row, "raised", DoseCounts.RAISED, counts);
    share(row, "above_1_mg_per_kg", DoseCounts.HIGH, counts);
  }

  /** Doses of all bands together are what bands tell of each, which bounds no sum of them. */
  private static void setMedianBounds(TableRow row, Histogram doses, DisclosureRule disclosure) {
    disclosure
        .bands()
        .flatMap(bands -> doses.quantileBounds(1, 2, bands, DoseTally.GRID))
        .ifPresent(
            range ->
                row.set("median_mg_per_kg_least", range.least() / 1000)
                    .set("median_mg_per_kg_greatest", range.greatest() / 1000));
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
}
