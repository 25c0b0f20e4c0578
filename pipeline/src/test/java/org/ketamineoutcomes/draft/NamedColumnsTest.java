package org.ketamineoutcomes.draft;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import org.junit.jupiter.api.Test;

class NamedColumnsTest {

  @Test
  void datesOfOneHeaderBelongToTheScaleBehindThem() throws IOException {
    assertThat(
            Drafts.of(
                "s.csv",
                "Patient ID,Date,PHQ-9,Date,MADRS\nP1,2021-03-01,20,2021-03-02,30\nP2,2021-03-01,18,2021-03-02,28\n"))
        .contains(
            """
                  - {instrument: PHQ-9, total_score: PHQ-9, assessed_date: 2}
                  - {instrument: MADRS, total_score: MADRS, assessed_date: 4}
            """);
  }

  @Test
  void sessionsSideBySideOfOneHeaderGoByTheirPlaces() throws IOException {
    assertThat(
            Drafts.of(
                "i.csv",
                "Patient ID,Infusion date,Dose,Infusion date,Dose\nP1,2021-03-01,40,2021-03-04,45\n"))
        .contains(
            """
                  - {session_date: 2, dose_mg: 3}
                  - {session_date: 4, dose_mg: 5}
            """);
  }

  @Test
  void ofTwoColumnsOfOneHeaderEachIsAskedByItsPlace() throws IOException {
    assertThat(
            Drafts.of(
                "i.csv",
                "Patient ID,Infusion date,Dose,Dose\nP1,2021-03-01,40,45\nP2,2021-03-02,40,45\n"))
        .contains("      # choose: dose_mg: 3  # one of 2 columns that may be it\n")
        .contains("      # choose: dose_mg: 4  # one of 2 columns that may be it\n");
  }

  @Test
  void titlesOverSeveralColumnsAreReadWithTheHeaderBelow() throws IOException {
    assertThat(
            Drafts.of(
                "s.csv",
                ",PHQ-9,,MADRS,\nPatient ID,Date,Score,Date,Score\nP1,2021-03-01,20,2021-03-02,30\n"))
        .contains(
            """
                  - {instrument: PHQ-9, total_score: 3, assessed_date: 2}
                  - {instrument: MADRS, total_score: 5, assessed_date: 4}
            """)
        .contains("    header: 2  # the lines above it are no header\n");
  }
}
