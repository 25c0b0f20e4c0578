package org.ketamineoutcomes.aesi;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AesiVocabularyTest {

  private static final AesiVocabulary STANDARD = AesiVocabulary.standard();

  @ParameterizedTest(name = "{0}")
  @CsvSource({
    "dissociation,dissociation",
    "derealisation,dissociation",
    "derealization,dissociation",
    "out-of-body experience,dissociation",
    "loss of consciousness,sedation",
    "drowsiness,sedation",
    "raised blood pressure,blood_pressure",
    "fast heartbeat,heart_rate",
    "palpitations,heart_rate",
    "hypoxaemia,hypoxia",
    "hypoxemia,hypoxia",
    "nausea,nausea_vomiting",
    "vomiting,nausea_vomiting",
    "headaches,headache",
    "dizziness,dizziness",
    "light-headedness,dizziness",
    "vertigo,dizziness",
    "panic attacks,anxiety",
    "hallucination,psychosis_mania",
    "elevated mood,psychosis_mania",
    "suicidal thoughts,suicidality",
    "suicide attempt,suicidality",
    "frequent urination,cystitis_luts",
    "haematuria,cystitis_luts",
    "hematuria,cystitis_luts",
    "bladder inflammation,cystitis_luts",
    "urinary tract infection,urinary_infection",
    "bacterial cystitis,urinary_infection",
    "raised liver enzymes,hepatic",
    "memory difficulty,cognition_memory",
    "poor concentration,cognition_memory",
    "use outside the clinic,abuse_misuse",
    "drug-seeking behaviour,abuse_misuse",
    "craving for the drug,dependence",
    "withdrawal symptoms,withdrawal",
    "fall,falls"
  })
  void aTermOfPlainLanguageIsOfTheEventThatItNames(String term, String aesi) {
    assertThat(STANDARD.of(term)).extracting(Aesi::id).containsExactly(aesi);
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource({
    "common cold",
    "fatigue",
    "back pain",
    "blurred vision",
    "insomnia",
    "worsening of depression",
    "withdrawal of consent",
    "sleep apnoea",
    "retinal detachment",
    "required medical attention",
    "fell asleep",
    "restless legs",
    "accidental overdose",
    "pulmonary hypertension",
    "no headache",
    "denies suicidal ideation",
    "headachey",
    "preanxiety"
  })
  void aTermThatNamesNoneIsOfNone(String term) {
    assertThat(STANDARD.of(term)).isEmpty();
  }

  @Test
  void aTermMayBeOfSeveralEvents() {
    assertThat(STANDARD.of("Nausea / dizziness, and HEADACHES"))
        .extracting(Aesi::id)
        .containsExactly("nausea_vomiting", "headache", "dizziness");
  }

  @Test
  void anExceptionHidesOnlyTheWordsThatItCovers() {
    assertThat(STANDARD.of("sleep apnoea and apnoea during the infusion"))
        .extracting(Aesi::id)
        .containsExactly("hypoxia");
  }

  @Test
  void aTermIsLookedAtOnce() {
    assertThat(STANDARD.of("nausea")).isSameAs(STANDARD.of("nausea"));
  }

  @Test
  void whatIsSentToAWorkerAnswersAlike() throws IOException, ClassNotFoundException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ObjectOutputStream out = new ObjectOutputStream(bytes)) {
      out.writeObject(STANDARD.mappedBy("term,aesi\nqueer head,dizziness\n", "map.csv"));
    }
    try (ObjectInputStream in =
        new ObjectInputStream(new ByteArrayInputStream(bytes.toByteArray()))) {
      AesiVocabulary sent = (AesiVocabulary) in.readObject();
      assertThat(sent.of("queer head")).extracting(Aesi::id).containsExactly("dizziness");
      assertThat(sent.rules()).isEqualTo(STANDARD.rules());
    }
  }

  @Test
  void everyPhraseOfAnEventIsFoundInItself() {
    for (Aesi aesi : STANDARD.all()) {
      for (String term : aesi.terms()) {
        assertThat(STANDARD.of(term)).as(term).contains(aesi);
      }
    }
  }

  @Test
  void noExceptionIsOfItsEvent() {
    for (Aesi aesi : STANDARD.all()) {
      for (String term : aesi.except()) {
        List<Aesi> of = STANDARD.of(term);
        assertThat(of).as(term).doesNotContain(aesi);
      }
    }
  }
}
