package org.ketamineoutcomes.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.ketamineoutcomes.PublishedTables;
import org.ketamineoutcomes.table.Table;
import org.ketamineoutcomes.table.TableRow;

class LedgerCheckTest {

  @Test
  void aLedgerThatAddsUpHasNothingWrong() {
    LedgerCheck check = check(file(100, 90, 6, 4), rejected("bad_date", 4));
    assertThat(check.imbalance()).isEmpty();
    assertThat(check.imbalanceOfRejected()).isEmpty();
    assertThat(check.identifyingData()).isEmpty();
    assertThat(check.tooManyRejected(0.05)).isEmpty();
  }

  @Test
  void aLostRowIsFound() {
    assertThat(check(file(100, 89, 6, 4), rejected("bad_date", 4)).imbalance())
        .contains("s.csv: 100 rows were read but 99 accounted for; nothing was published");
  }

  @Test
  void aRowCountedTwiceIsFound() {
    assertThat(check(file(100, 91, 6, 4), rejected("bad_date", 4)).imbalance())
        .contains("s.csv: 100 rows were read but 101 accounted for; nothing was published");
  }

  @Test
  void aRejectedRowThatWasNotWrittenIsFound() {
    assertThat(check(file(100, 90, 6, 4), rejected("bad_date", 3)).imbalanceOfRejected())
        .contains("s.csv: 4 rows were rejected but 3 written as rejected; nothing was published");
  }

  @Test
  void exactlyTheAllowedShareMayBeRejected() {
    LedgerCheck check = check(file(100, 95, 0, 5), rejected("bad_date", 5));
    assertThat(check.tooManyRejected(0.05)).isEmpty();
    assertThat(check.tooManyRejected(0.049))
        .contains("s.csv: 5 of 100 rows were rejected, more than --maxRejectedFraction allows");
  }

  @Test
  void anAgeOver89IsIdentifyingData() {
    LedgerCheck check = new LedgerCheck();
    check.add(file(100, 99, 0, 1));
    check.add(
        PublishedTables.row("ledger")
            .set("file", "s.csv")
            .set("rule", "age_over_89")
            .set("rejected", 1));
    assertThat(check.identifyingData())
        .contains(
            "s.csv, column age: holds an age over 89; write such ages as 90+, or top-code them"
                + " with a mapping");
  }

  private static LedgerCheck check(TableRow file, TableRow rejected) {
    LedgerCheck check = new LedgerCheck();
    check.add(file);
    check.addRejected(rejected);
    return check;
  }

  private static TableRow file(long read, long accepted, long notUsed, long rejected) {
    return PublishedTables.row("ledger")
        .set("file", "s.csv")
        .set("rule", "all")
        .set("rows_read", read)
        .set("accepted", accepted)
        .set("not_used", notUsed)
        .set("rejected", rejected);
  }

  private static TableRow rejected(String rule, long rows) {
    return new Table(RejectedRowsColumns.ALL)
        .add()
        .set("file", "s.csv")
        .set("rule", rule)
        .set("rows", rows);
  }
}
