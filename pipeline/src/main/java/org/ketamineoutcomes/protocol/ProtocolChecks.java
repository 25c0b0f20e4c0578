package org.ketamineoutcomes.protocol;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.ketamineoutcomes.refusal.NearestName;
import org.ketamineoutcomes.refusal.Refusal;
import org.ketamineoutcomes.scale.Instrument;
import org.ketamineoutcomes.scale.Instruments;

/** What must hold between the keys of a protocol, which a schema cannot say. */
final class ProtocolChecks {

  private final String sourceName;
  private final Instruments instruments;

  ProtocolChecks(String sourceName, Instruments instruments) {
    this.sourceName = sourceName;
    this.instruments = instruments;
  }

  void check(Protocol protocol) {
    check(protocol.induction());
    checkCourses(protocol);
    protocol.baseline().minimumPoints().forEach(this::checkMinimum);
    protocol.remission().forEach(this::checkRemission);
    checkAscending("curve_days", "later than the day", protocol.curveDays());
    new SafetyChecks(this).check(protocol);
    protocol.endpoints().forEach(this::check);
    checkDistinct(protocol.endpoints());
    checkNamed(protocol.adverseEvents().namedEvents());
    new DurabilityChecks(this).check(protocol);
    check(protocol.disclosure());
  }

  /** Returns the one name of a scale that the key at {@code parent} is named by. */
  String instrument(String parent, String asWritten, Set<String> before) {
    String path = parent.substring(1).replace('/', '.') + "." + asWritten;
    Optional<Instrument> instrument = instruments.named(asWritten);
    if (instrument.isEmpty()) {
      throw refusal("%s is not a scale that is known; %s".formatted(path, adviceFor(asWritten)));
    }
    String name = instrument.get().name();
    if (before.contains(name)) {
      throw refusal("%s names %s for the second time; keep one".formatted(path, name));
    }
    return name;
  }

  private String adviceFor(String asWritten) {
    List<String> names = instruments.all().stream().map(Instrument::name).toList();
    return NearestName.to(asWritten, names)
        .map(name -> "the nearest is " + name)
        .orElse("declare it under instruments in the mapping");
  }

  private void check(InductionRule induction) {
    if (induction.minSessions() > induction.maxSessions()) {
      throw refusal(
          "induction.min_sessions must be at most max_sessions, which is %d, but was %d"
              .formatted(induction.maxSessions(), induction.minSessions()));
    }
    if (induction.gapDays() > induction.maxDays()) {
      throw refusal(
          "induction.gap_days must be at most max_days, which is %d, but was %d"
              .formatted(induction.maxDays(), induction.gapDays()));
    }
  }

  private void check(DisclosureRule disclosure) {
    switch (disclosure.method()) {
      case BANDS -> {
        if (disclosure.minCell() < DisclosureRule.SMALLEST_BAND) {
          throw refusal(
              "disclosure.min_cell must be at least %d with method bands, because sums of smaller bands give small counts back, but was %d"
                  .formatted(DisclosureRule.SMALLEST_BAND, disclosure.minCell()));
        }
      }
      case NONE -> {
        if (disclosure.minCell() > 0) {
          throw refusal(
              "disclosure.min_cell must be 0 with method none, which hides nothing, but was %d"
                  .formatted(disclosure.minCell()));
        }
      }
      case SUPPRESS -> {}
    }
  }

  private void checkCourses(Protocol protocol) {
    int inductionGap = protocol.induction().gapDays();
    if (protocol.courseGapDays() < inductionGap) {
      throw refusal(
          "courses.gap_days must be at least induction.gap_days, which is %d, but was %d"
              .formatted(inductionGap, protocol.courseGapDays()));
    }
  }

  private void checkMinimum(String instrument, int points) {
    checkWithin("baseline.minimum." + instrument, instrument, points);
  }

  private void checkRemission(String instrument, RemissionCriterion criterion) {
    int highestInRemission = Math.floorDiv(criterion.atMostHundredths(), 100);
    checkWithin("remission." + instrument, instrument, highestInRemission);
  }

  private void check(Endpoint endpoint) {
    if (endpoint.fromDay() > endpoint.targetDay() || endpoint.targetDay() > endpoint.toDay()) {
      throw refusal(
          "endpoints: %s must have from_day, target_day and to_day in this order, but they were %d, %d and %d"
              .formatted(
                  endpoint.name(), endpoint.fromDay(), endpoint.targetDay(), endpoint.toDay()));
    }
  }

  private void checkDistinct(List<Endpoint> endpoints) {
    Set<List<Object>> seen = new HashSet<>();
    for (Endpoint endpoint : endpoints) {
      if (!seen.add(List.of(endpoint.name(), endpoint.origin()))) {
        throw refusal(
            "endpoints: %s is there twice with one origin; give each its own name"
                .formatted(endpoint.name()));
      }
    }
  }

  private void checkNamed(List<NamedEvent> events) {
    Set<String> seen = new HashSet<>();
    for (NamedEvent event : events) {
      if (event.terms().isEmpty() && event.categories().isEmpty()) {
        throw refusal(
            "adverse_events.named_events: %s must have terms or categories, because nothing else says what it is"
                .formatted(event.id()));
      }
      if (!seen.add(event.id())) {
        throw refusal(
            "adverse_events.named_events: %s is there twice; give each its own id"
                .formatted(event.id()));
      }
    }
  }

  void checkWithin(String path, String name, int points) {
    Instrument instrument = instruments.named(name).orElseThrow();
    if (points < instrument.minTotal() || points > instrument.maxTotal()) {
      throw refusal(
          "%s must be within the scale's range, which is %d to %d"
              .formatted(path, instrument.minTotal(), instrument.maxTotal()));
    }
  }

  /**
   * Refuses a list that does not go up.
   *
   * @param more what each must be of what is before it: later than the day, higher than the number
   */
  void checkAscending(String path, String more, List<Integer> list) {
    for (int i = 1; i < list.size(); i++) {
      if (list.get(i) <= list.get(i - 1)) {
        throw refusal(
            "%s[%d] must be %s before it in the list, which is %d, but was %d"
                .formatted(path, i, more, list.get(i - 1), list.get(i)));
      }
    }
  }

  Refusal refusal(String message) {
    return Refusal.usage(sourceName + ": " + message);
  }
}
