package org.ketamineoutcomes.naive;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.ketamineoutcomes.history.Assessment;
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
        for (String instrument : List.of("PHQ-9", "MADRS", "QIDS-SR16")) {
          if (!protocol.measures(instrument)) {
            continue;
          }
          NaiveResponse response = new NaiveResponse(protocol, patient, course, instrument);
          if (!response.candidates().isEmpty()) {
            courses.add(
                new Course(
                    course.name(),
                    instrument,
                    patient.strata(columns),
                    before(response.candidates()),
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
              rows.add(
                  row(NaiveRow.of(protocol.id(), key.get(0), key.get(2), key.get(3)), in)
                      .with("instrument", key.get(1)));
            });
    return rows;
  }

  private static int before(List<Assessment> candidates) {
    List<Assessment> answered =
        candidates.stream().filter(score -> score.suicidalityItem().isPresent()).toList();
    return answered.isEmpty()
        ? MISSING
        : answered.get(answered.size() - 1).suicidalityItem().getAsInt();
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

  private static NaiveRow row(NaiveRow row, List<Course> all) {
    List<Course> followed = all.stream().filter(Course::isFollowed).toList();
    List<Course> positive = followed.stream().filter(c -> c.before >= 1).toList();
    List<Course> negative = followed.stream().filter(c -> c.before == 0).toList();
    row.with("n_with_baseline", all.size())
        .with("n_item_available", count(all, c -> c.before != MISSING))
        .with("n_patients", followed.size())
        .with("n_positive_at_baseline", positive.size())
        .with("n_negative_at_baseline", negative.size())
        .with("n_improved_at_last", count(positive, c -> c.last() < c.before))
        .with("n_resolved_at_last", count(positive, c -> c.last() == 0))
        .with("n_resolved_ever", count(positive, c -> c.after.contains(0)))
        .with("n_returned_at_last", count(positive, c -> c.after.contains(0) && c.last() >= 1))
        .with("n_emergent", count(negative, c -> isEverHigher(c)))
        .with("n_positive_and_worsened", count(positive, c -> isEverHigher(c)))
        .with("n_worsened_ever", count(followed, c -> isEverHigher(c)))
        .with("n_worsened_at_last", count(followed, c -> c.last() > c.before))
        .with("n_unchanged_at_last", count(followed, c -> c.last() == c.before));
    share(row, "positive_at_baseline", count(followed, c -> c.before >= 1), followed.size());
    share(row, "improved_at_last", count(positive, c -> c.last() < c.before), positive.size());
    share(row, "resolved_at_last", count(positive, c -> c.last() == 0), positive.size());
    share(row, "resolved_ever", count(positive, c -> c.after.contains(0)), positive.size());
    share(row, "emergent", count(negative, c -> isEverHigher(c)), negative.size());
    share(row, "worsened_ever", count(followed, c -> isEverHigher(c)), followed.size());
    share(row, "worsened_at_last", count(followed, c -> c.last() > c.before), followed.size());
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
