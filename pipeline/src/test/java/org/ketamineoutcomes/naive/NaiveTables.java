package org.ketamineoutcomes.naive;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.function.Predicate;
import org.ketamineoutcomes.history.Answer;
import org.ketamineoutcomes.history.Assessment;
import org.ketamineoutcomes.history.Row;
import org.ketamineoutcomes.naive.NaiveSurvival.Time;
import org.ketamineoutcomes.naive.NaiveTurnbull.Found;
import org.ketamineoutcomes.naive.NaiveTurnbull.Mass;
import org.ketamineoutcomes.protocol.Protocol;

/**
 * The tables of response, durability and attrition, one group after another, each group by going
 * through all patients.
 */
final class NaiveTables {

  /** One instrument in one course of one patient. */
  private record Case(
      String course,
      String instrument,
      Map<String, String> strata,
      boolean isAssessed,
      boolean hasBaseline,
      boolean isEvaluable,
      boolean isFollowed,
      boolean isResponder,
      Optional<Found> found,
      Optional<NaiveDurability.Lasted> lasted,
      boolean endsFirst,
      List<Integer> gaps) {

    Optional<Time> onset() {
      return found
          .map(Found::time)
          .map(time -> endsFirst && !time.event() ? new Time(-1, time.day(), 2) : time);
    }

    Optional<Time> durability() {
      return lasted.map(NaiveDurability.Lasted::time);
    }

    Optional<Found> lost() {
      return lasted.map(NaiveDurability.Lasted::found);
    }

    static Case of(NaiveResponse response, Map<String, String> strata, String course) {
      boolean evaluable = response.isEvaluable();
      return new Case(
          course,
          response.instrument(),
          strata,
          response.isAssessed(),
          response.baseline().isPresent(),
          evaluable,
          !response.after().isEmpty(),
          evaluable && response.onset().time().event(),
          evaluable ? NaiveOnset.event(response) : Optional.empty(),
          evaluable ? NaiveDurability.of(response) : Optional.empty(),
          evaluable && NaiveDurability.competesWithOnset(response),
          response.gaps());
    }

    boolean isOf(String otherCourse, String stratum, String value) {
      return course.equals(otherCourse) && value.equals(strata.get(stratum));
    }
  }

  private final Protocol protocol;
  private final List<Case> cases = new ArrayList<>();
  private final Map<String, List<NaiveRow>> tables = new LinkedHashMap<>();

  private NaiveTables(Protocol protocol) {
    this.protocol = protocol;
  }

  /** Every table of {@code rows}, by name. */
  static Map<String, List<NaiveRow>> of(List<Row> rows, Protocol protocol, List<String> columns) {
    List<NaivePatient> patients = NaivePatient.treatedIn(NaiveSufficiency.usable(rows, protocol));
    NaiveTables naive = new NaiveTables(protocol);
    TreeSet<String> instruments = new TreeSet<>();
    patients.forEach(
        p -> p.assessments().stream().map(Assessment::instrument).forEach(instruments::add));
    if (!protocol.instruments().isEmpty()) {
      instruments.retainAll(protocol.instruments());
    }
    Map<List<String>, List<NaiveResponse>> evaluable = new LinkedHashMap<>();
    for (NaivePatient patient : patients) {
      for (NaivePatient.Course course : patient.courses(protocol)) {
        for (String instrument : instruments) {
          NaiveResponse response = new NaiveResponse(protocol, patient, course, instrument);
          naive.cases.add(Case.of(response, patient.strata(columns), course.name()));
          if (response.isEvaluable()) {
            evaluable
                .computeIfAbsent(
                    List.of(course.name(), instrument, "all", "all"), key -> new ArrayList<>())
                .add(response);
          }
        }
      }
    }
    naive.table("durability_by_definition");
    naive.table("durability_by_definition_and_week");
    evaluable.forEach(
        (group, responses) ->
            NaiveDefinitions.tables(naive.row(group), responses, protocol)
                .forEach((name, of) -> naive.table(name).addAll(of)));
    naive.curves("onset", Case::onset);
    naive.curves("durability", Case::durability);
    naive.intervals("onset", Case::found);
    naive.intervals("durability", Case::lost);
    naive.attrition();
    naive.tables.putAll(NaiveOnset.byDefinition(patients, protocol, columns));
    naive.tables.putAll(NaiveLandmarks.tables(patients, protocol, columns));
    naive.table("data_sufficiency").addAll(NaiveSufficiency.table(patients, protocol, columns));
    naive.tables.putAll(NaiveMaintenance.tables(patients, protocol, columns));
    naive.tables.putAll(NaiveCourses.tables(patients, protocol, columns));
    naive.tables.putAll(NaiveDiscontinuation.tables(patients, protocol, columns));
    naive.tables.putAll(NaiveCohort.tables(patients, protocol, columns));
    naive.tables.putAll(NaiveSafety.tables(patients, protocol, columns));
    naive.tables.putAll(NaiveEventTables.tables(patients, protocol, List.of()));
    naive.tables.putAll(NaiveCoverage.tables(patients, protocol, columns));
    naive.tables.put("vitals_by_session", NaiveVitals.rows(patients, protocol, columns));
    naive.tables.put("dose_by_session", NaiveDose.rows(patients, protocol, columns));
    naive.tables.put("suicidality", NaiveSuicidality.rows(patients, protocol, columns));
    naive.tables.putAll(NaiveLongTerm.tables(patients, protocol, columns));
    NaiveNamedEvents.tables(patients, protocol, columns)
        .forEach((name, named) -> naive.table(name).addAll(named));
    naive.tables.put("signals", NaiveSignals.rows(patients, protocol, columns));
    naive.sayWhoWasAsked(patients, columns);
    return naive.tables;
  }

  /** Says in each row of adverse events whether anyone in the group was asked for them. */
  private void sayWhoWasAsked(List<NaivePatient> patients, List<String> columns) {
    for (String table : tables.keySet()) {
      if (table.startsWith("adverse_event")
          || table.startsWith("named_event")
          || List.of("deaths_and_serious", "long_term_exposure", "long_term_trend")
              .contains(table)) {
        for (NaiveRow row : tables.get(table)) {
          boolean isAsked = false;
          for (NaivePatient patient : patients) {
            Object value = patient.strata(columns).get((String) row.cells().get("stratum"));
            isAsked |=
                row.cells().get("stratum_value").equals(value)
                    && (patient.sessions().stream()
                            .anyMatch(s -> s.adverseEventsAssessed() == Answer.YES)
                        || patient.events().stream().anyMatch(e -> e.solicited() == Answer.YES));
          }
          row.with(
              "asked",
              "structured".equals(row.cells().get("ascertainment"))
                  ? "measured"
                  : isAsked ? "asked" : "not_asked");
        }
      }
    }
  }

  private void curves(String outcome, Function<Case, Optional<Time>> followUp) {
    Predicate<Case> isIn = c -> followUp.apply(c).isPresent();
    for (List<String> group : groups(isIn)) {
      String course = group.get(0);
      String instrument = group.get(1);
      NaiveSurvival times = times(group, followUp);
      table(outcome + "_summary").add(summary(outcome, row(group), times));
      addTimes(outcome, row(group), times);
      NaiveCurve.days(outcome, row(group), times, protocol).forEach(table(outcome + "_curve")::add);
      NaiveIncidence.rows(outcome, row(group), times, protocol)
          .forEach(table(outcome + "_incidence")::add);
      if (group.get(2).equals("all")) {
        compare(outcome, course, instrument, followUp);
      }
    }
    table(outcome + "_summary");
    table(outcome.equals("onset") ? "onset_by_day" : "durability_by_week");
    table(outcome + "_curve");
    table(outcome + "_incidence");
    table("group_comparisons");
  }

  private NaiveRow summary(String outcome, NaiveRow row, NaiveSurvival times) {
    NaiveCurve.sumUp(row, times, horizon(outcome), protocol);
    if (outcome.equals("onset")) {
      NaiveOnset.sayWhatIsMeasured(row, protocol, (String) row.cells().get("instrument"));
    }
    return row;
  }

  private void addTimes(String outcome, NaiveRow row, NaiveSurvival times) {
    if (outcome.equals("onset")) {
      row.with("event", NaiveOnset.event(protocol));
      table("onset_by_day")
          .addAll(
              NaiveCurve.hadItByDay(
                  "response", row, times, protocol, 1, 2, 3, 7, 14, 28, 42, 56, 84, 168));
    } else {
      table("durability_by_week")
          .addAll(NaiveCurve.freeOfItAtWeek("sustained", row, times, protocol, 4, 8, 12, 26, 52));
    }
  }

  private int horizon(String outcome) {
    return outcome.equals("onset")
        ? protocol.restrictedMeans().onsetDays()
        : protocol.restrictedMeans().durabilityDays();
  }

  private void compare(
      String outcome, String course, String instrument, Function<Case, Optional<Time>> followUp) {
    Predicate<Case> isIn = c -> followUp.apply(c).isPresent();
    Map<String, Map<String, NaiveSurvival>> byColumn = new LinkedHashMap<>();
    for (List<String> group : groups(isIn)) {
      if (group.subList(0, 2).equals(List.of(course, instrument))) {
        byColumn
            .computeIfAbsent(group.get(2), column -> new LinkedHashMap<>())
            .put(group.get(3), times(group, followUp));
      }
    }
    NaiveRow everyone = row(List.of(course, instrument, "all", "all")).with("outcome", outcome);
    table("group_comparisons").addAll(NaiveCurve.comparisons(everyone, byColumn));
  }

  private void intervals(String outcome, Function<Case, Optional<Found>> found) {
    table("interval_censored");
    for (List<String> group : groups(c -> found.apply(c).isPresent())) {
      List<Found> patients = new ArrayList<>();
      List<Time> gaps = new ArrayList<>();
      for (Case c : cases) {
        if (c.instrument.equals(group.get(1))
            && c.isOf(group.get(0), group.get(2), group.get(3))
            && found.apply(c).isPresent()) {
          patients.add(found.apply(c).orElseThrow());
          c.gaps.forEach(days -> gaps.add(new Time(days, true)));
        }
      }
      List<Mass> masses = NaiveTurnbull.masses(patients);
      NaiveRow summary =
          intervalRow(outcome, group, patients, 0)
              .with("midpoint_median_days", median(patients.stream().map(Found::midpoint).toList()))
              .with("detection_median_days", median(patients.stream().map(Found::time).toList()))
              .with("median_gap_days", median(gaps))
              .with("kuhn_tucker_excess", 0.0);
      table("interval_censored").add(summary);
      double sum = 0;
      for (int i = 0; i < masses.size(); i++) {
        Mass mass = masses.get(i);
        boolean isMedian = sum < 0.5 - 1e-6 && sum + mass.probability() >= 0.5 - 1e-6;
        sum += mass.probability();
        if (isMedian && !mass.isNever()) {
          summary
              .with("turnbull_median_after_day", mass.after())
              .with("turnbull_median_by_day", mass.by());
        }
        NaiveRow row =
            intervalRow(outcome, group, patients, i + 1)
                .with("interval_after_day", mass.after())
                .with("mass", mass.probability());
        table("interval_censored")
            .add(mass.isNever() ? row : row.with("interval_by_day", mass.by()));
      }
    }
  }

  private NaiveRow intervalRow(
      String outcome, List<String> group, List<Found> patients, int number) {
    return row(group)
        .with("outcome", outcome)
        .with("interval_number", number)
        .with("n_patients", patients.size())
        .with("n_events", patients.stream().filter(found -> found.time().event()).count());
  }

  private double median(List<Time> times) {
    return new NaiveSurvival(times, protocol.confidence().survival()).quantile(0.5);
  }

  private void attrition() {
    table("attrition");
    List<String> rules =
        List.of(
            "assessed_with_instrument",
            "baseline_in_lookback",
            "baseline_at_least_minimum",
            "assessed_after_first_dose",
            "responded");
    List<Predicate<Case>> asked =
        List.of(
            Case::isAssessed,
            Case::hasBaseline,
            Case::isEvaluable,
            Case::isFollowed,
            Case::isResponder);
    List<String> known =
        cases.stream().filter(Case::isAssessed).map(Case::instrument).distinct().toList();
    for (List<String> group : groups(c -> known.contains(c.instrument))) {
      List<Case> left = new ArrayList<>();
      for (Case c : cases) {
        if (c.instrument.equals(group.get(1)) && c.isOf(group.get(0), group.get(2), group.get(3))) {
          left.add(c);
        }
      }
      for (int step = 0; step < rules.size(); step++) {
        long in = left.size();
        left = left.stream().filter(asked.get(step)).toList();
        table("attrition")
            .add(
                row(group)
                    .with("step", step + 1)
                    .with("rule", rules.get(step))
                    .with("patients_in", in)
                    .with("patients_excluded", in - left.size())
                    .with("patients_out", left.size()));
      }
    }
  }

  /** Course, instrument, stratum and value of all groups that anyone is in. */
  private List<List<String>> groups(Predicate<Case> isIn) {
    List<List<String>> groups = new ArrayList<>();
    for (Case c : cases) {
      if (isIn.test(c)) {
        c.strata.forEach(
            (stratum, value) -> groups.add(List.of(c.course, c.instrument, stratum, value)));
      }
    }
    return groups.stream().distinct().toList();
  }

  private NaiveSurvival times(List<String> group, Function<Case, Optional<Time>> followUp) {
    List<Time> times = new ArrayList<>();
    for (Case c : cases) {
      if (c.instrument.equals(group.get(1)) && c.isOf(group.get(0), group.get(2), group.get(3))) {
        followUp.apply(c).ifPresent(times::add);
      }
    }
    return new NaiveSurvival(times, protocol.confidence().survival());
  }

  private NaiveRow row(List<String> group) {
    return NaiveRow.of(protocol.id(), group.get(0), group.get(2), group.get(3))
        .with("instrument", group.get(1));
  }

  private List<NaiveRow> table(String name) {
    return tables.computeIfAbsent(name, key -> new ArrayList<>());
  }
}
