package org.ketamineoutcomes.disclosure;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.ketamineoutcomes.PublishedTables;
import org.ketamineoutcomes.monitoring.SuicidalityMeasure;
import org.ketamineoutcomes.table.Column;
import org.ketamineoutcomes.table.Column.Role;
import org.ketamineoutcomes.table.Columns;
import org.ketamineoutcomes.table.Table;
import org.ketamineoutcomes.table.TableRow;

/**
 * Random tables of suicidality, and someone who knows how its counts nest, tries to find what is
 * hidden; the seed is the repetition.
 */
class SuicidalityAttackTest {

  private static final int MIN_CELL = 11;

  /** A group's counts are protected together, before each finding is published as a row. */
  private static final Columns COLUMNS = new SuicidalityMeasure().columns().get(0);

  private static final List<String> COUNTS =
      List.of(
          "n_patients",
          "positive_at_baseline@n",
          "negative_at_baseline@n",
          "improved_at_last@n",
          "resolved_at_last@n",
          "resolved_ever@n",
          "returned_at_last@n",
          "emergent@n",
          "positive_and_worsened@n",
          "worsened_ever@n",
          "worsened_at_last@n",
          "unchanged_at_last@n");

  @RepeatedTest(200)
  void nothingIsFoundFromWhatAddsUpInTheTable(RepetitionInfo info) {
    Random random = new Random(info.getCurrentRepetition());
    List<TableRow> rows = rows(random, 1 + random.nextInt(3));
    Columns schema = COLUMNS;
    List<TableRow> published = SmallCells.protect(rows, MIN_CELL);
    Attacker attacker = new Attacker();
    List<Column> columns =
        schema.all().stream().filter(column -> COUNTS.contains(column.name())).toList();
    for (int row = 0; row < rows.size(); row++) {
      for (String column : COUNTS) {
        if (PublishedTables.seen(published.get(row), column) != null) {
          attacker.tell(cell(row, column));
        }
      }
    }
    learn(attacker, rows.size());
    for (int row = 0; row < rows.size(); row++) {
      for (Column column : columns) {
        long count = count(rows, row, column.name());
        if (isSmall(count)) {
          assertThat(attacker.finds(Map.of(cell(row, column.name()), 1.0)))
              .as("%s of row %d in %s, published as %s", column.name(), row, rows, published)
              .isFalse();
        }
        if (column.role() == Role.COUNT && column.of().isPresent()) {
          String of = column.of().get();
          if (isSmall(count(rows, row, of) - count)) {
            assertThat(attacker.finds(Map.of(cell(row, column.name()), 1.0, cell(row, of), -1.0)))
                .as("%s less %s of row %d in %s", of, column.name(), row, rows)
                .isFalse();
          }
        }
      }
    }
  }

  /** Everyone first, then the values of a stratum. */
  private static List<TableRow> rows(Random random, int values) {
    long[] all = new long[COUNTS.size()];
    List<long[]> ofValues = new ArrayList<>();
    for (int value = 0; value < values; value++) {
      long[] ofValue = group(random);
      for (int i = 0; i < all.length; i++) {
        all[i] += ofValue[i];
      }
      ofValues.add(ofValue);
    }
    List<TableRow> rows = new ArrayList<>();
    rows.add(row("all", "all", all));
    for (int value = 0; value < values; value++) {
      rows.add(row("route", "" + value, ofValues.get(value)));
    }
    return rows;
  }

  private static TableRow row(String stratum, String value, long[] counts) {
    TableRow row =
        new Table(COLUMNS)
            .add()
            .set("stratum", stratum)
            .set("stratum_value", value)
            .set("suppressed", false);
    for (int i = 0; i < counts.length; i++) {
      row.set(COUNTS.get(i), counts[i]);
    }
    return row;
  }

  private static long[] group(Random random) {
    long resolved = someNumber(random);
    long lower = someNumber(random);
    long positiveSame = someNumber(random);
    long positiveHigher = someNumber(random);
    long returned = partOf(lower + positiveSame + positiveHigher, random);
    long higherBefore = partOf(resolved + lower + positiveSame, random);
    long negativeSame = someNumber(random);
    long negativeHigher = someNumber(random);
    long emergentBefore = partOf(negativeSame, random);
    long positive = resolved + lower + positiveSame + positiveHigher;
    long negative = negativeSame + negativeHigher;
    long emergent = negativeHigher + emergentBefore;
    long positiveWorsened = positiveHigher + higherBefore;
    return new long[] {
      positive + negative,
      positive,
      negative,
      resolved + lower,
      resolved,
      resolved + returned,
      returned,
      emergent,
      positiveWorsened,
      emergent + positiveWorsened,
      positiveHigher + negativeHigher,
      positiveSame + negativeSame
    };
  }

  /** What anyone knows who has read what the columns mean. */
  private static void learn(Attacker attacker, int rows) {
    for (int row = 0; row < rows; row++) {
      addUp(attacker, row, "n_patients", "positive_at_baseline@n", "negative_at_baseline@n");
      addUp(
          attacker,
          row,
          "n_patients",
          "improved_at_last@n",
          "unchanged_at_last@n",
          "worsened_at_last@n");
      addUp(attacker, row, "resolved_ever@n", "resolved_at_last@n", "returned_at_last@n");
      addUp(attacker, row, "worsened_ever@n", "emergent@n", "positive_and_worsened@n");
    }
    for (String column : COUNTS) {
      List<String> parts = new ArrayList<>();
      for (int row = 1; row < rows; row++) {
        parts.add(cell(row, column));
      }
      attacker.learn(Attacker.addUp(cell(0, column), parts));
    }
  }

  private static void addUp(Attacker attacker, int row, String whole, String... parts) {
    attacker.learn(
        Attacker.addUp(
            cell(row, whole), List.of(parts).stream().map(part -> cell(row, part)).toList()));
  }

  /** Few or many, and often none. */
  private static long someNumber(Random random) {
    return random.nextInt(4) == 0 ? 0 : (long) Math.exp(random.nextDouble() * 5);
  }

  private static long partOf(long whole, Random random) {
    return Math.min(whole, someNumber(random));
  }

  private static long count(List<TableRow> rows, int row, String column) {
    return rows.get(row).count(column).orElse(0);
  }

  private static String cell(int row, String column) {
    return column + " of row " + row;
  }

  private static boolean isSmall(long count) {
    return count > 0 && count < MIN_CELL;
  }
}
