package org.ketamineoutcomes;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.ketamineoutcomes.history.Strata;
import org.ketamineoutcomes.individual.PatientRows;
import org.ketamineoutcomes.ledger.RejectedRowsColumns;
import org.ketamineoutcomes.table.Columns;

/** The files of the closed room that are about single rows or patients. */
public final class ClosedFiles {

  private ClosedFiles() {}

  /** Returns their columns in a run with the usual strata. */
  public static List<Columns> all() {
    List<Columns> all = new ArrayList<>(PatientRows.columns(new Strata(Strata.DEFAULT)));
    all.add(RejectedRowsColumns.ALL);
    all.sort(Comparator.comparing(Columns::table));
    return all;
  }

  /** Returns the names of those that are about patients. */
  static List<String> ofPatients() {
    return PatientRows.columns(new Strata(Strata.DEFAULT)).stream().map(Columns::table).toList();
  }

  static Columns named(String file) {
    return all().stream().filter(columns -> columns.table().equals(file)).findFirst().orElseThrow();
  }
}
