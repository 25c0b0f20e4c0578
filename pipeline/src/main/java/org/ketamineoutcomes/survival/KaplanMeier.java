package org.ketamineoutcomes.survival;

import java.util.ArrayList;
import java.util.List;
import org.ketamineoutcomes.tally.Grid;

/**
 * The Kaplan–Meier estimate of the probability of still being free of the event after each day.
 *
 * <p>With d events among the n patients at risk on a day, the estimate S is multiplied by (n − d) /
 * n. Patients censored on a day count as at risk for that day's events. The standard error is
 * Greenwood's: S² times the sum of d / (n·(n − d)) is the variance.
 *
 * <p>Before the first event S is exactly 1 with standard error 0. Once the last patient at risk has
 * the event S is exactly 0, and its standard error and limits are {@code NaN}. A table without
 * patients gives a curve without steps; one without events a curve that stays at 1.
 *
 * <p>Worked by hand, for patients 1, 1+, 6, 6, 8+, 9, where + marks a censoring: S is 5/6 on day 1,
 * 5/6 · 2/4 = 5/12 on day 6, still 5/12 on day 8, and 0 on day 9.
 *
 * <p>S is a running product of quotients rather than the exponential of a sum, so that values such
 * as 1/2 come out within a rounding or two of what they are on paper.
 *
 * @see <a href="https://doi.org/10.1080/01621459.1958.10501452">Kaplan and Meier (1958)</a>
 */
public final class KaplanMeier {

  private KaplanMeier() {}

  /**
   * Returns the curve of the patients in {@code table}, with 95% limits on {@code scale}. Where
   * some enter late it also has a step, though a flat one, for each day on which anyone entered. It
   * may then reach 0 early, when few have entered and all of them had the event, and stays there.
   */
  public static SurvivalCurve estimate(RiskTable table, IntervalScale scale) {
    return estimate(table.patients(), table.riskSets(), scale);
  }

  /**
   * Returns the curve of patients of whom it is known only by which day of {@code grid} they left.
   * Of those censored between two of its days, half leave before the events, as in a life table.
   *
   * @see <a href="https://doi.org/10.1016/0021-9681(58)90126-7">Cutler and Ederer (1958)</a>
   */
  public static SurvivalCurve estimate(RiskTable table, IntervalScale scale, Grid grid) {
    List<RiskSet> riskSets = table.riskSets().stream().map(day -> day.onGrid(grid)).toList();
    return estimate(table.patients(), riskSets, scale);
  }

  private static SurvivalCurve estimate(
      long patients, List<RiskSet> riskSets, IntervalScale scale) {
    List<SurvivalCurve.Step> steps = new ArrayList<>();
    double survival = 1;
    double greenwoodSum = 0;
    for (RiskSet riskSet : riskSets) {
      if (riskSet.events() > 0) {
        long survivors = riskSet.atRisk() - riskSet.events();
        survival *= (double) survivors / riskSet.atRisk();
        greenwoodSum += (double) riskSet.events() / ((double) riskSet.atRisk() * survivors);
      }
      steps.add(step(riskSet, survival, Math.sqrt(greenwoodSum), scale));
    }
    return new SurvivalCurve(patients, scale, steps);
  }

  private static SurvivalCurve.Step step(
      RiskSet riskSet, double survival, double relativeError, IntervalScale scale) {
    return new SurvivalCurve.Step(
        riskSet.day(),
        riskSet.atRisk(),
        riskSet.events(),
        riskSet.censored(),
        survival,
        survival * relativeError,
        scale.lower95(survival, relativeError),
        scale.upper95(survival, relativeError));
  }
}
