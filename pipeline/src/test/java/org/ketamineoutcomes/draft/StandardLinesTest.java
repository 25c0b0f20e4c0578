package org.ketamineoutcomes.draft;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import org.junit.jupiter.api.Test;

class StandardLinesTest {

  private static final String EXPOSURES =
      "drug_exposure_id,person_id,drug_concept_id,drug_exposure_start_date,route_concept_id,drug_source_value\n";
  private static final String SCORES =
      "observation_id,person_id,observation_concept_id,observation_date,value_as_number,value_as_string,observation_source_value\n";

  @Test
  void whereNoIdOfADrugIsKnownItsTextIsTaken() throws IOException {
    assertThat(
            Drafts.of(
                "drug_exposure.csv",
                EXPOSURES
                    + "1,7,40221385,2021-03-01,4171047,KETAMINE 50MG/ML\n2,7,1112807,2021-03-01,4132161,ASPIRIN\n"))
        .contains(
            "      drug: drug_source_value  # what drug_concept_id says is not known here, and what this says is\n");
  }

  @Test
  void aKnownIdGoesBeforeItsText() throws IOException {
    assertThat(
            Drafts.of(
                "drug_exposure.csv",
                EXPOSURES
                    + "1,7,785649,2021-03-01,4171047,KETAMINE 50MG/ML\n2,7,1112807,2021-03-01,4132161,ASPIRIN\n"))
        .contains("      drug: drug_concept_id  # so OMOP calls it\n");
  }

  @Test
  void whereEachIsKnownInOtherRowsItIsAsked() throws IOException {
    assertThat(
            Drafts.of(
                "drug_exposure.csv",
                EXPOSURES
                    + "1,7,785649,2021-03-01,4171047,INJ 123\n2,7,40221385,2021-03-04,4171047,Ketamine HCl\n"))
        .contains(
            """
                  # choose: drug: drug_concept_id  # its texts are known in rows where others' are not
                  # choose: drug: drug_source_value  # its texts are known in rows where others' are not
            """);
  }

  @Test
  void aBlankColumnGivesWayToTheNext() throws IOException {
    assertThat(Drafts.of("observation.csv", SCORES + "1,7,3042932,2021-03-01,,20,44261-6\n"))
        .contains("      total_score: value_as_string  # value_as_number is blank\n")
        .contains("      instrument: observation_concept_id  # so OMOP calls it\n");
    assertThat(Drafts.of("observation.csv", SCORES + "1,7,1,2021-03-01,20,,44261-6\n"))
        .contains("      instrument: observation_source_value  # what observation_concept_id says");
  }

  @Test
  void datesOfAStandardThatAreNotAsItWritesThemHaveTheirFormat() throws IOException {
    assertThat(
            Drafts.of("drug_exposure.csv", EXPOSURES + "1,7,785649,25/03/2021,4171047,KETAMINE\n"))
        .contains("    dates: dd/MM/yyyy  # the only order that all dates have\n");
  }

  @Test
  void rowsAreChosenByTheColumnsThatAreThere() throws IOException {
    String header = "STUDYID,USUBJID,EXTRT,EXDOSE,EXROUTE,EXSTDTC";
    String row = "\nS,P1,KETAMINE,40,INTRAVENOUS,2021-03-01";

    assertThat(Drafts.of("ex.csv", header + ",EXOCCUR" + row + ",Y\n"))
        .contains("    rows: {\"EXOCCUR\":{\"leave_out\":\"N\"}}  # as in the built-in mapping\n");
    assertThat(Drafts.of("ex.csv", header + row + "\n")).doesNotContain("rows");
  }

  @Test
  void analysesAreNotTheTablesTheyAreMadeOf() throws IOException {
    assertThat(
            Drafts.of(
                "adex.csv",
                "STUDYID,USUBJID,EXTRT,EXDOSE,EXDOSU,EXROUTE,ASTDT\nS,P1,KETAMINE,40,mg,INTRAVENOUS,2021-03-01\n",
                "adqs.csv",
                "STUDYID,USUBJID,PARAMCD,PARAM,AVAL,ADT\nS,P1,PHQ9,PHQ-9 Total Score,20,2021-02-27\n"))
        .contains("      session_date: ASTDT  # by its name\n")
        .contains("      instrument: PARAM  # by its name\n")
        .contains("      total_score: AVAL  # by its name\n")
        .contains("      assessed_date: ADT  # by its name\n");
  }
}
