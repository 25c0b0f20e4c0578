package org.ketamineoutcomes.curve;

import java.util.List;
import java.util.Optional;
import org.ketamineoutcomes.protocol.Protocol;
import org.ketamineoutcomes.survival.AalenJohansen;
import org.ketamineoutcomes.survival.CauseTable;
import org.ketamineoutcomes.survival.IncidenceCurve;
import org.ketamineoutcomes.survival.IntervalScale;
import org.ketamineoutcomes.survival.KaplanMeier;
import org.ketamineoutcomes.survival.LogRank;
import org.ketamineoutcomes.survival.LogRank.Comparison;
import org.ketamineoutcomes.survival.LogRank.Weight;
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

  /** Returns the comparison of {@code published}, with the same people at risk as their curves. */
  public static Optional<Comparison> logRank(
      List<RiskTable> published, Weight weight, Protocol protocol) {
    return isBanded(protocol)
        ? LogRank.compare(published, weight, Grid.DAYS)
        : LogRank.compare(published, weight);
  }

  /** Returns the test for a trend along {@code published}, in their order. */
  public static Optional<Comparison> trend(
      List<RiskTable> published, Weight weight, Protocol protocol) {
    return isBanded(protocol)
        ? LogRank.trend(published, weight, Grid.DAYS)
        : LogRank.trend(published, weight);
  }

  private static boolean isBanded(Protocol protocol) {
    return protocol.disclosure().bands().isPresent();
  }
}
