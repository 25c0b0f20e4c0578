package org.ketamineoutcomes.safety;

import org.ketamineoutcomes.table.Columns;
import org.ketamineoutcomes.table.LimitColumns;
import org.ketamineoutcomes.table.TableOf;

/** The columns of {@code deaths_and_serious}. */
final class DeathsAndSeriousColumns {

  static final Columns ALL =
      TableOf.patients(
              "deaths_and_serious",
              "Deaths and serious adverse events, by patient, over all time at risk. A row"
                  + " that cannot be known is there all the same; what never happened has an upper"
                  + " limit.")
          .code(
              "happened",
              "death (while at risk, on a recorded day or at an end of observation for death);"
                  + " later_death (after the time at risk, as far as known; no rate); fatal_event"
                  + " (an adverse event whose outcome is fatal); serious_event (a serious adverse"
                  + " event).")
          .with(EventColumns::asked)
          .people("n_patients", "Patients treated.")
          .countOf("n_patients", "n", "To how many of them it happened.")
          .derived("person_years", "person-years", "All time at risk.", "n_patients")
          .with(
              LimitColumns.ofRate(
                  "rate", "Crude rate: 100 n / person_years; time after the event counts.", "n"))
          .word("interval_method", "How the limits were made.")
          .boundedRate("rate_per_100_py", "n", "person_years", "person_years", "n_patients", 100)
          .columns();

  private DeathsAndSeriousColumns() {}
}
