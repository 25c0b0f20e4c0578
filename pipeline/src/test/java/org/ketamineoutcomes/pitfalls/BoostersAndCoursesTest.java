package org.ketamineoutcomes.pitfalls;

import static org.assertj.core.api.Assertions.assertThat;
import static org.ketamineoutcomes.history.Rows.history;
import static org.ketamineoutcomes.history.Rows.patient;
import static org.ketamineoutcomes.history.Rows.score;
import static org.ketamineoutcomes.history.Rows.session;
import static org.ketamineoutcomes.pitfalls.TablesOfAFew.rows;

import java.util.List;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.ketamineoutcomes.course.CompetingDays;
import org.ketamineoutcomes.course.Course;
import org.ketamineoutcomes.course.CourseScores;
import org.ketamineoutcomes.history.TreatmentHistory;
import org.ketamineoutcomes.maintenance.CoursesMeasure;
import org.ketamineoutcomes.maintenance.DiscontinuationMeasure;
import org.ketamineoutcomes.protocol.Protocol;
import org.ketamineoutcomes.protocol.ProtocolFile;
import org.ketamineoutcomes.response.ResponseDurability;
import org.ketamineoutcomes.response.ResponseOnset;
import org.ketamineoutcomes.survival.FollowUp;
import org.ketamineoutcomes.table.TableRow;

/**
 * Two courses: one of four sessions with a booster on day 40, from a baseline of 20; a re-induction
 * from day 200, from a baseline of 12. The booster keeps the response for a while.
 */
class BoostersAndCoursesTest {

  private static final TreatmentHistory PATIENT =
      history(
          score(-1, 20),
          session(0),
          session(4),
          session(8),
          session(12),
          score(14, 9),
          session(40),
          score(60, 10),
          score(80, 15),
          score(199, 12),
          session(200),
          session(204),
          session(208),
          session(212),
          score(214, 7),
          patient(OptionalInt.of(230), OptionalInt.empty()));

  private static final String STANDARD = ProtocolFile.named("standard").yaml();

  @Test
  void eachCourseIsMeasuredFromItsOwnBaseline() {
    Protocol protocol = ProtocolFile.read(STANDARD, "standard");
    assertThat(scores(protocol, 0).baselineHundredths()).isEqualTo(2000);
    assertThat(scores(protocol, 1).baselineHundredths()).isEqualTo(1200);
  }

  @Test
  void aResponseFromTheFirstBaselineIsNoneFromTheSecond() {
    Protocol protocol = ProtocolFile.read(STANDARD, "standard");
    assertThat(ResponseOnset.of(scores(protocol, 0), protocol.response()))
        .isEqualTo(FollowUp.eventOn(14));
    assertThat(ResponseOnset.of(scores(protocol, 1), protocol.response()))
        .isEqualTo(FollowUp.censoredOn(14));
  }

  @Test
  void aBoosterIgnoredOrCensoredAtGivesDifferentDurability() {
    assertThat(durability("retreatment: ignore")).isEqualTo(FollowUp.eventOn(66));
    assertThat(durability("retreatment: censor")).isEqualTo(FollowUp.censoredOn(26));
  }

  @Test
  void rowsOfOneCourseDoNotMergeTwo() {
    List<TableRow> courses = TablesOfAFew.of(CoursesMeasure::new, PATIENT);
    TableRow first = rows(courses, "course", "1").get(0);
    TableRow second = rows(courses, "course", "2").get(0);
    assertThat(first.get("n_sessions")).isEqualTo(5L);
    assertThat(first.get("n_with_booster")).isEqualTo(1L);
    assertThat(first.get("n_re_induction")).isEqualTo(0L);
    assertThat(first.get("median_days")).isEqualTo(40.0);
    assertThat(second.get("n_sessions")).isEqualTo(4L);
    assertThat(second.get("n_with_booster")).isEqualTo(0L);
    assertThat(second.get("n_re_induction")).isEqualTo(1L);
    assertThat(second.get("median_days")).isEqualTo(12.0);
  }

  @Test
  void whoStaysInTreatmentNeedNotRespond() {
    TableRow active =
        rows(TablesOfAFew.of(DiscontinuationMeasure::new, PATIENT), "status", "undetermined")
            .get(0);
    assertThat(active.get("n")).isEqualTo(1L);
    Protocol protocol = ProtocolFile.read(STANDARD, "standard");
    assertThat(ResponseOnset.of(scores(protocol, 1), protocol.response()).event()).isFalse();
  }

  private static FollowUp durability(String retreatment) {
    Protocol protocol =
        ProtocolFile.read(STANDARD.replace("retreatment: ignore", retreatment), "standard");
    return ResponseDurability.of(scores(protocol, 0), protocol, CompetingDays.NONE)
        .orElseThrow()
        .time()
        .sinceEntry()
        .followUp();
  }

  private static CourseScores scores(Protocol protocol, int course) {
    return CourseScores.of(
        PATIENT,
        Course.of(PATIENT, protocol.courseGapDays()).get(course),
        "PHQ-9",
        protocol.baseline());
  }
}
