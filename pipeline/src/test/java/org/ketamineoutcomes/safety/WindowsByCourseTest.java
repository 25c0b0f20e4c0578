package org.ketamineoutcomes.safety;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.ketamineoutcomes.aesi.AesiVocabulary;
import org.ketamineoutcomes.event.EventKinds;
import org.ketamineoutcomes.history.Answer;
import org.ketamineoutcomes.history.Rows;
import org.ketamineoutcomes.history.SafetyRows;
import org.ketamineoutcomes.history.Strata;
import org.ketamineoutcomes.history.TreatmentHistory;
import org.ketamineoutcomes.patient.Counted;
import org.ketamineoutcomes.protocol.Protocol;
import org.ketamineoutcomes.protocol.ProtocolFile;
import org.ketamineoutcomes.protocol.Protocols;

/**
 * Sessions on days 0 and 200, nausea on day 40: long after the only session of its course where 90
 * days end one, and between two sessions where 400 do. Two protocols that differ in nothing else
 * must not share what is worked out of events.
 */
class WindowsByCourseTest {

  private static final Protocol SHORT = protocol("short", 90);
  private static final Protocol LONG = protocol("long", 400);

  private static final TreatmentHistory PATIENT =
      Rows.history(Rows.session(0), Rows.session(200), SafetyRows.eventOf(40, "nausea", Answer.NO));

  @Test
  void theWindowGoesByTheCoursesOfEachProtocol() {
    assertThat(windows(SHORT)).containsExactly("short long_term");
    assertThat(windows(LONG)).containsExactly("long inter_session");
  }

  @Test
  void alsoWhereBothAreInOneRun() {
    assertThat(windows(SHORT, LONG))
        .containsExactlyInAnyOrder("short long_term", "long inter_session");
    assertThat(windows(LONG, SHORT))
        .containsExactlyInAnyOrder("short long_term", "long inter_session");
  }

  private static List<String> windows(Protocol... protocols) {
    return Counted.safetyTables(
            new WindowMeasure(new EventKinds(AesiVocabulary.standard())),
            new Protocols(List.of(protocols)),
            new Strata(List.of()),
            List.of(PATIENT))
        .get(0)
        .rows()
        .stream()
        .filter(row -> row.text("aesi").equals("nausea_vomiting"))
        .filter(row -> row.count("n_patients").orElse(0) == 1)
        .map(row -> row.text("protocol_id") + " " + row.text("window"))
        .toList();
  }

  private static Protocol protocol(String id, int gapDays) {
    String yaml =
        ProtocolFile.named("standard")
            .yaml()
            .replace("id: standard", "id: " + id)
            .replace("gap_days: 90\n\n# 4 to 8", "gap_days: %d\n\n# 4 to 8".formatted(gapDays))
            .replace("min_cell: 11", "min_cell: 0");
    return ProtocolFile.read(yaml, id);
  }
}
