package org.ketamineoutcomes.individual;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.ketamineoutcomes.history.Strata;
import org.ketamineoutcomes.history.TreatmentHistory;
import org.ketamineoutcomes.table.TableOfPersons;
import org.ketamineoutcomes.table.TableRow;

/**
 * The columns of a run's strata, {@code stratum_sex} and so on. What is neither letter nor digit in
 * the name of a column of the exports is an underscore here; of two that come to the same, the
 * later ends in one more.
 */
final class StrataColumns {

  private final Strata strata;
  private final List<String> names = new ArrayList<>();

  StrataColumns(Strata strata) {
    this.strata = strata;
    for (String column : strata.columns()) {
      String name = "stratum_" + column.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]", "_");
      while (names.contains(name)) {
        name += "_";
      }
      names.add(name);
    }
  }

  TableOfPersons addTo(TableOfPersons table) {
    TableOfPersons with = table;
    for (int i = 0; i < names.size(); i++) {
      with =
          with.text(
              names.get(i),
              "The patient's value of the stratum %s, as in stratum_value of the tables."
                  .formatted(strata.columns().get(i)));
    }
    return with;
  }

  /** Returns the patient's values, in the columns' order. */
  List<Strata.Value> values(TreatmentHistory history) {
    return strata.of(history);
  }

  void set(TableRow row, List<Strata.Value> values) {
    for (int i = 0; i < names.size(); i++) {
      row.set(names.get(i), values.get(i).value());
    }
  }
}
