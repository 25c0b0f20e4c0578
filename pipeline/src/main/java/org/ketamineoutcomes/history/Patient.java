package org.ketamineoutcomes.history;

import java.util.Map;
import java.util.OptionalInt;

/**
 * What the patients export says of a person.
 *
 * @param age in whole years at the time of the export; 90 stands for 90 and over
 * @param observationEnd the last day on which the clinic would have known of an event
 * @param deathDay the day of death, if known
 * @param attributes the columns named as strata, by column name, as they stand in the export; blank
 *     cells are absent
 */
public record Patient(
    RowPosition position,
    OptionalInt age,
    OptionalInt observationEnd,
    String observationEndReason,
    OptionalInt deathDay,
    Map<String, String> attributes)
    implements Entry {

  public Patient {
    attributes = Map.copyOf(attributes);
  }
}
