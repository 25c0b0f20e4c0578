package org.ketamineoutcomes.safety;

import org.ketamineoutcomes.table.Columns;
import org.ketamineoutcomes.table.LimitColumns;
import org.ketamineoutcomes.table.TableOf;

/** The columns of {@code adverse_events_by_window}. */
final class AdverseEventsByWindowColumns {

  static final Columns ALL =
      TableOf.protectedRows(
              "adverse_events_by_window",
              "How long after a session adverse events began, and in what share of exposed"
                  + " patients. A row also where nothing happened. Treatment-emergent events only.")
          .with(EventColumns::kind)
          .code(
              "window",
              "intra_session, post_0_2h, post_2_4h (minutes after the end of the session),"
                  + " same_day, day_1, inter_session (before the next session of the course),"
                  + " follow_up (up to adverse_events.long_term_after_days of the protocol, by"
                  + " default 30, after the last session of the course), long_term (later), or"
                  + " not_attributed (no session: onset missing, known only to the month or year,"
                  + " or before the first session of its day).")
          .people("n_exposed", "Patients with a session.")
          .countOf("n_exposed", "n_patients", "How many of them had the event in the window.")
          .count("n_events", "events", "Records of it in the window.", "n_patients")
          .countOfUnit(
              "n_events",
              "n_time_assumed",
              "events",
              "Of these, on the day of a session where times do not say which came first; taken"
                  + " to be after it.",
              "n_patients")
          .countOfUnit(
              "n_events",
              "n_onset_missing",
              "events",
              "Of these, without any date of onset.",
              "n_patients")
          .derived("proportion", "proportion", "n_patients / n_exposed.", "n_patients")
          .with(LimitColumns.ofShare("", "proportion", "n_patients"))
          .bounded("proportion", "n_patients", "n_exposed")
          .columns();

  private AdverseEventsByWindowColumns() {}
}
