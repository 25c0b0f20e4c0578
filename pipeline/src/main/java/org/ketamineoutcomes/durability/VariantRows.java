package org.ketamineoutcomes.durability;

import static org.ketamineoutcomes.table.ItemRows.at;

import java.util.ArrayList;
import java.util.List;
import org.ketamineoutcomes.curve.EstimateBounds;
import org.ketamineoutcomes.curve.Estimates;
import org.ketamineoutcomes.curve.IntervalMethod;
import org.ketamineoutcomes.curve.ShareLimits;
import org.ketamineoutcomes.disclosure.Hidden;
import org.ketamineoutcomes.disclosure.QuantileRule;
import org.ketamineoutcomes.disclosure.SmallCells;
import org.ketamineoutcomes.patient.Group;
import org.ketamineoutcomes.protocol.Protocol;
import org.ketamineoutcomes.survival.CauseTable;
import org.ketamineoutcomes.survival.DelayedEntryTable;
import org.ketamineoutcomes.survival.EventTable;
import org.ketamineoutcomes.survival.SurvivalCurve;
import org.ketamineoutcomes.survival.SurvivalCurve.Quantile;
import org.ketamineoutcomes.survival.SurvivalCurve.RestrictedMean;
import org.ketamineoutcomes.survival.SurvivalCurve.Step;
import org.ketamineoutcomes.survival.TimeToEvent;
import org.ketamineoutcomes.table.Table;
import org.ketamineoutcomes.table.TableRow;

/**
 * The rows of one group, one for each variant of a rule.
 *
 * <p>Two variants are about much the same people, so that the difference of their counts is a count
 * of people, too. A variant whose events, or others, differ by few from those of one published
 * before it is not published; one that differs so in competing events only, which no estimate here
 * depends on, is published without their number.
 */
final class VariantRows {

  private static final int WEEK = DurabilityByDefinitionColumns.WEEK;
  private static final int LAST_DAY = 7 * WEEK;
  private static final String SUSTAINED = at(WEEK, "sustained");

  private final Table table;
  private final Group group;
  private final Protocol protocol;
  private final List<long[]> published = new ArrayList<>();
  private final List<long[]> publishedCompeting = new ArrayList<>();

  VariantRows(Table table, Group group, Protocol protocol) {
    this.table = table;
    this.group = group;
    this.protocol = protocol;
  }

  /** Adds the row of the next variant. */
  void add(DurabilityVariant variant, CauseTable causes) {
    TableRow row = group.addRowTo(table).set("variant", variant.name());
    VariantText.set(row, variant.rule(), group.instrument());
    long patients = published(causes.patients());
    long events = published(causes.patients(TimeToEvent.EVENT));
    if (!isFarFromThoseBefore(published, patients, events, patients - events)) {
      Hidden.COMPLEMENTARY.mark(row, "n_patients", "n_events", "n_competing");
      return;
    }
    row.set("interval_method", IntervalMethod.name(protocol))
        .set("n_patients", patients)
        .set("n_events", events);
    long competing = published(causes.patients(TimeToEvent.COMPETING));
    if (isFarFromThoseBefore(publishedCompeting, competing, patients - events - competing)) {
      row.set("n_competing", competing);
    } else {
      Hidden.COMPLEMENTARY.mark(row, "n_competing");
    }
    if (patients > 0) {
      setCurve(
          row,
          causes.delayedTo(TimeToEvent.EVENT),
          EstimateBounds.of(causes, TimeToEvent.EVENT, protocol));
    }
  }

  private long published(long count) {
    return protocol.disclosure().published(count);
  }

  /** Compares counts with those published before, and remembers them if they may be, too. */
  private boolean isFarFromThoseBefore(List<long[]> before, long... counts) {
    for (long[] other : before) {
      for (int i = 0; i < counts.length; i++) {
        if (SmallCells.isSmall(Math.abs(counts[i] - other[i]), protocol.minCell())) {
          return false;
        }
      }
    }
    before.add(counts);
    return true;
  }

  private void setCurve(TableRow row, DelayedEntryTable followUp, EstimateBounds bounds) {
    if (!protocol.disclosure().drawsCurveOf(followUp.patients())) {
      Hidden.FEW_PATIENTS.mark(row, "median_days", SUSTAINED, "restricted_mean_days");
      return;
    }
    SurvivalCurve curve = Estimates.kaplanMeier(followUp, protocol);
    QuantileRule quantiles = new QuantileRule(followUp.exits(), protocol.minCell());
    Quantile median = curve.quantile(0.5);
    quantiles.set(row, "median_days", median.day());
    quantiles.set(row, "median_lower_95", median.lower95());
    quantiles.set(row, "median_upper_95", median.upper95());
    bounds.setQuantile(row, "median_days", 0.5);
    int lastDay = curve.lastDay().orElse(-1);
    if (isPublished(LAST_DAY, lastDay, followUp.exits())) {
      Step step = curve.at(LAST_DAY);
      ShareLimits limits =
          step.survival() == 1 ? ShareLimits.NONE : new ShareLimits(step.lower95(), step.upper95());
      row.set(SUSTAINED, step.survival())
          .set(at(WEEK, "lower_95"), limits.lower95())
          .set(at(WEEK, "upper_95"), limits.upper95());
      bounds.setFree(row, SUSTAINED, LAST_DAY);
    } else if (protocol.minCell() > 0) {
      Hidden.FEW_PATIENTS.mark(row, SUSTAINED);
    }
    int horizon = protocol.restrictedMeans().durabilityDays();
    row.set("restricted_mean_horizon_days", horizon);
    if (isPublished(horizon, lastDay, followUp.exits())) {
      RestrictedMean mean = curve.restrictedMean(horizon);
      row.set("restricted_mean_days", mean.days())
          .set("restricted_mean_days_std_error", mean.stdError());
    } else if (protocol.minCell() > 0) {
      Hidden.FEW_PATIENTS.mark(row, "restricted_mean_days", "restricted_mean_days_std_error");
    }
  }

  /** As many must have left by a day that is published, and be left after it, as a cell needs. */
  private boolean isPublished(int day, int lastDay, EventTable exits) {
    return day <= lastDay && new QuantileRule(exits, protocol.minCell()).isPublished(day);
  }
}
