package org.ketamineoutcomes.individual;

import static org.assertj.core.api.Assertions.assertThat;
import static org.ketamineoutcomes.history.Rows.history;
import static org.ketamineoutcomes.history.Rows.patient;
import static org.ketamineoutcomes.history.Rows.score;
import static org.ketamineoutcomes.history.Rows.session;
import static org.ketamineoutcomes.history.Rows.sessionAt;
import static org.ketamineoutcomes.history.SafetyRows.eventOf;

import java.util.List;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.ketamineoutcomes.aesi.AesiVocabulary;
import org.ketamineoutcomes.history.Answer;
import org.ketamineoutcomes.history.Strata;
import org.ketamineoutcomes.history.TreatmentHistory;
import org.ketamineoutcomes.patient.AnalysisPlan;
import org.ketamineoutcomes.patient.Counted;
import org.ketamineoutcomes.protocol.Protocol;
import org.ketamineoutcomes.protocol.ProtocolFile;
import org.ketamineoutcomes.protocol.Protocols;
import org.ketamineoutcomes.table.Column;
import org.ketamineoutcomes.table.Table;
import org.ketamineoutcomes.table.TableRow;

/**
 * Patients of the protocol r-reference, worked by hand. The first session is on day 100 of their
 * calendars, which is day 0 here.
 */
class PatientRowsTest {

  private static final String TIMES = "time_to_event";

  /** Responds a week after the first session, keeps it another week, and has lost it on day 30. */
  private static final TreatmentHistory RESPONDER =
      history(
          sessionAt(100, 600, 2),
          sessionAt(104, 600, 3),
          score(100, 20, 11),
          score(107, 10, 12),
          score(114, 8, 13),
          score(130, 18, 14),
          eventOf(103, "nausea", Answer.NO),
          patient(OptionalInt.of(200), OptionalInt.empty()));

  /** Has one score that is no response, and dies on day 50. */
  private static final TreatmentHistory DIED =
      history(
          session(100),
          score(100, 20),
          score(107, 15),
          patient(OptionalInt.of(150), OptionalInt.of(150)));

  @Test
  void aResponseIsAnEventBetweenTwoAssessments() {
    assertRow(
        time(RESPONDER, "TTRESP"),
        "Days to first response, PHQ-9, 0 to 7: 7, CNSR 0, first response",
        "after 0 by 7, assessments day 2, file 2 line 12");
  }

  @Test
  void itsLossIsCountedFromTheResponse() {
    assertRow(
        time(RESPONDER, "TTLOSS"),
        "Days from response to its loss, PHQ-9, 7 to 30: 23, CNSR 0, response lost",
        "after 7 by 23, assessments day 4, file 2 line 14");
  }

  /** 96 days without a session, when the usual gap is 4: it was due on day 8. */
  @Test
  void treatmentEndsOnTheDayOnWhichTheNextSessionWasDue() {
    assertRow(
        time(RESPONDER, "TTDISC"),
        "Days to discontinuation of treatment, 0 to 8: 8, CNSR 0, treatment given up",
        "sessions day 2, file 1 line 3");
  }

  @Test
  void anAdverseEventIsOfItsKindAndItsWayOnly() {
    assertRow(
        event(RESPONDER, "any", "spontaneous"),
        "Days to first adverse event, any, spontaneous, 0 to 3: 3, CNSR 0, first adverse event",
        "adverse_events onset_day 1, file 3 line 1");
    assertRow(
        event(RESPONDER, "nausea_vomiting", "spontaneous"),
        "Days to first adverse event, nausea_vomiting, spontaneous, 0 to 3: 3, CNSR 0,"
            + " first adverse event",
        "adverse_events onset_day 1, file 3 line 1");
    assertRow(
        event(RESPONDER, "any", "solicited"),
        "Days to first adverse event, any, solicited, 0 to 100: 100, CNSR 1,"
            + " no such event while at risk, end of time at risk",
        "");
  }

  /** Both the first day and the last count as time at risk. */
  @Test
  void whoeverLivesIsCensoredAtTheEndOfTimeAtRisk() {
    assertRow(
        time(RESPONDER, "TTDEATH"),
        "Days at risk to death, 0 to 100: 101, CNSR 1, alive while at risk, end of time at risk",
        "");
  }

  @Test
  void deathCompetesWithAllThatHadNotCome() {
    assertRow(
        time(DIED, "TTRESP"),
        "Days to first response, PHQ-9, 0 to 7: 7, CNSR 2," + " death, last assessment",
        "after 7 by null, assessments day 2, file 2 line 1");
    assertRow(
        time(DIED, "TTDISC"),
        "Days to discontinuation of treatment, 0 to 50: 50, CNSR 2, death, day of death",
        "patients death_day 1, file 4 line 1");
    assertRow(
        event(DIED, "any", "not_recorded"),
        "Days to first adverse event, any, not_recorded, 0 to 50: 50, CNSR 2, death, day of death",
        "patients death_day 1, file 4 line 1");
    assertRow(
        time(DIED, "TTDEATH"),
        "Days at risk to death, 0 to 50: 51, CNSR 0, death",
        "patients death_day 1, file 4 line 1");
    assertThat(times(DIED)).noneMatch(row -> row.text("PARAMCD").equals("TTLOSS"));
  }

  /** Given up on day 0, the only session, as observation goes on for 200 days. */
  @Test
  void endOfTreatmentIsNamedWhereItCameFirst() {
    assertRow(
        time(
            history(
                session(100), score(100, 20), patient(OptionalInt.of(300), OptionalInt.of(300))),
            "TTRESP"),
        "Days to first response, PHQ-9, 0 to 0: 0, CNSR 2, end of treatment,"
            + " first session, since never assessed after it",
        "after 0 by null");
  }

  @Test
  void whoeverIsNeverAssessedAgainIsCensoredOnDayZeroByNoRow() {
    assertRow(
        time(history(session(100), score(100, 20)), "TTRESP"),
        "Days to first response, PHQ-9, 0 to 0: 0, CNSR 1, no response that is known,"
            + " first session, since never assessed after it",
        "after 0 by null");
  }

  @Test
  void aNamedEventIsCountedInDaysAtRisk() {
    Protocol naming =
        ProtocolFile.read(
            ProtocolFile.named("r-reference")
                .yaml()
                .replace(
                    "adverse_events:\n",
                    "adverse_events:\n  named_events: [{id: sick, terms: [nausea]}]\n"),
            "naming.yaml");

    TableRow row =
        rows(RESPONDER, naming, TIMES).stream()
            .filter(time -> time.text("event").equals("sick"))
            .findFirst()
            .orElseThrow();

    assertRow(
        row,
        "Days at risk to first event, sick, 0 to 3: 4, CNSR 0, first such event",
        "adverse_events onset_day 1, file 3 line 1");
  }

  @Test
  void aStudyDayHasNoDayZero() {
    assertThat(time(RESPONDER, "TTRESP").count("ADY")).hasValue(8);
  }

  @Test
  void whatIsCleanedIsInDaysSinceTheFirstSession() {
    assertThat(rows(RESPONDER, "sessions"))
        .extracting(row -> row.count("day").getAsLong())
        .containsExactly(0L, 4L);
    assertThat(rows(RESPONDER, "assessments"))
        .extracting(row -> row.count("day").getAsLong())
        .containsExactly(0L, 7L, 14L, 30L);
    assertThat(rows(RESPONDER, "adverse_events"))
        .extracting(row -> row.count("onset_day").getAsLong())
        .containsExactly(3L);
    TableRow patient = rows(RESPONDER, "patients").get(0);
    assertThat(patient.count("observation_end_day")).hasValue(100);
    assertThat(patient.count("death_day")).isEmpty();
    assertThat(rows(DIED, "patients").get(0).count("death_day")).hasValue(50);
  }

  @Test
  void everyRowHasThePseudonymAndTheStrata() {
    for (String file : List.of(TIMES, "patients", "sessions", "assessments", "adverse_events")) {
      assertThat(rows(RESPONDER, file))
          .isNotEmpty()
          .allMatch(row -> row.text("USUBJID").equals("pseudonym"));
    }
    for (String file : List.of(TIMES, "patients")) {
      assertThat(rows(RESPONDER, file)).allMatch(row -> row.text("stratum_sex").equals("f"));
    }
  }

  @Test
  void columnsOfTheExportsThatAreCalledAlikeStayApart() {
    assertThat(
            PatientRows.columns(new Strata(List.of("Bras-d'œuvre", "route", "Route"))).get(2).all())
        .extracting(Column::name)
        .contains("stratum_bras_d__uvre", "stratum_route", "stratum_route_");
  }

  private static void assertRow(TableRow row, String ended, String source) {
    String onDay = row.text("CNSDTDSC").isEmpty() ? "" : ", " + row.text("CNSDTDSC");
    assertThat(
            "%s, %s to %s: %s, CNSR %s, %s%s"
                .formatted(
                    row.text("PARAM"),
                    row.get("start_day"),
                    row.get("end_day"),
                    row.get("AVAL"),
                    row.get("CNSR"),
                    row.text("EVNTDESC"),
                    onDay))
        .isEqualTo(ended);
    String interval =
        row.has("interval_after_day")
            ? "after %s by %s, "
                .formatted(row.get("interval_after_day"), row.get("interval_by_day"))
            : "";
    String from =
        row.has("SRCDOM")
            ? "%s %s %s, file %s line %s"
                .formatted(
                    row.text("SRCDOM"),
                    row.text("SRCVAR"),
                    row.get("SRCSEQ"),
                    row.get("source_file"),
                    row.get("source_line"))
            : "";
    assertThat((interval + from).replaceFirst(", $", "")).isEqualTo(source);
  }

  private static TableRow time(TreatmentHistory history, String code) {
    return times(history).stream()
        .filter(row -> row.text("PARAMCD").equals(code))
        .findFirst()
        .orElseThrow();
  }

  private static TableRow event(TreatmentHistory history, String aesi, String ascertainment) {
    return times(history).stream()
        .filter(row -> row.text("aesi").equals(aesi))
        .filter(row -> row.text("ascertainment").equals(ascertainment))
        .findFirst()
        .orElseThrow();
  }

  private static List<TableRow> times(TreatmentHistory history) {
    return rows(history, TIMES);
  }

  private static List<TableRow> rows(TreatmentHistory history, String file) {
    return rows(history, ProtocolFile.named("r-reference").protocol(), file);
  }

  private static List<TableRow> rows(TreatmentHistory history, Protocol protocol, String file) {
    Protocols protocols = new Protocols(List.of(protocol));
    PatientRows rows =
        new PatientRows(
            new AnalysisPlan(
                protocols,
                new Strata(List.of("sex")),
                AesiVocabulary.standard(),
                List.of(),
                List.of()));
    return rows.of("pseudonym", history, List.of(Counted.view(protocols, history))).stream()
        .filter(table -> table.name().equals(file))
        .findFirst()
        .map(Table::rows)
        .orElseThrow();
  }
}
