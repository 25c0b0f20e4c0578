package org.ketamineoutcomes.durability;

import java.util.ArrayList;
import java.util.List;
import org.ketamineoutcomes.curve.IntervalMethod;
import org.ketamineoutcomes.disclosure.Hidden;
import org.ketamineoutcomes.disclosure.QuantileRule;
import org.ketamineoutcomes.disclosure.SmallCells;
import org.ketamineoutcomes.measure.Group;
import org.ketamineoutcomes.measure.GroupColumns;
import org.ketamineoutcomes.protocol.Protocol;
import org.ketamineoutcomes.survival.CauseTable;
import org.ketamineoutcomes.survival.DelayedEntryTable;
import org.ketamineoutcomes.survival.EventTable;
import org.ketamineoutcomes.survival.KaplanMeier;
import org.ketamineoutcomes.survival.SurvivalCurve;
import org.ketamineoutcomes.survival.SurvivalCurve.Quantile;
import org.ketamineoutcomes.survival.SurvivalCurve.RestrictedMean;
import org.ketamineoutcomes.survival.SurvivalCurve.Step;
import org.ketamineoutcomes.survival.TimeToEvent;
import org.ketamineoutcomes.table.TableRow;

/**
 * The rows of one group, one for each variant of a rule.
 *
 * <p>Two variants are about much the same people, so that the difference of their counts is a count
 * of people, too. A variant that differs by few from one told before it is not told.
 */
final class VariantRows {

  private static final int WEEK_12 = 84;

  private final Group group;
  private final Protocol protocol;
  private final List<long[]> told = new ArrayList<>();

  VariantRows(Group group, Protocol protocol) {
    this.group = group;
    this.protocol = protocol;
  }

  /** Returns the row of the next variant. */
  TableRow row(DurabilityVariant variant, CauseTable causes) {
    TableRow row = GroupColumns.of(group).set("variant", variant.name());
    VariantText.set(row, variant.rule(), group.instrument());
    long[] counts = {
      causes.patients(),
      causes.patients(TimeToEvent.EVENT),
      causes.patients(TimeToEvent.COMPETING),
      causes.patients(0)
    };
    if (!isFarFromOthers(counts)) {
      return Hidden.COMPLEMENTARY.mark(row);
    }
    told.add(counts);
    row.set("interval_method", IntervalMethod.name(protocol));
    row.set("n_patients", counts[0]).set("n_events", counts[1]).set("n_competing", counts[2]);
    if (counts[0] > 0) {
      setCurve(row, causes.delayedTo(TimeToEvent.EVENT));
    }
    return row;
  }

  private boolean isFarFromOthers(long[] counts) {
    for (long[] other : told) {
      for (int i = 0; i < counts.length; i++) {
        if (SmallCells.isSmall(Math.abs(counts[i] - other[i]), protocol.minCell())) {
          return false;
        }
      }
    }
    return true;
  }

  private void setCurve(TableRow row, DelayedEntryTable followUp) {
    SurvivalCurve curve = KaplanMeier.estimate(followUp, IntervalMethod.scale(protocol));
    QuantileRule quantiles = new QuantileRule(followUp.exits(), protocol.minCell());
    Quantile median = curve.quantile(0.5);
    quantiles.set(row, "median_days", median.day());
    quantiles.set(row, "median_lower_95", median.lower95());
    quantiles.set(row, "median_upper_95", median.upper95());
    int lastDay = curve.lastDay().orElse(-1);
    if (isTold(WEEK_12, lastDay, followUp.exits())) {
      Step step = curve.at(WEEK_12);
      row.set("sustained_at_week_12", step.survival())
          .set("sustained_at_week_12_lower_95", step.lower95())
          .set("sustained_at_week_12_upper_95", step.upper95());
    } else if (protocol.minCell() > 0) {
      Hidden.FEW_PATIENTS.mark(row);
    }
    int horizon = protocol.restrictedMeans().durabilityDays();
    row.set("restricted_mean_horizon_days", horizon);
    if (isTold(horizon, lastDay, followUp.exits())) {
      RestrictedMean mean = curve.restrictedMean(horizon);
      row.set("restricted_mean_days", mean.days())
          .set("restricted_mean_days_std_error", mean.stdError());
    } else if (protocol.minCell() > 0) {
      Hidden.FEW_PATIENTS.mark(row);
    }
  }

  /** As many must have left by a day that is told, and be left after it, as a cell needs. */
  private boolean isTold(int day, int lastDay, EventTable exits) {
    return day <= lastDay && new QuantileRule(exits, protocol.minCell()).isTold(day);
  }
}
