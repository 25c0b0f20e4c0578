package org.ketamineoutcomes.safety;

import java.util.Locale;
import org.ketamineoutcomes.measure.Group;
import org.ketamineoutcomes.measure.GroupColumns;
import org.ketamineoutcomes.proportion.ClopperPearson;
import org.ketamineoutcomes.proportion.Wilson;
import org.ketamineoutcomes.safety.SuicidalityItem.Baseline;
import org.ketamineoutcomes.table.TableRow;
import org.ketamineoutcomes.tally.NamedCounts;

/** How courses are counted by their item on suicidal thoughts, and told. */
final class SuicidalityCounts {

  private static final int FOLLOWED = 0;
  private static final int NOT_FOLLOWED = 1;

  /** Courses without the item at the baseline; told in each row of a group. */
  private static final int WITHOUT_ITEM = 2;

  private static final int POSITIVE = 3;
  private static final int IMPROVED_AT_LAST = 4;
  private static final int RESOLVED_AT_LAST = 5;
  private static final int RESOLVED_EVER = 6;
  private static final int UNCHANGED_AT_LAST = 7;
  private static final int WORSENED_AT_LAST = 8;
  private static final int WORSENED_EVER = 9;

  static final int WIDTH = 10;

  private SuicidalityCounts() {}

  /** Counts one patient's course. */
  static void add(SuicidalityItem item, NamedCounts counts) {
    if (item.baseline().isEmpty()) {
      counts.add(Baseline.ALL.name(), WITHOUT_ITEM, 1);
      return;
    }
    long[] row = row(item);
    counts.add(Baseline.ALL.name(), row);
    counts.add((item.isPositive() ? Baseline.POSITIVE : Baseline.NEGATIVE).name(), row);
  }

  private static long[] row(SuicidalityItem item) {
    long[] row = new long[WIDTH];
    if (!item.isFollowed()) {
      row[NOT_FOLLOWED] = 1;
      return row;
    }
    int change = Integer.compare(item.last(), item.baseline().orElseThrow());
    row[FOLLOWED] = 1;
    row[POSITIVE] = item.isPositive() ? 1 : 0;
    row[IMPROVED_AT_LAST] = change < 0 ? 1 : 0;
    row[RESOLVED_AT_LAST] = item.isPositive() && item.last() == 0 ? 1 : 0;
    row[RESOLVED_EVER] = item.isEverResolved() ? 1 : 0;
    row[UNCHANGED_AT_LAST] = change == 0 ? 1 : 0;
    row[WORSENED_AT_LAST] = change > 0 ? 1 : 0;
    row[WORSENED_EVER] = item.isEverWorsened() ? 1 : 0;
    return row;
  }

  static TableRow row(Group group, Baseline baseline, NamedCounts counts) {
    String name = baseline.name();
    long followed = counts.get(name, FOLLOWED);
    long positive = counts.get(name, POSITIVE);
    long improved = counts.get(name, IMPROVED_AT_LAST);
    long resolved = counts.get(name, RESOLVED_AT_LAST);
    long resolvedEver = counts.get(name, RESOLVED_EVER);
    long worsened = counts.get(name, WORSENED_AT_LAST);
    long worsenedEver = counts.get(name, WORSENED_EVER);
    TableRow row =
        GroupColumns.of(group)
            .set("baseline", name.toLowerCase(Locale.ROOT))
            .set("n_without_item", counts.get(Baseline.ALL.name(), WITHOUT_ITEM))
            .set("n_not_followed", counts.get(name, NOT_FOLLOWED))
            .set("n_patients", followed)
            .set("n_positive_at_baseline", positive)
            .set("n_improved_at_last", improved)
            .set("n_resolved_at_last", resolved)
            .set("n_resolved_ever", resolvedEver)
            .set("n_returned_at_last", resolvedEver - resolved)
            .set("n_unchanged_at_last", counts.get(name, UNCHANGED_AT_LAST))
            .set("n_worsened_at_last", worsened)
            .set("n_worsened_ever", worsenedEver);
    if (baseline == Baseline.ALL) {
      share(row, "positive_at_baseline", positive, followed);
    }
    if (baseline == Baseline.POSITIVE) {
      share(row, "improved_at_last", improved, followed);
      share(row, "resolved_at_last", resolved, followed);
      share(row, "resolved_ever", resolvedEver, followed);
    }
    share(row, "worsened_at_last", worsened, followed);
    share(row, "worsened_ever", worsenedEver, followed);
    return row;
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
