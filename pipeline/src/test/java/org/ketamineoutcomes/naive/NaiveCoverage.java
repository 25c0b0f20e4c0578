package org.ketamineoutcomes.naive;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.BiPredicate;
import org.ketamineoutcomes.history.Answer;
import org.ketamineoutcomes.history.Assessment;
import org.ketamineoutcomes.history.Assessment.RelationToSession;
import org.ketamineoutcomes.history.Session;
import org.ketamineoutcomes.protocol.BaselineRule.SameDay;
import org.ketamineoutcomes.protocol.Protocol;

/** What was measured, one item in one group at a time, session by session. */
final class NaiveCoverage {

  /** An item, and whether it was measured at a session; without it there is no column for it. */
  private record Item(String id, String instrument, BiPredicate<NaivePatient, Session> measured) {}

  private static final BiPredicate<NaivePatient, Session> NO_COLUMN = (patient, session) -> false;

  private static final List<String> WITH_SUICIDALITY_ITEM =
      List.of("PHQ-9", "MADRS", "HAM-D17", "QIDS-SR16", "IDS-SR30", "BDI", "BDI-II");

  private final Protocol protocol;
  private final List<NaivePatient> patients;
  private final List<String> columns;

  private NaiveCoverage(Protocol protocol, List<NaivePatient> patients, List<String> columns) {
    this.protocol = protocol;
    this.patients = patients;
    this.columns = columns;
  }

  static Map<String, List<NaiveRow>> tables(
      List<NaivePatient> patients, Protocol protocol, List<String> columns) {
    return Map.of("measurement_coverage", new NaiveCoverage(protocol, patients, columns).rows());
  }

  private List<NaiveRow> rows() {
    List<List<String>> groups =
        patients.stream()
            .flatMap(patient -> patient.strata(columns).entrySet().stream())
            .map(stratum -> List.of(stratum.getKey(), stratum.getValue()))
            .distinct()
            .toList();
    List<NaiveRow> rows = new ArrayList<>();
    for (List<String> group : groups) {
      List<NaivePatient> members =
          patients.stream()
              .filter(patient -> group.get(1).equals(patient.strata(columns).get(group.get(0))))
              .toList();
      for (Item item : items()) {
        rows.add(row(group, item, members));
      }
    }
    return rows;
  }

  private List<Item> items() {
    List<Item> items = new ArrayList<>();
    items.add(
        new Item("adverse_events_asked", "", (p, s) -> s.adverseEventsAssessed() == Answer.YES));
    items.add(new Item("blood_pressure_before", "", (p, s) -> hasPressureBefore(s)));
    items.add(new Item("blood_pressure_peak", "", (p, s) -> hasPressurePeak(s)));
    items.add(
        new Item("blood_pressure_rise", "", (p, s) -> hasPressureBefore(s) && hasPressurePeak(s)));
    items.add(
        new Item("heart_rate_before", "", (p, s) -> s.vitals().heartRateBefore().isPresent()));
    items.add(new Item("heart_rate_peak", "", (p, s) -> s.vitals().heartRatePeak().isPresent()));
    items.add(
        new Item(
            "oxygen_saturation", "", (p, s) -> s.vitals().oxygenSaturationLowest().isPresent()));
    items.add(new Item("cadss", "", (p, s) -> s.vitals().cadssTotal().isPresent()));
    items.add(new Item("moaas", "", (p, s) -> s.vitals().moaasLowest().isPresent()));
    items.add(
        new Item(
            "suicidality_item",
            "any",
            (p, s) -> WITH_SUICIDALITY_ITEM.stream().anyMatch(scale -> isAnswered(p, s, scale))));
    for (String scale : WITH_SUICIDALITY_ITEM) {
      items.add(new Item("suicidality_item", scale, (p, s) -> isAnswered(p, s, scale)));
    }
    items.add(new Item("cognition", "", NO_COLUMN));
    items.add(new Item("urinary_symptoms", "", NO_COLUMN));
    items.add(new Item("liver_tests", "", NO_COLUMN));
    return items;
  }

  private static boolean hasPressureBefore(Session session) {
    return session.vitals().systolicBefore().isPresent()
        && session.vitals().diastolicBefore().isPresent();
  }

  private static boolean hasPressurePeak(Session session) {
    return session.vitals().systolicPeak().isPresent()
        && session.vitals().diastolicPeak().isPresent();
  }

  /** Whether an answer came after this dose, and after no later one. */
  private boolean isAnswered(NaivePatient patient, Session session, String instrument) {
    for (Assessment assessment : patient.assessments()) {
      if (assessment.instrument().equals(instrument)
          && assessment.suicidalityItem().isPresent()
          && isAfter(assessment, session)
          && patient.sessions().stream()
              .noneMatch(later -> later.day() > session.day() && isAfter(assessment, later))) {
        return true;
      }
    }
    return false;
  }

  private boolean isAfter(Assessment assessment, Session session) {
    if (assessment.day() != session.day()) {
      return assessment.day() > session.day();
    }
    if (assessment.relation() != RelationToSession.NOT_RECORDED) {
      return assessment.relation() != RelationToSession.PRE_DOSE;
    }
    if (assessment.minuteOfDay().isPresent() && session.minuteOfDay().isPresent()) {
      return assessment.minuteOfDay().getAsInt() > session.minuteOfDay().getAsInt();
    }
    return protocol.baseline().sameDay() == SameDay.POST_DOSE;
  }

  private NaiveRow row(List<String> group, Item item, List<NaivePatient> members) {
    long sessions = members.stream().mapToLong(p -> p.sessions().size()).sum();
    NaiveRow row =
        NaiveRow.of(protocol.id(), "all", group.get(0), group.get(1))
            .with("item", item.id())
            .with("instrument", item.instrument())
            .with("collectable", (Object) (item.measured() != NO_COLUMN))
            .with("n_patients", members.size())
            .with("n_sessions", sessions);
    if (item.measured() == NO_COLUMN) {
      return row;
    }
    List<long[]> persons = members.stream().map(patient -> person(patient, item)).toList();
    long measured = persons.stream().mapToLong(person -> person[0]).sum();
    long with = persons.stream().filter(person -> person[0] > 0).count();
    row.with("n_patients_measured", with)
        .with("patients_proportion", (double) with / members.size())
        .with(
            "clopper_pearson_lower_95",
            NaiveLimits.clopperPearsonLower(with, members.size() - with))
        .with(
            "clopper_pearson_upper_95",
            NaiveLimits.clopperPearsonUpper(with, members.size() - with))
        .with("wilson_lower_95", NaiveLimits.wilson(with, members.size(), -1))
        .with("wilson_upper_95", NaiveLimits.wilson(with, members.size(), 1))
        .with("n_sessions_measured", measured)
        .with("sessions_proportion", (double) measured / sessions);
    limits(row, persons, measured, sessions);
    range(row, item, members);
    return row;
  }

  /** Sessions at which the item was measured, and all of them. */
  private static long[] person(NaivePatient patient, Item item) {
    long measured =
        patient.sessions().stream()
            .filter(session -> item.measured().test(patient, session))
            .count();
    return new long[] {measured, patient.sessions().size()};
  }

  private static void limits(NaiveRow row, List<long[]> persons, long measured, long sessions) {
    int m = persons.size();
    if (m < 2) {
      return;
    }
    double p = (double) measured / sessions;
    double residuals = 0;
    double squares = 0;
    boolean allAlike = true;
    for (long[] person : persons) {
      residuals += Math.pow(person[0] - p * person[1], 2);
      squares += (double) person[1] * person[1];
      allAlike &=
          BigInteger.valueOf(person[0] * sessions).equals(BigInteger.valueOf(measured * person[1]));
    }
    double variance = allAlike ? 0 : (double) m / (m - 1) * residuals / sessions / sessions;
    if (measured > 0 && measured < sessions) {
      row.with("design_effect", variance / (p * (1 - p) / (sessions - 1)));
    }
    if (allAlike) {
      double effective = sessions * (sessions / squares);
      row.with("interval_method", "clopper pearson effective persons")
          .with(
              "sessions_lower_95",
              NaiveLimits.clopperPearsonLower(p * effective, (1 - p) * effective))
          .with(
              "sessions_upper_95",
              NaiveLimits.clopperPearsonUpper(p * effective, (1 - p) * effective));
      return;
    }
    double logit = Math.log(p / (1 - p));
    double width = NaiveLimits.studentQuantile(m - 1) * Math.sqrt(variance) / (p * (1 - p));
    row.with("interval_method", "logit by person")
        .with("sessions_lower_95", 1 / (1 + Math.exp(-(logit - width))))
        .with("sessions_upper_95", 1 / (1 + Math.exp(-(logit + width))));
  }

  /** With a smallest cell of 0, every site that has patients has a share that may be published. */
  private static void range(NaiveRow row, Item item, List<NaivePatient> members) {
    List<String> sites =
        members.stream()
            .map(NaiveCoverage::site)
            .filter(site -> !site.isEmpty())
            .distinct()
            .toList();
    if (sites.size() < 3) {
      return;
    }
    double lowest = 1;
    double highest = 0;
    for (String site : sites) {
      long measured = 0;
      long sessions = 0;
      for (NaivePatient member : members) {
        if (site(member).equals(site)) {
          measured += person(member, item)[0];
          sessions += member.sessions().size();
        }
      }
      lowest = Math.min(lowest, (double) measured / sessions);
      highest = Math.max(highest, (double) measured / sessions);
    }
    row.with("site_lowest", lowest).with("site_highest", highest);
  }

  private static String site(NaivePatient patient) {
    return patient.row().map(row -> row.attributes().getOrDefault("site_id", "")).orElse("");
  }
}
