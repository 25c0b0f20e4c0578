package org.ketamineoutcomes.naive;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.ketamineoutcomes.history.AdverseEvent;
import org.ketamineoutcomes.naive.NaiveSurvival.Time;
import org.ketamineoutcomes.protocol.AdverseEventRule;
import org.ketamineoutcomes.protocol.AdverseEventRule.DayCount;
import org.ketamineoutcomes.protocol.NamedEvent;
import org.ketamineoutcomes.protocol.Protocol;

/** The time to the first event that a protocol names, patient by patient and day by day. */
final class NaiveNamedEvents {

  private NaiveNamedEvents() {}

  static Map<String, List<NaiveRow>> tables(
      List<NaivePatient> patients, Protocol protocol, List<String> columns) {
    List<NaiveRow> summaries = new ArrayList<>();
    List<NaiveRow> byDay = new ArrayList<>();
    List<NaiveRow> curves = new ArrayList<>();
    List<NaiveRow> incidences = new ArrayList<>();
    List<NaiveRow> comparisons = new ArrayList<>();
    for (NamedEvent event : protocol.adverseEvents().namedEvents()) {
      Map<String, Map<String, NaiveSurvival>> byColumn = new LinkedHashMap<>();
      for (String column : Stream.concat(Stream.of("all"), columns.stream()).toList()) {
        byColumn.put(column, new LinkedHashMap<>());
        for (NaivePatient one : patients) {
          String value = one.strata(columns).get(column);
          byColumn
              .get(column)
              .computeIfAbsent(
                  value, any -> times(patients, protocol, columns, column, any, event));
        }
      }
      byColumn.forEach(
          (column, byValue) ->
              byValue.forEach(
                  (value, times) -> {
                    NaiveRow row = row(protocol, event, column, value);
                    summaries.add(summary(row.copy(), times, protocol));
                    byDay.addAll(
                        NaiveCurve.hadItByDay(
                            "with_event", row, times, protocol, 7, 28, 84, 182, 364));
                    curves.addAll(NaiveCurve.days("named_event", row, times, protocol));
                    incidences.addAll(NaiveIncidence.rows("named_event", row, times, protocol));
                  }));
      comparisons.addAll(
          NaiveCurve.comparisons(
              row(protocol, event, "all", "all").with("outcome", "named_event"), byColumn));
    }
    return Map.of(
        "named_event_summary", summaries,
        "named_event_by_day", byDay,
        "named_event_curve", curves,
        "named_event_incidence", incidences,
        "group_comparisons", comparisons);
  }

  private static NaiveRow row(Protocol protocol, NamedEvent event, String column, String value) {
    return NaiveRow.of(protocol.id(), "all", column, value).with("event", event.id());
  }

  private static NaiveRow summary(NaiveRow row, NaiveSurvival times, Protocol protocol) {
    NaiveCurve.sumUp(row, times, protocol.restrictedMeans().namedEventsDays(), protocol);
    return row;
  }

  private static NaiveSurvival times(
      List<NaivePatient> patients,
      Protocol protocol,
      List<String> columns,
      String column,
      String value,
      NamedEvent event) {
    return new NaiveSurvival(
        patients.stream()
            .filter(patient -> patient.strata(columns).get(column).equals(value))
            .map(patient -> time(patient, event, protocol.adverseEvents()))
            .toList(),
        protocol.confidence().survival());
  }

  /** Walks through the days at risk until the event comes, or the end of them. */
  private static Time time(NaivePatient patient, NamedEvent event, AdverseEventRule rule) {
    List<Integer> days =
        NaiveSafety.emergent(patient, rule).stream()
            .filter(one -> isMeant(one, event))
            .map(one -> NaiveSafety.countedDay(one, patient))
            .toList();
    int death = patient.deathDay();
    int last = NaiveSafety.lastDayAtRisk(patient, rule);
    int counted = rule.dayCount() == DayCount.INCLUSIVE ? 1 : 0;
    int day = patient.firstDay();
    while (day < last && !days.contains(day)) {
      counted++;
      day++;
    }
    return new Time(-1, counted, !days.isEmpty() ? 1 : death <= day ? 2 : 0);
  }

  private static boolean isMeant(AdverseEvent one, NamedEvent event) {
    return event.terms().stream().anyMatch(one.term()::equalsIgnoreCase)
        || event.categories().stream().anyMatch(one.category()::equalsIgnoreCase);
  }
}
