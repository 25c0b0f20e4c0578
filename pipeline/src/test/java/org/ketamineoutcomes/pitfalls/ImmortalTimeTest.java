package org.ketamineoutcomes.pitfalls;

import static org.assertj.core.api.Assertions.assertThat;
import static org.ketamineoutcomes.history.Rows.history;
import static org.ketamineoutcomes.history.Rows.patient;
import static org.ketamineoutcomes.history.Rows.session;
import static org.ketamineoutcomes.pitfalls.TablesOfAFew.rows;

import java.util.List;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.ketamineoutcomes.history.TreatmentHistory;
import org.ketamineoutcomes.maintenance.CoursesMeasure;
import org.ketamineoutcomes.maintenance.DiscontinuationMeasure;
import org.ketamineoutcomes.table.TableRow;

/** Those who stay are not all who started. */
class ImmortalTimeTest {

  /** One session, and never again. */
  private static final TreatmentHistory GONE =
      history(session(0), patient(OptionalInt.of(400), OptionalInt.empty()));

  /** An induction on days 0, 4, 8 and 12, then a session every 28 days to day 376. */
  private static final TreatmentHistory STAYED =
      history(
          session(0),
          session(4),
          session(8),
          session(12),
          session(40),
          session(68),
          session(96),
          session(124),
          session(152),
          session(180),
          session(208),
          session(236),
          session(264),
          session(292),
          session(320),
          session(348),
          session(376),
          patient(OptionalInt.of(400), OptionalInt.empty()));

  @Test
  void coursesThatEndedEarlyStayInTheDenominator() {
    TableRow first = rows(TablesOfAFew.of(CoursesMeasure::new, GONE, STAYED), "course", "1").get(0);
    assertThat(first.get("n_courses")).isEqualTo(2L);
    assertThat(first.get("n_complete_induction")).isEqualTo(1L);
    assertThat(first.get("n_incomplete_induction")).isEqualTo(1L);
    assertThat(first.get("n_with_booster")).isEqualTo(1L);
  }

  @Test
  void theSilenceThatProvesADiscontinuationIsNotTimeOnTreatment() {
    TableRow stopped =
        rows(TablesOfAFew.of(DiscontinuationMeasure::new, GONE, STAYED), "status", "discontinued")
            .get(0);
    assertThat(stopped.get("n")).isEqualTo(1L);
    assertThat(stopped.get("26@incidence")).isEqualTo(0.5);
    assertThat(stopped.get("52@incidence")).isEqualTo(0.5);
  }

  @Test
  void whoDroppedOutAtOnceIsNotLeftOutOfLaterIncidence() {
    List<TableRow> alone =
        rows(TablesOfAFew.of(DiscontinuationMeasure::new, STAYED), "status", "discontinued");
    assertThat(alone.get(0).get("52@incidence")).isEqualTo(0.0);
  }
}
