package org.ketamineoutcomes.monitoring;

import org.ketamineoutcomes.proportion.ClopperPearson;
import org.ketamineoutcomes.proportion.Wilson;
import org.ketamineoutcomes.table.TableRow;
import org.ketamineoutcomes.tally.Bands;
import org.ketamineoutcomes.tally.Counts;
import org.ketamineoutcomes.tally.Layout;

/** How courses are counted by their item on suicidal thoughts, and told. */
final class SuicidalityCounts {

  /** A group has one row of counts. */
  static final int ROW = 0;

  private static final int WITH_BASELINE = 0;
  private static final int WITH_ITEM = 1;
  private static final int FOLLOWED = 2;
  private static final int POSITIVE = 3;
  private static final int IMPROVED_AT_LAST = 4;
  private static final int RESOLVED_AT_LAST = 5;
  private static final int RESOLVED_EVER = 6;
  private static final int EMERGENT = 7;
  private static final int WORSENED_EVER = 8;
  private static final int WORSENED_AT_LAST = 9;

  static final int WIDTH = 10;

  /** Those negative at baseline, unchanged, returned, or positive and worsened are differences. */
  private static final Layout LAYOUT = Layout.ofCounts(WIDTH);

  private SuicidalityCounts() {}

  /** Returns what a course with a baseline score adds. */
  static long[] of(SuicidalityItem item) {
    long[] row = new long[WIDTH];
    row[WITH_BASELINE] = 1;
    row[WITH_ITEM] = item.baseline().isPresent() ? 1 : 0;
    if (item.isFollowed()) {
      addFollowed(item, row);
    }
    return row;
  }

  private static void addFollowed(SuicidalityItem item, long[] row) {
    int change = Integer.compare(item.last(), item.baseline().orElseThrow());
    row[FOLLOWED] = 1;
    row[POSITIVE] = item.isPositive() ? 1 : 0;
    row[IMPROVED_AT_LAST] = change < 0 ? 1 : 0;
    row[RESOLVED_AT_LAST] = item.isPositive() && item.last() == 0 ? 1 : 0;
    row[RESOLVED_EVER] = item.isEverResolved() ? 1 : 0;
    row[EMERGENT] = !item.isPositive() && item.isEverWorsened() ? 1 : 0;
    row[WORSENED_EVER] = item.isEverWorsened() ? 1 : 0;
    row[WORSENED_AT_LAST] = change > 0 ? 1 : 0;
  }

  /** Returns what bands tell. */
  static Counts banded(Counts exact, Bands bands) {
    return LAYOUT.banded(exact, bands);
  }

  static void fill(TableRow row, Counts counts) {
    long followed = counts.get(ROW, FOLLOWED);
    long positive = counts.get(ROW, POSITIVE);
    long improved = counts.get(ROW, IMPROVED_AT_LAST);
    long resolved = counts.get(ROW, RESOLVED_AT_LAST);
    long resolvedEver = counts.get(ROW, RESOLVED_EVER);
    long emergent = counts.get(ROW, EMERGENT);
    // told as bands, those left over may seem fewer than some of them
    long negative = Math.max(emergent, followed - positive);
    long worsenedEver = counts.get(ROW, WORSENED_EVER);
    long worsened = counts.get(ROW, WORSENED_AT_LAST);
    row.set("n_with_baseline", counts.get(ROW, WITH_BASELINE))
        .set("n_item_available", counts.get(ROW, WITH_ITEM))
        .set("n_patients", followed)
        .set("n_positive_at_baseline", positive)
        .set("n_negative_at_baseline", negative)
        .set("n_improved_at_last", improved)
        .set("n_resolved_at_last", resolved)
        .set("n_resolved_ever", resolvedEver)
        .set("n_returned_at_last", resolvedEver - resolved)
        .set("n_emergent", emergent)
        .set("n_positive_and_worsened", worsenedEver - emergent)
        .set("n_worsened_ever", worsenedEver)
        .set("n_worsened_at_last", worsened)
        .set("n_unchanged_at_last", Math.max(0, followed - improved - worsened));
    share(row, "positive_at_baseline", positive, followed);
    share(row, "improved_at_last", improved, positive);
    share(row, "resolved_at_last", resolved, positive);
    share(row, "resolved_ever", resolvedEver, positive);
    share(row, "emergent", emergent, negative);
    share(row, "worsened_ever", worsenedEver, followed);
    share(row, "worsened_at_last", worsened, followed);
  }

  private static void share(TableRow row, String name, long events, long cases) {
    row.set("proportion_" + name, (double) events / cases);
    ClopperPearson.limits(events, cases)
        .ifPresent(
            limits ->
                row.set(name + "_clopper_pearson_lower_95", limits.lower95())
                    .set(name + "_clopper_pearson_upper_95", limits.upper95()));
    Wilson.limits(events, cases)
        .ifPresent(
            limits ->
                row.set(name + "_wilson_lower_95", limits.lower95())
                    .set(name + "_wilson_upper_95", limits.upper95()));
  }
}
