package org.ketamineoutcomes.draft;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import org.junit.jupiter.api.Test;

class WhoColumnTest {

  private static final String ROW = ",2021-03-01,40\n";

  @Test
  void theNumberOfAStudySaysNotWho() throws IOException {
    assertThat(
            Drafts.of(
                "i.csv", "study_id,patient_no,infusion_date,dose\nKET,P1" + ROW + "KET,P2" + ROW))
        .contains("      patient_id: patient_no  # the only column that may say who; make sure\n")
        .contains("not read: study_id\n");
    assertThat(Drafts.of("i.csv", "STUDYID,USUBJID,infusion_date,dose\nA,P1" + ROW + "B,P2" + ROW))
        .contains("      patient_id: USUBJID  # the only column that may say who; make sure\n");
  }

  @Test
  void aBlankColumnIsNamedAndNotTaken() throws IOException {
    assertThat(Drafts.of("i.csv", "ExternalReference,infusion_date,dose\n" + ROW + ROW))
        .contains(
            "      # choose: patient_id: COLUMN  # ExternalReference would say whom a row is about, and is blank in all rows");
  }

  @Test
  void aHeaderThatMayMeanAnythingIsAsked() throws IOException {
    assertThat(Drafts.of("i.csv", "ID,infusion_date,dose\nP1" + ROW))
        .contains("      # choose: patient_id: ID  # may be that of anything\n");
  }

  @Test
  void columnsThatIdentifyPeopleAreNoIds() throws IOException {
    assertThat(Drafts.of("i.csv", "MRN,infusion_date,dose\n1001" + ROW))
        .contains(
            "      # choose: patient_id: COLUMN  # no column's name says whom a row is about but those that identify people");
  }
}
