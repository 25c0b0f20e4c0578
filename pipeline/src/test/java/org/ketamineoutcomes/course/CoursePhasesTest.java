package org.ketamineoutcomes.course;

import static org.assertj.core.api.Assertions.assertThat;
import static org.ketamineoutcomes.course.Phase.BOOSTER;
import static org.ketamineoutcomes.course.Phase.INDUCTION;
import static org.ketamineoutcomes.course.Phase.MAINTENANCE;
import static org.ketamineoutcomes.course.Phase.TAPER;
import static org.ketamineoutcomes.history.Rows.sessionsOn;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.ketamineoutcomes.protocol.InductionRule;
import org.ketamineoutcomes.protocol.PhaseRule;
import org.ketamineoutcomes.protocol.PhaseRule.Booster;
import org.ketamineoutcomes.protocol.PhaseRule.ReInduction;

class CoursePhasesTest {

  private static final InductionRule RULE = new InductionRule(4, 8, 0, 28, 7);

  private static final PhaseRule PHASES =
      new PhaseRule(new ReInduction(3, 21), new Booster(2, 14), new PhaseRule.Taper(3, 56));

  @Test
  void gapsThatWidenAfterTheInductionAreATaper() {
    assertThat(afterInduction(20, 30, 44)).containsExactly(TAPER, TAPER, TAPER);
  }

  @Test
  void gapsThatStayAsTheyAreAreNoTaper() {
    assertThat(afterInduction(22, 32, 42)).containsExactly(MAINTENANCE, MAINTENANCE, MAINTENANCE);
  }

  @Test
  void twoSessionsAreNoTaper() {
    assertThat(afterInduction(20, 33)).containsExactly(MAINTENANCE, MAINTENANCE);
  }

  @Test
  void aTaperEndsBeforeAShorterGap() {
    assertThat(afterInduction(20, 30, 44, 54)).containsExactly(TAPER, TAPER, TAPER, BOOSTER);
    assertThat(afterInduction(20, 30, 44, 54, 60))
        .containsExactly(TAPER, TAPER, TAPER, MAINTENANCE, MAINTENANCE);
  }

  @Test
  void aTaperEndsFiftySixDaysAfterTheInduction() {
    assertThat(afterInduction(20, 40, 68)).containsExactly(TAPER, TAPER, TAPER);
    assertThat(afterInduction(20, 40, 69)).containsExactly(MAINTENANCE, BOOSTER, BOOSTER);
  }

  @Test
  void oneOrTwoSessionsBetweenGapsOfFourteenDaysAreBoosters() {
    assertThat(afterInduction(26, 39, 53)).containsExactly(BOOSTER, BOOSTER, BOOSTER);
    assertThat(afterInduction(26, 39, 52, 66))
        .containsExactly(MAINTENANCE, MAINTENANCE, MAINTENANCE, BOOSTER);
    assertThat(afterInduction(25)).containsExactly(MAINTENANCE);
    assertThat(afterInduction(26)).containsExactly(BOOSTER);
  }

  @Test
  void whereNothingEndsACourseTheLastSessionDoes() {
    int none = Integer.MAX_VALUE;
    assertThat(afterInduction(none, PHASES, 40, 500)).containsExactly(BOOSTER, BOOSTER);
    assertThat(afterInduction(none, PHASES, 500)).containsExactly(BOOSTER);
  }

  @Test
  void sessionsOfATaperStillStandBetweenGaps() {
    assertThat(afterInduction(20, 30, 44, 46, 70))
        .containsExactly(TAPER, TAPER, TAPER, BOOSTER, BOOSTER);
    assertThat(afterInduction(20, 30, 44, 46, 48, 70))
        .containsExactly(TAPER, TAPER, TAPER, MAINTENANCE, MAINTENANCE, BOOSTER);
  }

  @Test
  void aLaterCourseOfThreeSessionsWithinTwentyOneDaysIsAReInduction() {
    CoursePhases later = later(200, 207, 221);
    assertThat(later.kind()).isEqualTo(CourseKind.RE_INDUCTION);
    assertThat(later.phases()).startsWith(INDUCTION, INDUCTION);
  }

  @Test
  void anyOtherLaterCourseIsABoosterRun() {
    assertThat(later(200, 207, 222).kind()).isEqualTo(CourseKind.BOOSTER_RUN);
    CoursePhases two = later(200, 203);
    assertThat(two.kind()).isEqualTo(CourseKind.BOOSTER_RUN);
    assertThat(two.phases()).containsExactly(BOOSTER, BOOSTER);
    assertThat(two.hasAfterOpening(BOOSTER)).isFalse();
  }

  /** The gaps are 16, 13 and 15 days. */
  @Test
  void theProtocolSaysHowManySessionsHowFarApartAreBoosters() {
    assertThat(afterInduction(28, 41, 56)).containsExactly(BOOSTER, BOOSTER, BOOSTER);
    assertThat(afterInduction(boosters(1, 14), 28, 41, 56))
        .containsExactly(MAINTENANCE, MAINTENANCE, BOOSTER);
    assertThat(afterInduction(boosters(1, 13), 28, 41, 56))
        .containsExactly(BOOSTER, BOOSTER, BOOSTER);
    assertThat(afterInduction(boosters(2, 16), 28, 41, 56))
        .containsExactly(MAINTENANCE, MAINTENANCE, MAINTENANCE);
    assertThat(afterInduction(boosters(3, 16), 28, 41, 56))
        .containsExactly(BOOSTER, BOOSTER, BOOSTER);
  }

  @Test
  void theProtocolSaysHowLongATaperIs() {
    assertThat(afterInduction(tapers(3, 57), 20, 40, 69)).containsExactly(TAPER, TAPER, TAPER);
    assertThat(afterInduction(tapers(2, 56), 20, 33)).containsExactly(TAPER, TAPER);
    assertThat(afterInduction(tapers(4, 56), 20, 30, 44))
        .containsExactly(MAINTENANCE, MAINTENANCE, BOOSTER);
  }

  @Test
  void theProtocolSaysHowCloseAReInductionIs() {
    assertThat(later(reInduction(3, 22), 200, 207, 222).kind()).isEqualTo(CourseKind.RE_INDUCTION);
    assertThat(later(reInduction(4, 22), 200, 207, 222).kind()).isEqualTo(CourseKind.BOOSTER_RUN);
    assertThat(later(reInduction(2, 3), 200, 203).kind()).isEqualTo(CourseKind.RE_INDUCTION);
  }

  @Test
  void wordsAreHeldAgainstTheTimingAndUnknownOnesAgainstNothing() {
    assertThat(PhaseLabel.of("foundational").agreesWith(INDUCTION)).isTrue();
    assertThat(PhaseLabel.of("re-induction").agreesWith(MAINTENANCE)).isFalse();
    assertThat(PhaseLabel.of("long-term care").agreesWith(TAPER)).isTrue();
    assertThat(PhaseLabel.of("long_term_care").agreesWith(INDUCTION)).isFalse();
    assertThat(PhaseLabel.of("visit")).isEqualTo(PhaseLabel.NOT_RECOGNISED);
    assertThat(PhaseLabel.of("visit").agreesWith(INDUCTION)).isTrue();
    assertThat(PhaseLabel.of("")).isEqualTo(PhaseLabel.NONE);
  }

  private static PhaseRule boosters(int maxSessions, int gapDays) {
    return new PhaseRule(PHASES.reInduction(), new Booster(maxSessions, gapDays), PHASES.taper());
  }

  private static PhaseRule tapers(int minSessions, int maxDays) {
    return new PhaseRule(
        PHASES.reInduction(), PHASES.booster(), new PhaseRule.Taper(minSessions, maxDays));
  }

  private static PhaseRule reInduction(int minSessions, int maxDays) {
    return new PhaseRule(new ReInduction(minSessions, maxDays), PHASES.booster(), PHASES.taper());
  }

  /** The phases of sessions on {@code days} after an induction on days 0, 4, 8 and 12. */
  private static List<Phase> afterInduction(int... days) {
    return afterInduction(PHASES, days);
  }

  private static List<Phase> afterInduction(PhaseRule rule, int... days) {
    return afterInduction(90, rule, days);
  }

  private static List<Phase> afterInduction(int gapDays, PhaseRule rule, int... days) {
    int[] all = new int[days.length + 4];
    System.arraycopy(new int[] {0, 4, 8, 12}, 0, all, 0, 4);
    System.arraycopy(days, 0, all, 4, days.length);
    List<Phase> phases =
        CoursePhases.of(Course.of(sessionsOn(all), gapDays).get(0), RULE, rule).phases();
    assertThat(phases.subList(0, 4)).containsOnly(INDUCTION);
    return phases.subList(4, phases.size());
  }

  private static CoursePhases later(int... days) {
    return later(PHASES, days);
  }

  private static CoursePhases later(PhaseRule rule, int... days) {
    int[] all = new int[days.length + 1];
    System.arraycopy(days, 0, all, 1, days.length);
    return CoursePhases.of(Course.of(sessionsOn(all), 90).get(1), RULE, rule);
  }
}
