package org.ketamineoutcomes.link;

import static org.assertj.core.api.Assertions.assertThat;
import static org.ketamineoutcomes.history.Rows.score;
import static org.ketamineoutcomes.history.Rows.scoreAt;
import static org.ketamineoutcomes.history.Rows.session;
import static org.ketamineoutcomes.history.Rows.sessionAt;
import static org.ketamineoutcomes.history.Rows.sessionNotGiven;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.ketamineoutcomes.history.Entry;

/** Whether people were scored before their first session. */
class FirstScoresTest {

  @Test
  void scoresOfNinetyDaysBeforeCount() {
    assertThat(of(session(100), score(10, 20))).isEqualTo(FirstScores.BEFORE_FIRST_SESSION);
    assertThat(of(session(100), score(9, 20))).isEqualTo(FirstScores.NONE_BEFORE_FIRST_SESSION);
    assertThat(of(session(103), session(100), score(101, 20)))
        .isEqualTo(FirstScores.NONE_BEFORE_FIRST_SESSION);
  }

  @Test
  void ofTheSameDayTheTimesDecide() {
    assertThat(of(session(0), scoreAt(0, 900, 20))).isEqualTo(FirstScores.BEFORE_FIRST_SESSION);
    assertThat(of(sessionAt(0, 600, 1), score(0, 20))).isEqualTo(FirstScores.BEFORE_FIRST_SESSION);
    assertThat(of(sessionAt(0, 600, 1), scoreAt(0, 600, 20)))
        .isEqualTo(FirstScores.BEFORE_FIRST_SESSION);
    assertThat(of(sessionAt(0, 600, 1), scoreAt(0, 601, 20)))
        .isEqualTo(FirstScores.NONE_BEFORE_FIRST_SESSION);
  }

  @Test
  void whoHasNoSessionOrNoScoreIsNotAsked() {
    assertThat(of(session(0))).isEqualTo(FirstScores.NOT_ASKED);
    assertThat(of(sessionNotGiven(0), score(5, 20))).isEqualTo(FirstScores.NOT_ASKED);
  }

  /** Six of ten are told, five of ten are not, and nine people are too few. */
  @Test
  void onlyMostPeopleAreTold() {
    assertThat(links(6, 4).mostlyScoredAfterFirstSession()).isEqualTo(6);
    assertThat(links(5, 5).mostlyScoredAfterFirstSession()).isZero();
    assertThat(links(9, 0).mostlyScoredAfterFirstSession()).isZero();
  }

  private static IdLinks links(int later, int before) {
    Map<String, List<Entry>> people = new TreeMap<>();
    for (int i = 0; i < later + before; i++) {
      people.put("P" + i, List.of(session(0), score(i < later ? 7 : -1, 20)));
    }
    IdLinks links = new IdLinks();
    links.add(people);
    return links;
  }

  private static FirstScores of(Entry... entries) {
    return FirstScores.of(List.of(entries));
  }
}
