package org.ketamineoutcomes.figure;

import java.util.ArrayList;
import java.util.List;

/**
 * Where numbers lie on a sheet: evenly from {@code least} to {@code greatest}.
 *
 * @param from where the least lies
 * @param to where the greatest lies
 */
record Scale(double least, double greatest, double from, double to) {

  /** Returns the place of a number, kept within the scale. */
  double at(double value) {
    double kept = Math.max(least, Math.min(greatest, value));
    return greatest == least ? from : from + (kept - least) / (greatest - least) * (to - from);
  }

  boolean holds(double value) {
    return value >= least && value <= greatest;
  }

  /** Returns even steps of 1, 2, 2.5 or 5 times a power of ten, about as many as asked for. */
  static List<Double> ticks(double greatest, int about) {
    double rough = greatest / about;
    double power = Math.pow(10, Math.floor(Math.log10(rough)));
    double step = power * 10;
    for (double nice : new double[] {1, 2, 2.5, 5}) {
      if (nice * power >= rough * 0.999) {
        step = nice * power;
        break;
      }
    }
    List<Double> ticks = new ArrayList<>();
    for (int i = 0; i * step <= greatest * 1.0001; i++) {
      ticks.add(i * step);
    }
    return ticks;
  }

  /** Returns the end of an axis that holds a number and ends with a tick. */
  static double roundedUp(double greatest, int about) {
    if (greatest <= 0) {
      return 1;
    }
    List<Double> ticks = ticks(greatest, about);
    double last = ticks.get(ticks.size() - 1);
    double step = ticks.size() > 1 ? ticks.get(1) : greatest;
    return last >= greatest * 0.9999 ? last : last + step;
  }
}
