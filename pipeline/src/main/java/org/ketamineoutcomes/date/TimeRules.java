package org.ketamineoutcomes.date;

import java.io.Serializable;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;
import org.ketamineoutcomes.history.SameDay;

/**
 * What a mapping says of all dates and times.
 *
 * @param first the first day that a date may be; {@link LocalDate#MIN} if not declared
 * @param last the day the exports were made; {@link LocalDate#MAX} if not declared
 * @param zoneName the clinic's own zone, to which times are taken that say how far from UTC they
 *     are; empty if not declared
 * @param sameDay what several doses of one patient on one day are
 */
public record TimeRules(LocalDate first, LocalDate last, String zoneName, SameDay sameDay)
    implements Serializable {

  /** Nothing is declared. */
  public static final TimeRules NONE = new TimeRules(LocalDate.MIN, LocalDate.MAX, "", SameDay.SUM);

  /** Returns the clinic's own zone, if it is declared. */
  public Optional<ZoneId> zone() {
    return zoneName.isEmpty() ? Optional.empty() : Optional.of(ZoneId.of(zoneName));
  }

  /** Returns the days that a date may give. */
  public PlausibleDays days() {
    return PlausibleDays.between(first, last);
  }
}
