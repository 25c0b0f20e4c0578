package org.ketamineoutcomes.aesi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.ketamineoutcomes.refusal.Refusal;

class AesiMapTest {

  @Test
  void aMapTakesThePlaceOfTheWords() {
    AesiVocabulary vocabulary =
        mapped("term,aesi\nFeeling   Odd,dissociation\n\"odd, dizzy\",dizziness\n");
    assertThat(vocabulary.of("feeling odd")).extracting(Aesi::id).containsExactly("dissociation");
    assertThat(vocabulary.of("odd, dizzy")).extracting(Aesi::id).containsExactly("dizziness");
    assertThat(vocabulary.of("nausea")).isEmpty();
    assertThat(vocabulary.of("feeling odd today")).isEmpty();
  }

  @Test
  void aTermMayStandInSeveralRowsAndColumnsInAnyOrder() {
    assertThat(mapped("aesi,term\nsedation,faint\ndizziness,faint\nsedation,faint\n").of("faint"))
        .extracting(Aesi::id)
        .containsExactly("sedation", "dizziness");
  }

  @Test
  void aByteOrderMarkIsNotPartOfTheHeader() {
    assertThat(mapped("\uFEFFterm,aesi\nfaint,sedation\n").of("faint"))
        .extracting(Aesi::id)
        .containsExactly("sedation");
  }

  @Test
  void otherColumnsAreRefused() {
    assertRefused(
        "term,soc\nfaint,nervous\n", "map.csv: the columns must be term and aesi, and no others");
    assertRefused(
        "term,term\nfaint,sedation\n", "map.csv: the columns must be term and aesi, and no others");
    assertRefused("", "map.csv: the columns must be term and aesi, and no others");
  }

  @Test
  void anEventThatThereIsNotIsRefusedWithoutTellingTheTerm() {
    assertRefused(
        "term,aesi\nfaint,sedation\nfaint,fainting\n",
        "map.csv, row 2 below the header: aesi must be one of abuse_misuse, anxiety,"
            + " blood_pressure, cognition_memory, cystitis_luts, dependence, dissociation,"
            + " dizziness, falls, headache, heart_rate, hepatic, hypoxia, nausea_vomiting,"
            + " psychosis_mania, sedation, suicidality, urinary_infection, withdrawal");
  }

  @Test
  void aBlankTermIsRefused() {
    assertRefused(
        "term,aesi\n ,sedation\n",
        "map.csv, row 1 below the header: term is blank; write it as the exports do");
  }

  @Test
  void aRowOfAnotherWidthIsRefused() {
    assertRefused(
        "term,aesi\nfaint\n",
        "map.csv, row 1 below the header: it must have two cells, term and aesi");
  }

  @Test
  void anEmptyMapIsRefused() {
    assertRefused("term,aesi\n", "map.csv names no term; leave --aesiMap out to match by words");
  }

  @Test
  void anOpenQuoteIsRefused() {
    assertRefused(
        "term,aesi\n\"faint,sedation\n", "map.csv cannot be read as CSV; is a quote left open?");
  }

  private static AesiVocabulary mapped(String csv) {
    return AesiVocabulary.standard().mappedBy(csv, "map.csv");
  }

  private static void assertRefused(String csv, String message) {
    assertThatThrownBy(() -> mapped(csv)).isInstanceOf(Refusal.class).hasMessage(message);
  }
}
