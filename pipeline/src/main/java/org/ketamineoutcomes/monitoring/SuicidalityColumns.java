package org.ketamineoutcomes.monitoring;

import static org.ketamineoutcomes.monitoring.SuicidalityFinding.EMERGENT;
import static org.ketamineoutcomes.monitoring.SuicidalityFinding.IMPROVED_AT_LAST;
import static org.ketamineoutcomes.monitoring.SuicidalityFinding.NEGATIVE_AT_BASELINE;
import static org.ketamineoutcomes.monitoring.SuicidalityFinding.POSITIVE_AND_WORSENED;
import static org.ketamineoutcomes.monitoring.SuicidalityFinding.POSITIVE_AT_BASELINE;
import static org.ketamineoutcomes.monitoring.SuicidalityFinding.RESOLVED_AT_LAST;
import static org.ketamineoutcomes.monitoring.SuicidalityFinding.RESOLVED_EVER;
import static org.ketamineoutcomes.monitoring.SuicidalityFinding.RETURNED_AT_LAST;
import static org.ketamineoutcomes.monitoring.SuicidalityFinding.UNCHANGED_AT_LAST;
import static org.ketamineoutcomes.monitoring.SuicidalityFinding.WORSENED_AT_LAST;
import static org.ketamineoutcomes.monitoring.SuicidalityFinding.WORSENED_EVER;

import java.util.List;
import java.util.Optional;
import org.ketamineoutcomes.table.Column;
import org.ketamineoutcomes.table.Columns;
import org.ketamineoutcomes.table.ItemRows;
import org.ketamineoutcomes.table.LimitColumns;
import org.ketamineoutcomes.table.TableOf;

/** The columns of {@code suicidality}: a group has one row of counts, published by finding. */
final class SuicidalityColumns {

  private static final String TABLE = "suicidality";

  private static final String MEANING =
      "What became of suicidal thoughts, by the item on them in each instrument that has one, 0"
          + " being none: one row a group and finding. Patients with the item in the look-back before"
          + " a course, whatever their score, and at least once after its first dose. An item that is"
          + " missing is not 0. The baseline is the last one in the look-back; the last one after the"
          + " dose is that of the last assessment in the course that has it. The instrument looks back"
          + " over days or weeks, and makes no diagnosis.";

  private static final ItemRows BY_FINDING =
      new ItemRows(
          TABLE,
          MEANING,
          "finding",
          Column.Type.TEXT,
          "none",
          "Of all: positive_at_baseline (1 or more), negative_at_baseline (0), worsened_ever (higher"
              + " than at the baseline at any assessment after the first dose: emergent and"
              + " positive_and_worsened), worsened_at_last, unchanged_at_last. Of those positive:"
              + " improved_at_last (lower at last), resolved_at_last (0 at last), resolved_ever (0 at"
              + " any assessment after the first dose), positive_and_worsened (higher at any). Of"
              + " those ever resolved: returned_at_last (1 or more again at last). Of those negative:"
              + " emergent (1 or more at any assessment after the first dose).",
          SuicidalityFinding.ids(),
          List.of("n_with_baseline", "n_item_available", "n_patients"),
          Optional.empty(),
          List.of());

  static final Columns ALL =
      TableOf.instruments(TABLE, MEANING)
          .guard(
              "n_with_baseline",
              "patients",
              "Patients with a baseline score, with the item or without.")
          .guard(
              "n_item_available",
              "patients",
              "Patients with the item at the baseline, assessed again or not.")
          .people("n_patients", "Patients with the item at the baseline and after the first dose.")
          .unfolded(BY_FINDING, SuicidalityColumns::ofFinding)
          .left(NEGATIVE_AT_BASELINE.at("n"), "n_patients", POSITIVE_AT_BASELINE.at("n"))
          .left(RETURNED_AT_LAST.at("n"), RESOLVED_EVER.at("n"), RESOLVED_AT_LAST.at("n"))
          .left(POSITIVE_AND_WORSENED.at("n"), WORSENED_EVER.at("n"), EMERGENT.at("n"))
          .left(
              UNCHANGED_AT_LAST.at("n"),
              "n_patients",
              IMPROVED_AT_LAST.at("n"),
              WORSENED_AT_LAST.at("n"))
          .columns();

  private SuicidalityColumns() {}

  private static TableOf ofFinding(TableOf table, String id) {
    SuicidalityFinding finding = SuicidalityFinding.named(id);
    String count = finding.at("n");
    table
        .repeated(finding.at("n_whole"), finding.whole(), "Those of whom they may be.")
        .countOf(finding.partOf(), count, "How many of n_whole they were.", finding.countsBeside());
    if (finding.isLeft()) {
      return table;
    }
    String share = finding.at("proportion");
    String[] from = finding.countsOfShare();
    return table
        .derived(
            share,
            "proportion",
            "n / n_whole; null for negative_at_baseline, returned_at_last, positive_and_worsened and"
                + " unchanged_at_last, which are what others leave.",
            from)
        .with(LimitColumns.ofShare(finding.at(""), "proportion", from))
        .bounded(share, count, finding.whole());
  }
}
