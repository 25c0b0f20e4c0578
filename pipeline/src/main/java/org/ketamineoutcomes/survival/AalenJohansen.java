package org.ketamineoutcomes.survival;

import java.util.ArrayList;
import java.util.List;
import org.ketamineoutcomes.tally.Grid;

/**
 * The Aalen–Johansen estimate of the share of patients who have had an event of one cause by each
 * day, where an event of another cause may come first.
 *
 * <p>With n patients at risk on a day, d of whom have an event, e of them of the cause in question,
 * the estimate F grows by S·e/n, where S is the probability of no event of any cause before that
 * day; S is then multiplied by 1 − d/n. The estimates of all causes and S sum to 1. With a single
 * cause F is one minus the Kaplan–Meier estimate.
 *
 * <p>The variance is Greenwood's carried over to several causes: events of a day are multinomial
 * given the number at risk, and errors in S pass on to later growth of F. It is the variance of R's
 * {@code survfit} for competing events, whose infinitesimal jackknife is the same number unless
 * patients enter late; {@code cmprsk::cuminc} uses another. Limits are those of an {@link
 * IntervalScale}, taken of F itself; on the log(−log) scale they are {@code NaN} until the first
 * event of the cause.
 *
 * <p>Worked by hand, for patients with cause 1, 2, none and 1 on days 1, 2, 3 and 4: F of cause 1
 * is 1/4 on day 1 and 1/4 + 1/2 = 3/4 on day 4, that of cause 2 is 3/4 · 1/3 = 1/4.
 *
 * @see <a href="https://www.jstor.org/stable/4615704">Aalen and Johansen (1978)</a>
 */
public final class AalenJohansen {

  /** A variance of 0 may come out a little off it; no variance of people is so small. */
  private static final double ROUNDING = 1e-16;

  /** Nor is what is left over from 1, where everyone has had the event. */
  private static final double CERTAIN = 1e-13;

  private AalenJohansen() {}

  /**
   * Returns the curve of {@code cause} in {@code table}, with 95% limits on {@code scale}.
   *
   * @throws IllegalArgumentException if the table has no such cause
   */
  public static IncidenceCurve estimate(CauseTable table, int cause, IntervalScale scale) {
    return estimate(table, cause, table.riskSets(), scale);
  }

  /**
   * Returns the curve of patients of whom it is known only by which day of {@code grid} they left,
   * as {@link KaplanMeier} does.
   *
   * @throws IllegalArgumentException if the table has no such cause
   */
  public static IncidenceCurve estimate(
      CauseTable table, int cause, IntervalScale scale, Grid grid) {
    List<RiskSet> riskSets = table.riskSets().stream().map(day -> day.onGrid(grid)).toList();
    return estimate(table, cause, riskSets, scale);
  }

  private static IncidenceCurve estimate(
      CauseTable table, int cause, List<RiskSet> riskSets, IntervalScale scale) {
    List<EventTable.Row> ofCause = table.eventsOf(cause).rows();
    List<IncidenceCurve.Step> steps = new ArrayList<>(riskSets.size());
    State state = State.START;
    int next = 0;
    for (RiskSet riskSet : riskSets) {
      long events = 0;
      if (next < ofCause.size() && ofCause.get(next).day() == riskSet.day()) {
        events = ofCause.get(next).events();
        next++;
      }
      state = state.after(riskSet, events);
      steps.add(step(riskSet, events, state, scale));
    }
    return new IncidenceCurve(table.patients(), steps);
  }

  private static IncidenceCurve.Step step(
      RiskSet riskSet, long events, State state, IntervalScale scale) {
    double incidence = 1 - state.incidence < CERTAIN ? 1 : state.incidence;
    double stdError =
        state.varianceOfIncidence < ROUNDING ? 0 : Math.sqrt(state.varianceOfIncidence);
    double relativeError = stdError == 0 ? 0 : stdError / incidence;
    return new IncidenceCurve.Step(
        riskSet.day(),
        riskSet.atRisk(),
        events,
        riskSet.events() - events,
        riskSet.censored(),
        incidence,
        stdError,
        scale.lower95(incidence, relativeError),
        scale.upper95(incidence, relativeError));
  }

  /** The probabilities after a day, with their variances and covariance. */
  private record State(
      double survival,
      double incidence,
      double varianceOfSurvival,
      double covariance,
      double varianceOfIncidence) {

    static final State START = new State(1, 0, 0, 0, 0);

    /**
     * With h = d/n and g = e/n the shares that have any event and the event of the cause, S becomes
     * (1 − h)·S and F becomes F + g·S. Errors spread by the same two equations, to which the day
     * adds its own: S² times the multinomial variances of h and g.
     */
    State after(RiskSet riskSet, long events) {
      if (riskSet.events() == 0) {
        // nor may anyone be at risk on a day on which patients only enter
        return this;
      }
      double atRisk = riskSet.atRisk();
      double surviving = (atRisk - riskSet.events()) / atRisk;
      double any = riskSet.events() / atRisk;
      double ofCause = events / atRisk;
      double square = survival * survival / atRisk;
      return new State(
          survival * surviving,
          incidence + survival * ofCause,
          surviving * surviving * varianceOfSurvival + square * any * surviving,
          surviving * (covariance + ofCause * varianceOfSurvival) - square * ofCause * surviving,
          varianceOfIncidence
              + 2 * ofCause * covariance
              + ofCause * ofCause * varianceOfSurvival
              + square * ofCause * (1 - ofCause));
    }
  }
}
