package org.ketamineoutcomes.safety;

import org.ketamineoutcomes.table.Columns;
import org.ketamineoutcomes.table.TableOf;

/** The columns of {@code long_term_trend}. */
final class LongTermTrendColumns {

  static final Columns ALL =
      TableOf.patients(
              "long_term_trend",
              "Whether the exposure-adjusted incidence rates of long_term_exposure go up or down"
                  + " from band to band: the score test of a Poisson regression on the number of"
                  + " the band. Bands of unknown exposure and events of unknown onset are left out."
                  + " Published only where no count of any band is small.")
          .with(EventColumns::knownKind)
          .code("exposure", "As in long_term_exposure.")
          .number("n_bands", "bands", "How many bands there are.")
          .guard(
              "n_smallest",
              "patients",
              "The smallest number of people, other than 0, in any count of any band or in what"
                  + " is left of it.")
          .derivedWord(
              "direction", "up, down or none: how the rates go with exposure.", "n_smallest")
          .derived(
              "chi_square",
              "none",
              "The test statistic, with one degree of freedom; null without events, or with time"
                  + " in fewer than two bands.",
              "n_smallest")
          .derived(
              "p_value",
              "probability",
              "Two-sided p-value of no trend, of one test among many.",
              "n_smallest")
          .columns();

  private LongTermTrendColumns() {}
}
