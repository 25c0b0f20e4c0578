package org.ketamineoutcomes.monitoring;

import org.ketamineoutcomes.proportion.ClopperPearson;
import org.ketamineoutcomes.proportion.Wilson;
import org.ketamineoutcomes.table.TableRow;
import org.ketamineoutcomes.tally.Bands;
import org.ketamineoutcomes.tally.Counts;
import org.ketamineoutcomes.tally.Layout;

/** How courses are counted by their item on suicidal thoughts, and published. */
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

  /** Returns what is published as bands. */
  static Counts banded(Counts exact, Bands bands) {
    return LAYOUT.banded(exact, bands);
  }

  static void fill(TableRow row, Counts counts) {
    row.set("n_with_baseline", counts.get(ROW, WITH_BASELINE))
        .set("n_item_available", counts.get(ROW, WITH_ITEM))
        .set("n_patients", counts.get(ROW, FOLLOWED));
    for (SuicidalityFinding finding : SuicidalityFinding.values()) {
      row.set(finding.at("n"), number(finding, counts));
    }
    for (SuicidalityFinding finding : SuicidalityFinding.values()) {
      if (!finding.isLeft()) {
        share(row, finding);
      }
    }
  }

  /** Published as bands, what is left over may seem fewer than some of it, or fewer than none. */
  private static long number(SuicidalityFinding finding, Counts counts) {
    long followed = counts.get(ROW, FOLLOWED);
    long resolved = counts.get(ROW, RESOLVED_AT_LAST);
    long emergent = counts.get(ROW, EMERGENT);
    return switch (finding) {
      case POSITIVE_AT_BASELINE -> counts.get(ROW, POSITIVE);
      case NEGATIVE_AT_BASELINE -> Math.max(emergent, followed - counts.get(ROW, POSITIVE));
      case IMPROVED_AT_LAST -> counts.get(ROW, IMPROVED_AT_LAST);
      case RESOLVED_AT_LAST -> resolved;
      case RESOLVED_EVER -> counts.get(ROW, RESOLVED_EVER);
      case RETURNED_AT_LAST -> counts.get(ROW, RESOLVED_EVER) - resolved;
      case EMERGENT -> emergent;
      case POSITIVE_AND_WORSENED -> counts.get(ROW, WORSENED_EVER) - emergent;
      case WORSENED_EVER -> counts.get(ROW, WORSENED_EVER);
      case WORSENED_AT_LAST -> counts.get(ROW, WORSENED_AT_LAST);
      case UNCHANGED_AT_LAST ->
          Math.max(
              0, followed - counts.get(ROW, IMPROVED_AT_LAST) - counts.get(ROW, WORSENED_AT_LAST));
    };
  }

  private static void share(TableRow row, SuicidalityFinding finding) {
    long events = row.count(finding.at("n")).orElse(0);
    long cases = row.count(finding.whole()).orElse(0);
    row.set(finding.at("proportion"), (double) events / cases);
    ClopperPearson.limits(events, cases)
        .ifPresent(
            limits ->
                row.set(finding.at("clopper_pearson_lower_95"), limits.lower95())
                    .set(finding.at("clopper_pearson_upper_95"), limits.upper95()));
    Wilson.limits(events, cases)
        .ifPresent(
            limits ->
                row.set(finding.at("wilson_lower_95"), limits.lower95())
                    .set(finding.at("wilson_upper_95"), limits.upper95()));
  }
}
