package org.ketamineoutcomes.pitfalls;

import static org.assertj.core.api.Assertions.assertThat;
import static org.ketamineoutcomes.history.Rows.history;
import static org.ketamineoutcomes.history.Rows.score;
import static org.ketamineoutcomes.history.Rows.scoreAt;
import static org.ketamineoutcomes.history.Rows.session;
import static org.ketamineoutcomes.history.Rows.sessionAt;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.ketamineoutcomes.history.Assessment.RelationToSession;
import org.ketamineoutcomes.history.Entry;
import org.ketamineoutcomes.history.TreatmentHistory;
import org.ketamineoutcomes.onset.SessionResponseMeasure;
import org.ketamineoutcomes.protocol.Protocols;
import org.ketamineoutcomes.table.TableRow;

/** Those who come for a tenth session come because the others helped. */
class SurvivorshipBySessionTest {

  private static final Protocols STANDARD = RowOfAFew.standardWith();

  @Test
  void aShareAmongThoseStillTreatedStandsBesideHowManyEverStarted() {
    List<TreatmentHistory> cohort = new ArrayList<>();
    for (int i = 0; i < 3; i++) {
      cohort.add(treated(10, 8));
    }
    for (int i = 0; i < 7; i++) {
      cohort.add(treated(4, 18));
    }

    TableRow fourth = row(cohort, 4, "about_24_hours");
    TableRow tenth = row(cohort, 10, "about_24_hours");

    assertThat(fourth.get("n_still_treated")).isEqualTo(10L);
    assertThat(fourth.get("response_of_assessed")).isEqualTo(0.3);
    assertThat(tenth.get("n_ever_started")).isEqualTo(10L);
    assertThat(tenth.get("n_still_treated")).isEqualTo(3L);
    assertThat(tenth.get("n_assessed")).isEqualTo(3L);
    assertThat(tenth.get("response_of_assessed")).isEqualTo(1.0);
    assertThat(tenth.get("response_of_ever_started")).isEqualTo(0.3);
  }

  @Test
  void whoWasNeverAssessedStillCountsAmongThoseWhoStarted() {
    List<TreatmentHistory> cohort = List.of(treated(2, 8), history(session(0), session(3)));

    TableRow second = row(cohort, 2, "about_24_hours");

    assertThat(second.get("n_ever_started")).isEqualTo(2L);
    assertThat(second.get("n_still_treated")).isEqualTo(2L);
    assertThat(second.get("n_assessed")).isEqualTo(1L);
  }

  @Test
  void troughsAndScoresAfterADoseAreNotMixed() {
    TreatmentHistory patient =
        history(
            score(-1, 20),
            session(0),
            score(3, 15, RelationToSession.PRE_DOSE),
            session(3),
            score(3, 9, RelationToSession.POST_DOSE),
            score(4, 8));

    assertThat(row(List.of(patient), 1, "trough").get("mean_score")).isEqualTo(15.0);
    assertThat(row(List.of(patient), 2, "within_12_hours").get("mean_score")).isEqualTo(9.0);
    assertThat(row(List.of(patient), 2, "about_24_hours").get("mean_score")).isEqualTo(8.0);
  }

  @Test
  void timesAreRoundedToTheNearestDayHalfADayDown() {
    TreatmentHistory patient =
        history(
            scoreAt(-1, 600, 20),
            sessionAt(0, 1200, 1),
            scoreAt(1, 480, 16),
            scoreAt(1, 481, 15),
            scoreAt(2, 480, 14),
            scoreAt(2, 481, 13));

    assertThat(row(List.of(patient), 1, "within_12_hours").get("mean_score")).isEqualTo(16.0);
    assertThat(row(List.of(patient), 1, "about_24_hours").get("mean_score")).isEqualTo(14.0);
    assertThat(row(List.of(patient), 1, "days_2_to_6").get("mean_score")).isEqualTo(13.0);
  }

  /** Sessions every third day from day 0, with a score on the day after each. */
  private static TreatmentHistory treated(int sessions, int points) {
    List<Entry> entries = new ArrayList<>();
    entries.add(score(-1, 20));
    for (int i = 0; i < sessions; i++) {
      entries.add(session(3 * i));
      entries.add(score(3 * i + 1, points));
    }
    return history(entries.toArray(Entry[]::new));
  }

  private static TableRow row(List<TreatmentHistory> cohort, long session, String since) {
    return RowOfAFew.only(
        new SessionResponseMeasure(STANDARD),
        STANDARD,
        cohort,
        "response_by_session",
        Map.of("session", session, "since_dose", since));
  }
}
