package org.ketamineoutcomes.naive;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.ketamineoutcomes.history.Session;
import org.ketamineoutcomes.naive.NaiveSurvival.Time;
import org.ketamineoutcomes.protocol.ConfidenceRule;
import org.ketamineoutcomes.protocol.InductionRule;
import org.ketamineoutcomes.protocol.PhaseRule;
import org.ketamineoutcomes.protocol.Protocol;

/** Courses, each looked at by itself, session by session. */
final class NaiveCourses {

  private static final Set<String> INDUCTION_WORDS = Set.of("induction", "re-induction");
  private static final Set<String> LATER_WORDS = Set.of("booster", "long-term care");

  /** What one course is. */
  private record Seen(
      int person,
      Map<String, String> strata,
      String band,
      boolean reInduction,
      boolean boosterRun,
      boolean complete,
      List<String> phases,
      int opening,
      List<String> words,
      int days) {

    boolean hasLater(String phase) {
      for (int i = opening; i < phases.size(); i++) {
        if (phases.get(i).equals(phase)) {
          return true;
        }
      }
      return false;
    }

    long labelled() {
      return words.stream()
          .filter(word -> INDUCTION_WORDS.contains(word) || LATER_WORDS.contains(word))
          .count();
    }

    long disagreeing() {
      long disagreeing = 0;
      for (int i = 0; i < words.size(); i++) {
        boolean isInduction = phases.get(i).equals("induction");
        disagreeing += INDUCTION_WORDS.contains(words.get(i)) && !isInduction ? 1 : 0;
        disagreeing += LATER_WORDS.contains(words.get(i)) && isInduction ? 1 : 0;
      }
      return disagreeing;
    }

    long notRecognised() {
      return words.stream().filter("visit"::equals).count();
    }
  }

  private NaiveCourses() {}

  static Map<String, List<NaiveRow>> tables(
      List<NaivePatient> patients, Protocol protocol, List<String> columns) {
    List<Seen> all = new ArrayList<>();
    for (int person = 0; person < patients.size(); person++) {
      NaivePatient patient = patients.get(person);
      for (NaivePatient.Course course : patient.courses(protocol)) {
        all.add(see(person, patient.strata(columns), course, protocol));
      }
    }
    List<NaiveRow> rows = new ArrayList<>();
    all.stream()
        .flatMap(
            seen ->
                seen.strata.entrySet().stream()
                    .map(s -> List.of(seen.band, s.getKey(), s.getValue())))
        .distinct()
        .forEach(
            key ->
                rows.add(
                    row(
                        key,
                        all.stream()
                            .filter(seen -> seen.band.equals(key.get(0)))
                            .filter(seen -> key.get(2).equals(seen.strata.get(key.get(1))))
                            .toList(),
                        protocol)));
    return Map.of("courses", rows);
  }

  private static Seen see(
      int person, Map<String, String> strata, NaivePatient.Course course, Protocol protocol) {
    InductionRule rule = protocol.induction();
    List<Integer> days = course.sessions().stream().map(Session::day).toList();
    int end = course.inductionEnd(rule);
    int opening = (int) days.stream().filter(day -> day <= end).count();
    PhaseRule.ReInduction again = protocol.phases().reInduction();
    long close = days.stream().filter(day -> day <= days.get(0) + again.maxDays()).count();
    boolean later = course.number() > 1;
    boolean boosterRun = later && close < again.minSessions();
    return new Seen(
        person,
        strata,
        course.number() > 2 ? "3 and more" : course.name(),
        later && close >= again.minSessions(),
        boosterRun,
        opening >= rule.minSessions() && end - days.get(0) >= rule.minDays(),
        phases(days, opening, boosterRun, protocol.phases()),
        opening,
        course.sessions().stream().map(Session::phaseLabel).toList(),
        days.get(days.size() - 1) - days.get(0));
  }

  private static List<String> phases(
      List<Integer> days, int opening, boolean boosterRun, PhaseRule rule) {
    int taper = taper(days, opening, rule.taper());
    List<String> phases = new ArrayList<>();
    for (int i = 0; i < days.size(); i++) {
      if (i < opening) {
        phases.add(boosterRun ? "booster" : "induction");
      } else if (i < opening + taper) {
        phases.add("taper");
      } else {
        phases.add(isBooster(days, opening, i, rule.booster()) ? "booster" : "maintenance");
      }
    }
    return phases;
  }

  /** The most sessions that are a taper, found by trying every number of them. */
  private static int taper(List<Integer> days, int opening, PhaseRule.Taper rule) {
    int longest = 0;
    for (int many = 1; opening + many <= days.size(); many++) {
      boolean fits = days.get(opening + many - 1) <= days.get(opening - 1) + rule.maxDays();
      for (int i = opening + 1; i < opening + many; i++) {
        fits = fits && gap(days, i) >= gap(days, i - 1);
      }
      longest = fits ? many : longest;
    }
    boolean widens = longest > 0 && gap(days, opening + longest - 1) > gap(days, opening);
    return longest >= rule.minSessions() && widens ? longest : 0;
  }

  /** Everyone within a chain of gaps that are shorter, which may not reach the induction. */
  private static boolean isBooster(
      List<Integer> days, int opening, int session, PhaseRule.Booster rule) {
    int first = session;
    while (first >= opening && gap(days, first) < rule.gapDays()) {
      first--;
    }
    int last = session;
    while (last + 1 < days.size() && gap(days, last + 1) < rule.gapDays()) {
      last++;
    }
    return first >= opening && last - first + 1 <= rule.maxSessions();
  }

  private static int gap(List<Integer> days, int session) {
    return days.get(session) - days.get(session - 1);
  }

  private static NaiveRow row(List<String> key, List<Seen> courses, Protocol protocol) {
    long complete = courses.stream().filter(Seen::complete).count();
    long labelled = courses.stream().mapToLong(Seen::labelled).sum();
    long disagreeing = courses.stream().mapToLong(Seen::disagreeing).sum();
    NaiveRow row =
        NaiveRow.of(protocol.id(), key.get(0), key.get(1), key.get(2))
            .with("n_patients", courses.stream().map(Seen::person).distinct().count())
            .with("n_courses", courses.size())
            .with("n_re_induction", courses.stream().filter(Seen::reInduction).count())
            .with("n_booster_run", courses.stream().filter(Seen::boosterRun).count())
            .with("n_complete_induction", complete)
            .with("n_incomplete_induction", courses.size() - complete)
            .with(
                "n_with_maintenance",
                courses.stream().filter(c -> c.hasLater("maintenance")).count())
            .with("n_with_taper", courses.stream().filter(c -> c.hasLater("taper")).count())
            .with("n_with_booster", courses.stream().filter(c -> c.hasLater("booster")).count())
            .with("n_sessions", courses.stream().mapToLong(c -> c.phases.size()).sum())
            .with("n_sessions_labelled", labelled)
            .with("n_labels_disagree", disagreeing)
            .with("proportion_labels_disagree", (double) disagreeing / labelled)
            .with("n_labels_not_recognised", courses.stream().mapToLong(Seen::notRecognised).sum());
    quartiles(row, "sessions", courses.stream().map(c -> c.phases.size()).toList());
    quartiles(row, "days", courses.stream().map(Seen::days).toList());
    return row;
  }

  private static void quartiles(NaiveRow row, String of, List<Integer> lengths) {
    NaiveSurvival all =
        new NaiveSurvival(
            lengths.stream().map(length -> new Time(length, true)).toList(),
            ConfidenceRule.Survival.PLAIN);
    row.with("lower_quartile_" + of, all.quantile(0.25))
        .with("median_" + of, all.quantile(0.5))
        .with("upper_quartile_" + of, all.quantile(0.75));
  }
}
