package org.ketamineoutcomes.durability;

import static org.assertj.core.api.Assertions.assertThat;
import static org.ketamineoutcomes.history.Rows.history;
import static org.ketamineoutcomes.history.Rows.patient;
import static org.ketamineoutcomes.history.Rows.score;
import static org.ketamineoutcomes.history.Rows.session;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.ketamineoutcomes.history.Entry;
import org.ketamineoutcomes.history.Strata;
import org.ketamineoutcomes.history.TreatmentHistory;
import org.ketamineoutcomes.patient.Counted;
import org.ketamineoutcomes.protocol.Presets;
import org.ketamineoutcomes.protocol.Protocol;
import org.ketamineoutcomes.protocol.ProtocolFile;
import org.ketamineoutcomes.protocol.Protocols;
import org.ketamineoutcomes.table.TableRow;

/** A response of day 7, a booster on day 40, a loss on day 60, seen again on day 70. */
class DurabilityByDefinitionTest {

  private static final String STANDARD = ProtocolFile.named("standard").yaml();

  @Test
  void everyDefinitionOfAnInstrumentHasARow() {
    assertThat(rows(0, 1).stream().map(row -> row.text("variant")))
        .containsExactly(
            "as_written",
            "retreatment_ignore",
            "retreatment_censor",
            "retreatment_event",
            "retreatment_compete",
            "origin_first_response",
            "origin_last_induction_session",
            "origin_landmark",
            "loss_response_lost",
            "loss_remission_lost",
            "loss_return_to_baseline",
            "loss_phq_9_at_least_10",
            "loss_phq_9_at_least_15",
            "confirm_1",
            "confirm_2",
            "confirm_2_dated_at_first",
            "confirm_2_dated_at_confirming",
            "confirm_2_unconfirmed_censor_at_last_assessment",
            "confirm_2_unconfirmed_censor_at_last_ok",
            "confirm_2_unconfirmed_event");
  }

  @Test
  void definitionsGiveDifferentDays() {
    assertThat(row("retreatment_ignore").get("median_days")).isEqualTo(53.0);
    assertThat(row("retreatment_event").get("median_days")).isEqualTo(33.0);
    assertThat(row("retreatment_censor").get("n_events")).isEqualTo(0L);
    assertThat(row("retreatment_compete").get("n_competing")).isEqualTo(1L);
    assertThat(row("origin_last_induction_session").get("median_days")).isEqualTo(60.0);
    assertThat(row("origin_landmark").get("median_days")).isEqualTo(32.0);
    assertThat(row("loss_remission_lost").get("n_patients")).isEqualTo(0L);
    assertThat(row("confirm_2_dated_at_confirming").get("median_days")).isEqualTo(63.0);
  }

  @Test
  void aDefinitionThatDiffersByFewPatientsIsNotPublished() {
    List<TableRow> rows = new ArrayList<>(rows(11, 30));
    TableRow written = rows.get(0);
    assertThat(written.get("n_patients")).isEqualTo(30L);
    TableRow censored =
        rows.stream().filter(row -> row.text("variant").equals("origin_landmark")).findAny().get();
    assertThat(censored.get("n_patients")).isEqualTo(30L);
    List<TableRow> mixed =
        rowsOf(
            11,
            tally -> {
              for (int i = 0; i < 30; i++) {
                tally.add(lostForGood());
              }
              tally.add(history(session(0), score(-1, 20), score(7, 9), score(40, 9)));
            });
    TableRow differs =
        mixed.stream()
            .filter(row -> row.text("variant").equals("retreatment_censor"))
            .findAny()
            .get();
    assertThat(mixed.get(0).get("n_patients")).isEqualTo(31L);
    assertThat(mixed.get(0).get("n_events")).isEqualTo(30L);
    assertThat(differs.get("n_patients")).isEqualTo(31L);
    TableRow confirming =
        rowsOf(
                11,
                tally -> {
                  for (int i = 0; i < 30; i++) {
                    tally.add(lostForGood());
                  }
                  tally.add(history(session(0), score(-1, 20), score(7, 9), score(40, 15)));
                })
            .stream()
            .filter(row -> row.text("variant").equals("confirm_2"))
            .findAny()
            .get();
    assertThat(confirming.get("n_events")).isNull();
    assertThat(confirming.text("suppression_reason")).isEqualTo("COMPLEMENTARY");
  }

  @Test
  void whereOnlyCompetingEventsDifferByFewTheyAreLeftOut() {
    TableRow confirmed =
        rowsOf(
                11,
                tally -> {
                  for (int i = 0; i < 30; i++) {
                    tally.add(lostForGood());
                    tally.add(lostOnce());
                    tally.add(lostOnce());
                  }
                  for (int i = 0; i < 3; i++) {
                    tally.add(lostOnce(patient(OptionalInt.empty(), OptionalInt.of(90))));
                  }
                })
            .stream()
            .filter(row -> row.text("variant").equals("confirm_2"))
            .findAny()
            .get();
    assertThat(confirmed.get("n_patients")).isEqualTo(93L);
    assertThat(confirmed.get("n_events")).isEqualTo(30L);
    assertThat(confirmed.get("n_competing")).isNull();
    assertThat(confirmed.text("suppression_reason")).isEqualTo("COMPLEMENTARY");
  }

  /** A loss that no second score confirms. */
  private static TreatmentHistory lostOnce(Entry... others) {
    List<Entry> entries = new ArrayList<>(List.of(others));
    entries.addAll(List.of(session(0), score(-1, 20), score(7, 9), score(60, 15), score(70, 9)));
    return history(entries.toArray(Entry[]::new));
  }

  private static TreatmentHistory lostForGood() {
    return history(
        session(0), session(40), score(-1, 20), score(7, 9), score(60, 15), score(70, 15));
  }

  private static TableRow row(String variant) {
    return rows(0, 1).stream()
        .filter(row -> row.text("variant").equals(variant))
        .findAny()
        .orElseThrow();
  }

  private static List<TableRow> rows(int minCell, int patients) {
    return rowsOf(
        minCell,
        cohort -> {
          for (int i = 0; i < patients; i++) {
            cohort.add(lostForGood());
          }
        });
  }

  private static List<TableRow> rowsOf(int minCell, Consumer<List<TreatmentHistory>> fill) {
    Protocol protocol = ProtocolFile.read(Presets.textSuppressing("standard", minCell), "changed");
    Protocols protocols = new Protocols(List.of(protocol));
    List<TreatmentHistory> cohort = new ArrayList<>();
    fill.accept(cohort);
    return Counted.tables(
            new DurabilityByDefinitionMeasure(protocols), protocols, Strata.NONE, cohort)
        .get(0)
        .rows();
  }
}
