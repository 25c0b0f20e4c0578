package org.ketamineoutcomes.cohort;

import java.util.Locale;
import java.util.Optional;
import org.ketamineoutcomes.cohort.SufficiencyTally.Count;
import org.ketamineoutcomes.cohort.SufficiencyTally.Remark;
import org.ketamineoutcomes.disclosure.Hidden;
import org.ketamineoutcomes.disclosure.QuantileRule;
import org.ketamineoutcomes.proportion.ClopperPearson;
import org.ketamineoutcomes.proportion.Interval;
import org.ketamineoutcomes.proportion.Wilson;
import org.ketamineoutcomes.protocol.Protocol;
import org.ketamineoutcomes.table.TableRow;
import org.ketamineoutcomes.tally.Grid;

/**
 * A row of {@code data_sufficiency}: the reasons and the analysable add up to the treated.
 *
 * @param treated all patients with the course, assessed or not
 */
record SufficiencyRow(Protocol protocol, SufficiencyTally tally, long treated) {

  void fill(TableRow row) {
    long assessed = tally.get(Count.ASSESSED);
    long withBaseline = assessed - tally.get(Count.NO_BASELINE);
    long analysable = tally.get(Count.ANALYSABLE);
    row.set("n_treated", treated)
        .set("n_no_instrument", treated - assessed)
        .set("n_assessed", assessed)
        .set("n_no_baseline", tally.get(Count.NO_BASELINE))
        .set("n_with_baseline", withBaseline)
        .set("n_baseline_too_low", tally.get(Count.BASELINE_TOO_LOW))
        .set("n_baseline_high_enough", withBaseline - tally.get(Count.BASELINE_TOO_LOW))
        .set("n_no_post", tally.get(Count.NO_POST))
        .set("n_analysable", analysable)
        .set("share_analysable", (double) analysable / treated)
        .set("interval_method", method())
        .set("n_assessments", tally.get(Count.ASSESSMENTS));
    limits(analysable)
        .ifPresent(
            limits -> row.set("lower_95", limits.lower95()).set("upper_95", limits.upper95()));
    for (Remark remark : Remark.values()) {
      String column = "n_" + remark.name().toLowerCase(Locale.ROOT);
      row.set(column, tally.patients(remark))
          .set(column + "_assessments", tally.assessments(remark));
    }
    setMedianGap(row);
  }

  private Optional<Interval> limits(long analysable) {
    return switch (protocol.confidence().proportion()) {
      case CLOPPER_PEARSON -> ClopperPearson.limits(analysable, treated);
      case WILSON -> Wilson.limits(analysable, treated);
    };
  }

  private String method() {
    return switch (protocol.confidence().proportion()) {
      case CLOPPER_PEARSON -> "clopper-pearson";
      case WILSON -> "wilson";
    };
  }

  private void setMedianGap(TableRow row) {
    long patients = tally.get(Count.WITH_GAPS);
    if (patients > 0 && patients < protocol.minCell()) {
      Hidden.FEW_PATIENTS.mark(row, "median_gap_days");
    } else if (patients > 0) {
      new QuantileRule(tally.gaps(), protocol.minCell())
          .setQuantile(row, "median_gap_days", 1, 2, protocol.disclosure().bands(), Grid.DAYS);
    }
  }
}
