package org.ketamineoutcomes.header;

import java.util.Optional;
import java.util.OptionalInt;
import org.ketamineoutcomes.date.Midnight;
import org.ketamineoutcomes.date.TimesSeen;
import org.ketamineoutcomes.schema.ExportSchema;

/**
 * The columns that say when one thing happened.
 *
 * @param midnight what 00:00 means in them
 * @param standIn the one other minute of the day that is no time in them
 * @param seen what times of day were found in them
 */
public record TimeColumns(
    ReadColumn date,
    ReadColumn day,
    Optional<ReadColumn> clock,
    boolean required,
    ExportSchema.Partial partial,
    Midnight midnight,
    OptionalInt standIn,
    TimesSeen seen) {

  /** Returns whether a row without a readable day is rejected. */
  public boolean isNeeded() {
    return required || partial == ExportSchema.Partial.RANGE;
  }

  /** Returns the column of the time of day, or else that of the date. */
  public ReadColumn ofClock() {
    return clock.isPresent() && clock.get().place() >= 0 ? clock.get() : date;
  }

  /** Returns whether a time that does not say how far from UTC it is, is none. */
  public boolean isStandIn(int minute) {
    return standIn.isPresent() && standIn.getAsInt() == minute;
  }
}
