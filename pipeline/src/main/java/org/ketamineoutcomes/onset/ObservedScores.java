package org.ketamineoutcomes.onset;

import java.util.OptionalDouble;
import org.ketamineoutcomes.course.CourseScores;
import org.ketamineoutcomes.protocol.Protocol;
import org.ketamineoutcomes.table.TableRow;
import org.ketamineoutcomes.tally.Layout;
import org.ketamineoutcomes.tally.Moments;

/** What is counted of scores that are compared with a baseline, as places of a row of counts. */
final class ObservedScores {

  static final int OBSERVED = 0;
  static final int RESPONSE = 1;
  static final int REMISSION_STRICT = 2;
  static final int REMISSION = 3;
  static final int REMISSION_LENIENT = 4;

  /** How many places of a row they take. */
  static final int WIDTH = 5 + 3 * Moments.WIDTH;

  private static final int BASELINE = 5;
  private static final int SCORE = BASELINE + Moments.WIDTH;
  private static final int CHANGE = SCORE + Moments.WIDTH;

  private ObservedScores() {}

  /** Returns a layout of rows that begin with these places, and may have others after them. */
  static Layout layout(int width) {
    return Layout.ofCounts(width)
        .moments(BASELINE, OBSERVED)
        .moments(SCORE, OBSERVED)
        .moments(CHANGE, OBSERVED);
  }

  /** Counts one score of a course into {@code row}. */
  static void count(
      Protocol protocol,
      CourseScores scores,
      RemissionCutoffs cutoffs,
      int scoreHundredths,
      long[] row) {
    int baseline = scores.baselineHundredths();
    row[OBSERVED]++;
    row[RESPONSE] += protocol.response().isMet(baseline, scoreHundredths) ? 1 : 0;
    if (cutoffs.isAbove(baseline)) {
      row[REMISSION_STRICT] += RemissionCutoffs.isMet(cutoffs.strict(), scoreHundredths) ? 1 : 0;
      row[REMISSION] += RemissionCutoffs.isMet(cutoffs.chosen(), scoreHundredths) ? 1 : 0;
      row[REMISSION_LENIENT] += RemissionCutoffs.isMet(cutoffs.lenient(), scoreHundredths) ? 1 : 0;
    }
    Moments.add(row, BASELINE, baseline);
    Moments.add(row, SCORE, scoreHundredths);
    Moments.add(row, CHANGE, (long) scoreHundredths - baseline);
  }

  /** Sets means and standard deviations, in points. */
  static void setMeans(long[] counts, TableRow row) {
    setMeans("baseline", Moments.of(counts, BASELINE, counts[OBSERVED]), row);
    setMeans("score", Moments.of(counts, SCORE, counts[OBSERVED]), row);
    setMeans("change", Moments.of(counts, CHANGE, counts[OBSERVED]), row);
  }

  private static void setMeans(String what, Moments hundredths, TableRow row) {
    row.set("mean_" + what, points(hundredths.mean()))
        .set("sd_" + what, points(hundredths.standardDeviation()));
  }

  private static double points(OptionalDouble hundredths) {
    return hundredths.orElse(Double.NaN) / 100;
  }
}
