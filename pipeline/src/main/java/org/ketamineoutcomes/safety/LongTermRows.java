package org.ketamineoutcomes.safety;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.ketamineoutcomes.event.Ascertainment;
import org.ketamineoutcomes.patient.Group;
import org.ketamineoutcomes.patient.GroupColumns;
import org.ketamineoutcomes.protocol.ExposureRule;
import org.ketamineoutcomes.protocol.Protocols;
import org.ketamineoutcomes.rate.PoissonTrend;
import org.ketamineoutcomes.table.TableRow;
import org.ketamineoutcomes.tally.NamedCounts;

/** The rows of exposure and of its trends. */
final class LongTermRows {

  private final Protocols protocols;
  private final KindsOfEvents kinds;
  private final List<TableRow> bands = new ArrayList<>();
  private final List<TableRow> trends = new ArrayList<>();

  LongTermRows(Protocols protocols, KindsOfEvents kinds) {
    this.protocols = protocols;
    this.kinds = kinds;
  }

  List<TableRow> bands() {
    return bands;
  }

  List<TableRow> trends() {
    return trends;
  }

  void add(Group group, NamedCounts counts) {
    ExposureRule rule = protocols.named(group.protocolId()).exposureBands();
    for (EventKind kind : kinds.toldOf(kindsIn(counts))) {
      for (Exposure exposure : Exposure.values()) {
        ExposureBands of = ExposureBands.of(exposure, rule);
        for (int band = ExposureBands.UNKNOWN; band <= of.count(); band++) {
          if (band != ExposureBands.UNKNOWN || exposure == Exposure.CUMULATIVE_MG_PER_KG) {
            bands.add(band(group, of, band, kind, counts));
          }
        }
        bands.add(onsetUnknown(group, exposure, kind, counts));
        trends.add(trend(group, of, kind, counts));
      }
    }
  }

  private static List<String> kindsIn(NamedCounts counts) {
    Set<String> known = counts.sorted().keySet();
    List<String> kinds = new ArrayList<>();
    for (Ascertainment way : Ascertainment.values()) {
      String key = new EventKind(EventKind.ANY, way).key();
      if (known.stream().anyMatch(name -> name.endsWith("\t" + key))) {
        kinds.add(key);
      }
    }
    return kinds;
  }

  private static TableRow row(Group group, Exposure exposure, EventKind kind) {
    return kind.name(GroupColumns.of(group)).set("exposure", exposure.id());
  }

  private static TableRow band(
      Group group, ExposureBands bands, int band, EventKind kind, NamedCounts counts) {
    String all = ExposureCounts.key(bands.exposure(), band);
    String events = ExposureCounts.key(bands.exposure(), band, kind);
    long days = counts.get(all, ExposureCounts.DAYS);
    long daysToFirst = days - counts.get(events, ExposureCounts.DAYS);
    TableRow row =
        row(group, bands.exposure(), kind)
            .set("band_number", band)
            .set("band", bands.name(band))
            .set("n_patients", counts.get(all, ExposureCounts.PATIENTS))
            .set("n_patients_with_event", counts.get(events, ExposureCounts.PATIENTS))
            .set("n_events", counts.get(events, ExposureCounts.EVENTS))
            .set("n_first_events", counts.get(events, ExposureCounts.FIRST_EVENTS))
            .set("person_days", days)
            .set("interval_method", Rates.METHOD);
    Rates.set(row, "eair", counts.get(events, ExposureCounts.FIRST_EVENTS), daysToFirst);
    Rates.set(row, "event_rate", counts.get(events, ExposureCounts.EVENTS), days);
    return row.set("person_years_to_first", daysToFirst / Rates.DAYS_PER_YEAR)
        .set("person_years", days / Rates.DAYS_PER_YEAR);
  }

  private static TableRow onsetUnknown(
      Group group, Exposure exposure, EventKind kind, NamedCounts counts) {
    String events = ExposureCounts.key(exposure, ExposureCounts.ONSET_UNKNOWN, kind);
    long patients = 0;
    for (int band : List.of(ExposureBands.UNKNOWN, 1)) {
      String months = ExposureCounts.key(Exposure.MONTHS_SINCE_FIRST_SESSION, band);
      patients += counts.get(months, ExposureCounts.PATIENTS);
    }
    return row(group, exposure, kind)
        .set("band_number", ExposureBands.UNKNOWN)
        .set("band", "onset unknown")
        .set("n_patients", patients)
        .set("n_patients_with_event", counts.get(events, ExposureCounts.PATIENTS))
        .set("n_events", counts.get(events, ExposureCounts.EVENTS))
        .set("n_first_events", 0);
  }

  private static TableRow trend(
      Group group, ExposureBands all, EventKind kind, NamedCounts counts) {
    Exposure exposure = all.exposure();
    int bands = all.count();
    long[] first = new long[bands];
    long[] days = new long[bands];
    long smallest = Long.MAX_VALUE;
    for (int i = 0; i < bands; i++) {
      String band = ExposureCounts.key(exposure, i + 1);
      String events = ExposureCounts.key(exposure, i + 1, kind);
      long patients = counts.get(band, ExposureCounts.PATIENTS);
      long with = counts.get(events, ExposureCounts.PATIENTS);
      first[i] = counts.get(events, ExposureCounts.FIRST_EVENTS);
      days[i] = counts.get(band, ExposureCounts.DAYS) - counts.get(events, ExposureCounts.DAYS);
      for (long part : List.of(patients, with, patients - with, first[i], with - first[i])) {
        smallest = part > 0 ? Math.min(smallest, part) : smallest;
      }
    }
    TableRow row =
        row(group, exposure, kind)
            .set("n_bands", bands)
            .set("n_smallest", smallest == Long.MAX_VALUE ? 0 : smallest);
    PoissonTrend.of(first, days)
        .ifPresent(
            trend ->
                row.set("direction", direction(trend.slope()))
                    .set("chi_square", trend.chiSquare())
                    .set("p_value", trend.pValue()));
    return row;
  }

  private static String direction(double slope) {
    if (slope == 0) {
      return "none";
    }
    return slope < 0 ? "down" : "up";
  }
}
