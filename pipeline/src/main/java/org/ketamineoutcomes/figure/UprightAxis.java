package org.ketamineoutcomes.figure;

import java.util.ArrayList;
import java.util.List;

/**
 * An upright axis: even from 0, or by powers of ten where numbers are of very different size.
 *
 * @param least where it begins: 0 for an even one
 * @param greatest where it ends
 */
public record UprightAxis(double least, double greatest, DotPlot.Unit unit) {

  private static final double[] OF_A_POWER = {1, 3};

  /** Powers of ten are not always what they should be to the last bit. */
  private static final double NEARLY = 1.0001;

  /** Returns an even axis from 0 that ends with a tick. */
  public static UprightAxis even(double greatest, DotPlot.Unit unit) {
    return new UprightAxis(0, greatest, unit);
  }

  /** Returns an axis by powers of ten, from tick to tick, on which both numbers lie. */
  public static UprightAxis byPowers(double least, double greatest) {
    double low = Math.pow(10, Math.floor(Math.log10(least)));
    double high = Math.pow(10, Math.floor(Math.log10(greatest)));
    for (double of : new double[] {1, 3, 10}) {
      if (high * of >= greatest) {
        high *= of;
        break;
      }
    }
    return new UprightAxis(3 * low <= least ? 3 * low : low, high, DotPlot.Unit.PLAIN);
  }

  boolean isEven() {
    return least == 0;
  }

  List<Tick> ticks() {
    List<Tick> ticks = new ArrayList<>();
    if (isEven()) {
      Scale.ticks(greatest, 5).forEach(at -> ticks.add(tick(at)));
      return ticks;
    }
    double power = Math.pow(10, Math.floor(Math.log10(least)));
    for (; power <= greatest * NEARLY; power *= 10) {
      for (double of : OF_A_POWER) {
        if (power * of >= least / NEARLY && power * of <= greatest * NEARLY) {
          ticks.add(tick(power * of));
        }
      }
    }
    return ticks;
  }

  private Tick tick(double at) {
    return new Tick(at, DotPlot.written(at, unit));
  }

  /** Returns the axis on a sheet. */
  Placed between(double bottom, double top) {
    return new Placed(new Scale(turned(least), turned(greatest), bottom, top), this);
  }

  private double turned(double value) {
    return isEven() ? value : Math.log10(Math.max(value, least));
  }

  /** An axis on a sheet; what lies below its beginning is placed there. */
  record Placed(Scale scale, UprightAxis axis) {

    double at(double value) {
      return scale.at(axis.turned(value));
    }

    boolean holds(double value) {
      return value >= axis.least();
    }
  }
}
