package org.ketamineoutcomes.cohort;

import static org.assertj.core.api.Assertions.assertThat;
import static org.ketamineoutcomes.history.Rows.history;
import static org.ketamineoutcomes.history.Rows.score;
import static org.ketamineoutcomes.history.Rows.session;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.ketamineoutcomes.history.Strata;
import org.ketamineoutcomes.history.TreatmentHistory;
import org.ketamineoutcomes.patient.Counted;
import org.ketamineoutcomes.protocol.ProtocolFile;
import org.ketamineoutcomes.protocol.Protocols;
import org.ketamineoutcomes.table.TableRow;

class AttritionMeasureTest {

  private static final Protocols PROTOCOLS =
      new Protocols(
          List.of(
              ProtocolFile.read(
                  ProtocolFile.named("standard").yaml().replace("min_cell: 11", "min_cell: 0"),
                  "test")));

  /** The second patient, who alone has a second course, has no score. */
  @Test
  void aCourseInWhichNobodyWasAssessedHasRowsToo() {
    List<TreatmentHistory> patients =
        List.of(history(session(0), score(-1, 20), score(7, 8)), history(session(0), session(400)));

    List<TableRow> rows =
        Counted.tables(new AttritionMeasure(), PROTOCOLS, Strata.NONE, patients).get(0).rows();

    assertThat(rows.stream().filter(row -> row.text("course").equals("1")).map(this::flow))
        .containsExactly("2-1=1", "1-0=1", "1-0=1", "1-0=1", "1-0=1");
    assertThat(rows.stream().filter(row -> row.text("course").equals("2")).map(this::flow))
        .containsExactly("1-1=0", "0-0=0", "0-0=0", "0-0=0", "0-0=0");
  }

  private String flow(TableRow row) {
    return "%s-%s=%s"
        .formatted(row.get("patients_in"), row.get("patients_excluded"), row.get("patients_out"));
  }
}
