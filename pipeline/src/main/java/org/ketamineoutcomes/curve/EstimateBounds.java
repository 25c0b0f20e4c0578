package org.ketamineoutcomes.curve;

import java.util.Optional;
import org.ketamineoutcomes.protocol.Protocol;
import org.ketamineoutcomes.survival.CauseTable;
import org.ketamineoutcomes.survival.EventTable;
import org.ketamineoutcomes.survival.SurvivalBounds;
import org.ketamineoutcomes.table.TableRow;
import org.ketamineoutcomes.tally.Grid;
import org.ketamineoutcomes.tally.Range;

/**
 * What bands leave open of estimates from follow-up, as columns: {@code NAME_least} and {@code
 * NAME_greatest}. They stay empty where a protocol publishes counts as they are.
 */
public record EstimateBounds(Optional<SurvivalBounds> known) {

  /** Returns the bounds of the event of {@code cause}. */
  public static EstimateBounds of(CauseTable published, int cause, Protocol protocol) {
    return new EstimateBounds(
        protocol
            .disclosure()
            .bands()
            .map(bands -> SurvivalBounds.of(published, cause, bands, Grid.DAYS)));
  }

  /** Returns the bounds where nothing competes with the event. */
  public static EstimateBounds of(EventTable published, Protocol protocol) {
    return of(CauseTable.of(published), 1, protocol);
  }

  /** Returns whether bands say that anyone is followed past a day, as exact counts always do. */
  boolean isAnyoneFollowedPast(int day) {
    return known.map(bounds -> bounds.isAnyoneFollowedPast(day)).orElse(true);
  }

  /** Sets those of the share free of the event after a day. */
  public void setFree(TableRow row, String name, int day) {
    set(row, name, known.flatMap(bounds -> bounds.at(day)));
  }

  /** Sets those of the share with the event by a day, all else being censored. */
  public void setHad(TableRow row, String name, int day) {
    set(row, name, known.flatMap(bounds -> bounds.at(day)).map(Range::ofOthers));
  }

  /** Sets those of the share with the event by a day, where something else may come first. */
  public void setIncidence(TableRow row, String name, int day) {
    set(row, name, known.flatMap(bounds -> bounds.incidence(day)));
  }

  /** Sets those of the days by which a share has had the event. */
  public void setQuantile(TableRow row, String name, double share) {
    set(row, name, known.flatMap(bounds -> bounds.quantile(share)));
  }

  private static void set(TableRow row, String name, Optional<Range> range) {
    range.ifPresent(
        bounds ->
            row.set(name + "_least", bounds.least()).set(name + "_greatest", bounds.greatest()));
  }
}
