package org.ketamineoutcomes.curve;

import org.ketamineoutcomes.protocol.Protocol;
import org.ketamineoutcomes.survival.AalenJohansen;
import org.ketamineoutcomes.survival.CauseTable;
import org.ketamineoutcomes.survival.IncidenceCurve;
import org.ketamineoutcomes.survival.IntervalScale;
import org.ketamineoutcomes.survival.KaplanMeier;
import org.ketamineoutcomes.survival.RiskTable;
import org.ketamineoutcomes.survival.SurvivalCurve;
import org.ketamineoutcomes.tally.Grid;

/**
 * Curves of follow-up in days, as a protocol publishes it: where counts are bands, it is known only
 * by which day of the grid patients left.
 */
public final class Estimates {

  private Estimates() {}

  /** Returns the Kaplan–Meier curve of {@code published}. */
  public static SurvivalCurve kaplanMeier(RiskTable published, Protocol protocol) {
    IntervalScale scale = IntervalMethod.scale(protocol);
    return isBanded(protocol)
        ? KaplanMeier.estimate(published, scale, Grid.DAYS)
        : KaplanMeier.estimate(published, scale);
  }

  /** Returns the Aalen–Johansen curve of one cause in {@code published}. */
  public static IncidenceCurve aalenJohansen(CauseTable published, int cause, Protocol protocol) {
    IntervalScale scale = IntervalMethod.scale(protocol);
    return isBanded(protocol)
        ? AalenJohansen.estimate(published, cause, scale, Grid.DAYS)
        : AalenJohansen.estimate(published, cause, scale);
  }

  private static boolean isBanded(Protocol protocol) {
    return protocol.disclosure().bands().isPresent();
  }
}
