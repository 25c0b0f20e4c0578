package org.ketamineoutcomes.history;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;
import org.ketamineoutcomes.finding.Assumption;

/**
 * Makes one event of all reports of it: those of one patient with the same number and term, whose
 * onsets can be the same day. Its grade is the worst, and it is serious if any report says so.
 */
final class EventReports {

  private final Assembly assembly;

  EventReports(Assembly assembly) {
    this.assembly = assembly;
  }

  /** Returns the events that records tell of, in the order of their first reports. */
  List<AdverseEvent> events(List<AdverseEvent> records) {
    tellAlike(records);
    if (records.stream().allMatch(record -> record.eventId().isEmpty())) {
      return records;
    }
    List<AdverseEvent> ordered = new ArrayList<>(records);
    ordered.sort(Comparator.comparing(AdverseEvent::position));
    List<AdverseEvent> events = new ArrayList<>();
    Map<String, Integer> placeById = new LinkedHashMap<>();
    Set<String> ids = new HashSet<>();
    for (AdverseEvent record : ordered) {
      Integer place =
          record.eventId().isEmpty()
              ? null
              : placeById.putIfAbsent(record.eventId() + '\n' + record.term(), events.size());
      boolean isKnown = !record.eventId().isEmpty() && !ids.add(record.eventId());
      if (place == null) {
        if (isKnown) {
          tell(record, Assumption.ONE_NUMBER_SEVERAL_EVENTS);
        }
        events.add(record);
      } else if (mayBeOne(events.get(place), record)) {
        tell(record, Assumption.REPORTS_OF_ONE_EVENT);
        events.set(place, one(events.get(place), record));
      } else {
        tell(record, Assumption.ONE_NUMBER_SEVERAL_EVENTS);
        events.add(record);
      }
    }
    return events;
  }

  /** Tells of records that say of one event, or of two, and not which. */
  private void tellAlike(List<AdverseEvent> records) {
    Set<Moment> seen = new HashSet<>();
    for (int i = 0; records.size() > 1 && i < records.size(); i++) {
      AdverseEvent record = records.get(i);
      if (record.eventId().isEmpty()
          && record.onsetDay().isPresent()
          && !seen.add(Moment.of(record))) {
        assembly.assumptions().assume(record.position().file(), Assumption.ALIKE_EVENTS, "term");
      }
    }
  }

  /** What began, and when. */
  private record Moment(String term, OptionalInt onsetDay, OptionalInt onsetMinuteOfDay) {

    static Moment of(AdverseEvent event) {
      return new Moment(event.term(), event.onsetDay(), event.onsetMinuteOfDay());
    }
  }

  private static boolean mayBeOne(AdverseEvent event, AdverseEvent report) {
    return event.onsetDay().isEmpty()
        || report.onsetDay().isEmpty()
        || (event.onsetDay().getAsInt() <= latest(report)
            && report.onsetDay().getAsInt() <= latest(event));
  }

  private static int latest(AdverseEvent event) {
    return event.onsetLatestDay().orElse(event.onsetDay().orElse(0));
  }

  private static AdverseEvent one(AdverseEvent event, AdverseEvent report) {
    boolean onsetOfReport =
        event.onsetDay().isEmpty()
            || (report.onsetDay().isPresent() && width(report) < width(event));
    AdverseEvent onset = onsetOfReport ? report : event;
    return new AdverseEvent(
        event.position(),
        onset.onsetDay(),
        onset.onsetLatestDay(),
        event.onsetMinuteOfDay().isPresent() && !onsetOfReport
            ? event.onsetMinuteOfDay()
            : onset.onsetMinuteOfDay(),
        last(event.endDay(), report.endDay()),
        event.term(),
        last(event.category(), report.category()),
        worst(event.severity(), report.severity()),
        last(event.severityScale(), report.severityScale()),
        either(event.serious(), report.serious()),
        last(event.related(), report.related()),
        last(event.action(), report.action()),
        last(event.outcome(), report.outcome()),
        either(event.solicited(), report.solicited()),
        event.sessionId().isEmpty() ? report.sessionId() : event.sessionId(),
        event.eventId());
  }

  private static int width(AdverseEvent event) {
    return latest(event) - event.onsetDay().orElse(0);
  }

  private static OptionalInt last(OptionalInt earlier, OptionalInt later) {
    return later.isPresent() ? later : earlier;
  }

  private static String last(String earlier, String later) {
    return later.isEmpty() ? earlier : later;
  }

  private static Answer either(Answer one, Answer other) {
    if (one == Answer.YES || other == Answer.YES) {
      return Answer.YES;
    }
    return one == Answer.NOT_RECORDED ? other : one;
  }

  private static String worst(String one, String other) {
    return rank(other) > rank(one) || one.isEmpty() ? other : one;
  }

  /** Returns the place of a grade among the five of CTCAE; 0 for words that name none. */
  private static int rank(String severity) {
    for (int grade = 5; grade >= 1; grade--) {
      if (severity.contains(String.valueOf(grade))) {
        return grade;
      }
    }
    if (severity.contains("fatal") || severity.contains("death")) {
      return 5;
    }
    if (severity.contains("life")) {
      return 4;
    }
    if (severity.contains("severe")) {
      return 3;
    }
    if (severity.contains("moderate")) {
      return 2;
    }
    return severity.contains("mild") || severity.contains("slight") ? 1 : 0;
  }

  private void tell(AdverseEvent record, Assumption assumption) {
    assembly.assumptions().assume(record.position().file(), assumption, "event_id");
  }
}
