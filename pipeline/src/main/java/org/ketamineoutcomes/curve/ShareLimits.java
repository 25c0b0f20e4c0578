package org.ketamineoutcomes.curve;

import org.ketamineoutcomes.proportion.ClopperPearson;
import org.ketamineoutcomes.survival.IncidenceCurve;
import org.ketamineoutcomes.table.TableRow;

/**
 * The 95% limits of the share who have had an event by a day.
 *
 * <p>They are those of the curve. While nobody has had the event, the curve has no spread, and its
 * limits would be 0 and 0 as if the event could not happen. Then the limits are Clopper and
 * Pearson's for 0 of those followed past the day from the start: with 10 of them 0 and 1 −
 * 0.025^(1/10) = 0.308. Had the others been followed as far, the upper limit would be lower, so it
 * is on the safe side. Where nobody is followed past the day there are none.
 *
 * @param lower95 {@code NaN} where there is none
 * @param upper95 {@code NaN} where there is none
 */
public record ShareLimits(double lower95, double upper95) {

  /**
   * Where a table does not publish how many are followed past a day, a share of 0 has no limits.
   */
  public static final ShareLimits NONE = new ShareLimits(Double.NaN, Double.NaN);

  /** Returns the limits of a cumulative incidence above 0; none of one of 1, as of no survival. */
  public static ShareLimits of(IncidenceCurve.Step step) {
    return step.incidence() == 1 ? NONE : new ShareLimits(step.lower95(), step.upper95());
  }

  /** Returns limits of a share that is 0, of {@code followed} from the start past the day. */
  public static ShareLimits ofNone(long followed) {
    return ClopperPearson.limits(0, Math.max(0, followed))
        .map(limits -> new ShareLimits(limits.lower95(), limits.upper95()))
        .orElse(NONE);
  }

  /** Sets both in the columns that are called after nothing else. */
  public TableRow setIn(TableRow row) {
    return row.set("lower_95", lower95).set("upper_95", upper95);
  }

  /** Returns the limits of the share who have not had the event. */
  public ShareLimits ofOthers() {
    return new ShareLimits(1 - upper95, 1 - lower95);
  }
}
