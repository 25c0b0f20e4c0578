package org.ketamineoutcomes.naive;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.ketamineoutcomes.history.Route;
import org.ketamineoutcomes.history.Session;
import org.ketamineoutcomes.protocol.DoseRule;
import org.ketamineoutcomes.protocol.Protocol;

/** Doses by route and session number, each session with all it takes to judge it. */
final class NaiveDose {

  /** A session, with the first dose above none that its patient had by its route up to then. */
  private record Given(
      int person, Map<String, String> strata, int number, Session session, double firstDose) {

    boolean hasDose() {
      return session.dose().microgramsPerKg().isPresent();
    }

    double dose() {
      return session.dose().microgramsPerKg().getAsInt() / 1000.0;
    }

    boolean isRaised(DoseRule rule) {
      return firstDose > 0 && dose() / firstDose >= 1 + rule.raisedPercent() / 100.0 - 1e-9;
    }
  }

  private NaiveDose() {}

  static List<NaiveRow> rows(List<NaivePatient> patients, Protocol protocol, List<String> columns) {
    List<Given> sessions = new ArrayList<>();
    for (int person = 0; person < patients.size(); person++) {
      NaivePatient patient = patients.get(person);
      for (int i = 0; i < patient.sessions().size(); i++) {
        Session session = patient.sessions().get(i);
        sessions.add(
            new Given(
                person,
                patient.strata(columns),
                i + 1,
                session,
                firstDose(patient.sessions().subList(0, i + 1), session.route())));
      }
    }
    List<NaiveRow> rows = new ArrayList<>();
    sessions.stream()
        .flatMap(
            s ->
                s.strata.entrySet().stream()
                    .flatMap(
                        stratum ->
                            List.of("all|0|all", numberBand(s.number)).stream()
                                .map(
                                    band ->
                                        List.of(
                                            stratum.getKey(),
                                            stratum.getValue(),
                                            s.session.route().toString(),
                                            band))))
        .distinct()
        .forEach(
            key -> {
              List<Given> in =
                  sessions.stream()
                      .filter(s -> key.get(1).equals(s.strata.get(key.get(0))))
                      .filter(s -> s.session.route().toString().equals(key.get(2)))
                      .filter(
                          s ->
                              key.get(3).equals("all|0|all")
                                  || key.get(3).equals(numberBand(s.number)))
                      .toList();
              rows.add(
                  row(
                          NaiveRow.of(protocol.id(), "all", key.get(0), key.get(1)),
                          in,
                          protocol.doses())
                      .with("route", key.get(2).toLowerCase(Locale.ROOT))
                      .with("by", key.get(3).split("\\|")[0])
                      .with("band_order", Long.parseLong(key.get(3).split("\\|")[1]))
                      .with("band", key.get(3).split("\\|")[2]));
            });
    return rows;
  }

  private static double firstDose(List<Session> sessions, Route route) {
    for (Session session : sessions) {
      if (session.route() == route && session.dose().microgramsPerKg().orElse(0) > 0) {
        return session.dose().microgramsPerKg().getAsInt() / 1000.0;
      }
    }
    return 0;
  }

  private static String numberBand(int number) {
    if (number <= 12) {
      return "session_number|" + number + "|" + number;
    } else if (number <= 24) {
      return "session_number|13|13 to 24";
    }
    return number <= 52 ? "session_number|14|25 to 52" : "session_number|15|53 and more";
  }

  private static NaiveRow row(NaiveRow row, List<Given> sessions, DoseRule rule) {
    List<Given> dosed = sessions.stream().filter(Given::hasDose).toList();
    long without = 0;
    long withoutWeight = 0;
    for (Given s : sessions) {
      boolean milligrams = s.session.dose().micrograms().isPresent();
      without += !s.hasDose() && !milligrams ? 1 : 0;
      withoutWeight += !s.hasDose() && milligrams ? 1 : 0;
    }
    double mean = dosed.stream().mapToDouble(Given::dose).sum() / dosed.size();
    double squares = dosed.stream().mapToDouble(s -> Math.pow(s.dose() - mean, 2)).sum();
    row.with("n_patients", sessions.stream().map(Given::person).distinct().count())
        .with("n_sessions", sessions.size())
        .with("n_patients_with_dose", dosed.stream().map(Given::person).distinct().count())
        .with("n_sessions_with_dose", dosed.size())
        .with("n_sessions_without_dose", without)
        .with("n_sessions_without_weight", withoutWeight)
        .with("mean_mg_per_kg", mean)
        .with(
            "standard_deviation_mg_per_kg",
            dosed.isEmpty() ? Double.NaN : Math.sqrt(squares / (dosed.size() - 1)))
        .with("median_mg_per_kg", median(dosed));
    share(
        row,
        "raised",
        dosed.stream().map(s -> new NaiveShare.One(s.person, s.isRaised(rule))).toList());
    share(
        row,
        "above_1_mg_per_kg",
        dosed.stream().map(s -> new NaiveShare.One(s.person, s.dose() > 1)).toList());
    return row;
  }

  private static double median(List<Given> dosed) {
    List<Double> sorted = dosed.stream().map(Given::dose).sorted().toList();
    int n = sorted.size();
    return n == 0 ? Double.NaN : (sorted.get((n - 1) / 2) + sorted.get(n / 2)) / 2;
  }

  private static void share(NaiveRow row, String name, List<NaiveShare.One> sessions) {
    NaiveShare share = new NaiveShare(sessions);
    row.with("n_patients_" + name, share.personsWith())
        .with("n_sessions_" + name, share.countWith())
        .with("proportion_" + name, share.proportion());
    share.setLimits(
        row,
        "proportion_" + name + "_lower_95",
        "proportion_" + name + "_upper_95",
        name + "_design_effect",
        name + "_interval_method");
  }
}
