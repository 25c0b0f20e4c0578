package org.ketamineoutcomes.figure;

import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import org.ketamineoutcomes.figure.Drawing.Anchor;

/**
 * Numbers with limits in places that follow each other, one series or several. Points are not
 * joined: nothing is published of what lies between them.
 *
 * @param places the words under the axis, each of them once
 * @param upright the upright axis
 * @param under rows of words under each place, such as how many are behind its points
 */
public record PointPlot(
    String acrossTitle,
    String upTitle,
    UprightAxis upright,
    List<String> places,
    List<Series> series,
    List<Under> under) {

  private static final double WIDTH = 720;
  private static final double PLOT_HEIGHT = 230;
  private static final double RIGHT = 16;
  private static final double ROW = 17;

  public PointPlot {
    places = List.copyOf(places);
    series = List.copyOf(series);
    under = List.copyOf(under);
  }

  /**
   * One series.
   *
   * @param points by place; one that is not published has no value, or is not there
   */
  public record Series(String label, Map<String, Point> points) {

    public Series {
      points = Map.copyOf(points);
    }
  }

  public record Point(OptionalDouble value, Limits limits) {

    static final Point NOT_PUBLISHED = new Point(OptionalDouble.empty(), Limits.NONE);
  }

  /**
   * A row of words under the axis.
   *
   * @param words by place; where there are none, nothing stands
   */
  public record Under(String label, Map<String, String> words) {

    public Under {
      words = Map.copyOf(words);
    }
  }

  /** Returns the drawing. */
  public Drawing draw() {
    double left = left();
    double top = series.size() > 1 ? 34 : 14;
    double bottom = top + PLOT_HEIGHT;
    Drawing drawing =
        new Drawing(WIDTH, bottom + 48 + ROW * under.size() + (under.isEmpty() ? 0 : 8));
    UprightAxis.Placed up = upright.between(bottom, top);
    for (Tick tick : upright.ticks()) {
      drawing.line("grid", left, up.at(tick.at()), WIDTH - RIGHT, up.at(tick.at()));
      drawing.text("", Anchor.END, left - 8, up.at(tick.at()) + 4, tick.label());
    }
    drawing.line("axis", left, bottom, WIDTH - RIGHT, bottom);
    drawing.line("axis", left, bottom, left, top);
    drawing.text("bold", Anchor.MIDDLE, (left + WIDTH - RIGHT) / 2, bottom + 40, acrossTitle);
    drawing.upwards("bold", 14, (top + bottom) / 2, upTitle);
    placeNames(drawing, left, bottom);
    for (int s = 0; s < series.size(); s++) {
      points(drawing, s, left, up);
    }
    legend(drawing, left);
    return drawing;
  }

  private void placeNames(Drawing drawing, double left, double bottom) {
    double step = step(left);
    int every = (int) Math.max(1, Math.ceil(widestPlace() / step));
    for (int p = 0; p < shown(); p++) {
      double x = left + step * (p + 0.5);
      if (p % every == 0) {
        drawing.text("", Anchor.MIDDLE, x, bottom + 19, places.get(p));
        for (int u = 0; u < under.size(); u++) {
          String words = under.get(u).words().getOrDefault(places.get(p), "");
          if (!words.isEmpty()) {
            drawing.text("small", Anchor.MIDDLE, x, bottom + 64 + ROW * u, words);
          }
        }
      }
    }
    for (int u = 0; u < under.size(); u++) {
      drawing.text("bold", Anchor.END, left - 14, bottom + 64 + ROW * u, under.get(u).label());
    }
  }

  private void points(Drawing drawing, int place, double left, UprightAxis.Placed up) {
    double step = step(left);
    double aside =
        series.size() == 1
            ? 0
            : (place - (series.size() - 1) / 2.0) * Math.min(12, step / (series.size() + 1));
    int ink = place % Ink.SERIES;
    Map<String, Point> points = series.get(place).points();
    for (int p = 0; p < places.size(); p++) {
      Point point = points.getOrDefault(places.get(p), Point.NOT_PUBLISHED);
      if (point.value().isEmpty()) {
        continue;
      }
      double x = left + step * (p + 0.5) + aside;
      if (point.limits().areBothKnown()) {
        drawing.limitsUp(
            ink,
            x,
            up.at(point.limits().lower().orElseThrow()),
            up.at(point.limits().upper().orElseThrow()));
      }
      if (up.holds(point.value().getAsDouble())) {
        drawing.mark(ink, x, up.at(point.value().getAsDouble()));
      } else {
        drawing.openDiamond(ink, x, up.at(point.value().getAsDouble()));
      }
    }
  }

  private void legend(Drawing drawing, double left) {
    if (series.size() < 2) {
      return;
    }
    double x = left;
    for (int s = 0; s < series.size(); s++) {
      drawing.mark(s % Ink.SERIES, x + 6, 10);
      drawing.text("", Anchor.START, x + 16, 14, series.get(s).label());
      x += TextWidth.of(series.get(s).label(), Drawing.TEXT_SIZE) + 40;
    }
  }

  private double step(double left) {
    return (WIDTH - RIGHT - left) / Math.max(1, shown());
  }

  /** The axis ends with the last place at which any series has a value. */
  private int shown() {
    int shown = 0;
    for (Series one : series) {
      for (int p = shown; p < places.size(); p++) {
        if (one.points().getOrDefault(places.get(p), Point.NOT_PUBLISHED).value().isPresent()) {
          shown = p + 1;
        }
      }
    }
    return shown;
  }

  private double widestPlace() {
    double widest = 0;
    for (String place : places) {
      widest = Math.max(widest, TextWidth.of(place, Drawing.TEXT_SIZE) + 8);
    }
    for (Under row : under) {
      for (String words : row.words().values()) {
        widest = Math.max(widest, TextWidth.of(words, 11) + 6);
      }
    }
    return widest;
  }

  private double left() {
    double widest = 70;
    for (Under row : under) {
      widest = Math.max(widest, TextWidth.of(row.label(), Drawing.TEXT_SIZE) * 1.08 + 22);
    }
    return widest;
  }
}
