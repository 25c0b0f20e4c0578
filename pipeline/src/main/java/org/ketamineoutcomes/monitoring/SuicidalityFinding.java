package org.ketamineoutcomes.monitoring;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.ketamineoutcomes.table.ItemRows;

/** What became of suicidal thoughts in a course, in the order in which it is published. */
enum SuicidalityFinding {
  POSITIVE_AT_BASELINE,
  NEGATIVE_AT_BASELINE,
  IMPROVED_AT_LAST,
  RESOLVED_AT_LAST,
  RESOLVED_EVER,
  RETURNED_AT_LAST,
  EMERGENT,
  POSITIVE_AND_WORSENED,
  WORSENED_EVER,
  WORSENED_AT_LAST,
  UNCHANGED_AT_LAST;

  private static final String PATIENTS = "n_patients";

  /** Returns its name in tables. */
  String id() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** Returns what a column of it is called in the row of a group. */
  String at(String column) {
    return ItemRows.at(id(), column);
  }

  /** Returns whether it is what others leave, of which the number is published and no share. */
  boolean isLeft() {
    return switch (this) {
      case NEGATIVE_AT_BASELINE, RETURNED_AT_LAST, POSITIVE_AND_WORSENED, UNCHANGED_AT_LAST -> true;
      case POSITIVE_AT_BASELINE,
          IMPROVED_AT_LAST,
          RESOLVED_AT_LAST,
          RESOLVED_EVER,
          EMERGENT,
          WORSENED_EVER,
          WORSENED_AT_LAST ->
          false;
    };
  }

  /** Returns the column of those of whom it is a share. */
  String whole() {
    return switch (this) {
      case POSITIVE_AT_BASELINE,
          NEGATIVE_AT_BASELINE,
          WORSENED_EVER,
          WORSENED_AT_LAST,
          UNCHANGED_AT_LAST ->
          PATIENTS;
      case IMPROVED_AT_LAST, RESOLVED_AT_LAST, RESOLVED_EVER, POSITIVE_AND_WORSENED ->
          POSITIVE_AT_BASELINE.at("n");
      case RETURNED_AT_LAST -> RESOLVED_EVER.at("n");
      case EMERGENT -> NEGATIVE_AT_BASELINE.at("n");
    };
  }

  /** Returns the column of the fewest that it is a part of, who must not be few more either. */
  String partOf() {
    return switch (this) {
      case RESOLVED_AT_LAST -> IMPROVED_AT_LAST.at("n");
      case WORSENED_AT_LAST -> WORSENED_EVER.at("n");
      default -> whole();
    };
  }

  /** Returns the findings whose number would give this one away. */
  private List<SuicidalityFinding> beside() {
    return switch (this) {
      case POSITIVE_AT_BASELINE -> List.of(NEGATIVE_AT_BASELINE);
      case NEGATIVE_AT_BASELINE -> List.of(POSITIVE_AT_BASELINE);
      case RESOLVED_EVER -> List.of(RETURNED_AT_LAST);
      case RETURNED_AT_LAST -> List.of(RESOLVED_AT_LAST, RESOLVED_EVER);
      case EMERGENT -> List.of(POSITIVE_AND_WORSENED);
      case POSITIVE_AND_WORSENED -> List.of(EMERGENT, WORSENED_EVER);
      case WORSENED_AT_LAST -> List.of(UNCHANGED_AT_LAST);
      case UNCHANGED_AT_LAST -> List.of(IMPROVED_AT_LAST, WORSENED_AT_LAST);
      case IMPROVED_AT_LAST, RESOLVED_AT_LAST, WORSENED_EVER -> List.of();
    };
  }

  /** Returns the columns whose number would give this one away. */
  String[] countsBeside() {
    return beside().stream().map(one -> one.at("n")).toArray(String[]::new);
  }

  /** Returns the columns that its share gives away: its number, its whole, and what is beside. */
  String[] countsOfShare() {
    Set<String> counts = new LinkedHashSet<>(List.of(at("n")));
    counts.addAll(List.of(countsBeside()));
    for (SuicidalityFinding one : values()) {
      if (one.at("n").equals(whole())) {
        counts.add(whole());
        counts.addAll(List.of(one.countsBeside()));
      }
    }
    return counts.toArray(String[]::new);
  }

  static List<String> ids() {
    List<String> ids = new ArrayList<>();
    for (SuicidalityFinding finding : values()) {
      ids.add(finding.id());
    }
    return ids;
  }

  static SuicidalityFinding named(String id) {
    return valueOf(id.toUpperCase(Locale.ROOT));
  }
}
