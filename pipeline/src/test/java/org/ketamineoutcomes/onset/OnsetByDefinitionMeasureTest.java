package org.ketamineoutcomes.onset;

import static org.assertj.core.api.Assertions.assertThat;
import static org.ketamineoutcomes.PublishedTables.seen;
import static org.ketamineoutcomes.history.Rows.history;
import static org.ketamineoutcomes.history.Rows.score;
import static org.ketamineoutcomes.history.Rows.session;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.ketamineoutcomes.disclosure.SmallCells;
import org.ketamineoutcomes.history.Assessment;
import org.ketamineoutcomes.history.Strata;
import org.ketamineoutcomes.history.TreatmentHistory;
import org.ketamineoutcomes.patient.Counted;
import org.ketamineoutcomes.patient.Group;
import org.ketamineoutcomes.protocol.ProtocolFile;
import org.ketamineoutcomes.protocol.Protocols;
import org.ketamineoutcomes.table.TableRow;

class OnsetByDefinitionMeasureTest {

  private static final Protocols STANDARD =
      new Protocols(List.of(ProtocolFile.named("standard").protocol())).hidingNothing();

  private final List<TreatmentHistory> patients = new ArrayList<>();

  @Test
  void aDefinitionThatFewRespondersFailIsNotPublished() {
    add(20, score(2, 10), score(28, 10));
    add(5, score(2, 10), score(28, 20));
    add(30, score(2, 19), score(28, 19));

    assertThat(published("first_response").get("n_events")).isEqualTo(25L);
    assertThat(seen(published("sustained_response"))).doesNotContain("n_patients", "n_events");
  }

  @Test
  void oneThatManyFailIsPublished() {
    add(20, score(2, 10), score(28, 10));
    add(15, score(2, 10), score(28, 20));
    add(30, score(2, 19), score(28, 19));

    assertThat(published("first_response").get("n_events")).isEqualTo(35L);
    assertThat(published("sustained_response").get("n_events")).isEqualTo(20L);
  }

  @Test
  void fewWhoRespondBetweenTwoEarlyDaysAreNotPublished() {
    add(20, score(2, 10), score(28, 10));
    add(5, score(2, 19), score(14, 10));
    add(30, score(2, 19), score(28, 19));

    TableRow response = published("first_response");
    assertThat(response.get("n_events")).isEqualTo(25L);
    assertThat(seen(response)).doesNotContain("7@events", "7@without");
  }

  @Test
  void anInstrumentWithoutACutOffHasNoRowOfRemission() {
    patients.add(history(session(0), onGad7(score(-1, 20)), onGad7(score(2, 4))));

    assertThat(rows())
        .extracting(row -> row.get("definition"))
        .containsExactly("first_response", "sustained_response", "early_improvement");
  }

  private void add(int more, Assessment first, Assessment second) {
    for (int i = 0; i < more; i++) {
      patients.add(history(session(0), score(-1, 20), first, second));
    }
  }

  private List<TableRow> rows() {
    return Counted.tables(new OnsetByDefinitionMeasure(STANDARD), STANDARD, Strata.NONE, patients)
        .get(0)
        .rows();
  }

  private TableRow published(String definition) {
    return SmallCells.protect(rows(), 11).stream()
        .filter(row -> row.text("definition").equals(definition))
        .filter(row -> row.text("stratum").equals(Group.ALL))
        .findFirst()
        .orElseThrow();
  }

  private static Assessment onGad7(Assessment score) {
    return new Assessment(
        score.position(),
        score.day(),
        score.minuteOfDay(),
        "GAD-7",
        score.scoreHundredths(),
        score.suicidalityItem(),
        score.relation());
  }
}
