package org.ketamineoutcomes.survival;

import java.util.ArrayList;
import java.util.List;
import java.util.NavigableSet;
import java.util.TreeSet;

/**
 * The nonparametric maximum likelihood estimate of when events happened, from the days between
 * which visits found them: Turnbull's self-consistent estimate.
 *
 * <p>Probability can only lie in the intervals that begin where some patient's does and end where
 * some patient's does, with no other beginning or end inside. Likelihood is raised by turns of two
 * steps that never lower it: one of Turnbull's expectation and maximisation, and one of the
 * iterative convex minorant, which also finds the intervals with probability 0. It stops when by
 * the conditions of Kuhn and Tucker hardly any likelihood is left to gain, or when rounding allows
 * no further step. Wellner and Zhan, Journal of the American Statistical Association 92 (1997),
 * 945–959, put the two steps together.
 *
 * <p>Assumes that visits come about without regard to the state of the patient. A table without
 * patients gives no masses.
 *
 * <p>Worked by hand, for events in (0, 2], (1, 3], (2, 4] and (2, 4]: only (1, 2] and (2, 3] can
 * hold probability, p and q. The likelihood p · (p + q) · q² is greatest at p = 1/3.
 *
 * @see <a href="https://doi.org/10.1111/j.2517-6161.1976.tb01597.x">Turnbull (1976)</a>
 */
public final class Turnbull {

  private static final double KUHN_TUCKER_TOLERANCE = 1e-13;

  /** Far more than are ever needed; what is still lacking after so many is in the result. */
  private static final int MOST_ROUNDS = 100_000;

  private Turnbull() {}

  /** Returns the estimate for the patients of {@code table}. */
  public static IntervalCurve estimate(IntervalTable table) {
    List<EventInterval> support = support(table.rows());
    if (support.isEmpty()) {
      return new IntervalCurve(0, List.of(), 0);
    }
    IntervalLikelihood likelihood = IntervalLikelihood.of(table.rows(), support);
    double[] cumulative = likelihood.uniform();
    for (int round = 0; round < MOST_ROUNDS; round++) {
      double[] previous = cumulative;
      cumulative = likelihood.convexMinorantStep(likelihood.expectationStep(cumulative));
      if (likelihood.kuhnTuckerExcess(cumulative) < KUHN_TUCKER_TOLERANCE
          || !likelihood.isGained(previous, cumulative)) {
        break;
      }
    }

    List<IntervalCurve.Mass> masses = new ArrayList<>();
    for (int i = 0; i < support.size(); i++) {
      masses.add(new IntervalCurve.Mass(support.get(i), cumulative[i + 1] - cumulative[i]));
    }
    return new IntervalCurve(table.patients(), masses, likelihood.kuhnTuckerExcess(cumulative));
  }

  /** The intervals from a beginning to the next end, with no beginning between them. */
  private static List<EventInterval> support(List<IntervalTable.Row> rows) {
    NavigableSet<Integer> beginnings = new TreeSet<>();
    NavigableSet<Integer> ends = new TreeSet<>();
    boolean anyOpen = false;
    for (IntervalTable.Row row : rows) {
      beginnings.add(row.interval().after());
      row.interval().by().ifPresent(ends::add);
      anyOpen |= row.interval().by().isEmpty();
    }
    List<EventInterval> support = new ArrayList<>();
    for (int beginning : beginnings) {
      Integer nextBeginning = beginnings.higher(beginning);
      Integer nextEnd = ends.higher(beginning);
      if (nextEnd != null && (nextBeginning == null || nextEnd <= nextBeginning)) {
        support.add(EventInterval.between(beginning, nextEnd));
      } else if (nextEnd == null && nextBeginning == null && anyOpen) {
        support.add(EventInterval.after(beginning));
      }
    }
    return support;
  }
}
