package org.ketamineoutcomes.pitfalls;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.ketamineoutcomes.history.Rows.history;
import static org.ketamineoutcomes.history.Rows.score;
import static org.ketamineoutcomes.history.Rows.session;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.ketamineoutcomes.course.Course;
import org.ketamineoutcomes.course.CourseScores;
import org.ketamineoutcomes.export.ExportReader;
import org.ketamineoutcomes.export.RejectedRow;
import org.ketamineoutcomes.export.RowSink;
import org.ketamineoutcomes.export.UnusedRow;
import org.ketamineoutcomes.header.TimeBasis;
import org.ketamineoutcomes.history.Assessment;
import org.ketamineoutcomes.history.Assessment.RelationToSession;
import org.ketamineoutcomes.history.Entry;
import org.ketamineoutcomes.history.Row;
import org.ketamineoutcomes.history.Strata;
import org.ketamineoutcomes.history.TreatmentHistory;
import org.ketamineoutcomes.mapping.Mapping;
import org.ketamineoutcomes.onset.OnsetByDefinitionMeasure;
import org.ketamineoutcomes.onset.OnsetMeasure;
import org.ketamineoutcomes.patient.Counted;
import org.ketamineoutcomes.patient.Measure;
import org.ketamineoutcomes.patient.PatientView;
import org.ketamineoutcomes.protocol.Protocol;
import org.ketamineoutcomes.protocol.ProtocolFile;
import org.ketamineoutcomes.protocol.Protocols;
import org.ketamineoutcomes.response.ResponseOnset;
import org.ketamineoutcomes.schema.Export;
import org.ketamineoutcomes.survival.FollowUp;
import org.ketamineoutcomes.table.TableRow;

/** Two weeks of recall cannot show what one day did; a trough is no peak; no answer is no zero. */
class RecallWindowTest {

  private static final Protocol PROTOCOL = ProtocolFile.named("r-reference").protocol();
  private static final Protocols PROTOCOLS = new Protocols(List.of(PROTOCOL));

  @Test
  void aResponseOnThePhq9TheDayAfterTheFirstDoseIsMarkedAsAboutTheTimeBeforeIt() {
    TableRow row = firstResponse(score(-1, 20), score(1, 4));

    assertThat(row.get("n_events")).isEqualTo(1L);
    assertThat(row.get("recall_days")).isEqualTo(14L);
    assertThat(row.get("n_recall_overlaps_pretreatment")).isEqualTo(1L);
  }

  @Test
  void itIsMarkedUntilTwoWeeksAreOver() {
    assertThat(overlaps(score(-1, 20), score(13, 4))).isEqualTo(1L);
    assertThat(overlaps(score(-1, 20), score(14, 4))).isEqualTo(0L);
  }

  @Test
  void theMadrsAsksAboutOneWeek() {
    assertThat(overlaps(madrs(-1, 40), madrs(6, 4))).isEqualTo(1L);
    assertThat(overlaps(madrs(-1, 40), madrs(7, 4))).isEqualTo(0L);
  }

  @Test
  void onsetSaysTheEarliestDayThatAnInstrumentCanShow() {
    TableRow summary = only(new OnsetMeasure(PROTOCOLS), "onset_summary", score(-1, 20));

    assertThat(summary.get("recall_days")).isEqualTo(14L);
    assertThat(summary.get("earliest_observable_day")).isEqualTo(14L);
  }

  @Test
  void aTroughBeforeTheNextDoseAndAScoreAfterItAreToldApart() {
    Entry trough = score(7, 8, RelationToSession.PRE_DOSE);
    Entry after = score(7, 8, RelationToSession.POST_DOSE);

    assertThat(sessionsBefore(trough)).isEqualTo(1.0);
    assertThat(sessionsBefore(after)).isEqualTo(2.0);
  }

  @Test
  void aScoreOfTheFirstDayIsABaselineBeforeTheDoseAndOnsetAfterIt() {
    assertThat(onset(score(-5, 20), score(0, 4, RelationToSession.POST_DOSE)))
        .isEqualTo(FollowUp.eventOn(0));
    assertThat(onset(score(-5, 20), score(0, 4, RelationToSession.PRE_DOSE)))
        .isEqualTo(FollowUp.censoredOn(0));
  }

  @Test
  void anItemOnSuicidalThoughtsThatIsNotAnsweredIsNotZero() throws IOException {
    String items = "2,2,2,2,2,2,2,2,";

    assertThat(read("p1,2024-03-01,PHQ-9,16," + items).suicidalityItem()).isEmpty();
    assertThat(read("p1,2024-03-01,PHQ-9,16," + items + "0").suicidalityItem()).hasValue(0);
  }

  private static Assessment read(String line) throws IOException {
    String header = "patient_id,assessed_date,instrument,total_score";
    for (int item = 1; item <= 9; item++) {
      header += ",item_" + item;
    }
    List<Entry> read = new ArrayList<>();
    new ExportReader(Export.ASSESSMENTS, Mapping.NONE, TimeBasis.DATE, List.of())
        .read(
            new ByteArrayInputStream((header + "\n" + line + "\n").getBytes(UTF_8)),
            "in.csv",
            0,
            new RowSink() {
              @Override
              public void accept(Row row) {
                read.add(row.entry());
              }

              @Override
              public void notUsed(UnusedRow row, String patientId) {}

              @Override
              public void reject(RejectedRow row) {}
            });
    return (Assessment) read.get(0);
  }

  private static Object overlaps(Entry... entries) {
    return firstResponse(entries).get("n_recall_overlaps_pretreatment");
  }

  /** How many sessions, of two on days 0 and 7, a response came after. */
  private static Object sessionsBefore(Entry response) {
    return firstResponse(session(7), score(-1, 20), response).get("median_sessions");
  }

  private static TableRow firstResponse(Entry... entries) {
    return rows(new OnsetByDefinitionMeasure(PROTOCOLS), "onset_by_definition", entries).stream()
        .filter(row -> row.text("definition").equals("first_response"))
        .findFirst()
        .orElseThrow();
  }

  private static FollowUp onset(Entry... entries) {
    TreatmentHistory history = treated(entries);
    Course course = Course.of(history, PROTOCOL.courseGapDays()).get(0);
    return ResponseOnset.of(
        CourseScores.of(history, course, "PHQ-9", PROTOCOL.baseline()), PROTOCOL.response());
  }

  private static TableRow only(Measure<PatientView, ?> measure, String table, Entry... entries) {
    List<TableRow> rows = rows(measure, table, entries);
    assertThat(rows).hasSize(1);
    return rows.get(0);
  }

  private static List<TableRow> rows(
      Measure<PatientView, ?> measure, String table, Entry... entries) {
    return Counted.rows(
        Counted.tables(measure, PROTOCOLS, Strata.NONE, List.of(treated(entries))), table);
  }

  private static TreatmentHistory treated(Entry... entries) {
    List<Entry> all = new ArrayList<>(List.of(entries));
    all.add(session(0));
    return history(all.toArray(Entry[]::new));
  }

  private static Assessment madrs(int day, int points) {
    Assessment phq9 = score(day, points);
    return new Assessment(
        phq9.position(),
        day,
        OptionalInt.empty(),
        "MADRS",
        100 * points,
        OptionalInt.empty(),
        RelationToSession.NOT_RECORDED);
  }
}
