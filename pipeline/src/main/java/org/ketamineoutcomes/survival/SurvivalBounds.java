package org.ketamineoutcomes.survival;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.ketamineoutcomes.tally.Bands;
import org.ketamineoutcomes.tally.Grid;
import org.ketamineoutcomes.tally.Range;

/**
 * Between which values the Kaplan–Meier estimate of the exact follow-up is, as far as bands publish
 * of it.
 *
 * <p>With how many have had the event and how many were censored known only by their bands, a curve
 * is lowest if as few as possible are there, censorings come as soon and events as late as they
 * may; and highest the other way round. Moving one event behind a censoring takes the curve from (n
 * − 1)/n · (n − 2)/(n − 2) to (n − 2)/(n − 1), which is never higher, and likewise with others in
 * between. Both extremes keep to the bands on each day of the grid, so the exact estimate lies
 * between them.
 *
 * <p>Where patients enter late nothing is bounded.
 */
public final class SurvivalBounds {

  /** What is known at the end of one day of the grid, and until the next. */
  private record Known(int day, Range events, Range censored) {}

  private final List<Known> known;
  private final Range patients;
  private final Grid grid;
  private final boolean isLate;

  private SurvivalBounds(List<Known> known, Range patients, Grid grid, boolean isLate) {
    this.known = known;
    this.patients = patients;
    this.grid = grid;
    this.isLate = isLate;
  }

  /**
   * Returns the bounds for the event of {@code cause}, which all else censors.
   *
   * @param published what {@link CauseTable#banded} made of the exact follow-up
   */
  public static SurvivalBounds of(CauseTable published, int cause, Bands bands, Grid grid) {
    EventTable table = published.only(cause);
    Range patients = Range.of(bands, published.patients());
    List<Known> known = new ArrayList<>();
    long events = 0;
    long[] others = new long[published.causes() + 1];
    for (EventTable.Row row : table.rows()) {
      events += row.events();
      Range ofEvents = Range.of(bands, events);
      double least = 0;
      double most = 0;
      for (int other = 0; other <= published.causes(); other++) {
        if (other != cause) {
          others[other] += on(published.ending(other), row.day());
          Range ofOther = Range.of(bands, others[other]);
          least += ofOther.least();
          most += ofOther.greatest();
        }
      }
      double room = patients.greatest() - ofEvents.least();
      known.add(
          new Known(row.day(), ofEvents, new Range(Math.min(least, room), Math.min(most, room))));
    }
    return new SurvivalBounds(known, patients, grid, published.lateEntries().patients() > 0);
  }

  private static long on(EventTable table, int day) {
    for (EventTable.Row row : table.rows()) {
      if (row.day() == day) {
        return row.events();
      }
    }
    return 0;
  }

  /**
   * Returns whether anyone is followed past a day, however many left by then that bands allow. Of
   * patients who enter late it is not known, and taken to be so.
   */
  public boolean isAnyoneFollowedPast(int day) {
    double left = 0;
    for (Known on : known) {
      left = on.day <= day ? on.events.greatest() + on.censored.greatest() : left;
    }
    return isLate || left < patients.least();
  }

  /** Returns the bounds on a day; empty where they are not known. */
  public Optional<Range> at(int day) {
    if (isLate || known.isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(new Range(lowest(day), highest(day)));
  }

  /**
   * Returns the bounds of the share who have had the event by a day where something else may come
   * first. Nobody who had it counts for less than one of all; and no such share is larger than with
   * all else as censorings.
   */
  public Optional<Range> incidence(int day) {
    return at(day)
        .map(
            survival -> {
              double events = 0;
              for (Known on : known) {
                events = on.day <= day ? on.events.least() : events;
              }
              return new Range(events / patients.greatest(), 1 - survival.least());
            });
  }

  /**
   * Returns between which days a share of patients has had the event; from the highest curve there
   * may be none by which it has.
   */
  public Optional<Range> quantile(double proportion) {
    if (isLate || known.isEmpty()) {
      return Optional.empty();
    }
    OptionalDouble least = OptionalDouble.empty();
    double greatest = Double.POSITIVE_INFINITY;
    for (Known on : known) {
      if (least.isEmpty() && lowest(on.day) <= 1 - proportion) {
        least = OptionalDouble.of(grid.before(on.day) + 1);
      }
      if (highest(on.day) < 1 - proportion) {
        greatest = on.day;
        break;
      }
    }
    return least.isEmpty()
        ? Optional.empty()
        : Optional.of(new Range(least.getAsDouble(), greatest));
  }

  private double lowest(int day) {
    double survival = 1;
    double eventsBefore = 0;
    for (int place = 0; place < known.size() && known.get(place).day <= day; place++) {
      Known on = known.get(place);
      boolean isLast = place + 1 == known.size() || known.get(place + 1).day > day;
      double events = isLast ? on.events.greatest() : on.events.least();
      double atRisk = patients.least() - eventsBefore - on.censored.greatest();
      double more = events - eventsBefore;
      if (more > 0) {
        if (atRisk <= more) {
          return 0;
        }
        survival *= (atRisk - more) / atRisk;
      }
      eventsBefore = events;
    }
    return survival;
  }

  private double highest(int day) {
    double eventsByDay = 0;
    for (Known on : known) {
      eventsByDay = on.day <= day ? on.events.least() : eventsByDay;
    }
    double survival = 1;
    double eventsBefore = 0;
    double censoredBefore = 0;
    for (Known on : known) {
      if (on.day > day) {
        break;
      }
      double events = Math.min(on.events.greatest(), eventsByDay);
      double atRisk = patients.greatest() - eventsBefore - censoredBefore;
      double more = events - eventsBefore;
      if (more > 0) {
        if (atRisk <= more) {
          return 0;
        }
        survival *= (atRisk - more) / atRisk;
      }
      eventsBefore = events;
      censoredBefore = on.censored.least();
    }
    return survival;
  }
}
