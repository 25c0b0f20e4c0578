package org.ketamineoutcomes.remark;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.ketamineoutcomes.export.Doors;
import org.ketamineoutcomes.export.ExportReader;
import org.ketamineoutcomes.header.TimeBasis;
import org.ketamineoutcomes.mapping.Mapping;
import org.ketamineoutcomes.schema.Export;

/** Columns that nothing reads, and of which a cell says that its row does not count. */
class UnreadColumnsTest {

  @ParameterizedTest(name = "{1}: {2}")
  @CsvSource({
    "SESSIONS, No Show?, X, 'rows: {''No Show?'': {leave_out: [''yes'', y, ''true'', 1, checked]}}'",
    "SESSIONS, attended, nein, 'rows: {attended: {leave_out: [''no'', n, ''false'', 0, unchecked]}}'",
    "SESSIONS, cancellation_reason, patient ill, 'rows: {cancellation_reason: ['''']}'",
    "SESSIONS, cancelled_at, 2024-03-01T08:00, 'rows: {cancelled_at: ['''']}'",
    "SESSIONS, Visit Outcome, Patient did not show, 'columns: {status: Visit Outcome}'",
    "SESSIONS, appointment_type, Initial consultation, 'rows: {appointment_type: [what stands there of sessions]}'",
    "SESSIONS, service, Psychotherapy 50 min, 'rows: {service: [what stands there of sessions]}'",
    "SESSIONS, Medication Administered, Zofran 4 mg, 'columns: {drug: Medication Administered}'",
    "SESSIONS, arm, Active placebo (midazolam), 'columns: {drug: arm}'",
    "SESSIONS, deleted_at, 2024-03-05, 'rows: {deleted_at: ['''']}'",
    "ASSESSMENTS, QSSTAT, NOT DONE, 'columns: {answer_status: QSSTAT}'",
    "ASSESSMENTS, reason_not_done, refused, 'rows: {reason_not_done: ['''']}'",
    "ASSESSMENTS, is_active, 0, 'rows: {is_active: {leave_out: [''no'', n, ''false'', 0, unchecked]}}'",
    "SESSIONS, unit, mcg, 'columns: {dose_unit: unit}'",
    "SESSIONS, weight_unit, lbs, 'units: {weight_kg: lb}'",
    "SESSIONS, group, TAU, 'columns: {drug: group}'",
    "ASSESSMENTS, DTYPE, LOCF, 'rows: {DTYPE: {leave_out: [what stands there of rows that are no totals]}}'",
    "SESSIONS, CPT Code, 99214, 'rows: {CPT Code: [what stands there of sessions]}'",
    "SESSIONS, transaction_type, Reversal, 'rows: {transaction_type: {leave_out: [what stands there of rows that were taken back]}}'",
    "ASSESSMENTS, superseded, yes, 'rows: {superseded: {leave_out: [''yes'', y, ''true'', 1, checked]}}'",
    "ASSESSMENTS, rater, Caregiver, 'rows: {rater: {leave_out: [what stands there of others than the patient and the rater]}}'",
    "ASSESSMENTS, purpose, Rater training, 'rows: {purpose: {leave_out: [what stands there of rows that are no patient''s]}}'",
    "ADVERSE_EVENTS, pre_existing, Y, 'rows: {pre_existing: {leave_out: [''yes'', y, ''true'', 1, checked]}}'",
    "ADVERSE_EVENTS, Event Type, Medical History, 'rows: {Event Type: {leave_out: [what stands there of rows that are no events]}}'",
    "ADVERSE_EVENTS, report_status, Nullified, 'rows: {report_status: {leave_out: [what stands there of rows that are no events]}}'",
    "PATIENTS, DOD, 2024-05-01, 'columns: {death_date: DOD}'",
    "PATIENTS, Vital Status, Deceased, 'columns: {death_date: HEADER of the date}'",
    "ADVERSE_EVENTS, Life-threatening, Yes, 'columns: {serious: Life-threatening}'",
    "ASSESSMENTS, Subscale, Somatic, 'rows: {Subscale: ['''', total]}'",
    "SESSIONS, MAR Action, Rate Change, 'rows: {MAR Action: [what stands there of doses given]}'",
    "SESSIONS, order_status, Discontinued, 'rows: {order_status: [what stands there of doses given]}'",
    "SESSIONS, indication, anesthesia for ECT, 'rows: {indication: {leave_out: [what stands there of ketamine for other ends]}}'",
    "SESSIONS, Department, Pain Clinic, 'rows: {Department: {leave_out: [what stands there of ketamine for other ends]}}'",
    "SESSIONS, type, Consult, 'rows: {type: [what stands there of sessions]}'",
    "SESSIONS, comment, Cancelled, 'columns: {status: comment}'",
    "ADVERSE_EVENTS, voided_by, nurse 3, 'rows: {voided_by: ['''']}'",
    "SESSIONS, Statut, annulée, 'columns: {status: Statut}'",
    "SESSIONS, ステータス, キャンセル, 'columns: {status: ステータス}'",
    "SESSIONS, record_status, superseded, 'rows: {record_status: {leave_out: [what stands there of rows that others replace]}}'",
    "SESSIONS, operation, UPDATE, 'rows: {operation: [what stands there of rows as they are now]}'",
    "ASSESSMENTS, audit_type, Deleted, 'rows: {audit_type: [what stands there of rows as they are now]}'",
    "SESSIONS, active, 0, 'rows: {active: {leave_out: [''no'', n, ''false'', 0, unchecked]}}'",
    "SESSIONS, study_arm, B, 'rows: {study_arm: [what stands there of ketamine]}'",
    "SESSIONS, days_supply, 30, 'rows: {days_supply: [what stands there of single doses]}'"
  })
  void isAskedAbout(Export export, String header, String cell, String line) {
    assertThatThrownBy(() -> read(export, header, cell))
        .hasMessageContaining("column " + header + " is not read")
        .hasMessageContaining("write " + export.label() + ": {" + line + "} in the mapping");
  }

  @ParameterizedTest(name = "{0}: {1}")
  @CsvSource({
    "consent_status, withdrawn",
    "consent_withdrawn_date, 2024-03-01",
    "Excluded, yes",
    "SAFFL, N",
    "opt_out, true"
  })
  void peopleWhoDoNotCountAreNamedByTheirIds(String header, String cell) {
    assertThatThrownBy(() -> read(Export.PATIENTS, header, cell))
        .hasMessageEndingWith(
            "write ids: {leave_out: [ID]} in the mapping with the ids of these people, or patients:"
                + " {drop: [%s]} if it means something else".formatted(header));
  }

  @ParameterizedTest(name = "{1}: {2}")
  @CsvSource({
    "SESSIONS, No Show?, no",
    "ASSESSMENTS, subscale, Total",
    "PATIENTS, excluded, no",
    "SESSIONS, CPT Code, G2083",
    "SESSIONS, MAR Action, Given",
    "SESSIONS, indication, Depression with chronic pain",
    "SESSIONS, type, Ketamine therapy",
    "ASSESSMENTS, rater, self",
    "ASSESSMENTS, source, patient",
    "ADVERSE_EVENTS, event_type, TEAE",
    "ADVERSE_EVENTS, pre_existing, N",
    "SESSIONS, cancellation_reason, none",
    "SESSIONS, cancellation_reason, N/A",
    "SESSIONS, cancelled_at, ''",
    "SESSIONS, appointment_type, Ketamine infusion follow up",
    "SESSIONS, service, Spravato treatment",
    "SESSIONS, Medication Administered, Ketamine and Zofran",
    "SESSIONS, ?!, no",
    "ADVERSE_EVENTS, condition_occurrence_id, 0",
    "SESSIONS, unit, mg",
    "SESSIONS, unit, Ward 3",
    "ASSESSMENTS, score_type, total",
    "PATIENTS, consent, yes",
    "PATIENTS, vital_status, alive",
    "PATIENTS, deceased, no",
    "PATIENTS, dod, ''",
    "SESSIONS, notes, cancelled the taxi",
    "ASSESSMENTS, is_active, 1",
    "ADVERSE_EVENTS, deleted_at, NULL"
  })
  void saysNothing(Export export, String header, String cell) throws IOException {
    assertThat(read(export, header, cell).accepted).hasSize(1);
  }

  private static Doors read(Export export, String header, String cell) throws IOException {
    String columns =
        switch (export) {
          case SESSIONS -> "patient_id,session_date,dose_mg\np1,2024-03-01,40";
          case ASSESSMENTS ->
              "patient_id,assessed_date,instrument,total_score\np1,2024-03-01,PHQ-9,9";
          case ADVERSE_EVENTS -> "patient_id,onset_date,term\np1,2024-03-01,nausea";
          case PATIENTS -> "patient_id,age\np1,40";
        };
    String file =
        "%s,\"%s\"\n%s,\"%s\"\n"
            .formatted(
                columns.substring(0, columns.indexOf('\n')),
                header,
                columns.substring(columns.indexOf('\n') + 1),
                cell);
    return Doors.of(
        new ExportReader(export, Mapping.NONE, TimeBasis.DATE, List.of()),
        file.getBytes(StandardCharsets.UTF_8));
  }
}
