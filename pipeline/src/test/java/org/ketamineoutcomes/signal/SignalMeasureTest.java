package org.ketamineoutcomes.signal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.ketamineoutcomes.history.Rows.patientAged;
import static org.ketamineoutcomes.history.Rows.score;
import static org.ketamineoutcomes.history.Rows.scoreOn;
import static org.ketamineoutcomes.history.Rows.session;
import static org.ketamineoutcomes.history.Rows.sessionWhereNobodyAsked;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.ketamineoutcomes.aesi.AesiVocabulary;
import org.ketamineoutcomes.history.AdverseEvent;
import org.ketamineoutcomes.history.Answer;
import org.ketamineoutcomes.history.Entry;
import org.ketamineoutcomes.history.RowPosition;
import org.ketamineoutcomes.history.Strata;
import org.ketamineoutcomes.history.TreatmentHistory;
import org.ketamineoutcomes.patient.Counted;
import org.ketamineoutcomes.protocol.ProtocolFile;
import org.ketamineoutcomes.protocol.Protocols;
import org.ketamineoutcomes.table.TableRow;

class SignalMeasureTest {

  private static final Protocols NOTHING_HIDDEN =
      new Protocols(
          List.of(
              ProtocolFile.read(
                  ProtocolFile.named("standard").yaml().replace("min_cell: 11", "min_cell: 0"),
                  "nothing hidden")));

  /** Four sessions of induction, then every four weeks, then every two. */
  private static final int[] EVER_SOONER = {0, 3, 7, 10, 38, 66, 94, 108, 122, 136};

  /** Four sessions of induction, then every four weeks. */
  private static final int[] STEADY = {0, 3, 7, 10, 38, 66, 94, 122, 150, 178};

  @Test
  void intervalsAreJudgedInThoseWithSixAndWithScores() {
    List<TableRow> rows =
        rows(
            treated(EVER_SOONER, score(50, 6), score(130, 6)),
            treated(EVER_SOONER, score(50, 6), score(130, 7)),
            treated(STEADY, score(50, 6), score(170, 6)),
            treated(EVER_SOONER, score(50, 6)),
            treated(new int[] {0, 3, 7, 10, 38}, score(50, 6)));

    TableRow row = only(rows, "interval_shortening_signal", "PHQ-9");
    assertThat(row.get("n_patients")).isEqualTo(5L);
    assertThat(row.get("n_treated_enough")).isEqualTo(4L);
    assertThat(row.get("n_eligible")).isEqualTo(3L);
    assertThat(row.get("n_flagged")).isEqualTo(1L);
    assertThat((double) row.get("proportion")).isCloseTo(1.0 / 3, within(1e-15));
    assertThat((double) row.get("clopper_pearson_lower_95")).isCloseTo(0.008404, within(1e-6));
    assertThat((double) row.get("clopper_pearson_upper_95")).isCloseTo(0.905701, within(1e-6));
    assertThat((double) row.get("wilson_lower_95")).isCloseTo(0.061492, within(1e-6));
    assertThat((double) row.get("wilson_upper_95")).isCloseTo(0.792340, within(1e-6));
    assertThat(row.get("note"))
        .isEqualTo(
            "A signal, not a finding: it cannot tell relapse, or what was done to prevent it, from misuse.");
  }

  @Test
  void responsesToTwoCoursesAreCompared() {
    Entry[] fourAndTwoWeeks = {
      score(-1, 20),
      score(7, 8),
      score(35, 15), // lost after 28 days
      session(200),
      score(199, 20),
      score(207, 8),
      score(221, 15) // lost after 14
    };
    Entry[] neverAgain = {score(-1, 20), score(7, 8), score(35, 15), session(200), score(199, 20)};
    List<TableRow> rows =
        rows(
            treated(new int[] {0}, fourAndTwoWeeks),
            treated(new int[] {0}, neverAgain),
            treated(new int[] {0}, score(-1, 20), score(7, 8), score(35, 15)));

    TableRow row = only(rows, "tolerance_durability_signal", "PHQ-9");
    assertThat(row.get("n_patients")).isEqualTo(3L);
    assertThat(row.get("n_treated_enough")).isEqualTo(2L);
    assertThat(row.get("n_eligible")).isEqualTo(1L);
    assertThat(row.get("n_flagged")).isEqualTo(1L);
  }

  @Test
  void withdrawalIsASignalUpToSevenDaysAfterASession() {
    TableRow row =
        only(
            rows(
                treated(new int[] {0, 7}, event("drug withdrawal", 14)),
                treated(new int[] {0, 7}, event("drug withdrawal", 15)),
                treated(new int[] {0, 7}, event("drug withdrawal", -1)),
                treated(new int[] {0, 7}, event("alcohol withdrawal", 8)),
                treated(new int[] {0, 7}, eventOfUnknownOnset("drug withdrawal"))),
            "withdrawal_signal",
            "none");
    assertThat(row.get("n_treated_enough")).isEqualTo(5L);
    assertThat(row.get("n_eligible")).isEqualTo(4L);
    assertThat(row.get("n_flagged")).isEqualTo(1L);
  }

  @Test
  void urinarySymptomsAreASignalWheneverTheyAroseUnderTreatmentAndInfectionsAreNot() {
    TableRow row =
        only(
            rows(
                treated(new int[] {0}, event("bladder pain", 30)),
                treated(new int[] {0}, eventOfUnknownOnset("dysuria")),
                treated(new int[] {0}, event("bladder pain", 31)),
                treated(new int[] {0}, event("urinary tract infection", 3))),
            "urinary_signal",
            "none");
    assertThat(row.get("n_eligible")).isEqualTo(4L);
    assertThat(row.get("n_flagged")).isEqualTo(2L);
  }

  @Test
  void whoWasNeverAskedIsNotKnownToBeFreeOfEvents() {
    TreatmentHistory neverAsked = of(sessionWhereNobodyAsked(0));
    TreatmentHistory publishedAnyway = of(sessionWhereNobodyAsked(0), event("drug withdrawal", 3));

    TableRow row = only(rows(neverAsked, publishedAnyway), "withdrawal_signal", "none");

    assertThat(row.get("n_patients")).isEqualTo(2L);
    assertThat(row.get("n_eligible")).isEqualTo(1L);
    assertThat(row.get("n_flagged")).isEqualTo(1L);
  }

  @Test
  void everySignalHasItsRowsAlsoWhereItCanBeToldOfNobody() {
    List<TableRow> rows = rows(treated(new int[] {0}));

    assertThat(rows).extracting(row -> row.get("instrument")).containsOnly("none");
    assertThat(rows)
        .extracting(row -> row.get("signal"))
        .containsExactly(
            "tolerance_dose_signal",
            "tolerance_durability_signal",
            "interval_shortening_signal",
            "unscheduled_sessions_signal",
            "withdrawal_signal",
            "urinary_signal");
    TableRow row = only(rows, "tolerance_dose_signal", "none");
    assertThat(row.get("n_patients")).isEqualTo(1L);
    assertThat(row.get("n_treated_enough")).isEqualTo(0L);
    assertThat(row.get("n_eligible")).isEqualTo(0L);
    assertThat(row.get("n_flagged")).isEqualTo(0L);
    assertThat(row.has("proportion")).isFalse();
    assertThat(row.has("wilson_upper_95")).isFalse();
  }

  @Test
  void everyGroupHasARowForEveryInstrumentOfAnyone() {
    Strata byAge = new Strata(List.of("age_band"));
    List<TableRow> rows =
        rows(
            byAge,
            treated(new int[] {0}, patientAged(25), scoreOn("MADRS", 3, 20)),
            treated(new int[] {0}, patientAged(45), score(3, 9)));

    assertThat(rows)
        .filteredOn(row -> row.get("signal").equals("interval_shortening_signal"))
        .extracting(row -> row.get("stratum_value") + " " + row.get("instrument"))
        .containsExactly(
            "all MADRS",
            "all PHQ-9",
            "18 to 29 MADRS",
            "18 to 29 PHQ-9",
            "40 to 49 MADRS",
            "40 to 49 PHQ-9");
  }

  private static List<TableRow> rows(TreatmentHistory... patients) {
    return rows(Strata.NONE, patients);
  }

  private static List<TableRow> rows(Strata strata, TreatmentHistory... patients) {
    return Counted.tables(
            new SignalMeasure(AesiVocabulary.standard()), NOTHING_HIDDEN, strata, List.of(patients))
        .get(0)
        .rows();
  }

  private static TableRow only(List<TableRow> rows, String signal, String instrument) {
    Map<String, String> key = Map.of("signal", signal, "instrument", instrument);
    List<TableRow> found =
        rows.stream()
            .filter(
                row ->
                    key.entrySet().stream().allMatch(e -> e.getValue().equals(row.get(e.getKey()))))
            .toList();
    assertThat(found).hasSize(1);
    return found.get(0);
  }

  private static TreatmentHistory treated(int[] days, Entry... others) {
    List<Entry> entries = new ArrayList<>(Arrays.asList(others));
    for (int day : days) {
      entries.add(session(day));
    }
    return TreatmentHistory.of("p", entries).orElseThrow();
  }

  private static TreatmentHistory of(Entry... entries) {
    return TreatmentHistory.of("p", List.of(entries)).orElseThrow();
  }

  private static AdverseEvent event(String term, int day) {
    return event(term, OptionalInt.of(day));
  }

  private static AdverseEvent eventOfUnknownOnset(String term) {
    return event(term, OptionalInt.empty());
  }

  private static AdverseEvent event(String term, OptionalInt onset) {
    return new AdverseEvent(
        new RowPosition(2, 1),
        onset,
        onset,
        OptionalInt.empty(),
        OptionalInt.empty(),
        term,
        "",
        "mild",
        "",
        Answer.NO,
        "",
        "",
        "",
        Answer.NOT_RECORDED,
        "",
        "");
  }
}
