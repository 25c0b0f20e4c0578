package org.ketamineoutcomes.traps;

import java.util.List;
import java.util.function.BiFunction;
import org.ketamineoutcomes.history.Strata;
import org.ketamineoutcomes.history.TreatmentHistory;
import org.ketamineoutcomes.patient.Groups;
import org.ketamineoutcomes.patient.Measure;
import org.ketamineoutcomes.protocol.ProtocolFile;
import org.ketamineoutcomes.protocol.Protocols;
import org.ketamineoutcomes.table.TableRow;
import org.ketamineoutcomes.tally.Tally;

/** Tables of a few patients by the standard protocol, with nothing hidden. */
final class TrapTables {

  private static final Protocols STANDARD =
      new Protocols(
          List.of(
              ProtocolFile.read(
                  ProtocolFile.named("standard").yaml().replace("min_cell: 11", "min_cell: 0"),
                  "nothing hidden")));

  private TrapTables() {}

  /** Returns the rows of a measure's only table. */
  static <T extends Tally<T>, M extends Measure<T>> List<TableRow> of(
      BiFunction<Protocols, Groups, M> measure, TreatmentHistory... cohort) {
    M made = measure.apply(STANDARD, new Groups(new Strata(List.of())));
    T tally = made.emptyTally();
    for (TreatmentHistory history : cohort) {
      made.count(history, tally);
    }
    return made.tables(tally).get(0).rows();
  }

  static List<TableRow> rows(List<TableRow> rows, String column, String text) {
    return rows.stream().filter(row -> row.text(column).equals(text)).toList();
  }
}
