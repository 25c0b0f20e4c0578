package org.ketamineoutcomes.naive;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.Predicate;
import org.ketamineoutcomes.history.Assessment;
import org.ketamineoutcomes.history.Session;
import org.ketamineoutcomes.protocol.BaselineRule;
import org.ketamineoutcomes.protocol.Endpoint;
import org.ketamineoutcomes.protocol.Protocol;

/** Windows, sessions and baselines, by looking through everyone again for each single number. */
final class NaiveLandmarks {

  /** One instrument in one course of one patient. */
  private record Case(String course, Map<String, String> strata, NaiveResponse response) {

    boolean isOf(List<String> group) {
      return course.equals(group.get(0)) && group.get(3).equals(strata.get(group.get(2)));
    }
  }

  /** A score with what it is compared with, in points. */
  private record Pair(BigDecimal before, BigDecimal after, boolean response) {

    BigDecimal change() {
      return after.subtract(before);
    }
  }

  /** A threshold: positive for a fall, negative for a rise, in points. */
  private record Threshold(String direction, int step, String rule, String evidence, double fall) {}

  private final Protocol protocol;
  private final List<Case> courses = new ArrayList<>();
  private final Map<String, List<Case>> byInstrument = new LinkedHashMap<>();
  private final Map<String, List<NaiveRow>> tables = new LinkedHashMap<>();

  private NaiveLandmarks(List<NaivePatient> patients, Protocol protocol, List<String> columns) {
    this.protocol = protocol;
    TreeSet<String> instruments = new TreeSet<>();
    for (NaivePatient patient : patients) {
      patient.assessments().forEach(score -> instruments.add(score.instrument()));
    }
    if (!protocol.instruments().isEmpty()) {
      instruments.retainAll(protocol.instruments());
    }
    for (NaivePatient patient : patients) {
      for (NaivePatient.Course course : patient.courses(protocol)) {
        Map<String, String> strata = patient.strata(columns);
        String name = course.name();
        courses.add(new Case(name, strata, new NaiveResponse(protocol, patient, course, "none")));
        for (String instrument : instruments) {
          byInstrument
              .computeIfAbsent(instrument, key -> new ArrayList<>())
              .add(
                  new Case(name, strata, new NaiveResponse(protocol, patient, course, instrument)));
        }
      }
    }
  }

  static Map<String, List<NaiveRow>> tables(
      List<NaivePatient> patients, Protocol protocol, List<String> columns) {
    NaiveLandmarks naive = new NaiveLandmarks(patients, protocol, columns);
    naive.landmarks();
    naive.sessions();
    naive.baselines();
    return naive.tables;
  }

  private void landmarks() {
    table("response_by_landmark");
    table("meaningful_change");
    for (List<String> group : groups(NaiveResponse::isEvaluable)) {
      List<NaiveResponse> evaluable =
          in(group).stream().filter(NaiveResponse::isEvaluable).toList();
      for (int i = 0; i < protocol.endpoints().size(); i++) {
        Endpoint endpoint = protocol.endpoints().get(i);
        List<Pair> pairs = new ArrayList<>();
        for (NaiveResponse response : evaluable) {
          inWindow(response, endpoint).ifPresent(score -> pairs.add(pair(response, score)));
        }
        landmark(group, i, endpoint, evaluable.size(), pairs);
        changes(group, i, endpoint, evaluable.size(), pairs);
      }
    }
  }

  private Optional<Assessment> inWindow(NaiveResponse response, Endpoint endpoint) {
    int origin = response.course().firstDay();
    if (endpoint.origin() == Endpoint.Origin.LAST_INDUCTION_SESSION) {
      int end = response.course().inductionEnd(protocol.induction());
      long sessions =
          response.course().sessions().stream().filter(session -> session.day() <= end).count();
      if (sessions < protocol.induction().minSessions()
          || end - origin < protocol.induction().minDays()) {
        return Optional.empty();
      }
      origin = end;
    }
    Assessment best = null;
    double leastCost = Double.POSITIVE_INFINITY;
    int place = 0;
    for (Assessment score : response.after()) {
      int day = score.day() - origin;
      place++;
      double cost =
          switch (endpoint.pick()) {
            case CLOSEST -> Math.abs(day - endpoint.targetDay());
            case FIRST -> place;
            case LAST -> -place;
            case WORST -> -score.scoreHundredths();
          };
      if (endpoint.fromDay() <= day && day <= endpoint.toDay() && cost < leastCost) {
        best = score;
        leastCost = cost;
      }
    }
    return Optional.ofNullable(best);
  }

  private void landmark(
      List<String> group, int i, Endpoint endpoint, long withBaseline, List<Pair> pairs) {
    long treated = treated(group);
    long response = pairs.stream().filter(Pair::response).count();
    long whole =
        switch (protocol.denominator()) {
          case ALL_TREATED -> treated;
          case WITH_BASELINE -> withBaseline;
          case OBSERVED -> pairs.size();
        };
    NaiveRow row =
        window(group, i, endpoint)
            .with("from_day", endpoint.fromDay())
            .with("to_day", endpoint.toDay())
            .with("target_day", endpoint.targetDay())
            .with("pick", endpoint.pick().toString().toLowerCase(Locale.ROOT))
            .with("denominator", protocol.denominator().toString().toLowerCase(Locale.ROOT))
            .with("n_treated", treated)
            .with("n_with_baseline", withBaseline)
            .with("n_observed", pairs.size())
            .with("n_response", response)
            .with("response_of_treated", (double) response / treated)
            .with("response_of_with_baseline", (double) response / withBaseline)
            .with("response_of_observed", (double) response / pairs.size());
    limits(row, "response", response, whole, true);
    TreeSet<Double> cutoffs = cutoffs(group.get(1));
    if (!cutoffs.isEmpty()) {
      row.with("remission_strict_at_most_points", cutoffs.first())
          .with("n_remission_strict", remissions(pairs, cutoffs, cutoffs.first()))
          .with("remission_lenient_at_most_points", cutoffs.last())
          .with("n_remission_lenient", remissions(pairs, cutoffs, cutoffs.last()));
    }
    own(group.get(1))
        .ifPresent(
            own -> {
              long remission = remissions(pairs, cutoffs, own);
              row.with("remission_at_most_points", own).with("n_remission", remission);
              limits(row, "remission", remission, whole, true);
            });
    means(row, pairs);
    table("response_by_landmark").add(row);
  }

  private void changes(
      List<String> group, int i, Endpoint endpoint, long withBaseline, List<Pair> pairs) {
    Map<String, String> sources =
        Map.of(
            "3", "Turkoz 2021, pooled esketamine trials: meaningful",
            "5", "Löwe 2004, Medical Care 42:1194",
            "6", "Hudgens 2021, PMID 33261932; Turkoz 2021: substantial",
            "-5", "reliable worsening: the mirror of the fall of Löwe 2004",
            "any", "McInnes 2022, doi:10.1016/j.jad.2021.12.097");
    for (Threshold threshold : thresholds(group.get(1))) {
      long in = pairs.size();
      for (Threshold weaker : thresholds(group.get(1))) {
        if (weaker.direction.equals(threshold.direction) && weaker.step == threshold.step - 1) {
          in = pairs.stream().filter(pair -> isMet(pair, weaker)).count();
        }
      }
      long out = pairs.stream().filter(pair -> isMet(pair, threshold)).count();
      NaiveRow row =
          window(group, i, endpoint)
              .with("direction", threshold.direction)
              .with("step", threshold.step)
              .with("rule", threshold.rule)
              .with("n_treated", treated(group))
              .with("n_with_baseline", withBaseline)
              .with("n_observed", pairs.size())
              .with("patients_in", in)
              .with("patients_excluded", in - out)
              .with("patients_out", out)
              .with("proportion_of_treated", (double) out / treated(group))
              .with("evidence", threshold.evidence);
      limits(row, "proportion_of_observed", out, pairs.size(), true);
      if (group.get(1).equals("PHQ-9")) {
        row.with(
            "source",
            sources.get(
                threshold.rule.equals("any_rise")
                    ? "any"
                    : Integer.toString((int) threshold.fall)));
      } else {
        row.with("source", OTHER_SOURCES.get(group.get(1) + " " + threshold.rule));
      }
      table("meaningful_change").add(row);
    }
  }

  private static final Map<String, String> OTHER_SOURCES =
      Map.ofEntries(
          Map.entry(
              "MADRS fall_of_2_points",
              "Duru and Fantino 2008: 1.6 to 1.9, so a whole point more than 1"),
          Map.entry("MADRS fall_of_6_points", "Turkoz 2021, pooled esketamine trials: meaningful"),
          Map.entry("MADRS fall_of_10_points", "Hudgens 2021, PMID 33261932"),
          Map.entry("MADRS fall_of_12_points", "Turkoz 2021: substantial"),
          Map.entry("MADRS any_rise", "McInnes 2022, doi:10.1016/j.jad.2021.12.097"),
          Map.entry(
              "MADRS rise_of_6_points",
              "reliable worsening: the mirror of the meaningful fall of Turkoz 2021"),
          Map.entry(
              "GAD-7 fall_of_4_points", "Toussaint 2020, Journal of Affective Disorders 265:395"),
          Map.entry("QIDS-SR16 any_rise", "McInnes 2022, doi:10.1016/j.jad.2021.12.097"),
          Map.entry("GAD-7 any_rise", "McInnes 2022, doi:10.1016/j.jad.2021.12.097"),
          Map.entry(
              "GAD-7 rise_of_4_points",
              "reliable worsening: the mirror of the fall of Toussaint 2020"));

  private static List<Threshold> thresholds(String instrument) {
    Threshold anyRise = new Threshold("worsening", 1, "any_rise", "V", -0.01);
    return switch (instrument) {
      case "PHQ-9" ->
          List.of(
              new Threshold("improvement", 1, "fall_of_3_points", "V", 3),
              new Threshold("improvement", 2, "fall_of_5_points", "K", 5),
              new Threshold("improvement", 3, "fall_of_6_points", "V", 6),
              anyRise,
              new Threshold("worsening", 2, "rise_of_5_points", "D", -5));
      case "MADRS" ->
          List.of(
              new Threshold("improvement", 1, "fall_of_2_points", "K", 2),
              new Threshold("improvement", 2, "fall_of_6_points", "V", 6),
              new Threshold("improvement", 3, "fall_of_10_points", "V", 10),
              new Threshold("improvement", 4, "fall_of_12_points", "V", 12),
              anyRise,
              new Threshold("worsening", 2, "rise_of_6_points", "D", -6));
      case "GAD-7" ->
          List.of(
              new Threshold("improvement", 1, "fall_of_4_points", "K", 4),
              anyRise,
              new Threshold("worsening", 2, "rise_of_4_points", "D", -4));
      default -> List.of(anyRise);
    };
  }

  private static boolean isMet(Pair pair, Threshold threshold) {
    BigDecimal needed = BigDecimal.valueOf(threshold.fall);
    BigDecimal fall = pair.before.subtract(pair.after);
    return threshold.fall > 0 ? fall.compareTo(needed) >= 0 : fall.compareTo(needed) <= 0;
  }

  private void sessions() {
    table("response_by_session");
    List<String> places =
        List.of(
            "trough",
            "within_12_hours",
            "about_24_hours",
            "days_2_to_6",
            "days_7_to_13",
            "days_14_and_later");
    for (List<String> group : groups(NaiveResponse::isEvaluable)) {
      for (int number = 1; number <= 12; number++) {
        for (String place : places) {
          List<Pair> pairs = new ArrayList<>();
          for (NaiveResponse response : in(group)) {
            if (response.isEvaluable()) {
              Assessment last = null;
              for (Assessment score : response.after()) {
                if (place(response, score).equals(number + " " + place)) {
                  last = score;
                }
              }
              if (last != null) {
                pairs.add(pair(response, last));
              }
            }
          }
          if (!pairs.isEmpty()) {
            session(group, number, places.indexOf(place) + 1, place, pairs);
          }
        }
      }
    }
  }

  private void session(List<String> group, int number, int order, String place, List<Pair> pairs) {
    long still =
        courses.stream()
            .filter(course -> course.isOf(group))
            .filter(course -> course.response.course().sessions().size() >= number)
            .count();
    long response = pairs.stream().filter(Pair::response).count();
    NaiveRow row =
        row(group)
            .with("session", number)
            .with("since_dose_order", order)
            .with("since_dose", place)
            .with("n_ever_started", treated(group))
            .with("n_still_treated", still)
            .with("n_assessed", pairs.size())
            .with("n_response", response);
    limits(row, "response_of_assessed", response, pairs.size(), false);
    limits(row, "response_of_ever_started", response, treated(group), false);
    own(group.get(1))
        .ifPresent(
            own -> {
              long remission = remissions(pairs, cutoffs(group.get(1)), own);
              row.with("remission_at_most_points", own)
                  .with("n_remission", remission)
                  .with("remission_of_assessed", (double) remission / pairs.size());
            });
    means(row, pairs);
    table("response_by_session").add(row);
  }

  /** The number of the last session before the score, and how long before. */
  private static String place(NaiveResponse response, Assessment score) {
    List<Session> sessions = response.course().sessions();
    int number = 0;
    for (Session session : sessions) {
      number += response.isBefore(score, session) ? 0 : 1;
    }
    if (number < sessions.size() && sessions.get(number).day() == score.day()) {
      return number + " trough";
    }
    Session session = sessions.get(number - 1);
    double days = score.day() - session.day();
    if (score.minuteOfDay().isPresent() && session.minuteOfDay().isPresent()) {
      double hours =
          24 * days + (score.minuteOfDay().getAsInt() - session.minuteOfDay().getAsInt()) / 60.0;
      days = Math.ceil(hours / 24 - 0.5);
    }
    if (days <= 0) {
      return number + " within_12_hours";
    } else if (days == 1) {
      return number + " about_24_hours";
    } else if (days <= 6) {
      return number + " days_2_to_6";
    }
    return number + (days <= 13 ? " days_7_to_13" : " days_14_and_later");
  }

  private void baselines() {
    table("baseline_sensitivity");
    for (List<String> group : groups(response -> response.baseline().isPresent())) {
      for (BaselineRule.Choice choice : BaselineRule.Choice.values()) {
        List<NaiveResponse> with = new ArrayList<>();
        for (NaiveResponse response : in(group)) {
          NaiveResponse other =
              new NaiveResponse(
                  choosing(choice), response.patient(), response.course(), response.instrument());
          if (other.baseline().isPresent()) {
            with.add(other);
          }
        }
        List<NaiveResponse> evaluable = with.stream().filter(NaiveResponse::isEvaluable).toList();
        long observed = evaluable.stream().filter(other -> !other.after().isEmpty()).count();
        long response =
            evaluable.stream()
                .filter(other -> other.after().stream().anyMatch(other::isResponse))
                .count();
        List<BigDecimal> baselines =
            evaluable.stream().map(other -> points(other.baseline().orElseThrow())).toList();
        NaiveRow row =
            row(group)
                .with("baseline_rule", choice.toString().toLowerCase(Locale.ROOT))
                .with("is_protocol_rule", (Object) (choice == protocol.baseline().rule()))
                .with("n_treated", treated(group))
                .with("n_with_baseline", with.size())
                .with("n_evaluable", evaluable.size())
                .with("n_observed", observed)
                .with("n_response", response)
                .with("mean_baseline", mean(baselines))
                .with("sd_baseline", standardDeviation(baselines));
        limits(row, "response_of_evaluable", response, evaluable.size(), false);
        limits(row, "response_of_observed", response, observed, false);
        table("baseline_sensitivity").add(row);
      }
    }
  }

  private Protocol choosing(BaselineRule.Choice choice) {
    BaselineRule own = protocol.baseline();
    return new Protocol(
        protocol.id(),
        protocol.declaration(),
        protocol.instruments(),
        protocol.missingItems(),
        new BaselineRule(
            choice,
            own.lookbackDays(),
            own.sameDay(),
            own.tie(),
            own.minimumPoints(),
            own.defaultMinimumPoints()),
        protocol.response(),
        protocol.remission(),
        protocol.endpoints(),
        protocol.denominator(),
        protocol.courseGapDays(),
        protocol.induction(),
        protocol.phases(),
        protocol.onset(),
        protocol.durability(),
        protocol.discontinuation(),
        protocol.restrictedMeans(),
        protocol.adverseEvents(),
        protocol.exposureBands(),
        protocol.vitalSigns(),
        protocol.doses(),
        protocol.signals(),
        protocol.confidence(),
        protocol.curveDays(),
        protocol.disclosure());
  }

  private static Pair pair(NaiveResponse response, Assessment score) {
    return new Pair(
        points(response.baseline().orElseThrow()),
        points(BigDecimal.valueOf(score.scoreHundredths())),
        response.isResponse(score));
  }

  private static BigDecimal points(BigDecimal hundredths) {
    return hundredths.movePointLeft(2);
  }

  /** What is published, and the protocol's own. */
  private TreeSet<Double> cutoffs(String instrument) {
    TreeSet<Double> cutoffs =
        new TreeSet<>(
            switch (instrument) {
              case "PHQ-9" -> List.of(4.0, 5.0);
              case "MADRS" -> List.of(10.0, 12.0);
              case "QIDS-SR16" -> List.of(5.0);
              default -> List.of();
            });
    own(instrument).ifPresent(cutoffs::add);
    return cutoffs;
  }

  private Optional<Double> own(String instrument) {
    return Optional.ofNullable(protocol.remission().get(instrument))
        .map(criterion -> criterion.atMostHundredths() / 100.0);
  }

  private static long remissions(List<Pair> pairs, TreeSet<Double> cutoffs, double cutoff) {
    return pairs.stream()
        .filter(pair -> pair.before.doubleValue() > cutoffs.last())
        .filter(pair -> pair.after.doubleValue() <= cutoff)
        .count();
  }

  private static void means(NaiveRow row, List<Pair> pairs) {
    means(row, "baseline", pairs.stream().map(Pair::before).toList());
    means(row, "score", pairs.stream().map(Pair::after).toList());
    means(row, "change", pairs.stream().map(Pair::change).toList());
  }

  private static void means(NaiveRow row, String what, List<BigDecimal> numbers) {
    row.with("mean_" + what, mean(numbers)).with("sd_" + what, standardDeviation(numbers));
  }

  private static double mean(List<BigDecimal> numbers) {
    return numbers.isEmpty() ? Double.NaN : exactMean(numbers).doubleValue();
  }

  /** The root of the mean square of what is left after taking away the mean. */
  private static double standardDeviation(List<BigDecimal> numbers) {
    if (numbers.size() < 2) {
      return Double.NaN;
    }
    BigDecimal mean = exactMean(numbers);
    BigDecimal squares = BigDecimal.ZERO;
    for (BigDecimal number : numbers) {
      squares = squares.add(number.subtract(mean).pow(2));
    }
    return Math.sqrt(squares.doubleValue() / (numbers.size() - 1));
  }

  private static BigDecimal exactMean(List<BigDecimal> numbers) {
    return numbers.stream()
        .reduce(BigDecimal.ZERO, BigDecimal::add)
        .divide(BigDecimal.valueOf(numbers.size()), MathContext.DECIMAL128);
  }

  private static void limits(NaiveRow row, String name, long part, long whole, boolean wilson) {
    if (whole > 0) {
      row.with(name, (double) part / whole)
          .with(
              name + "_clopper_pearson_lower_95",
              NaiveLimits.clopperPearsonLower(part, whole - part))
          .with(
              name + "_clopper_pearson_upper_95",
              NaiveLimits.clopperPearsonUpper(part, whole - part));
      if (wilson) {
        row.with(name + "_wilson_lower_95", NaiveLimits.wilson(part, whole, -1))
            .with(name + "_wilson_upper_95", NaiveLimits.wilson(part, whole, 1));
      }
    }
  }

  private long treated(List<String> group) {
    return courses.stream().filter(course -> course.isOf(group)).count();
  }

  private List<NaiveResponse> in(List<String> group) {
    return byInstrument.get(group.get(1)).stream()
        .filter(course -> course.isOf(group))
        .map(Case::response)
        .toList();
  }

  /** Course, instrument, stratum and value of all groups that anyone is in. */
  private List<List<String>> groups(Predicate<NaiveResponse> isIn) {
    List<List<String>> groups = new ArrayList<>();
    byInstrument.forEach(
        (instrument, cases) -> {
          for (Case one : cases) {
            if (isIn.test(one.response)) {
              one.strata.forEach(
                  (stratum, value) -> groups.add(List.of(one.course, instrument, stratum, value)));
            }
          }
        });
    return groups.stream().distinct().toList();
  }

  private NaiveRow window(List<String> group, int i, Endpoint endpoint) {
    return row(group)
        .with("endpoint_number", i + 1)
        .with("endpoint", endpoint.name())
        .with("origin", endpoint.origin().toString().toLowerCase(Locale.ROOT));
  }

  private NaiveRow row(List<String> group) {
    return NaiveRow.of(protocol.id(), group.get(0), group.get(2), group.get(3))
        .with("instrument", group.get(1));
  }

  private List<NaiveRow> table(String name) {
    return tables.computeIfAbsent(name, key -> new ArrayList<>());
  }
}
