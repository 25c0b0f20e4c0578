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
              rows.addAll(
                  rows(
                      NaiveRow.of(protocol.id(), key.get(0), key.get(2), key.get(3))
                          .with("instrument", key.get(1)),
                      in));
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

  private static List<NaiveRow> rows(NaiveRow group, List<Course> all) {
    List<Course> followed = all.stream().filter(Course::isFollowed).toList();
    List<Course> positive = followed.stream().filter(c -> c.before >= 1).toList();
    List<Course> negative = followed.stream().filter(c -> c.before == 0).toList();
    List<Course> resolved = positive.stream().filter(c -> c.after.contains(0)).toList();
    group
        .with("n_with_baseline", all.size())
        .with("n_item_available", count(all, c -> c.before != MISSING))
        .with("n_patients", followed.size());
    return List.of(
        share(group, "positive_at_baseline", followed, c -> c.before >= 1),
        number(group, "negative_at_baseline", followed, c -> c.before == 0),
        share(group, "improved_at_last", positive, c -> c.last() < c.before),
        share(group, "resolved_at_last", positive, c -> c.last() == 0),
        share(group, "resolved_ever", positive, c -> c.after.contains(0)),
        number(group, "returned_at_last", resolved, c -> c.last() >= 1),
        share(group, "emergent", negative, NaiveSuicidality::isEverHigher),
        number(group, "positive_and_worsened", positive, NaiveSuicidality::isEverHigher),
        share(group, "worsened_ever", followed, NaiveSuicidality::isEverHigher),
        share(group, "worsened_at_last", followed, c -> c.last() > c.before),
        number(group, "unchanged_at_last", followed, c -> c.last() == c.before));
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

  private static NaiveRow number(
      NaiveRow group, String finding, List<Course> of, Predicate<Course> is) {
    return group
        .copy()
        .with("finding", finding)
        .with("n_whole", of.size())
        .with("n", count(of, is));
  }

  private static NaiveRow share(
      NaiveRow group, String finding, List<Course> of, Predicate<Course> is) {
    NaiveRow row = number(group, finding, of, is);
    long events = count(of, is);
    long n = of.size();
    return n == 0
        ? row
        : row.with("proportion", (double) events / n)
            .with("clopper_pearson_lower_95", NaiveLimits.clopperPearsonLower(events, n - events))
            .with("clopper_pearson_upper_95", NaiveLimits.clopperPearsonUpper(events, n - events))
            .with("wilson_lower_95", NaiveLimits.wilson(events, n, -1))
            .with("wilson_upper_95", NaiveLimits.wilson(events, n, 1));
  }
}
