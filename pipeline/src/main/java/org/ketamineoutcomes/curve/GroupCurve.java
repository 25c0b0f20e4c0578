package org.ketamineoutcomes.curve;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.ketamineoutcomes.curve.SetTimes.Side;
import org.ketamineoutcomes.disclosure.CurveSpans;
import org.ketamineoutcomes.disclosure.Hidden;
import org.ketamineoutcomes.patient.Group;
import org.ketamineoutcomes.protocol.Protocol;
import org.ketamineoutcomes.survival.CauseTable;
import org.ketamineoutcomes.survival.DelayedEntryTable;
import org.ketamineoutcomes.survival.SurvivalCurve;
import org.ketamineoutcomes.survival.SurvivalCurve.Step;
import org.ketamineoutcomes.survival.TimeToEvent;
import org.ketamineoutcomes.table.Table;
import org.ketamineoutcomes.table.TableRow;

/**
 * The curve of one group, and the days of it that may be published.
 *
 * @param spans empty if none may
 */
record GroupCurve(
    Group group,
    DelayedEntryTable followUp,
    SurvivalCurve estimate,
    RunningTotals exits,
    RunningTotals entries,
    Optional<CurveSpans> spans,
    CurveOutcome outcome,
    Protocol protocol,
    EstimateBounds bounds) {

  static GroupCurve of(
      Group group,
      CauseTable causes,
      Optional<CurveSpans> spans,
      CurveOutcome outcome,
      Protocol protocol) {
    DelayedEntryTable followUp = causes.delayedTo(TimeToEvent.EVENT);
    SurvivalCurve estimate = Estimates.kaplanMeier(followUp, protocol);
    return new GroupCurve(
        group,
        followUp,
        estimate,
        RunningTotals.of(followUp.exits()),
        RunningTotals.of(followUp.entries()),
        spans,
        outcome,
        protocol,
        EstimateBounds.of(causes, TimeToEvent.EVENT, protocol));
  }

  /** Returns this curve with other days that may be published. */
  GroupCurve on(Optional<CurveSpans> otherSpans) {
    return new GroupCurve(
        group, followUp, estimate, exits, entries, otherSpans, outcome, protocol, bounds);
  }

  /**
   * Returns how many patients are published, as their band; the curve rests on a number within it.
   */
  long publishedPatients() {
    return protocol.disclosure().published(followUp.patients());
  }

  /** Returns how many events are published, as their band. */
  long publishedEvents() {
    return protocol.disclosure().published(followUp.events());
  }

  /** Returns whether a curve is published at all of so many patients. */
  boolean isDrawn() {
    return protocol.disclosure().drawsCurveOf(followUp.patients());
  }

  /** Adds the curve, a row for each day that may be published; of the rest one row that says so. */
  void addDaysTo(Table table) {
    for (Span span : publishedSpans()) {
      Step step = estimate.at(span.day());
      TableRow row =
          addRowTo(table, span.since())
              .set("day", span.day())
              .set("at_risk", presentAfter(span.since()))
              .set("events", span.events(exits))
              .set("censored", span.censored(exits))
              .set("survival", step.survival())
              .set("std_error", step.stdError())
              .set("interval_method", IntervalMethod.name(protocol));
      limits(step).setIn(row);
      bounds.setFree(row, "survival", span.day());
      setEntered(row, span);
    }
    addRestTo(table);
  }

  /** Returns the days that are published, each with those since the one before. */
  List<Span> publishedSpans() {
    List<Span> published = new ArrayList<>();
    int since = Span.START;
    List<Integer> days = isDrawn() ? spans.map(CurveSpans::days).orElse(List.of()) : List.of();
    for (int day : days) {
      if (isPublished(day) && isAsked(day)) {
        published.add(new Span(since, day));
        since = day;
      }
    }
    return published;
  }

  /** Adds a row that stands for what is not published, if anyone is left for it. */
  void addRestTo(Table table) {
    List<Span> published = publishedSpans();
    int since = published.isEmpty() ? Span.START : published.get(published.size() - 1).day();
    if (estimate.lastDay().orElse(Span.START) > since) {
      TableRow rest = addRowTo(table, since);
      if (protocol.minCell() > 0 || !isDrawn()) {
        Hidden.FEW_PATIENTS.mark(rest);
      }
    }
  }

  /** Returns how many have entered by the end of a day, and not left. */
  long presentAfter(int day) {
    return exits.allAfter(day) - entries.allAfter(day);
  }

  /** Adds a row of the group that says from when on it counts. */
  TableRow addRowTo(Table table, int sinceDay) {
    return group.addRowTo(table).set("since_day", sinceDay);
  }

  /** Only durability may be counted from a day before patients are under observation. */
  void setEntered(TableRow row, Span span) {
    if (outcome.times().side() == Side.FREE_OF_EVENT) {
      row.set("entered", span.events(entries));
    }
  }

  /** The last day of all is that of one patient: it is not published where people are few. */
  boolean isPublished(int day) {
    int lastDay = estimate.lastDay().orElse(-1);
    return protocol.minCell() == 0
        ? day <= lastDay
        : day < lastDay && spans.isPresent() && spans.get().isPublished(day);
  }

  private boolean isAsked(int day) {
    return protocol.curveDays().isEmpty() || protocol.curveDays().contains(day);
  }

  /** Returns the limits of the share without the event. */
  ShareLimits limits(Step step) {
    return step.survival() == 1
        ? ShareLimits.ofNone(presentFromStartAfter(step.day())).ofOthers()
        : new ShareLimits(step.lower95(), step.upper95());
  }

  /** Returns how many at least are there past a day who did not enter late. */
  long presentFromStartAfter(int day) {
    return presentAfter(day) - entries.eventsThrough(day);
  }
}
