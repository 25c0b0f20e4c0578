package org.ketamineoutcomes.draft;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.ketamineoutcomes.file.DataDictionary;

class LabelledHeadersTest {

  private static final String DICTIONARY =
      """
      field_name,form_name,field_type,field_label,select_choices_or_calculations
      record_id,enrolment,text,Record ID,
      sex,enrolment,radio,Sex,"1, Male | 2, Female"
      phq9_date,phq9,text,Date completed,
      phq9_total,phq9,text,<b>Total</b>  score,
      madrs_date,madrs,text,Date completed,
      madrs_total,madrs,text,Sum,
      ae,events,checkbox,Side effects,"1, Nausea | 2, Headache"
      """;

  @Test
  void fieldsOfOneLabelGoByTheirTurn() throws IOException {
    assertThat(
            fields(
                "Record ID",
                "Sex",
                "Complete?",
                "Date completed",
                "Total score",
                "Complete?",
                "Date completed",
                "Sum",
                "Complete?",
                "Side effects (choice=Nausea)",
                "Side effects (choice=Headache)",
                "Complete?"))
        .isEqualTo(
            Map.ofEntries(
                Map.entry(0, "record_id"),
                Map.entry(1, "sex"),
                Map.entry(2, "enrolment_complete"),
                Map.entry(3, "phq9_date"),
                Map.entry(4, "phq9_total"),
                Map.entry(5, "phq9_complete"),
                Map.entry(6, "madrs_date"),
                Map.entry(7, "madrs_total"),
                Map.entry(8, "madrs_complete"),
                Map.entry(9, "ae___1"),
                Map.entry(10, "ae___2"),
                Map.entry(11, "events_complete")));
  }

  @Test
  void whereSomeAreMissingTheFormBeforeTells() throws IOException {
    assertThat(fields("Record ID", "Total score", "Date completed"))
        .isEqualTo(Map.of(0, "record_id", 1, "phq9_total", 2, "phq9_date"));
  }

  @Test
  void namesOfFieldsAreNoLabels() throws IOException {
    assertThat(fields("record_id", "sex", "phq9_total")).isEmpty();
  }

  @Test
  void aDraftRefersToLabelsAndToPlacesOfThoseThatStandTwice() throws IOException {
    assertThat(
            Drafts.of(
                "dictionary.csv",
                DICTIONARY,
                "labels.csv",
                "Record ID,Repeat Instrument,Date completed,Total score,Date completed,Sum\nP1,PHQ-9,2021-03-01,20,,\nP2,MADRS,,,2021-03-02,30\n"))
        .contains(
            """
                  - {instrument: PHQ-9, total_score: 'Total score', assessed_date: 3}
                  - {instrument: MADRS, total_score: Sum, assessed_date: 5}
            """);
  }

  private static Map<Integer, String> fields(String... headers) throws IOException {
    DataDictionary dictionary = new DataDictionary();
    dictionary.add(Drafts.sample("dictionary.csv", DICTIONARY, StandardCharsets.UTF_8));
    return new LabelledHeaders(dictionary).fieldsOf(List.of(headers));
  }
}
