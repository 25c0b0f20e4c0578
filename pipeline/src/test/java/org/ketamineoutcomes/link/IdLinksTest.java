package org.ketamineoutcomes.link;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.ketamineoutcomes.history.Assessment;
import org.ketamineoutcomes.history.Assessment.RelationToSession;
import org.ketamineoutcomes.history.Entry;
import org.ketamineoutcomes.history.Patient;
import org.ketamineoutcomes.history.RowPosition;
import org.ketamineoutcomes.history.Rows;
import org.ketamineoutcomes.history.TotalOrigin;
import org.ketamineoutcomes.history.TotalSource;
import org.ketamineoutcomes.tally.TallyBytes;

/**
 * What is said of ids that do not meet; files are numbered 0 assessments, 1 patients, 2 sessions.
 */
class IdLinksTest {

  private static final List<String> FILES = List.of("a.csv", "p.csv", "q.csv");

  private final TreeMap<String, List<Entry>> rows = new TreeMap<>();

  @Test
  void idsThatMeetHaveNoFault() {
    people("P1", "P2", "P3").forEach(this::treated);
    people("P1", "P2", "P3").forEach(this::assessed);

    assertThat(faults()).isEmpty();
    assertThat(report(Set.of()).lines())
        .containsExactly("sessions: 3 ids", "assessments: 3 ids, 0 of them without a session");
  }

  @Test
  void idsThatAreAnotherWithSomethingBehindItAreTold() {
    people("17", "17-2", "18", "18B", "19", "192", "A-1", "A-2").forEach(this::treated);

    assertThat(faults()).isEmpty();
    assertThat(report(Set.of()).lines())
        .containsExactly(
            "sessions: 8 ids",
            "2 ids are another id with something behind it, as 17-2 or 17B beside 17; if they are of"
                + " one person who came back, write ids: {strip: ['-2']}, or what stands there");
  }

  @Test
  void leadingZerosOfOneExportAreNamedWithTheLine() {
    people("001", "002", "003").forEach(this::treated);
    people("1", "2", "3").forEach(this::assessed);

    assertThat(faults().get(0))
        .isEqualTo(
            "assessments: 3 of 3 ids have no session; 3 would have one without regard to leading"
                + " zeros: write ids: {leading_zeros: ignore}; or write ids: {accept:"
                + " without_session}");
  }

  @Test
  void severalFormsAreNamedTogether() {
    people("p001", "p002", "p003").forEach(this::treated);
    people("Patient/P1", "Patient/P2", "Patient/P3").forEach(this::assessed);

    assertThat(faults().get(0))
        .startsWith("assessments: 3 of 3 ids have no session; 3 would have one without regard to ");
    assertThat(faults().get(0))
        .contains("strip: ", "Patient/", "case: ignore", "leading_zeros: ignore");
  }

  @Test
  void idsOfOtherPeopleAskForTheColumn() {
    people("1", "2", "3").forEach(this::treated);
    people("1", "17", "18", "19").forEach(this::assessed);

    assertThat(faults())
        .containsExactly(
            "assessments: 3 of 4 ids have no session; no difference of form explains it: is"
                + " patient_id the right column, in all exports?; or write ids: {accept:"
                + " without_session}");
    assertThat(report(Set.of(LinkFinding.WITHOUT_SESSION)).faults()).isEmpty();
  }

  @ParameterizedTest(name = "{0} beside {1}")
  @CsvSource({
    "001 002 003, KET-001 KET-002 KET-003, the text before them, TEXT, ''",
    "KET-001 KET-002 KET-003, 001 002 003, the text before the ids of sessions, TEXT, ''",
    "001 002 003, 001-A 002-A 003-A, the text behind them, TEXT, ''",
    "1 2 3 4, S1-1 S1-2 S2-3 S2-4, the 2 texts before them, 'TEXT, TEXT', ''",
    "P001 P002 P003, KET-001 KET-002 KET-003, the 2 texts before each of the two, 'TEXT, TEXT', ''",
    "1 2 3, KET-001 KET-002 KET-003, the text before them, TEXT,"
        + " ', case: ignore, leading_zeros: ignore, punctuation: ignore'",
  })
  void aTextBeforeOrBehindIdsIsNamedWithTheLine(
      String treated, String assessed, String words, String texts, String forms) {
    people(treated.split(" ")).forEach(this::treated);
    people(assessed.split(" ")).forEach(this::assessed);
    int ids = assessed.split(" ").length;

    assertThat(faults())
        .containsExactly(
            ("assessments: %1$d of %1$d ids have no session; %1$d would have one without %2$s: write"
                    + " ids: {strip: [%3$s]%4$s} with what stands there for TEXT; or write ids:"
                    + " {accept: without_session}")
                .formatted(ids, words, texts, forms));
  }

  @ParameterizedTest(name = "{0} beside {1}")
  @CsvSource({
    "1 2 3, 101 102 103",
    "17 18 19, S1-17 S2-17 S3-17",
    "1 2 3, A-1 B-1 C-1 A-2",
    "001 002 003, A-001 B-002 C-003",
    "V000 V001 V002 V003 V004 V005 V006 V007 V008 V009, P001 P002 P003"
  })
  void aTextThatCutsNumbersOrJoinsPeopleIsNotProposed(String treated, String assessed) {
    people(treated.split(" ")).forEach(this::treated);
    people(assessed.split(" ")).forEach(this::assessed);

    assertThat(faults().get(0)).contains("no difference of form explains it");
  }

  @Test
  void whereIdsAreOnlyCountedCheckIsNamed() {
    people("001", "002", "003").forEach(this::treated);
    people("KET-001", "KET-002", "KET-003").forEach(this::assessed);
    IdLinks links = new IdLinks();
    links.add(rows);

    assertThat(
            new LinkReport(links, FILES, List.of(), Set.of(), SurplusTexts.NOT_LOOKED_FOR).faults())
        .containsExactly(
            "assessments: 3 of 3 ids have no session; no difference of form explains it: is"
                + " patient_id the right column, in all exports? (outcomes check --all looks for a"
                + " text before or behind them); or write ids: {accept: without_session}");
  }

  @Test
  void idsThatDifferByFormAreNamedAndNeverJoined() {
    people("P1", "P2", "p2", "P3").forEach(this::treated);

    assertThat(faults())
        .containsExactly(
            "2 ids differ from another only by case; write ids: {case: ignore} if they are of one"
                + " person, or ids: {accept: alike}");
    assertThat(report(Set.of(LinkFinding.ALIKE)).faults()).isEmpty();
  }

  @Test
  void punctuationMayTellPeopleApart() {
    people("1-11", "11-1").forEach(this::treated);

    assertThat(faults()).isEmpty();
  }

  @Test
  void scientificNotationIsWorst() {
    IntStream.range(0, 12).forEach(i -> assessed("2.02103E+12"));
    treated("2.02103E+12");

    assertThat(faults().get(0))
        .isEqualTo(
            "sessions: 1 ids are in scientific notation, as 2E+12, or dates, as 3-Mar, and cannot be told apart; export"
                + " the column as text; or write ids: {accept: scientific_notation} if ids are so");
  }

  @Test
  void datesThatASpreadsheetMadeOfIdsAreRefused() {
    people("3-Mar", "Mar-21", "12-mar-2021", "A-12", "1E5").forEach(this::treated);

    assertThat(faults().get(0)).startsWith("sessions: 3 ids are in scientific notation");
  }

  @Test
  void oneIdInAllRowsIsNoId() {
    people("P1", "P2").forEach(this::treated);
    IntStream.range(0, 10).forEach(i -> assessed("P1"));

    assertThat(faults())
        .containsExactly(
            "assessments: all 10 rows have one id; if another column has the patient, name it under"
                + " assessments.columns: {patient_id: …}; or write ids: {accept: one_id}");
  }

  @Test
  void oneIdAtTwoSitesIsTwoPeople() {
    people("1", "2").forEach(this::treated);
    listed("1", 1, "A", 30);
    listed("1", 1, "B", 30);
    listed("2", 1, "A", 40);
    listed("2", 1, "a ", 40);

    assertThat(faults()).hasSize(1);
    assertThat(faults().get(0)).startsWith("1 ids stand with two site_ids");
  }

  @Test
  void oneIdInTwoFilesWithTwoAgesIsTwoPeople() {
    people("1", "2").forEach(this::treated);
    listed("1", 1, "", 30);
    listed("1", 2, "", 61);
    listed("2", 1, "", 40);
    listed("2", 2, "", 41);

    assertThat(faults().get(0)).startsWith("1 ids stand with two site_ids");
  }

  @Test
  void countsOfPartsAddUp() throws IOException {
    people("001", "002", "P3").forEach(this::treated);
    people("1", "2", "p3", "4").forEach(this::assessed);
    IdLinks whole = new IdLinks();
    whole.add(rows);

    IdLinks parts = new IdLinks();
    for (String loose : List.of("1", "2", "p3", "4")) {
      TreeMap<String, List<Entry>> part = new TreeMap<>(rows);
      part.keySet().removeIf(id -> !LooseId.of(id).equals(loose));
      IdLinks one = new IdLinks();
      one.add(part);
      parts.merge(TallyBytes.read(TallyBytes.of(one), IdLinks::readFrom));
    }

    assertThat(TallyBytes.of(parts)).isEqualTo(TallyBytes.of(whole));
    assertThat(whole.withoutSession("assessments")).isEqualTo(4);
    assertThat(whole.withAllForms("assessments")).isEqualTo(3);
    assertThat(whole.with(IdForm.LEADING_ZEROS, "assessments")).isEqualTo(2);
  }

  private List<String> faults() {
    return report(Set.of()).faults();
  }

  private LinkReport report(Set<LinkFinding> accepted) {
    IdLinks links = new IdLinks();
    links.add(rows);
    return new LinkReport(links, FILES, List.of(), accepted, new SurplusTexts(places(rows)));
  }

  private static IdPlaces places(Map<String, List<Entry>> rows) {
    IdPlaces places = new IdPlaces();
    rows.forEach((id, entries) -> entries.forEach(entry -> places.add(id, entry)));
    return places;
  }

  private static List<String> people(String... ids) {
    return List.of(ids);
  }

  private void treated(String id) {
    add(id, Rows.session(0));
  }

  private void assessed(String id) {
    add(
        id,
        new Assessment(
            new RowPosition(0, 1),
            0,
            OptionalInt.empty(),
            "PHQ-9",
            1000,
            OptionalInt.empty(),
            RelationToSession.NOT_RECORDED,
            TotalOrigin.of(TotalSource.COMPUTED)));
  }

  private void listed(String id, int file, String site, int age) {
    add(
        id,
        new Patient(
            new RowPosition(file, rows.size() + 1L),
            OptionalInt.of(age),
            OptionalInt.empty(),
            "",
            OptionalInt.empty(),
            site.isEmpty() ? Map.of() : Map.of(Patient.SITE, site)));
  }

  private void add(String id, Entry entry) {
    rows.computeIfAbsent(id, key -> new ArrayList<>()).add(entry);
  }
}
