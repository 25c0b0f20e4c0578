package org.ketamineoutcomes.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.ketamineoutcomes.finding.Assumption;
import org.ketamineoutcomes.finding.Findings.Assumed;
import org.ketamineoutcomes.table.Table;
import org.ketamineoutcomes.table.TableRow;
import org.ketamineoutcomes.tally.Bands;

class LedgerTest {

  private static final InputFile SESSIONS =
      new InputFile(0, "a/s.csv", "s.csv", "sessions", 10, -1);

  @Test
  void mergingAddsTheRowsOfAFile() {
    Ledger ledger = reading();
    Ledger cohort = new Ledger();
    cohort.accept(0, 5);
    cohort.leaveUnused(0, "session_not_given", 1);
    ledger.merge(cohort);
    TableRow all = ledger.tables(List.of(SESSIONS)).get(0).rows().get(0);
    assertThat(all.get("rows_read")).isEqualTo(10L);
    assertThat(all.get("accepted")).isEqualTo(7L);
    assertThat(all.get("not_used")).isEqualTo(1L);
    assertThat(all.get("rejected")).isEqualTo(2L);
    assertThat(all.get("sha256")).isEqualTo("abc");
  }

  @Test
  void sessionsLongAfterTheLastScoreOfAnyoneAreTold() {
    InputFile scores = new InputFile(1, "a/a.csv", "a.csv", "assessments", 10, -1);
    Ledger ledger = new Ledger();
    ledger.findings(0).day("session_date", 18_000, 5);
    ledger.findings(0).day("session_date", 18_130, 2);
    ledger.findings(0).day("session_date", 18_131, 3);
    ledger.findings(1).day("assessed_date", 18_100, 7);

    List<TableRow> rows = ledger.tables(List.of(SESSIONS, scores)).get(1).rows();

    assertThat(rows).hasSize(1);
    assertThat(rows.get(0).get("assumption")).isEqualTo("session_after_last_score");
    assertThat(rows.get(0).get("column")).isEqualTo("session_date");
    assertThat(rows.get(0).get("times")).isEqualTo(3L);
  }

  @Test
  void aRuleThatMeetsNoRowOfAnyFileIsToldOfTheFirst() {
    InputFile later = new InputFile(1, "a/t.csv", "t.csv", "sessions", 10, -1);
    InputFile scores = new InputFile(2, "a/a.csv", "a.csv", "assessments", 10, -1);
    Ledger ledger = new Ledger();
    ledger.findings(0).readLines(4);
    ledger.findings(0).rule("ids.leave_out[0]", 0);
    ledger.findings(0).rule("ids.leave_out[1]", 0);
    ledger.findings(0).rule("rows.x", 0);
    ledger.findings(1).readLines(5);
    ledger.findings(1).rule("rows.x", 1);
    ledger.findings(1).rule("rows.y", 0);
    ledger.findings(2).readLines(9);
    ledger.findings(2).rule("ids.leave_out[0]", 0);
    ledger.findings(2).rule("ids.leave_out[1]", 2);
    ledger.findings(2).rule("rows.x", 0);

    assertThat(ledger.assumed(List.of(scores, SESSIONS, later)))
        .containsExactly(
            List.of(new Assumed(Assumption.RULE_LEAVES_OUT_NOTHING, "rows.x", 9)),
            List.of(new Assumed(Assumption.RULE_LEAVES_OUT_NOTHING, "ids.leave_out[0]", 4)),
            List.of(new Assumed(Assumption.RULE_LEAVES_OUT_NOTHING, "rows.y", 5)));
  }

  /** A pressure of 77 is no code, though it stands apart in the one small file. */
  @Test
  void aNumberStandsApartFromThoseOfAllFilesOfItsExport() {
    InputFile later = new InputFile(1, "a/t.csv", "t.csv", "sessions", 10, -1);
    Ledger ledger = new Ledger();
    ledger.findings(0).number("dbp_pre", 60, 2);
    ledger.findings(0).number("dbp_pre", 64, 1);
    ledger.findings(0).number("dbp_pre", 77, 1);
    ledger.findings(1).number("dbp_pre", 72, 5);
    ledger.findings(1).number("dbp_pre", 99, 2);

    assertThat(ledger.assumed(List.of(SESSIONS)))
        .containsExactly(List.of(new Assumed(Assumption.CODE_AMONG_NUMBERS, "dbp_pre", 1)));
    assertThat(ledger.assumed(List.of(SESSIONS, later)))
        .containsExactly(
            List.of(), List.of(new Assumed(Assumption.CODE_AMONG_NUMBERS, "dbp_pre", 2)));
  }

  @Test
  void mergingChangesOnlyTheOneMergedInto() throws IOException {
    Ledger other = reading();
    byte[] before = bytes(other);
    new Ledger().merge(other);
    assertThat(bytes(other)).isEqualTo(before);
  }

  @Test
  void theOrderOfMergingLeavesNoTrace() throws IOException {
    Ledger cohort = new Ledger();
    cohort.accept(1, 5);
    Ledger oneWay = reading();
    oneWay.merge(cohort);
    Ledger otherWay = new Ledger();
    otherWay.merge(cohort);
    otherWay.merge(reading());
    assertThat(bytes(oneWay)).isEqualTo(bytes(otherWay));
  }

  @Test
  void whatWasWrittenComesBack() throws IOException {
    Ledger read = Ledger.readFrom(new DataInputStream(new ByteArrayInputStream(bytes(reading()))));
    assertThat(bytes(read)).isEqualTo(bytes(reading()));
  }

  @Test
  void everyRuleHasARowOfItsOwn() {
    assertThat(reading().tables(List.of(SESSIONS)).get(0).rows())
        .extracting(row -> row.text("rule"))
        .containsExactly("all", "bad_date", "ragged_row");
  }

  /** 7 + 1 + 2 rows are 6 + 6 + 6 as bands: what is read is what became of it. */
  @Test
  void whatIsToldOutsideIsBandsThatBalance() {
    Ledger ledger = reading();
    ledger.accept(0, 5);
    ledger.leaveUnused(0, "session_not_given", 1);
    Table told = ledger.tables(List.of(SESSIONS), new Bands(11)).get(0);
    TableRow all = told.rows().get(0);
    assertThat(all.get("accepted")).isEqualTo(6L);
    assertThat(all.get("not_used")).isEqualTo(6L);
    assertThat(all.get("rejected")).isEqualTo(6L);
    assertThat(all.get("rows_read")).isEqualTo(18L);
    assertThat(told.rows()).extracting(row -> row.text("sha256")).containsOnly("");
    assertThat(told.rows()).noneMatch(row -> row.has("lines_read"));
    assertThat(all.text("hidden_columns")).isEqualTo("lines_read,sha256");
    assertThat(told.rows())
        .filteredOn(row -> !row.text("rule").equals("all"))
        .hasSize(3)
        .allMatch(row -> row.count("rejected").orElse(6) == 6);
  }

  @Test
  void aFileThatWasNeverReadHasARowOfZeros() {
    List<Table> tables = new Ledger().tables(List.of(SESSIONS));

    assertThat(tables.get(0).rows())
        .extracting(
            row -> row.text("file"),
            row -> row.get("lines_read"),
            row -> row.get("rows_read"),
            row -> row.get("accepted"),
            row -> row.get("not_used"),
            row -> row.get("rejected"),
            row -> row.text("sha256"))
        .containsExactly(tuple("s.csv", 0L, 0L, 0L, 0L, 0L, ""));
    assertThat(tables.get(1).rows()).isEmpty();
    assertThat(tables.get(2).rows()).isEmpty();
  }

  private static Ledger reading() {
    Ledger ledger = new Ledger();
    ledger.read(0, 10);
    ledger.digest(0, "abc");
    ledger.accept(0, 2);
    ledger.reject(0, "bad_date", 1);
    ledger.reject(0, "ragged_row", 1);
    return ledger;
  }

  private static byte[] bytes(Ledger ledger) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    ledger.writeTo(new DataOutputStream(bytes));
    return bytes.toByteArray();
  }
}
