package org.ketamineoutcomes.response;

import static org.assertj.core.api.Assertions.assertThat;
import static org.ketamineoutcomes.history.Rows.history;
import static org.ketamineoutcomes.history.Rows.scoreOn;
import static org.ketamineoutcomes.history.Rows.session;
import static org.ketamineoutcomes.survival.FollowUp.censoredOn;
import static org.ketamineoutcomes.survival.FollowUp.eventOn;

import java.util.List;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.ketamineoutcomes.course.CourseScores;
import org.ketamineoutcomes.course.CourseScores.Eligibility;
import org.ketamineoutcomes.history.Entry;
import org.ketamineoutcomes.patient.Counted;
import org.ketamineoutcomes.patient.ScoredCourse;
import org.ketamineoutcomes.protocol.Presets;
import org.ketamineoutcomes.protocol.Protocol;
import org.ketamineoutcomes.protocol.Protocols;
import org.ketamineoutcomes.survival.FollowUp;

/** Small patients, worked by hand, under the presets. */
class PresetPatientsTest {

  @Test
  void mcInnesTakesABaselineOf14DaysBeforeAndNoneOf15() {
    assertThat(one("mcinnes_2022", session(0), scoreOn("PHQ-9", -14, 20)).eligibility())
        .isEqualTo(Eligibility.EVALUABLE);
    assertThat(one("mcinnes_2022", session(0), scoreOn("PHQ-9", -15, 20)).eligibility())
        .isEqualTo(Eligibility.NO_BASELINE);
  }

  @Test
  void mcInnesLooksAtThePhq9AndAtNothingElse() {
    assertThat(all("mcinnes_2022", session(0), scoreOn("MADRS", -1, 30))).isEmpty();
  }

  @Test
  void sakuraiTakesTheScoreOfTheFirstInfusionsDayForBaseline() {
    CourseScores scores =
        one(
            "sakurai_2020_mgh",
            session(0),
            session(4),
            scoreOn("QIDS-SR16", -3, 20),
            scoreOn("QIDS-SR16", 0, 16),
            scoreOn("QIDS-SR16", 4, 8));

    assertThat(scores.baseline().scoreHundredths()).isEqualTo(OptionalInt.of(1600));
    assertThat(onset("sakurai_2020_mgh", scores)).isEqualTo(eventOn(4));
  }

  @Test
  void pfeifferFollowsThroughAGapThatWouldEndACourse() {
    List<ScoredCourse> courses =
        all("pfeiffer_2024_va", session(0), session(120), scoreOn("PHQ-9", -1, 20));

    assertThat(courses).hasSize(1);
    assertThat(all("mcinnes_2022", session(0), session(120), scoreOn("PHQ-9", -1, 20))).hasSize(2);
  }

  @Test
  void salloumLeavesAMadrsOf19OutAndFollows20() {
    assertThat(one("salloum_2019", session(0), scoreOn("MADRS", -1, 19)).eligibility())
        .isEqualTo(Eligibility.BASELINE_TOO_LOW);

    CourseScores scores =
        one("salloum_2019", session(0), scoreOn("MADRS", -1, 20), scoreOn("MADRS", 3, 11));
    assertThat(scores.eligibility()).isEqualTo(Eligibility.EVALUABLE);
    assertThat(onset("salloum_2019", scores)).isEqualTo(censoredOn(3));
  }

  private static FollowUp onset(String id, CourseScores scores) {
    return ResponseOnset.of(scores, Presets.filled(id).response());
  }

  private static CourseScores one(String id, Entry... entries) {
    List<ScoredCourse> courses = all(id, entries);
    assertThat(courses).hasSize(1);
    return courses.get(0).scores();
  }

  private static List<ScoredCourse> all(String id, Entry... entries) {
    Protocol protocol = Presets.filled(id);
    return Counted.view(new Protocols(List.of(protocol)), history(entries)).scored();
  }
}
