package org.ketamineoutcomes.naive;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;
import org.ketamineoutcomes.history.Assessment;
import org.ketamineoutcomes.naive.NaiveSurvival.Time;
import org.ketamineoutcomes.naive.NaiveTurnbull.Found;
import org.ketamineoutcomes.protocol.ConfidenceRule;
import org.ketamineoutcomes.protocol.OnsetRule;
import org.ketamineoutcomes.protocol.Protocol;

/** Onset by each definition, one patient after another. */
final class NaiveOnset {

  private static final List<String> DEFINITIONS =
      List.of("first_response", "first_remission", "sustained_response", "early_improvement");

  /** How far back each scale of a random clinic asks, from its manual. */
  private static final Map<String, Long> RECALL =
      Map.of("PHQ-9", 14L, "MADRS", 7L, "GAD-7", 14L, "QIDS-SR16", 7L);

  /** One patient by one definition. */
  private record Member(Time time, long sessions, boolean observedBy7, boolean observedBy14) {}

  private final Protocol protocol;
  private final List<NaiveResponse> cases = new ArrayList<>();
  private final List<NaiveRow> byDay = new ArrayList<>();
  private final List<Map<String, String>> strata = new ArrayList<>();
  private final List<Map<String, Member>> found = new ArrayList<>();

  private NaiveOnset(Protocol protocol) {
    this.protocol = protocol;
  }

  /** The event that the protocol asks for; nobody who has it to begin with waits for it. */
  static Optional<Found> event(NaiveResponse response) {
    if (response.protocol().onset().event() == OnsetRule.Event.RESPONSE) {
      return Optional.of(response.onset());
    }
    return isRemissionAwaited(response)
        ? Optional.of(when(response, score -> isRemission(response, score)))
        : Optional.empty();
  }

  static void sayWhatIsMeasured(NaiveRow summary, Protocol protocol, String instrument) {
    summary
        .with("event", event(protocol))
        .with("recall_days", RECALL.get(instrument))
        .with("earliest_observable_day", RECALL.get(instrument));
  }

  static String event(Protocol protocol) {
    return protocol.onset().event() == OnsetRule.Event.RESPONSE
        ? "first_response"
        : "first_remission";
  }

  /** The rows of both tables by definition, by name. */
  static Map<String, List<NaiveRow>> byDefinition(
      List<NaivePatient> patients, Protocol protocol, List<String> columns) {
    NaiveOnset onset = new NaiveOnset(protocol);
    for (NaivePatient patient : patients) {
      for (NaivePatient.Course course : patient.courses(protocol)) {
        for (String instrument : RECALL.keySet()) {
          if (!protocol.instruments().isEmpty() && !protocol.instruments().contains(instrument)) {
            continue;
          }
          NaiveResponse response = new NaiveResponse(protocol, patient, course, instrument);
          if (response.isEvaluable()) {
            onset.cases.add(response);
            onset.found.add(onset.members(response));
            onset.strata.add(patient.strata(columns));
          }
        }
      }
    }
    return Map.of("onset_by_definition", onset.rows(), "onset_by_definition_and_day", onset.byDay);
  }

  private List<NaiveRow> rows() {
    TreeSet<String> done = new TreeSet<>();
    List<NaiveRow> rows = new ArrayList<>();
    for (int i = 0; i < cases.size(); i++) {
      NaiveResponse response = cases.get(i);
      for (Map.Entry<String, String> stratum : strata.get(i).entrySet()) {
        String course = response.course().name();
        String instrument = response.instrument();
        if (!done.add(course + "|" + instrument + "|" + stratum)) {
          continue;
        }
        Map<String, List<Member>> members = new TreeMap<>();
        for (int j = 0; j < cases.size(); j++) {
          if (cases.get(j).course().name().equals(course)
              && cases.get(j).instrument().equals(instrument)
              && stratum.getValue().equals(strata.get(j).get(stratum.getKey()))) {
            found
                .get(j)
                .forEach(
                    (definition, member) ->
                        members.computeIfAbsent(definition, d -> new ArrayList<>()).add(member));
          }
        }
        members.forEach(
            (definition, of) ->
                rows.add(
                    row(
                        NaiveRow.of(protocol.id(), course, stratum.getKey(), stratum.getValue())
                            .with("instrument", instrument)
                            .with("definition", definition),
                        RECALL.get(instrument),
                        of,
                        members.get("first_response"))));
      }
    }
    return rows;
  }

  private Map<String, Member> members(NaiveResponse response) {
    Map<String, Member> members = new TreeMap<>();
    for (String definition : DEFINITIONS) {
      member(response, definition).ifPresent(member -> members.put(definition, member));
    }
    return members;
  }

  private NaiveRow row(NaiveRow row, long recall, List<Member> members, List<Member> responders) {
    NaiveSurvival times = survival(members.stream().map(Member::time).toList());
    NaiveSurvival sessions =
        survival(
            members.stream()
                .filter(member -> member.time.event())
                .map(member -> new Time((int) member.sessions, true))
                .toList());
    TreeSet<Long> apart = new TreeSet<>();
    apart.add(Math.abs((long) members.size() - responders.size()));
    apart.add(Math.abs(times.events() - survival(times(responders)).events()));
    for (int day : new int[] {7, 14}) {
      long events = eventsBy(day, members);
      long observed = observedBy(day, members);
      long overlaps = eventsBy(Math.min(day, recall - 1), members);
      apart.add(Math.abs(events - eventsBy(day, responders)));
      apart.add(Math.abs(observed - observedBy(day, responders)));
      NaiveRow ofDay =
          row.copy()
              .with("day", day)
              .with("n_patients", members.size())
              .with("n_events", times.events())
              .with("proportion_method", isWilson() ? "wilson" : "clopper-pearson")
              .with("observed", observed)
              .with("events", events)
              .with("without", observed - events)
              .with("recall_overlaps", overlaps);
      proportion(ofDay, "of_patients", events, members.size());
      proportion(ofDay, "of_observed", events, observed);
      byDay.add(ofDay);
    }
    if (recall == 14) {
      apart.add(eventsBy(13, members) - eventsBy(7, members));
    }
    apart.remove(0L);
    return row.with("n_patients", members.size())
        .with("n_events", times.events())
        .with("n_apart", apart.isEmpty() ? 0L : apart.first())
        .with("median_days", times.quantile(0.5))
        .with("median_lower_95", times.quantileLower(0.5))
        .with("median_upper_95", times.quantileUpper(0.5))
        .with("lower_quartile_sessions", sessions.quantile(0.25))
        .with("median_sessions", sessions.quantile(0.5))
        .with("upper_quartile_sessions", sessions.quantile(0.75))
        .with("recall_days", recall)
        .with("n_recall_overlaps_pretreatment", eventsBy(recall - 1, members))
        .with(
            "interval_method",
            switch (protocol.confidence().survival()) {
              case LOG_LOG -> "greenwood, log-log scale";
              case LOG -> "greenwood, log scale";
              case PLAIN -> "greenwood, plain scale";
            })
        .with("proportion_method", isWilson() ? "wilson" : "clopper-pearson");
  }

  private boolean isWilson() {
    return protocol.confidence().proportion() == ConfidenceRule.Proportion.WILSON;
  }

  private void proportion(NaiveRow row, String column, long events, long cases) {
    if (cases > 0) {
      row.with(column, (double) events / cases)
          .with(
              column + "_lower_95",
              isWilson()
                  ? NaiveLimits.wilson(events, cases, -1)
                  : NaiveLimits.clopperPearsonLower(events, cases - events))
          .with(
              column + "_upper_95",
              isWilson()
                  ? NaiveLimits.wilson(events, cases, 1)
                  : NaiveLimits.clopperPearsonUpper(events, cases - events));
    }
  }

  private NaiveSurvival survival(List<Time> times) {
    return new NaiveSurvival(times, protocol.confidence().survival());
  }

  private static List<Time> times(List<Member> members) {
    return members.stream().map(Member::time).toList();
  }

  private static long eventsBy(long day, List<Member> members) {
    return times(members).stream().filter(time -> time.event() && time.day() <= day).count();
  }

  private static long observedBy(int day, List<Member> members) {
    return members.stream()
        .filter(member -> day == 7 ? member.observedBy7 : member.observedBy14)
        .count();
  }

  private Optional<Member> member(NaiveResponse response, String definition) {
    OnsetRule rule = protocol.onset();
    return switch (definition) {
      case "first_response" -> Optional.of(first(response, response::isResponse));
      case "first_remission" ->
          isRemissionAwaited(response)
              ? Optional.of(first(response, score -> isRemission(response, score)))
              : Optional.empty();
      case "early_improvement" ->
          Optional.of(
              first(
                  response,
                  score -> isGone(response, score, rule.earlyImprovement().reductionPercent())));
      default -> Optional.of(sustained(response));
    };
  }

  private static Member first(NaiveResponse response, Predicate<Assessment> isEvent) {
    Time time = when(response, isEvent).time();
    return member(response, time, response.after().stream().filter(isEvent).findFirst());
  }

  private static Member member(NaiveResponse response, Time time, Optional<Assessment> score) {
    long sessions =
        response.course().sessions().stream()
            .filter(session -> score.isPresent() && !response.isBefore(score.get(), session))
            .count();
    return new Member(time, sessions, seenBy(response, 7), seenBy(response, 14));
  }

  private Member sustained(NaiveResponse response) {
    OnsetRule.Sustained rule = protocol.onset().sustained();
    int until = rule.untilDay();
    Time first = response.onset().time();
    if (!first.event() || first.day() > until) {
      return member(response, new Time(Math.min(first.day(), until), false), Optional.empty());
    }
    List<Integer> poor = new ArrayList<>();
    for (Assessment score : response.after()) {
      int day = score.day() - response.course().firstDay();
      if (day > first.day() && day <= until && !response.isResponse(score)) {
        poor.add(day < until && isGone(response, score, rule.excursionPercent()) ? 1 : 0);
      }
    }
    if (poor.contains(0) || poor.size() > rule.excursions()) {
      return member(response, new Time(until, false), Optional.empty());
    }
    if (isShownFrom(response, until, first.day())) {
      return first(response, response::isResponse);
    }
    return new Member(
        new Time(first.day(), false),
        0,
        seenBy(response, 7) && first.day() > 7,
        seenBy(response, 14) && first.day() > 14);
  }

  /** Whether the first score from that day on shows the response. */
  private static boolean isShownFrom(NaiveResponse response, int until, int onsetDay) {
    for (Assessment score : response.after()) {
      int day = score.day() - response.course().firstDay();
      if (day >= until && (day > onsetDay || response.isResponse(score))) {
        return day == until || response.isResponse(score);
      }
    }
    return onsetDay == until;
  }

  private static boolean seenBy(NaiveResponse response, int day) {
    return response.after().stream()
        .anyMatch(score -> score.day() <= response.course().firstDay() + day);
  }

  private static Found when(NaiveResponse response, Predicate<Assessment> isEvent) {
    int firstDay = response.course().firstDay();
    int last = firstDay;
    for (Assessment score : response.after()) {
      if (isEvent.test(score)) {
        return Found.event(score.day() - firstDay, last - firstDay);
      }
      last = score.day();
    }
    return Found.never(last - firstDay, last - firstDay);
  }

  /** Whether a score is so many percent of the baseline below it, or more. */
  private static boolean isGone(NaiveResponse response, Assessment score, int percent) {
    BigDecimal baseline = response.baseline().orElseThrow();
    BigDecimal gone = baseline.subtract(BigDecimal.valueOf(score.scoreHundredths()));
    return gone.movePointRight(2).compareTo(baseline.multiply(BigDecimal.valueOf(percent))) >= 0;
  }

  private static boolean isRemissionAwaited(NaiveResponse response) {
    return response.protocol().remission().get(response.instrument()) != null
        && !isRemission(response, response.baseline().orElseThrow());
  }

  private static boolean isRemission(NaiveResponse response, Assessment score) {
    return isRemission(response, BigDecimal.valueOf(score.scoreHundredths()));
  }

  private static boolean isRemission(NaiveResponse response, BigDecimal hundredths) {
    return response.protocol().isRemission(response.instrument(), hundredths.intValueExact());
  }
}
