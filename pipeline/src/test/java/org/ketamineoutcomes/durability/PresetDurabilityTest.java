package org.ketamineoutcomes.durability;

import static org.assertj.core.api.Assertions.assertThat;
import static org.ketamineoutcomes.history.Rows.history;
import static org.ketamineoutcomes.history.Rows.scoreOn;
import static org.ketamineoutcomes.history.Rows.session;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.ketamineoutcomes.history.Entry;
import org.ketamineoutcomes.patient.Counted;
import org.ketamineoutcomes.protocol.Presets;
import org.ketamineoutcomes.protocol.Protocol;
import org.ketamineoutcomes.protocol.Protocols;
import org.ketamineoutcomes.survival.CompetingFollowUp;
import org.ketamineoutcomes.survival.TimeToEvent;

/** One small patient for each preset with a durability of its own, worked by hand. */
class PresetDurabilityTest {

  @Test
  void salloumCountsFromTheInfusionToOneMadrsOf22OrMore() {
    TimeToEvent time =
        durability(
            "salloum_2019",
            session(0),
            scoreOn("MADRS", -1, 30),
            scoreOn("MADRS", 3, 14),
            scoreOn("MADRS", 7, 21),
            scoreOn("MADRS", 14, 22));
    assertThat(time.entryDay()).hasValue(3);
    assertThat(time.followUp()).isEqualTo(new CompetingFollowUp(14, 1));
  }

  @Test
  void salloumKnowsNothingMoreAfterTheNextInfusion() {
    TimeToEvent time =
        durability(
            "salloum_2019",
            session(0),
            session(10),
            scoreOn("MADRS", -1, 30),
            scoreOn("MADRS", 3, 14),
            scoreOn("MADRS", 14, 22));
    assertThat(time.followUp()).isEqualTo(new CompetingFollowUp(10, 0));
  }

  @Test
  void sustainDatesRelapseAtTheConfirmingScoreFromTheEndOfOptimisation() {
    TimeToEvent time =
        durability(
            "sustain1_relapse",
            session(0),
            session(3),
            session(7),
            session(10),
            session(14),
            session(17),
            session(21),
            session(24),
            scoreOn("MADRS", -1, 30),
            scoreOn("MADRS", 100, 10),
            scoreOn("MADRS", 120, 24),
            scoreOn("MADRS", 124, 25),
            scoreOn("MADRS", 132, 23));
    assertThat(time.entryDay()).isEmpty();
    assertThat(time.followUp()).isEqualTo(new CompetingFollowUp(24, 1));
  }

  @Test
  void mcInnesFollowsResponsesOfTwoWeeksAfterTheInduction() {
    TimeToEvent time =
        durability(
            "mcinnes_2022",
            session(0),
            session(4),
            session(8),
            session(12),
            scoreOn("PHQ-9", -1, 20),
            scoreOn("PHQ-9", 20, 8),
            scoreOn("PHQ-9", 28, 9),
            scoreOn("PHQ-9", 50, 12));
    assertThat(time.entryDay()).hasValue(16);
    assertThat(time.followUp()).isEqualTo(new CompetingFollowUp(38, 1));
  }

  private static TimeToEvent durability(String id, Entry... entries) {
    Protocol protocol = Presets.filled(id);
    return Counted.view(new Protocols(List.of(protocol)), history(entries))
        .scored()
        .get(0)
        .response()
        .orElseThrow()
        .time();
  }
}
