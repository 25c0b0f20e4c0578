package org.ketamineoutcomes.draft;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import org.junit.jupiter.api.Test;
import org.ketamineoutcomes.mapping.Mapping;

class UnnamedItemsTest {

  private static final String HEADER = "ResponseId,Finished,RecordedDate,ExternalReference,Q1,";
  private static final String ROW = "\nR1,True,2021-03-01 10:00:00,P1,yes,";

  @Test
  void asManyQuestionsAsAScaleHasItemsAreAskedAbout() throws IOException {
    String yaml =
        Drafts.of(
            "survey.csv", HEADER + "Q5_1,Q5_2,Q5_3,Q5_4,Q5_5,Q5_6,Q5_7" + ROW + "0,1,2,3,0,1,2\n");

    assertThat(yaml)
        .contains(
            """
                # choose: unpivot:  # each of those below that is right
                  # choose: - {instrument: GAD-7, items: 'Q5_{1..7}'}  # as many columns side by side as it has items, and no other answers; make sure, of their order too
            """);
    assertThat(Mapping.parse(yaml, "draft").sources()).hasSize(1);
    assertThat(Mapping.parse(yaml.replace("# choose: ", ""), "draft").sources()).hasSize(1);
  }

  @Test
  void otherAnswersOrAnotherNumberOfQuestionsAreNoScale() throws IOException {
    assertThat(
            Drafts.of(
                "survey.csv",
                HEADER + "Q5_1,Q5_2,Q5_3,Q5_4,Q5_5,Q5_6,Q5_7" + ROW + "0,1,2,6,0,1,2\n"))
        .doesNotContain("GAD-7");
    assertThat(
            Drafts.of(
                "survey.csv", HEADER + "Q5_1,Q5_2,Q5_3,Q5_4,Q5_5,Q5_6" + ROW + "0,1,2,3,0,1\n"))
        .doesNotContain("GAD-7");
  }

  @Test
  void boxesAndStatesOfFormsAreNoAnswers() throws IOException {
    assertThat(
            Drafts.of(
                "data.csv",
                "record_id,race___1,race___2,race___3,race___4,race___5,one_complete,two_complete\n"
                    + "P1,0,1,0,0,0,2,2\nP2,0,1,0,0,0,2,2\n"))
        .doesNotContain("GAD-7");
  }
}
