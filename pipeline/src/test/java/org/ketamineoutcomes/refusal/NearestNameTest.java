package org.ketamineoutcomes.refusal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class NearestNameTest {

  private static final List<String> NAMES = List.of("standard", "r-reference", "loss", "less");

  @Test
  void offersTheNameThatTakesTheFewestChanges() {
    assertThat(NearestName.to("standrad", NAMES)).contains("standard");
    assertThat(NearestName.to("R-Ref", List.of("r-ref", "r-res"))).contains("r-ref");
  }

  @Test
  void offersTheAlphabeticallyFirstOfSeveral() {
    assertThat(NearestName.to("lass", NAMES)).contains("less");
  }

  @Test
  void offersNothingThatSharesLessThanHalfOfTheLetters() {
    assertThat(NearestName.to("xyz", NAMES)).isEmpty();
    assertThat(NearestName.to("", NAMES)).isEmpty();
  }
}
