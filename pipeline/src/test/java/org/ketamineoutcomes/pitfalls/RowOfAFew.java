package org.ketamineoutcomes.pitfalls;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.ketamineoutcomes.history.Strata;
import org.ketamineoutcomes.history.TreatmentHistory;
import org.ketamineoutcomes.patient.Counted;
import org.ketamineoutcomes.patient.Measure;
import org.ketamineoutcomes.patient.PatientView;
import org.ketamineoutcomes.protocol.BuiltInProtocols;
import org.ketamineoutcomes.protocol.ProtocolFile;
import org.ketamineoutcomes.protocol.Protocols;
import org.ketamineoutcomes.table.TableRow;

/** What the measures of a run say of a few patients, with nothing hidden. */
final class RowOfAFew {

  private RowOfAFew() {}

  /** The standard protocol with some of its text replaced, two by two. */
  static Protocols standardWith(String... replacements) {
    String yaml =
        BuiltInProtocols.named("standard")
            .orElseThrow()
            .yaml()
            .replace("min_cell: 11", "min_cell: 0");
    for (int i = 0; i < replacements.length; i += 2) {
      assertThat(yaml).contains(replacements[i]);
      yaml = yaml.replace(replacements[i], replacements[i + 1]);
    }
    return new Protocols(List.of(ProtocolFile.read(yaml, "standard")));
  }

  /** The one row of a table that has these values. */
  static TableRow only(
      Measure<PatientView, ?> measure,
      Protocols protocols,
      List<TreatmentHistory> cohort,
      String table,
      Map<String, Object> keys) {
    List<TableRow> rows =
        Counted.rows(Counted.tables(measure, protocols, Strata.NONE, cohort), table).stream()
            .filter(
                row ->
                    keys.entrySet().stream()
                        .allMatch(key -> key.getValue().equals(row.get(key.getKey()))))
            .toList();
    assertThat(rows).as("%s with %s", table, keys).hasSize(1);
    return rows.get(0);
  }
}
