package org.ketamineoutcomes.draft;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.Collections;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class AnswerPointsTest {

  private static final String HEADER =
      "patient_id,visit_date,"
          + IntStream.rangeClosed(1, 7).mapToObj(k -> "gad7_" + k).collect(Collectors.joining(","));

  @Test
  void wordsOfAQuestionnaireHaveItsPoints() throws IOException {
    assertThat(Drafts.of("s.csv", answers("Several days") + answersOf("P2", "nearly every day")))
        .contains(
            "      items: {'not at all': '0', 'several days': '1', 'more than half the days': '2', 'nearly every day': '3'}  # the words of its answers, as the questionnaire has them\n");
  }

  @Test
  void otherWordsAreAsked() throws IOException {
    assertThat(Drafts.of("s.csv", answers("Rarely")))
        .contains(
            "    # choose: values: {items: {ANSWER: 0, ANOTHER: 1}}  # answers are words; write each of them, and its points\n");
  }

  @Test
  void answersOfWhichNoneIsZeroAreAsked() throws IOException {
    assertThat(Drafts.of("s.csv", answers("4") + answersOf("P2", "1")))
        .contains(
            "    # choose: values: {items: {1: 0, 2: 1, 3: 2, 4: 3}}  # no answer is 0, and some are over 3: counted from 1?\n");
    assertThat(Drafts.of("s.csv", answers("3") + answersOf("P2", "1"))).doesNotContain("values");
  }

  @Test
  void labelsOfADictionaryAreWorthTheirCodes() throws IOException {
    StringBuilder dictionary =
        new StringBuilder("field_name,form_name,field_type,select_choices_or_calculations\n");
    for (int k = 1; k <= 7; k++) {
      dictionary.append(
          "gad7_%d,gad7,radio,\"0, Nie | 1, Selten | 2, Oft | 3, Immer\"\n".formatted(k));
    }
    assertThat(Drafts.of("d.csv", dictionary.toString(), "s.csv", answers("Oft")))
        .contains(
            "      items: {nie: '0', selten: '1', oft: '2', immer: '3'}  # by the data dictionary\n");
    assertThat(Drafts.of("d.csv", dictionary.toString(), "s.csv", answers("2")))
        .doesNotContain("values");
  }

  private static String answers(String answer) {
    return HEADER + "\n" + answersOf("P1", answer);
  }

  private static String answersOf(String patient, String answer) {
    return patient + ",2021-03-01," + String.join(",", Collections.nCopies(7, answer)) + "\n";
  }
}
