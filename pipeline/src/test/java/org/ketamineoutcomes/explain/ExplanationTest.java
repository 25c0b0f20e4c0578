package org.ketamineoutcomes.explain;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.ketamineoutcomes.aesi.AesiVocabulary;
import org.ketamineoutcomes.export.ExportReader;
import org.ketamineoutcomes.header.TimeBasis;
import org.ketamineoutcomes.history.Strata;
import org.ketamineoutcomes.mapping.Mapping;
import org.ketamineoutcomes.protocol.Protocol;
import org.ketamineoutcomes.protocol.ProtocolFile;
import org.ketamineoutcomes.protocol.Protocols;
import org.ketamineoutcomes.schema.Export;

class ExplanationTest {

  private static final List<String> FILES =
      List.of("events.csv", "scores.csv", "patients.csv", "sessions.csv");

  private final RowsOfPatient rows = new RowsOfPatient("A");

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
            About one person: keep this in the closed room. It is not a result and not for release.
            Rows of the patient, in days from the first session
              day 0, adverse event nausea [events.csv record 1]: used
              day 8, adverse event nausea [events.csv record 2]: used
              day 60, adverse event headache [events.csv record 3]: used
              day -20, PHQ-9 22 [scores.csv record 1]: used
              day -2, PHQ-9 18 [scores.csv record 2]: used
              day 0, PHQ-9 20 [scores.csv record 3]: used
              day 7, PHQ-9 14 [scores.csv record 4]: used
              day 14, PHQ-9 10 [scores.csv record 5]: used
              day 28, PHQ-9 8 [scores.csv record 6]: used
              day 56, PHQ-9 11 [scores.csv record 7]: used
              day 80, PHQ-9 9 [scores.csv record 8]: used
              patient, observed until day 100 [patients.csv record 1]: used
              day 0, session, intravenous, completed [sessions.csv record 1]: used
              day 4, session, intravenous, completed [sessions.csv record 2]: used
              day 8, session, intravenous, completed [sessions.csv record 3]: used
              day 12, session, intravenous, completed [sessions.csv record 4]: used
              day 40, session, intravenous, completed [sessions.csv record 5]: used
              day 75, session, intravenous, completed [sessions.csv record 6]: used
            Rejected rows of anyone: a rejected row has no patient, so some may be this one's
              none
            Strata: route intravenous
            Protocol standard
              Course 1, in days from its first session, which is day 0 of the patient
                day 0: induction [sessions.csv record 1]
                day 4: induction [sessions.csv record 2]
                day 8: induction [sessions.csv record 3]
                day 12: induction [sessions.csv record 4]
                day 40: booster [sessions.csv record 5]
                day 75: booster [sessions.csv record 6]
                induction: complete, of 4 where 4 are wanted, until day 12
                PHQ-9
                  day -20: 22, candidate for the baseline [scores.csv record 1]
                  day -2: 18, candidate for the baseline [scores.csv record 2]
                  day 0: 20, chosen for the baseline [scores.csv record 3]
                  day 7: 14, no response [scores.csv record 4]
                  day 14: 10, response [scores.csv record 5]
                  day 28: 8, response [scores.csv record 6]
                  day 56: 11, no response [scores.csv record 7]
                  day 80: 9, response [scores.csv record 8]
                  baseline: 20, last of 3 in the 30 days before the first dose [scores.csv record 3]
                  eligible: yes, the baseline is at least 10; a response is at least 50% below it
                  onset: event on day 14, the first response [scores.csv record 5]
                  sustained response: event on day 14, the first response lasted to day 28 [scores.csv record 5]
                  early improvement: event on day 7, the first score at least 20% below baseline [scores.csv record 4]
                  durability: event 42 days after the response, the first score without response [scores.csv record 7]
              Treatment: undetermined, day 79
              Adverse events, in days from the patient's first session
                time at risk: day 0 to day 105, 106 days
                day 0: nausea, treatment-emergent, it began on or after the day of the first session, counted on day 0, days at risk until then 1 [events.csv record 1]
                  session: day 0 [sessions.csv record 1]
                day 8: nausea, treatment-emergent, it began on or after the day of the first session, counted on day 8, days at risk until then 9 [events.csv record 2]
                  session: day 8 [sessions.csv record 3]
                day 60: headache, treatment-emergent, it began on or after the day of the first session, counted on day 60, days at risk until then 61 [events.csv record 3]
                  session: day 40 [sessions.csv record 5]
              Signals of tolerance and dependence, none of which is a finding
                tolerance_dose_signal, PHQ-9: not counted, too little treatment for it to show
                tolerance_durability_signal, PHQ-9: not counted, too little treatment for it to show
                interval_shortening_signal, PHQ-9: not counted, too little treatment for it to show
                unscheduled_sessions_signal: not counted, too little treatment for it to show
                withdrawal_signal: counted, not there
                urinary_signal: counted, not there
            """);
  }

  @Test
  void rowsThatAreNotUsedSayWhy() throws IOException {
    read(
        Export.ASSESSMENTS,
        """
        patient_id,assessed_day,instrument,total_score
        A,1,Sleep diary,3
        A,1,PHQ-9,
        B,1,Sleep diary,3
        A,one,PHQ-9,3
        ,1,PHQ-9,3
        """);
    read(Export.PATIENTS, "patient_id,age\nA,40\nA,41\n");
    read(
        Export.SESSIONS,
        """
        patient_id,session_day,session_time,route,status
        A,0,10:00,iv,
        A,0,09:00,iv,
        A,3,,iv,withheld
        """);

    assertThat(lines("standard"))
        .containsSubsequence(
            "  patient, aged 40 [patients.csv record 1]: not used, earlier_row_of_patient",
            "  patient, aged 41 [patients.csv record 2]: used",
            "  day 0, 10:00, session, intravenous, completed [sessions.csv record 1]: used as [sessions.csv record 2]",
            "  day 0, 09:00, session, intravenous, completed [sessions.csv record 2]: used",
            "  day 3, session, intravenous, not_given [sessions.csv record 3]: not used, session_not_given",
            "  a row [scores.csv line 2]: not used, unknown_instrument in instrument",
            "  a row [scores.csv line 3]: not used, missing_score in total_score",
            "Rejected rows of anyone: a rejected row has no patient, so some may be this one's",
            "  scores.csv: 1 bad_day, 1 missing_patient_id");
  }

  @Test
  void scoreThatIsNeitherBaselineNorFollowUpSaysWhy() throws IOException {
    read(
        Export.ASSESSMENTS,
        """
        patient_id,assessed_day,instrument,total_score,relation_to_session
        A,-31,PHQ-9,27,
        A,-5,PHQ-9,21,
        A,-5,PHQ-9,19,
        A,0,PHQ-9,9,post_dose
        A,199,PHQ-9,12,
        A,200,PHQ-9,8,pre_dose
        """);
    read(Export.SESSIONS, "patient_id,session_day,route\nA,0,iv\nA,200,iv\n");

    assertThat(explained("standard"))
        .contains(
            """
                next course: day 200
                PHQ-9
                  day -31: 27, not in the look-back [scores.csv record 1]
                  day -5: 21, not used, another score of this moment counts by tie last_record [scores.csv record 2]
                  day -5: 19, chosen for the baseline [scores.csv record 3]
                  day 0: 9, response [scores.csv record 4]
                  day 199: 12, no response [scores.csv record 5]
                  day 200: 8, of a later course [scores.csv record 6]
                  baseline: 19, last of 1 in the 30 days before the first dose [scores.csv record 3]
                  eligible: yes, the baseline is at least 10; a response is at least 50% below it
                  onset: event on day 0, the first response [scores.csv record 4]
                  sustained response: censored on day 0, it is not known whether the first response lasted to day 28 [scores.csv record 4]
                  early improvement: event on day 0, the first score at least 20% below baseline [scores.csv record 4]
                  durability: event 199 days after the response, the first score without response [scores.csv record 5]
              Course 2, in days from its first session, which is day 200 of the patient
            """)
        .contains(
            "      eligible: no, the baseline is below 10\n  Treatment: active, day 200\n  Adverse events");
  }

  @Test
  void courseNeverFollowedIsCensoredOnDayZero() throws IOException {
    read(Export.ASSESSMENTS, "patient_id,assessed_day,instrument,total_score\nA,0,PHQ-9,20\n");
    read(Export.SESSIONS, "patient_id,session_day,route\nA,0,iv\n");

    assertThat(lines("standard"))
        .containsSubsequence(
            "    induction: incomplete, of 1 where 4 are wanted, until day 0",
            "      onset: censored on day 0, no score after the first dose",
            "      sustained response: censored on day 0, no score after the first dose",
            "      early improvement: censored on day 0, no score after the first dose",
            "      durability: not counted, no response");
  }

  @Test
  void adverseEventSaysWhyItCountsAndWhereItBelongs() throws IOException {
    read(
        Export.ADVERSE_EVENTS,
        """
        patient_id,onset_day,end_day,term
        A,-3,,headache
        A,3,,nausea
        A,40,,rash
        A,,-1,cough
        A,,,dizziness
        """);
    read(Export.SESSIONS, "patient_id,session_day,route,ae_assessed\nA,0,iv,yes\nA,2,iv,no\n");

    assertThat(explained("standard"))
        .endsWith(
            """
                time at risk: day 0 to day 32, 33 days
                day -3: headache, not treatment-emergent, it began or ended before the first session [events.csv record 1]
                day 3: nausea, treatment-emergent, it began on or after the day of the first session, counted on day 3, days at risk until then 4 [events.csv record 2]
                  session: day 2, where nobody asked, so not counted by session [sessions.csv record 2]
                day 40: rash, not counted, it began after the time at risk [events.csv record 3]
                day unknown: cough, not treatment-emergent, it began or ended before the first session [events.csv record 4]
                day unknown: dizziness, treatment-emergent, no date of onset and not known to have ended before the first session, counted on day 0, days at risk until then 1 [events.csv record 5]
                  session: not known
              Signals of tolerance and dependence, none of which is a finding
                tolerance_dose_signal: not counted, too little treatment for it to show
                tolerance_durability_signal: not counted, too little treatment for it to show
                interval_shortening_signal: not counted, too little treatment for it to show
                unscheduled_sessions_signal: not counted, too little treatment for it to show
                withdrawal_signal: counted, not there
                urinary_signal: counted, not there
            """);
  }

  @Test
  void namedEventTellsItsFirstRecordAndDayAtRisk() throws IOException {
    read(
        Export.ADVERSE_EVENTS,
        "patient_id,onset_day,term\nA,9,Itchy rash\nA,3,nausea\nA,5,itchy  rash\n");
    read(Export.SESSIONS, "patient_id,session_day,route\nA,0,iv\n");
    String yaml =
        ProtocolFile.named("standard")
            .yaml()
            .replace(
                "duplicates: keep",
                "duplicates: keep\n  named_events: [{id: skin, terms: [itchy rash]}, {id: falls, terms: [fall]}]");

    assertThat(lines(List.of(ProtocolFile.read(yaml, "mine.yaml"))))
        .containsSequence(
            "    named event skin: first on day at risk 6 [events.csv record 3]",
            "    named event falls: none, censored on day at risk 31");
  }

  @Test
  void someoneNeverTreatedHasRowsAndNothingElse() throws IOException {
    read(Export.ASSESSMENTS, "patient_id,assessed_day,instrument,total_score\nA,5,PHQ-9,20\n");

    assertThat(explained("standard"))
        .isEqualTo(
            """
            About one person: keep this in the closed room. It is not a result and not for release.
            Rows of the patient, in days from the first session
              PHQ-9 20 [scores.csv record 1]: not used, patient_without_session
            Rejected rows of anyone: a rejected row has no patient, so some may be this one's
              none
            No session at which the drug was given: no outcome is counted.
            """);
  }

  @Test
  void everyProtocolHasItsOwnPart() throws IOException {
    read(Export.SESSIONS, "patient_id,session_day,route\nA,0,iv\n");

    assertThat(lines("standard", "r-reference"))
        .containsSubsequence(
            "Protocol standard",
            "  Course 1, in days from its first session, which is day 0 of the patient",
            "Protocol r-reference",
            "  Course 1, in days from its first session, which is day 0 of the patient");
  }

  @Test
  void signsThatATerminalObeysAreNotPassedOn() throws IOException {
    read(Export.ADVERSE_EVENTS, "patient_id,onset_day,term\nA,0,a\u001b[2Jb\n");
    read(Export.SESSIONS, "patient_id,session_day,route\nA,0,iv\n");

    assertThat(lines("standard"))
        .contains("  day 0, adverse event a [2jb [events.csv record 1]: used");
  }

  @Test
  void rowsOfNobodyElseAreKept() throws IOException {
    read(Export.SESSIONS, "patient_id,session_day,route\nB,0,iv\n");
    assertThat(rows.isEmpty()).isTrue();

    read(Export.SESSIONS, "patient_id,session_day,route\nA,0,iv\n");
    assertThat(rows.isEmpty()).isFalse();
  }

  private List<String> lines(String... protocols) {
    return lines(
        List.of(protocols).stream().map(name -> ProtocolFile.named(name).protocol()).toList());
  }

  private List<String> lines(List<Protocol> protocols) {
    return Explanation.of(
        rows,
        FILES,
        new Strata(List.of("route")),
        new Protocols(protocols),
        AesiVocabulary.standard());
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
