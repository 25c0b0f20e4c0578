package org.ketamineoutcomes.monitoring;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.ketamineoutcomes.monitoring.SiteRange.Site;

class SiteRangeTest {

  private static final Site HALF = new Site(30, 15, 100, 50);
  private static final Site NONE = new Site(20, 0, 80, 0);
  private static final Site ALL = new Site(40, 40, 200, 200);

  @Test
  void theRangeIsOfTheSharesOfSessions() {
    assertThat(SiteRange.of(List.of(HALF, NONE, ALL), 11)).contains(new SiteRange(0, 1));
    assertThat(SiteRange.of(List.of(HALF, HALF, new Site(30, 30, 100, 75)), 11))
        .contains(new SiteRange(0.5, 0.75));
  }

  @Test
  void twoSitesHaveNoRange() {
    assertThat(SiteRange.of(List.of(HALF, ALL), 11)).isEmpty();
  }

  @Test
  void aSiteAtTheEndThatTellsOfFewPatientsHidesTheRange() {
    assertThat(SiteRange.of(List.of(HALF, ALL, new Site(30, 10, 100, 20)), 11)).isEmpty();
    assertThat(SiteRange.of(List.of(HALF, ALL, new Site(30, 11, 100, 20)), 11))
        .contains(new SiteRange(0.2, 1));
    assertThat(SiteRange.of(List.of(HALF, NONE, new Site(30, 20, 100, 60)), 11)).isEmpty();
  }

  @Test
  void aSiteAtTheEndThatTellsOfFewSessionsHidesTheRange() {
    assertThat(SiteRange.of(List.of(HALF, ALL, new Site(30, 11, 100, 10)), 11)).isEmpty();
    assertThat(SiteRange.of(List.of(HALF, NONE, new Site(30, 30, 100, 90)), 11)).isEmpty();
  }

  @Test
  void aSiteBetweenTheEndsTellsNothing() {
    assertThat(SiteRange.of(List.of(NONE, ALL, new Site(30, 3, 100, 5)), 11))
        .contains(new SiteRange(0, 1));
  }

  @Test
  void aSmallSiteThatTiesWithTheEndHidesTheRange() {
    assertThat(SiteRange.of(List.of(HALF, NONE, new Site(30, 10, 20, 10)), 11)).isEmpty();
  }

  @Test
  void withoutASmallestCellNothingIsHidden() {
    assertThat(SiteRange.of(List.of(HALF, ALL, new Site(1, 1, 10, 1)), 0))
        .contains(new SiteRange(0.1, 1));
  }
}
