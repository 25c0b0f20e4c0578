package org.ketamineoutcomes.signal;

import org.ketamineoutcomes.table.Columns;
import org.ketamineoutcomes.table.LimitColumns;
import org.ketamineoutcomes.table.TableOf;

/** The columns of {@code signals}. */
final class SignalsColumns {

  static final Columns ALL =
      TableOf.protectedRows(
              "signals",
              "Signals of tolerance and dependence: how many patients show a pattern that may"
                  + " come of them, of those in whom it could have been seen. A signal is no finding:"
                  + " it calls for a look at the record, and says nothing of its cause. Each patient"
                  + " counts once, over all courses.")
          .ofProtocol()
          .oncePerPatient()
          .code(
              "signal",
              "What was looked for. tolerance_dose_signal: a dose by weight rose by the"
                  + " protocol's percentage or more over the first by its route, and no later score was"
                  + " lower than the lowest between the two doses. tolerance_durability_signal: the"
                  + " response to the last course with one was lost sooner than that to the first."
                  + " interval_shortening_signal: maintenance intervals became shorter, by slope or by"
                  + " mean, and scores in the last three were on average no worse than in the first"
                  + " three. unscheduled_sessions_signal: a maintenance session came after less than"
                  + " the protocol's share of the median interval before. withdrawal_signal: symptoms"
                  + " of withdrawal began within the protocol's days after a session. urinary_signal:"
                  + " treatment-emergent symptoms of the lower urinary tract without infection.")
          .key(
              "instrument",
              "The rating scale whose scores the signal is about; none where it is about no"
                  + " scores, or where nobody has any.")
          .ofStratum()
          .people("n_patients", "Patients of the group, treated at least once.")
          .countOf(
              "n_patients",
              "n_treated_enough",
              "Those of them with doses, courses or maintenance intervals enough for the signal"
                  + " to show; all of them for withdrawal_signal and urinary_signal.")
          .peopleOf(
              "n_treated_enough",
              "n_eligible",
              "Those of n_treated_enough in whom scores, or records of adverse events, tell"
                  + " whether the signal is there.")
          .countOf("n_eligible", "n_flagged", "Those of n_eligible in whom it is there.")
          .derived(
              "proportion",
              "proportion",
              "n_flagged / n_eligible; null where nobody is eligible.",
              "n_flagged",
              "n_eligible")
          .with(LimitColumns.ofShare("", "proportion", "n_flagged", "n_eligible"))
          .wordAlways("note", "What the signal is not.")
          .bounded("proportion", "n_flagged", "n_eligible")
          .columns();

  private SignalsColumns() {}
}
