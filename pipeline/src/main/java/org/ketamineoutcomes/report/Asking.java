package org.ketamineoutcomes.report;

import org.ketamineoutcomes.result.ResultRow;

/** What is said of an event of which no record came in some way: nobody asked is not none. */
final class Asking {

  static final String NOT_ASKED = "not asked";
  private static final String NONE = "none on record";

  private final boolean isAnyoneAsked;

  Asking(Scope scope) {
    this.isAnyoneAsked =
        scope.everyone("measurement_coverage").stream()
            .anyMatch(
                row ->
                    row.is("item", "adverse_events_asked")
                        && row.whole("n_sessions_measured").orElse(1) > 0);
  }

  /** Returns whether a row is of people whom nobody is on record as having asked. */
  boolean isUnasked(ResultRow row) {
    return row.is("asked", "not_asked")
        || (row.is("ascertainment", "solicited")
            && !isAnyoneAsked
            && row.whole("n_events").orElse(-1) == 0);
  }

  /** Returns what a row says; where nobody was asked, that. */
  Prose unlessUnasked(ResultRow row, Prose says) {
    return isUnasked(row) ? new Prose().soft(NOT_ASKED) : says;
  }

  /** Returns the words for a way in which no event came to be known. */
  String without(String way) {
    return way.equals("solicited") && !isAnyoneAsked ? NOT_ASKED : NONE;
  }
}
