package org.ketamineoutcomes.curve;

import org.ketamineoutcomes.disclosure.Hidden;
import org.ketamineoutcomes.disclosure.QuantileRule;
import org.ketamineoutcomes.survival.SurvivalCurve;
import org.ketamineoutcomes.survival.SurvivalCurve.Quantile;
import org.ketamineoutcomes.survival.SurvivalCurve.RestrictedMean;
import org.ketamineoutcomes.table.Table;
import org.ketamineoutcomes.table.TableRow;

/** A curve summed up: its quantiles, and its mean up to a horizon. */
record CurveSummary(GroupCurve curve) {

  /** Adds the one row that sums the group's follow-up up. */
  void addTo(Table table) {
    TableRow row =
        curve
            .group()
            .addRowTo(table)
            .set("n_patients", curve.publishedPatients())
            .set("n_events", curve.publishedEvents())
            .set("estimator", "kaplan-meier")
            .set("interval_method", IntervalMethod.name(curve.protocol()));
    if (curve.isDrawn()) {
      setQuantiles(row);
      setRestrictedMean(row);
    } else {
      Hidden.FEW_PATIENTS.mark(
          row,
          "median_days",
          "lower_quartile_days",
          "upper_quartile_days",
          "median_follow_up_days",
          "restricted_mean_days");
    }
  }

  private void setQuantiles(TableRow row) {
    QuantileRule rule = new QuantileRule(curve.followUp().exits(), curve.protocol().minCell());
    setQuantile(row, "median", 0.5, rule);
    setQuantile(row, "lower_quartile", 0.25, rule);
    setQuantile(row, "upper_quartile", 0.75, rule);
    SurvivalCurve reversed = Estimates.kaplanMeier(curve.followUp().reversed(), curve.protocol());
    rule.set(row, "median_follow_up_days", reversed.quantile(0.5).day());
  }

  private void setQuantile(TableRow row, String name, double share, QuantileRule rule) {
    Quantile quantile = curve.estimate().quantile(share);
    curve.bounds().setQuantile(row, name + "_days", share);
    rule.set(row, name + "_days", quantile.day());
    rule.set(row, name + "_lower_95", quantile.lower95());
    rule.set(row, name + "_upper_95", quantile.upper95());
  }

  /**
   * The mean is published where everything that it sums up is known: the curve is followed to the
   * horizon, or is 0 by then.
   */
  private void setRestrictedMean(TableRow row) {
    int horizon = curve.outcome().horizon().days(curve.protocol());
    row.set("restricted_mean_horizon_days", horizon);
    boolean isKnown =
        horizon <= curve.estimate().lastDay().orElse(-1)
            || curve.estimate().at(horizon).survival() == 0;
    if (curve.isPublished(horizon) || (isKnown && curve.protocol().minCell() == 0)) {
      RestrictedMean mean = curve.estimate().restrictedMean(horizon);
      row.set("restricted_mean_days", mean.days())
          .set("restricted_mean_days_std_error", mean.stdError());
    } else if (curve.protocol().minCell() > 0) {
      Hidden.FEW_PATIENTS.mark(row, "restricted_mean_days", "restricted_mean_days_std_error");
    }
  }
}
