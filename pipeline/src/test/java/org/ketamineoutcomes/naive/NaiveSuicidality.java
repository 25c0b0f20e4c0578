package org.ketamineoutcomes.naive;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.ketamineoutcomes.history.Assessment;
import org.ketamineoutcomes.protocol.BaselineRule.Choice;
import org.ketamineoutcomes.protocol.Protocol;

/** The item on suicidal thoughts, one question at a time of every course. */
final class NaiveSuicidality {

  private static final int MISSING = -1;

  /** A course with a baseline score: the item then, or that it is missing, and those after. */
  private record Course(
      String name, String instrument, Map<String, String> strata, int before, List<Integer> after) {

    boolean isFollowed() {
      return before != MISSING && !after.isEmpty();
    }

    int last() {
      return after.get(after.size() - 1);
    }
  }

  private NaiveSuicidality() {}

  static List<NaiveRow> rows(List<NaivePatient> patients, Protocol protocol, List<String> columns) {
    List<Course> courses = new ArrayList<>();
    for (NaivePatient patient : patients) {
      for (NaivePatient.Course course : patient.courses(protocol)) {
        for (String instrument : List.of("PHQ-9", "MADRS")) {
          NaiveResponse response = new NaiveResponse(protocol, patient, course, instrument);
          if (!response.candidates().isEmpty()) {
            courses.add(
                new Course(
                    course.name(protocol),
                    instrument,
                    patient.strata(columns),
                    before(response.candidates(), protocol.baseline().rule()),
                    after(response)));
          }
        }
      }
    }
    List<NaiveRow> rows = new ArrayList<>();
    courses.stream()
        .flatMap(
            c ->
                c.strata.entrySet().stream()
                    .map(s -> List.of(c.name, c.instrument, s.getKey(), s.getValue())))
        .distinct()
        .forEach(
            key -> {
              List<Course> in =
                  courses.stream()
                      .filter(c -> c.name.equals(key.get(0)) && c.instrument.equals(key.get(1)))
                      .filter(c -> key.get(3).equals(c.strata.get(key.get(2))))
                      .toList();
              for (String baseline : List.of("all", "positive", "negative")) {
                rows.add(
                    row(
                            NaiveRow.of(protocol.id(), key.get(0), key.get(2), key.get(3)),
                            baseline,
                            in)
                        .with("instrument", key.get(1)));
              }
            });
    return rows;
  }

  private static int before(List<Assessment> candidates, Choice rule) {
    Assessment from = candidates.get(candidates.size() - 1);
    if (rule == Choice.WORST) {
      int highest = candidates.stream().mapToInt(Assessment::scoreHundredths).max().orElseThrow();
      from =
          candidates.stream()
              .filter(score -> score.scoreHundredths() == highest)
              .findFirst()
              .orElseThrow();
    }
    return from.suicidalityItem().orElse(MISSING);
  }

  private static List<Integer> after(NaiveResponse response) {
    List<Integer> after = new ArrayList<>();
    for (Assessment score : response.after()) {
      if (score.suicidalityItem().isPresent()) {
        after.add(score.suicidalityItem().getAsInt());
      }
    }
    return after;
  }

  private static NaiveRow row(NaiveRow row, String baseline, List<Course> all) {
    List<Course> of =
        all.stream()
            .filter(c -> c.before != MISSING)
            .filter(c -> !baseline.equals("positive") || c.before >= 1)
            .filter(c -> !baseline.equals("negative") || c.before == 0)
            .toList();
    List<Course> followed = of.stream().filter(Course::isFollowed).toList();
    long n = followed.size();
    row.with("baseline", baseline)
        .with("n_without_item", count(all, c -> c.before == MISSING))
        .with("n_not_followed", count(of, c -> c.after.isEmpty()))
        .with("n_patients", n)
        .with("n_positive_at_baseline", count(followed, c -> c.before >= 1))
        .with("n_improved_at_last", count(followed, c -> c.last() < c.before))
        .with("n_resolved_at_last", count(followed, c -> c.before >= 1 && c.last() == 0))
        .with("n_resolved_ever", count(followed, c -> c.before >= 1 && c.after.contains(0)))
        .with(
            "n_returned_at_last",
            count(followed, c -> c.before >= 1 && c.after.contains(0) && c.last() >= 1))
        .with("n_unchanged_at_last", count(followed, c -> c.last() == c.before))
        .with("n_worsened_at_last", count(followed, c -> c.last() > c.before))
        .with("n_worsened_ever", count(followed, c -> isEverHigher(c)));
    if (baseline.equals("all")) {
      share(row, "positive_at_baseline", count(followed, c -> c.before >= 1), n);
    }
    if (baseline.equals("positive")) {
      share(row, "improved_at_last", count(followed, c -> c.last() < c.before), n);
      share(row, "resolved_at_last", count(followed, c -> c.last() == 0), n);
      share(row, "resolved_ever", count(followed, c -> c.after.contains(0)), n);
    }
    share(row, "worsened_at_last", count(followed, c -> c.last() > c.before), n);
    share(row, "worsened_ever", count(followed, c -> isEverHigher(c)), n);
    return row;
  }

  private static boolean isEverHigher(Course course) {
    boolean higher = false;
    for (int item : course.after) {
      higher |= item > course.before;
    }
    return higher;
  }

  private static long count(List<Course> courses, Predicate<Course> is) {
    return courses.stream().filter(is).count();
  }

  private static void share(NaiveRow row, String name, long events, long n) {
    if (n > 0) {
      row.with("proportion_" + name, (double) events / n)
          .with(
              name + "_clopper_pearson_lower_95",
              NaiveLimits.clopperPearsonLower(events, n - events))
          .with(
              name + "_clopper_pearson_upper_95",
              NaiveLimits.clopperPearsonUpper(events, n - events))
          .with(name + "_wilson_lower_95", NaiveLimits.wilson(events, n, -1))
          .with(name + "_wilson_upper_95", NaiveLimits.wilson(events, n, 1));
    }
  }
}
