package org.ketamineoutcomes.simulation;

import java.util.List;

/** How a person's total spreads over the items of a scale, and what is lost in between. */
final class Questionnaire {

  private static final double ITEMS_LEFT_OUT = 0.02;

  private static final double TOTAL_IN_PROPORTION = 0.6;

  private static final double TOTAL_NOT_ENTERED = 0.02;

  /**
   * The last item of PHQ-9 and MADRS asks about suicidal thoughts, which are rarer than the rest.
   */
  private static final double LAST_ITEM_SPARED = 0.55;

  private final Dice dice;

  Questionnaire(Dice dice) {
    this.dice = dice;
  }

  /**
   * Returns a completion with items. Where one or two were left out, some clinics enter the total
   * in proportion to the items answered; where more were, nobody enters one.
   */
  SimulatedAssessment withItems(
      int day,
      int minuteOfDay,
      SimulatedScale instrument,
      int total,
      SimulatedAssessment.Relation relation) {
    String[] cells = spread(instrument, total);
    boolean leftOut = dice.chance(ITEMS_LEFT_OUT);
    if (leftOut) {
      for (int more = dice.pick(70, 20, 10); more >= 0; more--) {
        cells[dice.between(0, cells.length - 1)] = "";
      }
    }
    String entered;
    if (leftOut) {
      entered = dice.chance(TOTAL_IN_PROPORTION) ? inProportion(cells) : "";
    } else {
      entered = dice.chance(TOTAL_NOT_ENTERED) ? "" : Integer.toString(total);
    }
    return new SimulatedAssessment(day, minuteOfDay, instrument, entered, List.of(cells), relation);
  }

  /** The sum of the items answered, scaled to all items and rounded; blank if three are missing. */
  private static String inProportion(String[] cells) {
    int sum = 0;
    int answered = 0;
    for (String cell : cells) {
      if (!cell.isEmpty()) {
        sum += Integer.parseInt(cell);
        answered++;
      }
    }
    if (cells.length - answered > 2) {
      return "";
    }
    return Integer.toString((2 * sum * cells.length + answered) / (2 * answered));
  }

  private String[] spread(SimulatedScale instrument, int total) {
    int[] points = new int[instrument.items()];
    for (int given = 0; given < total; given++) {
      int item = dice.between(0, points.length - 1);
      if (item == points.length - 1 && dice.chance(LAST_ITEM_SPARED)) {
        item = 0;
      }
      while (points[item] == instrument.highestItem()) {
        item = (item + 1) % points.length;
      }
      points[item]++;
    }
    String[] cells = new String[points.length];
    for (int item = 0; item < cells.length; item++) {
      cells[item] = Integer.toString(points[item]);
    }
    return cells;
  }
}
