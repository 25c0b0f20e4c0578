package org.ketamineoutcomes.naive;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeSet;
import org.ketamineoutcomes.history.Patient;
import org.ketamineoutcomes.history.Session;
import org.ketamineoutcomes.naive.NaiveSurvival.Time;
import org.ketamineoutcomes.protocol.ConfidenceRule;
import org.ketamineoutcomes.protocol.DiscontinuationRule;
import org.ketamineoutcomes.protocol.Protocol;

/**
 * Who stopped coming, one patient at a time. Incidence is worked out as the mean over patients of
 * having had the event, each weighted by the inverse of the probability of not being censored; the
 * limits are those of the program's own estimator, which is held against R.
 */
final class NaiveDiscontinuation {

  /** What became of one patient. */
  record Ended(Map<String, String> strata, String status, String reason, int day) {}

  private NaiveDiscontinuation() {}

  static Map<String, List<NaiveRow>> tables(
      List<NaivePatient> patients, Protocol protocol, List<String> columns) {
    List<Ended> all = new ArrayList<>();
    for (NaivePatient patient : patients) {
      all.add(end(patient, patient.strata(columns), protocol.discontinuation()));
    }
    List<NaiveRow> rows = new ArrayList<>();
    List<NaiveRow> byWeek = new ArrayList<>();
    all.stream()
        .flatMap(ended -> ended.strata.entrySet().stream())
        .map(stratum -> List.of(stratum.getKey(), stratum.getValue()))
        .distinct()
        .forEach(
            key ->
                rows.addAll(
                    rows(
                        key,
                        all.stream().map(Ended::reason).filter(r -> !r.isEmpty()).toList(),
                        all.stream()
                            .filter(ended -> key.get(1).equals(ended.strata.get(key.get(0))))
                            .toList(),
                        protocol,
                        byWeek)));
    return Map.of("discontinuation", rows, "discontinuation_by_week", byWeek);
  }

  /** Days from the first session to the day on which treatment ended, if it did. */
  static OptionalInt stopped(NaivePatient patient, DiscontinuationRule rule) {
    Ended ended = end(patient, Map.of(), rule);
    return ended.status.equals("discontinued") ? OptionalInt.of(ended.day) : OptionalInt.empty();
  }

  static Ended end(NaivePatient patient, Map<String, String> strata, DiscontinuationRule rule) {
    int last = patient.lastSessionDay();
    int end = patient.observationEnd();
    String reason = patient.row().map(Patient::observationEndReason).orElse("");
    boolean died = patient.deathDay() <= end;
    double usual = usualGap(patient.sessions());
    double due = last + Math.floor(usual + 0.5);
    if (end - last > rule.gapDays() && end - last > rule.gapMultiple() * usual) {
      boolean isNone = List.of("", "death", "data cut").contains(reason);
      String recorded = isNone ? "not recorded" : reason;
      return new Ended(strata, "discontinued", recorded, (int) due - patient.firstDay());
    } else if (died) {
      return new Ended(strata, "died", "", end - patient.firstDay());
    } else if (end <= due) {
      return new Ended(strata, "active", "", end - patient.firstDay());
    }
    return new Ended(strata, "undetermined", "", (int) due - patient.firstDay());
  }

  private static double usualGap(List<Session> sessions) {
    List<Integer> gaps = new ArrayList<>();
    for (int i = 1; i < sessions.size(); i++) {
      gaps.add(sessions.get(i).day() - sessions.get(i - 1).day());
    }
    gaps.sort(null);
    int half = gaps.size() / 2;
    if (gaps.isEmpty()) {
      return 0;
    }
    return gaps.size() % 2 == 1 ? gaps.get(half) : (gaps.get(half - 1) + gaps.get(half)) / 2.0;
  }

  private static List<NaiveRow> rows(
      List<String> key,
      List<String> reasons,
      List<Ended> group,
      Protocol protocol,
      List<NaiveRow> byWeek) {
    List<NaiveRow> rows = new ArrayList<>();
    for (String status : List.of("discontinued", "active", "undetermined", "died")) {
      List<Ended> of = group.stream().filter(ended -> ended.status.equals(status)).toList();
      NaiveRow row = row(key, status, "", of.size(), group.size(), protocol);
      if (Set.of("discontinued", "died").contains(status)) {
        for (int week : new int[] {26, 52}) {
          byWeek.add(
              incidence(
                  NaiveRow.of(protocol.id(), "all", key.get(0), key.get(1))
                      .with("status", status)
                      .with("week", week)
                      .with("n_patients", group.size())
                      .with("n", of.size()),
                  status,
                  week,
                  group,
                  protocol));
        }
      }
      rows.add(row);
      if (status.equals("discontinued")) {
        for (String reason : new TreeSet<>(reasons)) {
          long with = of.stream().filter(ended -> ended.reason.equals(reason)).count();
          rows.add(row(key, status, reason, with, group.size(), protocol));
        }
      }
    }
    return rows;
  }

  private static NaiveRow row(
      List<String> key, String status, String reason, long n, long of, Protocol protocol) {
    return NaiveRow.of(protocol.id(), "all", key.get(0), key.get(1))
        .with("status", status)
        .with("reason", reason)
        .with("n_patients", of)
        .with("n", n)
        .with("proportion", (double) n / of)
        .with("clopper_pearson_lower_95", NaiveLimits.clopperPearsonLower(n, of - n))
        .with("clopper_pearson_upper_95", NaiveLimits.clopperPearsonUpper(n, of - n))
        .with("wilson_lower_95", NaiveLimits.wilson(n, of, -1))
        .with("wilson_upper_95", NaiveLimits.wilson(n, of, 1));
  }

  private static NaiveRow incidence(
      NaiveRow row, String status, int week, List<Ended> group, Protocol protocol) {
    int lastDay = group.stream().mapToInt(Ended::day).max().orElseThrow();
    ConfidenceRule.Survival scale = protocol.confidence().survival();
    List<Time> times = new ArrayList<>();
    for (Ended ended : group) {
      int cause = ended.status.equals("discontinued") ? 1 : ended.status.equals("died") ? 2 : 0;
      times.add(new Time(-1, ended.day, cause));
    }
    NaiveIncidence limits = new NaiveIncidence(new NaiveSurvival(times, scale), scale);
    int cause = status.equals("discontinued") ? 1 : 2;
    if (7 * week <= lastDay) {
      double share = weighted(status, 7 * week, group);
      row.with("incidence", share);
      if (share > 0) {
        row.with("lower_95", limits.limit(cause, -1, 7 * week, scale))
            .with("upper_95", limits.limit(cause, 1, 7 * week, scale));
      }
    }
    return row.with("interval_method", "aalen-johansen, " + NaiveIncidence.method(scale));
  }

  /** The sum over patients with the event of 1 / (n · G), G being not yet censored before it. */
  private static double weighted(String status, int byDay, List<Ended> group) {
    double sum = 0;
    for (Ended ended : group) {
      if (ended.status.equals(status) && ended.day <= byDay) {
        sum += 1 / notCensoredBefore(ended.day, group);
      }
    }
    return sum / group.size();
  }

  private static double notCensoredBefore(int day, List<Ended> group) {
    double probability = 1;
    for (int earlier = 0; earlier < day; earlier++) {
      int on = earlier;
      long censored = group.stream().filter(ended -> ended.day == on && isCensored(ended)).count();
      long stillThere =
          group.stream()
              .filter(ended -> ended.day > on || (ended.day == on && isCensored(ended)))
              .count();
      probability *= censored == 0 ? 1 : 1 - (double) censored / stillThere;
    }
    return probability;
  }

  private static boolean isCensored(Ended ended) {
    return ended.status.equals("active") || ended.status.equals("undetermined");
  }
}
