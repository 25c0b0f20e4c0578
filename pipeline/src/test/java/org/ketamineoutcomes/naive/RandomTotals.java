package org.ketamineoutcomes.naive;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.ketamineoutcomes.history.Assessment;
import org.ketamineoutcomes.history.TotalSource;
import org.ketamineoutcomes.scale.Instrument;
import org.ketamineoutcomes.scale.Instruments;

/**
 * How an export writes a total that has its origin: with items, in place of them, or against them.
 */
final class RandomTotals {

  static final String HEADER =
      "patient_id,assessed_date,assessed_time,relation_to_session,instrument,total_score,"
          + IntStream.rangeClosed(1, 16)
              .mapToObj(k -> "item_" + k)
              .collect(Collectors.joining(","));

  private RandomTotals() {}

  /** Returns the cells from the instrument's on. */
  static List<String> cells(Assessment assessment) {
    Instrument scale = Instruments.standard().named(assessment.instrument()).orElseThrow();
    TotalSource source = assessment.origin().source();
    List<String> panel = scale.codes().loincPanel();
    List<String> cells = new ArrayList<>();
    cells.add(assessment.origin().panelCode() && !panel.isEmpty() ? panel.get(0) : scale.name());
    int hundredths = hundredths(assessment.scoreHundredths(), scale.maxTotal());
    cells.add(
        source == TotalSource.REPORTED ? BigDecimal.valueOf(hundredths, 2).toPlainString() : "");
    cells.addAll(items(assessment, scale, hundredths / 100));
    return cells;
  }

  /** Random scores know no scale: on one of 60 points they count twice. */
  private static int hundredths(int random, int maxTotal) {
    return Math.min(random * Math.max(1, maxTotal / 30), 100 * maxTotal);
  }

  private static List<String> items(Assessment assessment, Instrument scale, int points) {
    String[] items = new String[16];
    Arrays.fill(items, "");
    if (assessment.origin().source() != TotalSource.REPORTED || assessment.origin().mismatch()) {
      for (int k = 1; k <= scale.itemCount(); k++) {
        int share = (points + k - 1) / scale.itemCount();
        items[k - 1] = String.valueOf(Math.min(share, scale.itemMaximum(k)));
      }
    }
    if (assessment.origin().source() == TotalSource.PRORATED) {
      items[0] = "";
    }
    if (scale.suicidalityItem().isPresent() && assessment.suicidalityItem().isPresent()) {
      items[scale.suicidalityItem().getAsInt() - 1] =
          String.valueOf(assessment.suicidalityItem().getAsInt());
    }
    return List.of(items);
  }
}
