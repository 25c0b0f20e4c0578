package org.ketamineoutcomes.naive;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.commons.math3.special.Gamma;

/** The test for a trend, where the values of a column have an order. */
final class NaiveTrend {

  private static final List<String> AGES =
      List.of(
          "under 18",
          "18 to 29",
          "30 to 39",
          "40 to 49",
          "50 to 59",
          "60 to 69",
          "70 to 79",
          "80 and over");

  private NaiveTrend() {}

  static void add(NaiveRow row, String column, Map<String, NaiveSurvival> values, String test) {
    List<NaiveSurvival> inOrder = new ArrayList<>();
    if (column.equals("age_band")) {
      for (String age : AGES) {
        if (values.containsKey(age)) {
          inOrder.add(values.get(age));
        }
      }
    } else if (values.keySet().stream().allMatch(value -> Character.isDigit(value.charAt(0)))) {
      values.keySet().stream()
          .sorted((a, b) -> Integer.compare(leading(a), leading(b)))
          .forEach(value -> inOrder.add(values.get(value)));
    } else {
      return;
    }
    double chiSquare = NaiveSurvival.trend(inOrder, test);
    if (!Double.isNaN(chiSquare)) {
      row.with("trend_chi_square", chiSquare)
          .with("trend_p_value", Gamma.regularizedGammaQ(0.5, chiSquare / 2));
    }
  }

  private static int leading(String value) {
    return Integer.parseInt(value.split("\\D")[0]);
  }
}
