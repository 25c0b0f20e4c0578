package org.ketamineoutcomes.safety;

import java.util.List;
import org.ketamineoutcomes.disclosure.Hidden;
import org.ketamineoutcomes.event.EventKinds;
import org.ketamineoutcomes.patient.Group;
import org.ketamineoutcomes.protocol.ExposureRule;
import org.ketamineoutcomes.protocol.Protocols;
import org.ketamineoutcomes.rate.PoissonTrend;
import org.ketamineoutcomes.table.Table;
import org.ketamineoutcomes.table.TableRow;
import org.ketamineoutcomes.tally.Counts;
import org.ketamineoutcomes.tally.Layout;

/** The rows of exposure and of its trends. */
final class LongTermRows {

  private final Protocols protocols;
  private final EventKinds kinds;
  private final Table bands = new Table(LongTermExposureColumns.ALL);
  private final Table trends = new Table(LongTermTrendColumns.ALL);

  LongTermRows(Protocols protocols, EventKinds kinds) {
    this.protocols = protocols;
    this.kinds = kinds;
  }

  Table bands() {
    return bands;
  }

  Table trends() {
    return trends;
  }

  void add(Group group, Counts counts) {
    ExposureRule rule = protocols.named(group.protocolId()).exposureBands();
    ExposureRows sessions = ExposureRows.of(Exposure.CUMULATIVE_SESSIONS, rule, kinds);
    for (int kind : kinds.inKnownWays(any -> isAny(any, sessions, counts))) {
      for (Exposure exposure : Exposure.values()) {
        ExposureRows rows = ExposureRows.of(exposure, rule, kinds);
        for (int band = ExposureBands.UNKNOWN; band <= rows.bands().count(); band++) {
          if (band != ExposureBands.UNKNOWN || exposure == Exposure.CUMULATIVE_MG_PER_KG) {
            fillBand(row(group, bands, exposure, kind), rows, band, kind, counts);
          }
        }
        fillUnknown(row(group, bands, exposure, kind), rows, kind, counts)
            .set("n_patients", patients(rule, counts));
        fillTrend(row(group, trends, exposure, kind), rows, kind, counts);
      }
    }
  }

  private static boolean isAny(int kind, ExposureRows rows, Counts counts) {
    for (int band = ExposureRows.ONSET_UNKNOWN; band <= rows.bands().count(); band++) {
      if (counts.get(rows.events(band, kind), ExposureCounts.EVENTS) > 0) {
        return true;
      }
    }
    return false;
  }

  /** Returns how many patients there are: all begin with their first month. */
  private long patients(ExposureRule rule, Counts counts) {
    ExposureRows months = ExposureRows.of(Exposure.MONTHS_SINCE_FIRST_SESSION, rule, kinds);
    return counts.get(months.time(1), ExposureCounts.PATIENTS);
  }

  private TableRow row(Group group, Table table, Exposure exposure, int kind) {
    return kinds.setKind(group.addRowTo(table), kind).set("exposure", exposure.id());
  }

  private static void fillBand(TableRow row, ExposureRows rows, int band, int kind, Counts counts) {
    long[] all = counts.row(rows.time(band));
    long[] events = counts.row(rows.events(band, kind));
    long days = all[ExposureCounts.DAYS];
    long daysToFirst = days - events[ExposureCounts.DAYS];
    row.set("band_number", band)
        .set("band", rows.bands().name(band))
        .set("n_patients", all[ExposureCounts.PATIENTS])
        .set("n_patients_with_event", events[ExposureCounts.PATIENTS])
        .set("n_events", events[ExposureCounts.EVENTS])
        .set("n_first_events", events[ExposureCounts.FIRST_EVENTS])
        .set("interval_method", Rates.METHOD);
    if (Layout.isPublished(all[ExposureCounts.DAYS_SQUARED])) {
      row.set("person_days", days);
      Rates.setTimes(row, daysToFirst, days);
      Rates.set(row, "eair", events[ExposureCounts.FIRST_EVENTS], daysToFirst);
      Rates.set(row, "event_rate", events[ExposureCounts.EVENTS], days);
    } else {
      Hidden.FEW_PATIENTS.mark(row, "person_days");
      Rates.hide(row);
    }
  }

  private static TableRow fillUnknown(TableRow row, ExposureRows rows, int kind, Counts counts) {
    long[] events = counts.row(rows.events(ExposureRows.ONSET_UNKNOWN, kind));
    return row.set("band_number", ExposureBands.UNKNOWN)
        .set("band", "onset unknown")
        .set("n_patients_with_event", events[ExposureCounts.PATIENTS])
        .set("n_events", events[ExposureCounts.EVENTS])
        .set("n_first_events", 0);
  }

  private static void fillTrend(TableRow row, ExposureRows rows, int kind, Counts counts) {
    int bands = rows.bands().count();
    long[] first = new long[bands];
    long[] days = new long[bands];
    long smallest = Long.MAX_VALUE;
    for (int i = 0; i < bands; i++) {
      long[] band = counts.row(rows.time(i + 1));
      long[] events = counts.row(rows.events(i + 1, kind));
      long patients = band[ExposureCounts.PATIENTS];
      long with = events[ExposureCounts.PATIENTS];
      first[i] = events[ExposureCounts.FIRST_EVENTS];
      days[i] = band[ExposureCounts.DAYS] - events[ExposureCounts.DAYS];
      for (long part : List.of(patients, with, patients - with, first[i], with - first[i])) {
        smallest = part > 0 ? Math.min(smallest, part) : smallest;
      }
    }
    row.set("n_bands", bands).set("n_smallest", smallest == Long.MAX_VALUE ? 0 : smallest);
    PoissonTrend.of(first, days)
        .ifPresent(
            trend ->
                row.set("direction", direction(trend.slope()))
                    .set("chi_square", trend.chiSquare())
                    .set("p_value", trend.pValue()));
  }

  private static String direction(double slope) {
    if (slope == 0) {
      return "none";
    }
    return slope < 0 ? "down" : "up";
  }
}
