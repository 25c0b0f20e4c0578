package org.ketamineoutcomes.figure;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;

/** Draws one curve of a {@link StepPlot}. */
final class StepCurve {

  private static final double HALF_A_BAR = 5;

  private final Drawing drawing;
  private final Scale across;
  private final Scale up;
  private final int series;

  StepCurve(Drawing drawing, Scale across, Scale up, int series) {
    this.drawing = drawing;
    this.across = across;
    this.up = up;
    this.series = series;
  }

  void draw(Curve curve) {
    List<Curve.Step> steps = within(curve.steps());
    bounds(steps);
    bands(steps);
    boxes(curve, steps);
    lines(curve, steps);
    if (curve.hasGaps()) {
      marks(steps);
      quantiles(curve);
    }
  }

  private List<Curve.Step> within(List<Curve.Step> steps) {
    List<Curve.Step> within = new ArrayList<>();
    for (Curve.Step step : steps) {
      if (step.day() <= across.greatest()) {
        within.add(step);
      }
    }
    return within;
  }

  /** Between which values the exact one lies on a day, as a broad pale bar. */
  private void bounds(List<Curve.Step> steps) {
    Path bars = new Path();
    for (Curve.Step step : steps) {
      if (step.bounds().areBothKnown() && step.value().isPresent()) {
        double top = up.at(step.bounds().upper().orElseThrow());
        double bottom = up.at(step.bounds().lower().orElseThrow());
        bars.box(across.at(step.day()) - HALF_A_BAR, top, 2 * HALF_A_BAR, bottom - top);
      }
    }
    shade(bars);
  }

  /** Limits hold from one step to the next, where it is published. */
  private void bands(List<Curve.Step> steps) {
    Path bands = new Path();
    for (int i = 0; i + 1 < steps.size(); i++) {
      Curve.Step step = steps.get(i);
      Curve.Step next = steps.get(i + 1);
      Limits limits = step.limits();
      if (limits.areBothKnown() && next.way() == Curve.Way.STEP) {
        band(bands, step.day(), next.day(), limits.lower(), limits.upper());
      }
    }
    shade(bands);
  }

  /**
   * A curve that only rises or only falls lies between each two places on it that are published.
   */
  private void boxes(Curve curve, List<Curve.Step> steps) {
    Path boxes = new Path();
    OptionalDouble before = OptionalDouble.of(curve.start());
    double since = 0;
    for (Curve.Step step : steps) {
      if (step.way() == Curve.Way.SOMEWHERE && before.isPresent() && step.value().isPresent()) {
        double value = before.getAsDouble();
        for (Curve.Quantile known : between(curve, since, step.day())) {
          box(boxes, since, known.day(), value, known.level());
          since = known.day();
          value = known.level();
        }
        box(boxes, since, step.day(), value, step.value().getAsDouble());
      }
      before = step.value();
      since = step.day();
    }
    if (before.isPresent()) {
      double value = before.getAsDouble();
      for (Curve.Quantile known : between(curve, since, across.greatest())) {
        box(boxes, since, known.day(), value, known.level());
        since = known.day();
        value = known.level();
      }
    }
    shade(boxes);
  }

  private static List<Curve.Quantile> between(Curve curve, double since, double day) {
    List<Curve.Quantile> between = new ArrayList<>();
    for (Curve.Quantile known : curve.quantiles()) {
      if (known.day() > since && known.day() <= day) {
        between.add(known);
      }
    }
    return between;
  }

  /** A curve that has the same value at both ends has it in between. */
  private void box(Path boxes, double from, double to, double one, double other) {
    if (one == other) {
      drawing.line("s" + series + " line", across.at(from), up.at(one), across.at(to), up.at(one));
      return;
    }
    band(
        boxes,
        from,
        to,
        OptionalDouble.of(Math.min(one, other)),
        OptionalDouble.of(Math.max(one, other)));
  }

  private void band(Path bands, double from, double to, OptionalDouble low, OptionalDouble high) {
    double top = up.at(high.orElse(1));
    bands.box(across.at(from), top, across.at(to) - across.at(from), up.at(low.orElse(0)) - top);
  }

  private void shade(Path boxes) {
    drawing.path("s" + series + " band", boxes);
  }

  private void lines(Curve curve, List<Curve.Step> steps) {
    Path path = new Path();
    boolean isDrawing = false;
    double value = curve.start();
    double day = 0;
    boolean isKnown = true;
    for (Curve.Step step : steps) {
      boolean isJoined = isKnown && step.way() == Curve.Way.STEP;
      if (isJoined) {
        if (!isDrawing) {
          path.move(across.at(day), up.at(value));
        }
        path.across(across.at(step.day()));
        if (step.value().isPresent()) {
          path.upright(up.at(step.value().getAsDouble()));
        }
      }
      isKnown = step.value().isPresent();
      isDrawing = isJoined && isKnown;
      value = step.value().orElse(value);
      day = step.day();
    }
    drawing.path("s" + series + " line", path);
  }

  /** Marks each day that is published where the line breaks. */
  private void marks(List<Curve.Step> steps) {
    for (Curve.Step step : steps) {
      if (step.value().isPresent() && step.way() == Curve.Way.SOMEWHERE) {
        double x = across.at(step.day());
        if (step.limits().areBothKnown()) {
          drawing.limitsUp(
              series,
              x,
              up.at(step.limits().lower().orElseThrow()),
              up.at(step.limits().upper().orElseThrow()));
        }
        drawing.mark(series, x, up.at(step.value().getAsDouble()));
      }
    }
  }

  private void quantiles(Curve curve) {
    for (Curve.Quantile quantile : curve.quantiles()) {
      if (across.holds(quantile.day())) {
        double y = up.at(quantile.level());
        if (quantile.limits().areBothKnown()) {
          drawing.limitsAcross(
              series,
              across.at(quantile.limits().lower().orElseThrow()),
              across.at(quantile.limits().upper().orElseThrow()),
              y);
        }
        drawing.openDiamond(series, across.at(quantile.day()), y);
      }
    }
  }
}
