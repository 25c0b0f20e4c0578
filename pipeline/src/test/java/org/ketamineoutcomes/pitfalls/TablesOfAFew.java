package org.ketamineoutcomes.pitfalls;

import java.util.List;
import java.util.function.Function;
import org.ketamineoutcomes.history.Strata;
import org.ketamineoutcomes.history.TreatmentHistory;
import org.ketamineoutcomes.patient.Counted;
import org.ketamineoutcomes.patient.Measure;
import org.ketamineoutcomes.patient.PatientView;
import org.ketamineoutcomes.protocol.ProtocolFile;
import org.ketamineoutcomes.protocol.Protocols;
import org.ketamineoutcomes.table.TableRow;

/** Tables of a few patients by the standard protocol, with nothing hidden. */
final class TablesOfAFew {

  private static final Protocols STANDARD =
      new Protocols(
          List.of(
              ProtocolFile.read(
                  ProtocolFile.named("standard").yaml().replace("min_cell: 11", "min_cell: 0"),
                  "nothing hidden")));

  private TablesOfAFew() {}

  /** Returns the rows of a measure's only table. */
  static List<TableRow> of(
      Function<Protocols, Measure<PatientView, ?>> measure, TreatmentHistory... cohort) {
    return Counted.tables(measure.apply(STANDARD), STANDARD, Strata.NONE, List.of(cohort))
        .get(0)
        .rows();
  }

  static List<TableRow> rows(List<TableRow> rows, String column, String text) {
    return rows.stream().filter(row -> row.text(column).equals(text)).toList();
  }
}
