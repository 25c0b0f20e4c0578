package org.ketamineoutcomes.scale;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.ketamineoutcomes.refusal.Refusal;
import org.ketamineoutcomes.scale.Instrument.Band;
import org.ketamineoutcomes.scale.Instrument.Direction;
import org.ketamineoutcomes.scale.Instrument.RemissionCutoff;

class InstrumentsTest {

  private static final Instruments STANDARD = Instruments.standard();

  private static final Instrument EPDS =
      Instrument.local("EPDS", List.of("Edinburgh"), 0, 30, Direction.HIGHER_IS_WORSE);

  @Test
  void knowsTheseScales() {
    assertThat(STANDARD.all())
        .extracting(Instrument::name)
        .containsExactly(
            "PHQ-9",
            "MADRS",
            "HAM-D17",
            "HAM-D6",
            "QIDS-SR16",
            "IDS-SR30",
            "BDI",
            "BDI-II",
            "CES-D",
            "GAD-7",
            "PCL-5",
            "CADSS");
  }

  @ParameterizedTest(name = "{0} is {1}")
  @CsvSource(
      delimiter = '|',
      value = {
        "PHQ9 | PHQ-9",
        "phq_9 | PHQ-9",
        "' PHQ - 9 ' | PHQ-9",
        "PHQ\u20119 | PHQ-9",
        "Patient Health Questionnaire-9 | PHQ-9",
        "Patient Health Questionnaire 9 (PHQ-9) | PHQ-9",
        "44261-6 | PHQ-9",
        "44249-1 | PHQ-9",
        "PHQ-9 quick depression assessment panel [Reported.PHQ] | PHQ-9",
        "Patient Health Questionnaire 9 item (PHQ-9) total score [Reported] | PHQ-9",
        "PHQ_9_TOTAL_SCORE | PHQ-9",
        "PHQ9 Total | PHQ-9",
        "PHQ 9 Score | PHQ-9",
        "MADRS Total Score | MADRS",
        "Montgomery-Asberg Depression Rating Scale (MADRS) | MADRS",
        "HAMD17 Total Score | HAM-D17",
        "HDRS-17 total | HAM-D17",
        "HRSD_17 | HAM-D17",
        "Hamilton Depression Rating Scale (HAM-D 17) | HAM-D17",
        "17-item Hamilton Depression Rating Scale | HAM-D17",
        "QIDS SR-16 | QIDS-SR16",
        "QIDS_SR16_TOTAL | QIDS-SR16",
        "IDS_SR30 | IDS-SR30",
        "IDS-SR total | IDS-SR30",
        "BDI-II Total | BDI-II",
        "Beck Depression Inventory-II (BDI-II) | BDI-II",
        "CES-D Total | CES-D",
        "Center for Epidemiologic Studies Depression Scale (CES-D) | CES-D",
        "GAD7 Total | GAD-7",
        "Generalized anxiety disorder 7 item (GAD-7) | GAD-7",
        "Generalized anxiety disorder 7 item (GAD-7) total score [Reported.PHQ] | GAD-7",
        "70274-6 | GAD-7",
        "69737-5 | GAD-7",
        "PCL-5 Total | PCL-5",
        "CADSS Total | CADSS",
        "PHQ0111 | PHQ-9",
        "Montgomery-Åsberg Depression Rating Scale | MADRS",
        "madrs | MADRS",
        "HAMD17 | HAM-D17",
        "HAMD 17 | HAM-D17",
        "HAM-D-17 | HAM-D17",
        "HDRS17 | HAM-D17",
        "hamd6 | HAM-D6",
        "QIDS_SR16 | QIDS-SR16",
        "QIDS-SR | QIDS-SR16",
        "IDS-SR | IDS-SR30",
        "BDI | BDI",
        "BDI2 | BDI-II",
        "BECK DEPRESSION INVENTORY-II | BDI-II",
        "89209-1 | BDI-II",
        "CESD | CES-D",
        "GAD-7 V2 | GAD-7",
        "PCL5 | PCL-5",
        "CADSS-23 | CADSS",
      })
  void recognisesUsualSpellings(String asWritten, String name) {
    assertThat(STANDARD.named(asWritten)).map(Instrument::name).contains(name);
    assertThat(STANDARD.named(asWritten)).map(Instrument::name).contains(name);
  }

  @ParameterizedTest(name = "<{0}>")
  @ValueSource(
      strings = {"", " ", "-", "EPDS", "PHQ", "PHQ-8", "HAM-D", "QIDS", "QIDS-C16", "69722-7"})
  void doesNotGuessAtOtherNames(String asWritten) {
    assertThat(STANDARD.named(asWritten)).isEmpty();
    assertThat(STANDARD.named(asWritten)).isEmpty();
  }

  @Test
  void tellsTheCodeOfAFormFromTheCodeOfItsTotal() {
    assertThat(STANDARD.isPanelCode("44249-1")).isTrue();
    assertThat(STANDARD.isPanelCode("69737-5")).isTrue();
    assertThat(STANDARD.isPanelCode("44261-6")).isFalse();
    assertThat(STANDARD.isPanelCode("PHQ-9")).isFalse();
  }

  @Test
  void localScaleStandsBesideTheOthers() {
    Instruments instruments = STANDARD.with(List.of(EPDS));

    assertThat(instruments.named("edinburgh")).contains(EPDS);
    assertThat(instruments.named("PHQ9")).isPresent();
    assertThat(STANDARD.named("EPDS")).isEmpty();
    assertThat(EPDS.totalHundredths(List.of(OptionalInt.of(1)))).isEmpty();
  }

  @Test
  void localScaleMayNotTakeAnothersName() {
    Instrument other =
        Instrument.local("Mood", List.of("phq 9"), 0, 10, Direction.HIGHER_IS_BETTER);

    assertThatThrownBy(() -> STANDARD.with(List.of(other)))
        .isInstanceOf(Refusal.class)
        .hasMessage("phq 9 cannot be a name of Mood: PHQ-9 has it; choose another");
  }

  @Test
  void localScaleNeedsARange() {
    assertThatThrownBy(() -> Instrument.local("Mood", List.of(), 10, 10, Direction.HIGHER_IS_WORSE))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("The lowest total must be below the highest");
  }

  @Test
  void bandsFollowOnEachOtherFromTheLowestTotalToTheHighest() {
    for (Instrument instrument : STANDARD.all()) {
      int from = instrument.minTotal();
      for (Band band : instrument.bands()) {
        assertThat(band.from()).as(instrument.name()).isEqualTo(from);
        from = band.to() + 1;
      }
      if (!instrument.bands().isEmpty()) {
        assertThat(from).as(instrument.name()).isEqualTo(instrument.maxTotal() + 1);
      }
    }
  }

  @Test
  void everyScaleSaysItsFactsInFull() {
    for (Instrument instrument : STANDARD.all()) {
      assertThat(instrument.aliases()).as(instrument.name()).isNotEmpty();
      assertThat(instrument.itemCount()).as(instrument.name()).isPositive();
      assertThat(instrument.minTotal()).as(instrument.name()).isZero();
      assertThat(instrument.recallDays()).as(instrument.name()).isPresent();
      assertThat(instrument.licence()).as(instrument.name()).isNotBlank();
      assertThat(instrument.source()).as(instrument.name()).isNotBlank();
      assertThat(instrument.direction()).isEqualTo(Direction.HIGHER_IS_WORSE);
    }
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource({"PHQ-9, 9", "MADRS, 10", "HAM-D17, 3", "QIDS-SR16, 12", "IDS-SR30, 18", "BDI-II, 9"})
  void saysWhichItemIsOnSuicidalThoughts(String name, int item) {
    assertThat(STANDARD.named(name).orElseThrow().suicidalityItem()).hasValue(item);
  }

  @ParameterizedTest(name = "{0}")
  @ValueSource(strings = {"HAM-D6", "CES-D", "GAD-7", "PCL-5", "CADSS"})
  void hasNoSuicidalityItemWhereTheScaleHasNone(String name) {
    assertThat(STANDARD.named(name).orElseThrow().suicidalityItem()).isEmpty();
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource({"PHQ-9, 14", "MADRS, 7", "BDI-II, 14", "GAD-7, 14", "PCL-5, 30", "CADSS, 0"})
  void saysHowFarBackTheQuestionsReach(String name, int days) {
    assertThat(STANDARD.named(name).orElseThrow().recallDays()).hasValue(days);
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource({"PHQ-9, 4, 5", "MADRS, 10, 12", "IDS-SR30, 13, 14", "BDI-II, 12, 13"})
  void givesBothRemissionCutoffsWhereStudiesDiffer(String name, int low, int high) {
    assertThat(STANDARD.named(name).orElseThrow().remission())
        .extracting(RemissionCutoff::atMost)
        .containsExactly(low, high);
  }
}
