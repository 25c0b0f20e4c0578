package org.ketamineoutcomes.naive;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalInt;
import org.ketamineoutcomes.history.Session;
import org.ketamineoutcomes.history.Session.Vitals;
import org.ketamineoutcomes.protocol.Protocol;
import org.ketamineoutcomes.protocol.VitalSignRule;

/** Vital signs, one measurement of one band of one group at a time, from all sessions. */
final class NaiveVitals {

  /** A session, the number it has among its patient's, and its patient. */
  private record Numbered(int person, Map<String, String> strata, int number, Session session) {}

  private static final List<String> MEASUREMENTS =
      List.of(
          "systolic_rise",
          "diastolic_rise",
          "heart_rate_rise",
          "blood_pressure_peak",
          "blood_pressure_rise",
          "oxygen_saturation_lowest",
          "cadss_total",
          "moaas_lowest");

  private NaiveVitals() {}

  static List<NaiveRow> rows(List<NaivePatient> patients, Protocol protocol, List<String> columns) {
    List<Numbered> sessions = new ArrayList<>();
    for (int person = 0; person < patients.size(); person++) {
      int number = 0;
      for (Session session : patients.get(person).sessions()) {
        number++;
        sessions.add(new Numbered(person, patients.get(person).strata(columns), number, session));
      }
    }
    List<NaiveRow> rows = new ArrayList<>();
    sessions.stream()
        .flatMap(
            s ->
                s.strata.entrySet().stream()
                    .flatMap(
                        stratum ->
                            bands(s).stream()
                                .map(band -> List.of(stratum.getKey(), stratum.getValue(), band))))
        .distinct()
        .forEach(
            key -> {
              List<Numbered> in =
                  sessions.stream()
                      .filter(s -> key.get(1).equals(s.strata.get(key.get(0))))
                      .filter(s -> bands(s).contains(key.get(2)))
                      .toList();
              for (String measurement : MEASUREMENTS) {
                NaiveRow row = NaiveRow.of(protocol.id(), "all", "" + key.get(0), "" + key.get(1));
                rows.add(row(row, (String) key.get(2), measurement, in, protocol.vitalSigns()));
              }
            });
    return rows;
  }

  /** By what, place and name of each band the session is in. */
  private static List<String> bands(Numbered s) {
    return List.of("all|0|all", numberBand(s.number), doseBand(s.session));
  }

  private static String numberBand(int number) {
    if (number == 1) {
      return "session_number|0|1";
    } else if (number <= 3) {
      return "session_number|1|2 to 3";
    } else if (number <= 6) {
      return "session_number|2|4 to 6";
    } else if (number <= 12) {
      return "session_number|3|7 to 12";
    } else if (number <= 24) {
      return "session_number|4|13 to 24";
    }
    return number <= 52 ? "session_number|5|25 to 52" : "session_number|6|53 and more";
  }

  private static String doseBand(Session session) {
    String route = session.route().toString().toLowerCase(Locale.ROOT);
    int routePlace =
        List.of(
                "intravenous",
                "intramuscular",
                "subcutaneous",
                "intranasal",
                "sublingual",
                "oral",
                "other",
                "unknown")
            .indexOf(route);
    String[] names = {
      "under 0.4 mg/kg",
      "0.4 to under 0.6 mg/kg",
      "0.6 to under 0.8 mg/kg",
      "0.8 to 1.0 mg/kg",
      "over 1.0 to 2.0 mg/kg",
      "over 2.0 mg/kg",
      "not recorded"
    };
    int place = 6;
    if (session.dose().microgramsPerKg().isPresent()) {
      double dose = session.dose().microgramsPerKg().getAsInt() / 1000.0;
      place = dose < 0.4 ? 0 : dose < 0.6 ? 1 : dose < 0.8 ? 2 : dose <= 1 ? 3 : dose <= 2 ? 4 : 5;
    }
    return "dose|" + (routePlace * 7 + place) + "|" + route + " " + names[place];
  }

  private static NaiveRow row(
      NaiveRow row, String band, String measurement, List<Numbered> sessions, VitalSignRule rule) {
    List<NaiveShare.One> measured = new ArrayList<>();
    List<Double> values = new ArrayList<>();
    for (Numbered s : sessions) {
      Vitals v = s.session.vitals();
      List<OptionalInt> needed = needed(measurement, v);
      if (needed.stream().allMatch(OptionalInt::isPresent)) {
        List<Integer> n = needed.stream().map(OptionalInt::getAsInt).toList();
        measured.add(new NaiveShare.One(s.person, isFinding(measurement, n, rule)));
        values.add((double) (n.size() == 2 ? n.get(1) - n.get(0) : n.get(0)));
      }
    }
    NaiveShare share = new NaiveShare(measured);
    row.with("by", band.split("\\|")[0])
        .with("band_order", Long.parseLong(band.split("\\|")[1]))
        .with("band", band.split("\\|")[2])
        .with("measurement", measurement)
        .with("threshold", threshold(measurement, rule))
        .with("measurement_unit", unit(measurement))
        .with("n_patients", sessions.stream().map(Numbered::person).distinct().count())
        .with("n_sessions", sessions.size())
        .with("n_patients_measured", share.persons())
        .with("n_patients_with_finding", share.personsWith())
        .with("n_sessions_measured", share.count())
        .with("n_sessions_with_finding", share.countWith())
        .with("proportion_of_sessions", share.proportion());
    share.setLimits(row, "lower_95", "upper_95", "design_effect", "interval_method");
    if (!measurement.startsWith("blood")) {
      double mean = values.stream().mapToDouble(x -> x).sum() / values.size();
      double squares = values.stream().mapToDouble(x -> (x - mean) * (x - mean)).sum();
      row.with("mean", mean)
          .with(
              "standard_deviation",
              values.isEmpty() ? Double.NaN : Math.sqrt(squares / (values.size() - 1)));
    }
    long n = share.persons();
    long with = share.personsWith();
    if (n > 0) {
      row.with("proportion_of_patients", (double) with / n)
          .with("clopper_pearson_lower_95", NaiveLimits.clopperPearsonLower(with, n - with))
          .with("clopper_pearson_upper_95", NaiveLimits.clopperPearsonUpper(with, n - with))
          .with("wilson_lower_95", NaiveLimits.wilson(with, n, -1))
          .with("wilson_upper_95", NaiveLimits.wilson(with, n, 1));
    }
    return row;
  }

  /** Everything that must be recorded: of a rise, before and peak. */
  private static List<OptionalInt> needed(String measurement, Vitals v) {
    return switch (measurement) {
      case "systolic_rise" -> List.of(v.systolicBefore(), v.systolicPeak());
      case "diastolic_rise" -> List.of(v.diastolicBefore(), v.diastolicPeak());
      case "heart_rate_rise" -> List.of(v.heartRateBefore(), v.heartRatePeak());
      case "blood_pressure_peak" -> List.of(v.systolicPeak(), v.diastolicPeak());
      case "blood_pressure_rise" ->
          List.of(v.systolicBefore(), v.systolicPeak(), v.diastolicBefore(), v.diastolicPeak());
      case "oxygen_saturation_lowest" -> List.of(v.oxygenSaturationLowest());
      case "cadss_total" -> List.of(v.cadssTotal());
      default -> List.of(v.moaasLowest());
    };
  }

  private static boolean isFinding(String measurement, List<Integer> n, VitalSignRule rule) {
    return switch (measurement) {
      case "blood_pressure_peak" ->
          n.get(0) >= rule.systolicAtLeast() || n.get(1) >= rule.diastolicAtLeast();
      case "blood_pressure_rise" ->
          n.get(1) - n.get(0) >= rule.systolicRiseAtLeast()
              || n.get(3) - n.get(2) >= rule.diastolicRiseAtLeast();
      case "oxygen_saturation_lowest" -> n.get(0) < rule.oxygenSaturationBelow();
      case "cadss_total" -> n.get(0) > rule.cadssAbove();
      case "moaas_lowest" -> n.get(0) <= rule.moaasAtMost();
      default -> n.get(1) > n.get(0);
    };
  }

  private static String threshold(String measurement, VitalSignRule rule) {
    return switch (measurement) {
      case "blood_pressure_peak" -> both(rule.systolicAtLeast(), rule.diastolicAtLeast());
      case "blood_pressure_rise" -> both(rule.systolicRiseAtLeast(), rule.diastolicRiseAtLeast());
      case "oxygen_saturation_lowest" -> "below " + rule.oxygenSaturationBelow();
      case "cadss_total" -> "above " + rule.cadssAbove();
      case "moaas_lowest" -> "at most " + rule.moaasAtMost();
      default -> "above 0";
    };
  }

  private static String both(int systolic, int diastolic) {
    return "systolic at least " + systolic + " or diastolic at least " + diastolic;
  }

  private static String unit(String measurement) {
    return switch (measurement) {
      case "heart_rate_rise" -> "per minute";
      case "oxygen_saturation_lowest" -> "percent";
      case "cadss_total", "moaas_lowest" -> "points";
      default -> "mmHg";
    };
  }
}
