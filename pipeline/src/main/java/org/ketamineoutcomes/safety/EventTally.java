package org.ketamineoutcomes.safety;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.Map;
import java.util.SortedMap;
import org.ketamineoutcomes.tally.Bands;
import org.ketamineoutcomes.tally.Counts;
import org.ketamineoutcomes.tally.Keyed;
import org.ketamineoutcomes.tally.Tally;

/**
 * The {@link EventCounts} of one group.
 *
 * <p>A mutable accumulator with one owner at a time; not safe for use by several threads.
 */
public final class EventTally implements Tally<EventTally> {

  private final Counts exposure = empty();
  private final Keyed<EventLevel.Key, Counts> events =
      new Keyed<>(EventLevel.Key.CODEC, EventTally::empty);

  /** Counts one patient. */
  void add(EventCounts patient) {
    exposure.add(0, patient.exposure());
    for (Map.Entry<EventLevel.Key, long[]> event : patient.events().entrySet()) {
      events.of(event.getKey()).add(0, event.getValue());
    }
  }

  /** Returns the exposure, by the columns of {@link EventCounts}. */
  long[] exposure() {
    return exposure.row(0);
  }

  /** Returns the counts of all that happened. */
  SortedMap<EventLevel.Key, Counts> events() {
    return events.sorted();
  }

  /** Returns what is published as bands of each event beside the exposure. */
  EventTally banded(Bands bands) {
    EventTally published = new EventTally();
    long[] exact = exposure();
    published.exposure.add(0, EventCounts.bandedExposure(exact, bands));
    long publishedDays = published.exposure()[EventCounts.DAYS];
    events
        .sorted()
        .forEach(
            (key, counts) ->
                published
                    .events
                    .of(key)
                    .add(0, EventCounts.bandedEvent(counts.row(0), exact, publishedDays, bands)));
    return published;
  }

  @Override
  public void merge(EventTally other) {
    exposure.merge(other.exposure);
    events.merge(other.events);
  }

  @Override
  public void writeTo(DataOutput out) throws IOException {
    exposure.writeTo(out);
    events.writeTo(out);
  }

  static EventTally readFrom(DataInput in) throws IOException {
    EventTally tally = new EventTally();
    tally.exposure.merge(Counts.readFrom(in));
    tally.events.addFrom(in, Counts::readFrom);
    return tally;
  }

  private static Counts empty() {
    return new Counts(EventCounts.WIDTH);
  }
}
