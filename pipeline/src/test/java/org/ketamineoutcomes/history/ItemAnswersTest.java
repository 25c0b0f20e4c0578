package org.ketamineoutcomes.history;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.ketamineoutcomes.history.Assessment.RelationToSession;
import org.ketamineoutcomes.scale.MissingItems;

class ItemAnswersTest {

  private static final int[] NINE = {3, 3, 2, 2, 2, 2, 2, 2, 2};

  @Test
  void itemsOfOneDayMakeATotal() {
    List<Assessment> all =
        new ItemAnswers(Assembly.USUAL).withTotals(items(9, 5, MissingItems.STRICT), List.of());

    assertThat(all)
        .containsExactly(
            new Assessment(
                new RowPosition(0, 9),
                5,
                OptionalInt.empty(),
                "PHQ-9",
                2000,
                OptionalInt.of(2),
                RelationToSession.NOT_RECORDED,
                TotalOrigin.of(TotalSource.COMPUTED)));
  }

  @Test
  void aMissingItemMakesNoTotalUnlessTotalsAreProrated() {
    assertThat(
            new ItemAnswers(Assembly.USUAL).withTotals(items(8, 5, MissingItems.STRICT), List.of()))
        .isEmpty();
    // 18 points in 8 of 9 items: 20.25
    assertThat(
            new ItemAnswers(Assembly.USUAL)
                .withTotals(items(8, 5, MissingItems.PRORATE), List.of()))
        .extracting(Assessment::scoreHundredths, assessment -> assessment.origin().source())
        .containsExactly(tuple(2025, TotalSource.PRORATED));
  }

  @Test
  void aReportedTotalOfTheSameDayStands() {
    Assessment reported =
        new Assessment(
            new RowPosition(0, 10),
            5,
            OptionalInt.empty(),
            "PHQ-9",
            1900,
            OptionalInt.empty(),
            RelationToSession.NOT_RECORDED);

    assertThat(
            new ItemAnswers(Assembly.USUAL)
                .withTotals(items(9, 5, MissingItems.STRICT), List.of(reported)))
        .containsExactly(
            new Assessment(
                new RowPosition(0, 10),
                5,
                OptionalInt.empty(),
                "PHQ-9",
                1900,
                OptionalInt.of(2),
                RelationToSession.NOT_RECORDED,
                TotalOrigin.reported(true, false)));
  }

  @Test
  void rowsOfAnIncompleteScaleAreNotUsed() {
    List<Entry> rows = new ArrayList<>(items(8, 5, MissingItems.STRICT));
    rows.addAll(items(9, 6, MissingItems.STRICT));
    rows.add(Rows.session(0));
    var history = TreatmentHistory.of("P1", rows);

    assertThat(history.orElseThrow().assessments()).hasSize(1);
    assertThat(RowUse.reasonAgainst(rows.get(0), history))
        .contains(RowUse.Reason.ITEMS_WITHOUT_TOTAL);
    assertThat(RowUse.reasonAgainst(rows.get(8), history)).isEmpty();
  }

  private static List<ItemAnswer> items(int count, int day, MissingItems missing) {
    List<ItemAnswer> items = new ArrayList<>();
    for (int k = 1; k <= count; k++) {
      items.add(
          new ItemAnswer(
              new RowPosition(0, k),
              day,
              OptionalInt.empty(),
              RelationToSession.NOT_RECORDED,
              OptionalInt.empty(),
              "PHQ-9",
              k,
              NINE[k - 1],
              missing));
    }
    return items;
  }
}
