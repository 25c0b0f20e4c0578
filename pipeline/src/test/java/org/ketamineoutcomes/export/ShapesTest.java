package org.ketamineoutcomes.export;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.ketamineoutcomes.header.TimeBasis;
import org.ketamineoutcomes.history.AdverseEvent;
import org.ketamineoutcomes.history.NoEvent;
import org.ketamineoutcomes.history.RowPosition;
import org.ketamineoutcomes.mapping.Mapping;
import org.ketamineoutcomes.refusal.Refusal;
import org.ketamineoutcomes.schema.Export;

/** Files of any shape, read by what a mapping says of them. */
class ShapesTest {

  @Test
  void oneLineGivesARowForEachScaleInIt() {
    Doors doors =
        read(
            """
            assessments:
              columns: {patient_id: record_id, assessed_date: visit_date}
              unpivot:
                - {instrument: PHQ-9, total_score: phq9_total}
                - {instrument: MADRS, total_score: madrs_total, assessed_date: madrs_date}
                - {instrument: GAD-7, items: 'gad7_{1..7}'}
            """,
            Export.ASSESSMENTS,
            """
            record_id,visit_date,phq9_total,madrs_total,madrs_date,gad7_1,gad7_2,gad7_3,gad7_4,gad7_5,gad7_6,gad7_7
            P1,1970-01-02,20,30,1970-01-03,1,1,1,1,1,1,1
            P1,1970-01-09,,28,1970-01-10,,,,,,,
            P1,1970-01-16,,,,,,,,,,
            P2,1970-01-02,99,,,1,1,1,1,1,1,
            """);

    assertThat(doors.accepted.stream().map(Glance::at))
        .containsExactly(
            "P1 1 - PHQ-9 2000 - not_recorded",
            "P1 2 - MADRS 3000 - not_recorded",
            "P1 1 - GAD-7 700 - not_recorded",
            "P1 9 - MADRS 2800 - not_recorded");
    assertThat(doors.unused())
        .containsExactly("4 nothing_recorded ", "5 missing_score total_score");
    assertThat(doors.rejections()).containsExactly("5 score_out_of_range total_score");
    assertThat(doors.rowsRead).isEqualTo(7);
  }

  @Test
  void aColumnThatGoesOnASeriesIsCounted() {
    String mapping =
        """
        sessions:
          unpivot:
            - {session_date: 'session{1..2}_date', dose_mg: 'session{1..2}_dose'}
          units: {dose_mg: mg}
          drop: [session4_date]
        """;
    String file =
        """
        patient_id,session1_date,session1_dose,session2_date,session2_dose,session3_date,session4_date
        P1,1970-01-02,40,1970-01-05,50,1970-01-09,1970-01-12
        P2,1970-01-02,40,1970-01-05,50,,
        """;

    Doors doors = read(mapping, Export.SESSIONS, file);

    assertThat(doors.accepted).hasSize(4);
    assertThat(doors.assumed()).containsExactly("series_goes_on session_date x1");
  }

  @Test
  void aBoxMoreThanTheMappingHasIsCounted() {
    Doors doors =
        read(
            "adverse_events: {columns: {onset_date: visit}, checkboxes: {nausea: ae___1, headache:"
                + " ae___2}}",
            Export.ADVERSE_EVENTS,
            """
            patient_id,visit,ae___1,ae___2,ae___3
            P1,1970-01-02,1,0,1
            P2,1970-01-02,0,1,0
            """);

    assertThat(doors.assumed()).containsExactly("series_goes_on term x1");
  }

  @Test
  void sessionsInColumnsAreSessions() {
    Doors doors =
        read(
            """
            sessions:
              unpivot:
                - {session_date: 'session{1..3}_date', dose_mg: 'session{1..3}_dose'}
              constant: {route: intravenous}
            """,
            Export.SESSIONS,
            """
            patient_id,session1_date,session1_dose,session2_date,session2_dose,session3_date,session3_dose
            P1,1970-01-02,40,1970-01-05,50,,
            """);

    assertThat(doors.accepted.stream().map(Glance::at))
        .containsExactly(
            "P1 1 - intravenous completed 40000/-/-", "P1 4 - intravenous completed 50000/-/-");
  }

  @Test
  void everyCheckedBoxIsAnEvent() {
    Doors doors =
        read(
            """
            adverse_events:
              columns: {onset_date: session_date}
              checkboxes: {nausea: ae___1, headache: ae___2}
            """,
            Export.ADVERSE_EVENTS,
            """
            patient_id,session_date,ae___1,ae___2
            P1,1970-01-02,1,Checked
            P1,1970-01-05,0,Unchecked
            P1,1970-01-06,,
            P1,1970-01-07,maybe,0
            """);

    assertThat(
            doors.accepted.stream()
                .filter(row -> row.entry() instanceof AdverseEvent)
                .map(Glance::at))
        .containsExactly(
            "P1 1..1 - - nausea, , serious not_recorded",
            "P1 1..1 - - headache, , serious not_recorded");
    assertThat(doors.entries().stream().filter(NoEvent.class::isInstance))
        .containsExactly(
            new NoEvent(new RowPosition(0, 1, 2), OptionalInt.of(1), ""),
            new NoEvent(new RowPosition(0, 2, 2), OptionalInt.of(4), ""),
            new NoEvent(new RowPosition(0, 4, 2), OptionalInt.of(6), ""));
    assertThat(doors.unused()).containsExactly("4 nothing_recorded ");
    assertThat(doors.rejections()).containsExactly("5 unknown_value term");
  }

  @Test
  void aFileOfOneFormHasItsScaleAsAConstant() {
    Doors doors =
        read(
            "assessments: {constant: {instrument: PHQ-9}}",
            Export.ASSESSMENTS,
            "patient_id,assessed_date,total_score\nP1,1970-01-02,20\n");

    assertThat(doors.accepted.stream().map(Glance::at))
        .containsExactly("P1 1 - PHQ-9 2000 - not_recorded");
  }

  @Test
  void aHeaderMayStandFurtherDownAndDataFurtherStill() {
    Doors doors =
        read(
            "assessments: {header: 3, skip_after_header: 1}",
            Export.ASSESSMENTS,
            """
            Ward "B" of the clinic
            printed, yesterday
            patient_id,assessed_date,instrument,total_score
            id,date,text,points
            P1,1970-01-02,PHQ-9,20
            P1,1970-01-03,PHQ-9,x
            """);

    assertThat(doors.accepted.stream().map(Glance::at))
        .containsExactly("P1 1 - PHQ-9 2000 - not_recorded");
    assertThat(doors.rejections()).containsExactly("6 score_not_a_number total_score");
    assertThat(doors.rowsRead).isEqualTo(2);
  }

  @Test
  void aFileWithoutAHeaderHasColumnsByTheirPlaces() {
    Doors doors =
        read(
            """
            assessments:
              header: none
              columns: {patient_id: 1, assessed_date: 2, total_score: 4}
              constant: {instrument: PHQ-9}
            """,
            Export.ASSESSMENTS,
            "P1,1970-01-02,whatever,20\nP2,1970-01-03,whatever,10\n");

    assertThat(doors.accepted.stream().map(Glance::at))
        .containsExactly("P1 1 - PHQ-9 2000 - not_recorded", "P2 2 - PHQ-9 1000 - not_recorded");
  }

  @Test
  void theUsualDelimitersAreFoundAndOthersDeclared() {
    String csv = "patient_id,assessed_date,instrument,total_score\nP1,1970-01-02,PHQ-9,20\n";
    for (String delimiter : List.of(";", "\t", "|", "^", "||", "^^", "\u0001", "\u001F")) {
      assertThat(read("", Export.ASSESSMENTS, csv.replace(",", delimiter)).accepted)
          .as(delimiter)
          .hasSize(1);
    }
    assertThat(
            read("assessments: {delimiter: '~'}", Export.ASSESSMENTS, csv.replace(",", "~"))
                .accepted)
        .hasSize(1);
    assertThat(
            read("assessments: {delimiter: '~|~'}", Export.ASSESSMENTS, csv.replace(",", "~|~"))
                .accepted)
        .hasSize(1);
  }

  @Test
  void pairsOfDelimitersThatStandForAColumnWithoutANameAreNotOne() {
    String csv = "patient_id|assessed_date||instrument|total_score\nP1|1970-01-02||PHQ-9|20\n";

    assertThat(read("", Export.ASSESSMENTS, csv).accepted).hasSize(1);
  }

  @Test
  void excelsLineForTheDelimiterIsNoHeader() {
    for (String line : List.of("sep=;\n", "SEP=;\r\n", "\"sep=;\"\n")) {
      Doors doors =
          read(
              "",
              Export.ASSESSMENTS,
              line + "patient_id;assessed_date;instrument;total_score\nP1;1970-01-02;PHQ-9;x\n");
      assertThat(doors.rejections()).containsExactly("3 score_not_a_number total_score");
    }
  }

  @Test
  void quotesAndEscapesAreAsDeclared() {
    Doors doors =
        read(
            "assessments: {quote: \"'\", escape: \"\\\\\"}",
            Export.ASSESSMENTS,
            "patient_id,assessed_date,instrument,total_score\n'P\\'1, jr',1970-01-02,PHQ-9,20\n");

    assertThat(doors.accepted.stream().map(Glance::at))
        .containsExactly("P'1, jr 1 - PHQ-9 2000 - not_recorded");
    assertThat(
            read(
                    "assessments: {quote: none}",
                    Export.ASSESSMENTS,
                    "patient_id,assessed_date,instrument,total_score\nP\"1,1970-01-02,PHQ-9,20\n")
                .accepted)
        .hasSize(1);
  }

  @Test
  void twoLinesBelowTheHeaderOfASurveyAreNoData() {
    Doors doors =
        read(
            "assessments: {columns: {patient_id: ExternalReference, assessed_date: RecordedDate, instrument: Scale, total_score: SC0}}",
            Export.ASSESSMENTS,
            """
            ResponseId,RecordedDate,ExternalReference,Scale,SC0
            Response ID,Recorded Date,"External
            Reference",Scale,Score
            "{""ImportId"":""_recordId""}","{""ImportId"":""x""}","{""ImportId"":""x""}","{""ImportId"":""x""}","{""ImportId"":""x""}"
            R1,1970-01-02,P1,PHQ-9,20
            """);

    assertThat(doors.accepted.stream().map(Glance::at))
        .containsExactly("P1 1 - PHQ-9 2000 - not_recorded");
    assertThat(doors.rowsRead).isEqualTo(1);
  }

  @Test
  void aHeaderOfThousandsOfColumnsIsRead() {
    StringBuilder header = new StringBuilder("patient_id,session_date");
    StringBuilder row = new StringBuilder("P1,1970-01-02");
    for (int i = 0; i < 4_000; i++) {
      header.append(",a_column_with_quite_a_long_name_").append(i);
      row.append(',');
    }
    assertThat(read("", Export.SESSIONS, header + "\n" + row + "\n").accepted).hasSize(1);
  }

  @Test
  void namesThatAMappingGivesAreTakenExactlyWhereTheyAreThere() {
    Doors doors =
        read(
            """
            adverse_events:
              columns: {onset_date: date}
              checkboxes: {nausea: ae___1, dizziness: ae____1}
            """,
            Export.ADVERSE_EVENTS,
            "patient_id,date,ae___1,ae____1\nP1,1970-01-02,0,1\n");

    assertThat(doors.entries().stream().filter(AdverseEvent.class::isInstance))
        .extracting(entry -> ((AdverseEvent) entry).term())
        .containsExactly("dizziness");
  }

  @Test
  void whatIsOptionalMayBeMissing() {
    String csv = "patient_id,assessed_date,phq9\nP1,1970-01-02,20\n";
    String parts =
        """
          columns: {relation_to_session: timing}
          unpivot:
            - {instrument: PHQ-9, total_score: phq9}
            - {instrument: MADRS, total_score: madrs}
        """;

    assertThat(read("assessments:\n  optional: true\n" + parts, Export.ASSESSMENTS, csv).accepted)
        .hasSize(1);
    assertThatThrownBy(() -> read("assessments:\n" + parts, Export.ASSESSMENTS, csv))
        .isInstanceOf(Refusal.class)
        .hasMessage(
            "in.csv: the mapping takes relation_to_session from column timing, which is not there");
  }

  @Test
  void itemsOnRowsOfTheirOwnAreToldByTheirCodesOrNumbers() {
    Doors byCode =
        read(
            "assessments: {columns: {total_score: QSSTRESN}}",
            Export.ASSESSMENTS,
            """
            USUBJID,QSCAT,QSTESTCD,QSDTC,QSSTRESN
            P1,PHQ-9,PHQ0101,1970-01-02,3
            P1,PHQ-9,PHQ0109,1970-01-02,4
            P1,PHQ-9,PHQ0110,1970-01-02,1
            P1,PHQ-9,PHQ0111,1970-01-02,20
            """);
    assertThat(byCode.accepted.stream().map(row -> row.entry().getClass().getSimpleName()))
        .containsExactly("ItemAnswer", "Assessment");
    assertThat(byCode.rejections()).containsExactly("3 item_out_of_range total_score");
    assertThat(byCode.unused()).containsExactly("4 unknown_instrument instrument");

    Doors byNumber =
        read(
            "assessments: {columns: {item_number: question, total_score: answer}}",
            Export.ASSESSMENTS,
            """
            patient_id,assessed_date,instrument,question,answer
            P1,1970-01-02,MADRS,10,6
            P1,1970-01-02,MADRS,11,6
            P1,1970-01-02,MADRS,,30
            """);
    assertThat(byNumber.accepted.stream().map(row -> row.entry().getClass().getSimpleName()))
        .containsExactly("ItemAnswer", "Assessment");
    assertThat(byNumber.rejections()).containsExactly("3 number_out_of_range item_number");
  }

  @Test
  void numbersOfQuestionsAreNoItems() {
    String csv = "patient_id,date,instrument,Q1,Q2,Q3\nP1,1970-01-02,PHQ-9,1,2,3\n";
    assertThatThrownBy(() -> read("", Export.ASSESSMENTS, csv))
        .isInstanceOf(Refusal.class)
        .hasMessage(
            "in.csv: no column total_score, nor any of item_1 and the others; Q1 to Q3 may be the items,"
                + " and other questions too: write assessments: {columns: {item_1: …, item_2: …}} in the"
                + " mapping");

    Doors doors =
        read(
            "assessments: {unpivot: [{items: 'Q{3..11}'}]}",
            Export.ASSESSMENTS,
            "patient_id,date,instrument,Q1,Q2,Q3,Q4,Q5,Q6,Q7,Q8,Q9,Q10,Q11\n"
                + "P1,1970-01-02,PHQ-9,1,2,3,3,2,2,2,2,2,2,1\n");
    assertThat(doors.accepted.stream().map(Glance::at))
        .containsExactly("P1 1 - PHQ-9 1900 1 not_recorded");
  }

  @Test
  void anotherShapeIsNamedWithWhatToWrite() {
    assertThatThrownBy(
            () -> read("", Export.ASSESSMENTS, "patient_id,date,phq9_total,madrs_total\nP1,,1,2\n"))
        .hasMessage(
            "in.csv: no column instrument; phq9_total looks like a scale of its own: write"
                + " assessments: {unpivot: [{instrument: PHQ-9, total_score: phq9_total}]} with a part"
                + " for each scale");
    assertThatThrownBy(() -> read("", Export.ASSESSMENTS, "patient_id,date,total_score\nP1,,1\n"))
        .hasMessage(
            "in.csv: no column instrument; if the file is of one scale, write assessments: {constant:"
                + " {instrument: PHQ-9}} with its name");
    assertThatThrownBy(
            () -> read("", Export.ADVERSE_EVENTS, "patient_id,date,ae___nausea\nP1,,1\n"))
        .hasMessage(
            "in.csv: no column term; ae___nausea looks like a box to check: write adverse_events:"
                + " {checkboxes: {nausea: ae___nausea}} with a term for each");
  }

  @Test
  void namesOfRowsInFrontOfThemAreNamed() {
    assertThatThrownBy(
            () ->
                read(
                    "",
                    Export.ASSESSMENTS,
                    "patient_id,assessed_date,instrument,total_score\n\"1\",P1,1970-01-02,PHQ-9,20\n"))
        .isInstanceOf(Refusal.class)
        .hasMessage(
            "in.csv: the header has one name fewer than the rows, which begin with a number of their"
                + " own; export without names of rows (in R, row.names = FALSE), or put a name in"
                + " front of the header");
  }

  private static Doors read(String mapping, Export export, String text) {
    try {
      Doors doors = new Doors();
      doors.rowsRead =
          new ExportReader(export, Mapping.parse(mapping, "m.yaml"), TimeBasis.DATE, List.of())
              .read(
                  new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)),
                  "in.csv",
                  0,
                  doors)
              .rowsRead();
      return doors;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
