package org.ketamineoutcomes.disclosure;

import java.util.stream.Stream;
import org.ketamineoutcomes.survival.CauseTable;
import org.ketamineoutcomes.survival.EventTable;
import org.ketamineoutcomes.survival.TimeToEvent;

/**
 * How the patients of a curve come and go, each way counted by itself.
 *
 * @param ends those who have the event, and those who are censored
 * @param others those who have a competing event, as events
 * @param entries those who come under observation late, as events
 */
public record CurveFlow(EventTable ends, EventTable others, EventTable entries) {

  /** Returns the flow of a curve on which nobody is. */
  public static CurveFlow none() {
    return of(new EventTable());
  }

  /** Returns the flow of patients who are all there from the start, without competing events. */
  public static CurveFlow of(EventTable ends) {
    return new CurveFlow(ends, new EventTable(), new EventTable());
  }

  /** Returns the flow of patients with an event, one that competes with it, or neither. */
  public static CurveFlow of(CauseTable causes) {
    EventTable ends = causes.ending(0).reversed();
    ends.merge(causes.ending(TimeToEvent.EVENT));
    return new CurveFlow(
        ends, causes.ending(TimeToEvent.COMPETING), causes.delayedTo(TimeToEvent.EVENT).entries());
  }

  /** Returns the flow of several groups taken together. */
  public static CurveFlow sum(Iterable<CurveFlow> flows) {
    CurveFlow sum = none();
    flows.forEach(sum::merge);
    return sum;
  }

  /** Returns the flow of a curve on which a competing event is a censoring like any other. */
  public CurveFlow withOthersCensored() {
    EventTable joined = others.reversed();
    joined.merge(ends);
    return new CurveFlow(joined, new EventTable(), entries);
  }

  /** Adds the patients of {@code other}, which stays as it was. */
  void merge(CurveFlow other) {
    ends.merge(other.ends);
    others.merge(other.others);
    entries.merge(other.entries);
  }

  long patients() {
    return ends.patients() + others.patients();
  }

  /** How many there are of each way in or out. */
  Stream<Long> totals() {
    long events = ends.events();
    return Stream.of(events, ends.patients() - events, others.patients(), entries.patients());
  }
}
