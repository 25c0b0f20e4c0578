package org.ketamineoutcomes.explain;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.ketamineoutcomes.export.Export;
import org.ketamineoutcomes.export.ExportReader;
import org.ketamineoutcomes.export.Mapping;
import org.ketamineoutcomes.export.TimeBasis;
import org.ketamineoutcomes.history.Strata;
import org.ketamineoutcomes.protocol.Protocol;
import org.ketamineoutcomes.protocol.ProtocolFile;
import org.ketamineoutcomes.protocol.Protocols;

class ExplanationTest {

  private static final List<String> FILES =
      List.of("events.csv", "scores.csv", "patients.csv", "sessions.csv");

  private final PatientRows rows = new PatientRows("A");

  @Test
  void patientOfTheMethodsIsExplainedAsWorkedThere() throws IOException {
    read(
        Export.ADVERSE_EVENTS,
        """
        patient_id,onset_day,term
        A,0,nausea
        A,8,nausea
        A,60,headache
        """);
    read(
        Export.ASSESSMENTS,
        """
        patient_id,assessed_day,instrument,total_score
        A,-20,PHQ-9,22
        A,-2,PHQ-9,18
        A,0,PHQ-9,20
        A,7,PHQ-9,14
        A,14,PHQ-9,10
        A,28,PHQ-9,8
        A,56,PHQ-9,11
        A,80,PHQ-9,9
        """);
    read(Export.PATIENTS, "patient_id,observation_end_day\nA,100\nB,50\n");
    read(
        Export.SESSIONS,
        """
        patient_id,session_day,route
        A,0,iv
        A,4,iv
        A,8,iv
        A,12,iv
        A,40,iv
        A,75,iv
        B,0,iv
        """);

    assertThat(explained("standard"))
        .isEqualTo(
            """
            """);
  }

  private List<String> lines(String... protocols) {
    List<Protocol> all =
        List.of(protocols).stream().map(name -> ProtocolFile.named(name).protocol()).toList();
    return Explanation.of(rows, FILES, new Strata(List.of("route")), new Protocols(all));
  }

  private String explained(String... protocols) {
    return String.join("\n", lines(protocols)) + "\n";
  }

  private void read(Export export, String csv) throws IOException {
    int file =
        switch (export) {
          case ADVERSE_EVENTS -> 0;
          case ASSESSMENTS -> 1;
          case PATIENTS -> 2;
          case SESSIONS -> 3;
        };
    new ExportReader(export, Mapping.NONE, TimeBasis.DAY, List.of())
        .read(
            new ByteArrayInputStream(csv.getBytes(StandardCharsets.UTF_8)),
            FILES.get(file),
            file,
            rows);
  }
}
