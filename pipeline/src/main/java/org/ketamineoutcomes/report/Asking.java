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

  /** Returns whether a row counts nobody among people whom nobody is on record as having asked. */
  boolean isUnasked(ResultRow row) {
    return row.is("ascertainment", "solicited")
        && !isAnyoneAsked
        && row.whole("n_events").orElse(-1) == 0;
  }

  /** Returns the words for a way in which no event came to be known. */
  String without(String way) {
    return way.equals("solicited") && !isAnyoneAsked ? NOT_ASKED : NONE;
  }
}
