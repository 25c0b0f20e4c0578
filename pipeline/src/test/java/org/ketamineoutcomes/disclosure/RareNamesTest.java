package org.ketamineoutcomes.disclosure;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

class RareNamesTest {

  @Test
  void aSingleRareWordTakesTheNextSmallestWithIt() {
    assertThat(RareNames.of(Map.of("lost", 65L, "moved", 20L, "died abroad", 3L), 11))
        .containsExactlyInAnyOrder("died abroad", "moved");
  }

  @Test
  void rareWordsThatAreEnoughTogetherTakeNoneWithThem() {
    assertThat(RareNames.of(Map.of("lost", 65L, "moved", 6L, "other", 5L), 11))
        .containsExactlyInAnyOrder("moved", "other");
  }

  @Test
  void withoutASmallestCellEveryWordIsPublished() {
    assertThat(RareNames.of(Map.of("lost", 65L, "moved", 1L), 0)).isEmpty();
  }
}
