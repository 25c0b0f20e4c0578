package org.ketamineoutcomes.figure;

import java.util.List;
import java.util.OptionalDouble;
import org.ketamineoutcomes.figure.Drawing.Anchor;

/**
 * Estimates with limits, a row each and one panel or several side by side.
 *
 * @param heading what stands above the labels
 * @param notes lines under the drawing, for whoever has it without its page
 */
public record DotPlot(String heading, List<Panel> panels, List<Row> rows, List<String> notes) {

  private static final double WIDTH = 720;
  private static final double ROW = 21;
  private static final double TOP = 34;
  private static final double GAP = 14;
  private static final double MOST_LEFT = 300;

  private static final double NOTE = 16;

  public DotPlot {
    panels = List.copyOf(panels);
    rows = List.copyOf(rows);
    notes = List.copyOf(notes);
  }

  public DotPlot(String heading, List<Panel> panels, List<Row> rows) {
    this(heading, panels, rows, List.of());
  }

  /**
   * One scale.
   *
   * @param greatest the end of its axis
   */
  public record Panel(String title, double greatest, Unit unit) {}

  /** How the numbers of a scale are written. */
  public enum Unit {
    PERCENT,
    PLAIN
  }

  /** A row: a group of rows has no dots. */
  public record Row(String label, boolean isHeading, List<Dot> dots) {

    public Row {
      dots = List.copyOf(dots);
    }

    public static Row heading(String label) {
      return new Row(label, true, List.of());
    }
  }

  /**
   * An estimate in one panel.
   *
   * @param note the number behind it, or why there is no estimate
   */
  public record Dot(OptionalDouble value, Limits limits, String note, int series) {}

  /** Returns the drawing. */
  public Drawing draw() {
    double foot = TOP + ROW * rows.size() + 36;
    Drawing drawing = new Drawing(WIDTH, foot + NOTE * notes.size());
    double left = left();
    double panelWidth = (WIDTH - left - GAP * (panels.size() - 1)) / panels.size();
    drawing.text("bold", Anchor.START, 6, TOP - 16, heading);
    for (int i = 0; i < rows.size(); i++) {
      Row row = rows.get(i);
      drawing.text(
          row.isHeading() ? "bold" : "",
          Anchor.START,
          row.isHeading() ? 6 : 18,
          TOP + ROW * i + ROW / 2 + 4,
          row.label());
    }
    for (int p = 0; p < panels.size(); p++) {
      panel(drawing, p, left + p * (panelWidth + GAP), panelWidth);
    }
    for (int n = 0; n < notes.size(); n++) {
      drawing.text("small", Anchor.START, 6, foot + NOTE * n + 8, notes.get(n));
    }
    return drawing;
  }

  private void panel(Drawing drawing, int place, double from, double width) {
    Panel panel = panels.get(place);
    double notes = notesWidth(place);
    Scale across = new Scale(0, panel.greatest(), from + 8, from + width - notes);
    double bottom = TOP + ROW * rows.size();
    drawing.text("bold", Anchor.START, across.from(), TOP - 16, panel.title());
    for (double tick : Scale.ticks(panel.greatest(), panels.size() > 1 ? 3 : 5)) {
      double x = across.at(tick);
      drawing.line("grid", x, TOP - 4, x, bottom);
      drawing.text("", Anchor.MIDDLE, x, bottom + 18, written(tick, panel.unit()));
    }
    drawing.line("axis", across.from(), bottom, across.to(), bottom);
    for (int i = 0; i < rows.size(); i++) {
      if (place < rows.get(i).dots().size()) {
        dot(drawing, rows.get(i).dots().get(place), across, TOP + ROW * i + ROW / 2);
      }
    }
  }

  private static void dot(Drawing drawing, Dot dot, Scale across, double y) {
    if (dot.value().isEmpty() && dot.note().isEmpty()) {
      return;
    }
    if (dot.value().isEmpty()) {
      drawing.text("soft small", Anchor.START, across.from() + 4, y + 4, dot.note());
      return;
    }
    if (dot.limits().lower().isPresent()) {
      limits(drawing, dot, across, y);
    }
    drawing.mark(dot.series(), across.at(dot.value().getAsDouble()), y);
    drawing.text("small", Anchor.START, across.to() + 12, y + 4, dot.note());
  }

  /** An upper limit beyond the axis, or none, has no stroke at its end. */
  private static void limits(Drawing drawing, Dot dot, Scale across, double y) {
    double lower = across.at(dot.limits().lower().orElseThrow());
    OptionalDouble upper = dot.limits().upper();
    if (upper.isPresent() && across.holds(upper.getAsDouble())) {
      drawing.limitsAcross(dot.series(), lower, across.at(upper.getAsDouble()), y);
      return;
    }
    String ink = "s" + dot.series() + " bar";
    drawing.line(ink, lower, y, across.to(), y);
    drawing.line(ink, lower, y - 3, lower, y + 3);
    drawing.line(ink, across.to() - 5, y - 4, across.to(), y);
    drawing.line(ink, across.to() - 5, y + 4, across.to(), y);
  }

  private double left() {
    double widest = TextWidth.of(heading, Drawing.TEXT_SIZE) * 1.08 + 16;
    for (Row row : rows) {
      widest = Math.max(widest, TextWidth.of(row.label(), Drawing.TEXT_SIZE) + 30);
    }
    return Math.min(widest, MOST_LEFT);
  }

  private double notesWidth(int place) {
    double widest = 20;
    for (Row row : rows) {
      if (place < row.dots().size() && row.dots().get(place).value().isPresent()) {
        widest = Math.max(widest, TextWidth.of(row.dots().get(place).note(), 11) + 18);
      }
    }
    return widest;
  }

  /** Returns the end of an axis that ends with a tick, as soon as a number lies on it. */
  public static double endOf(double greatest) {
    return Scale.roundedUp(greatest, 4);
  }

  static String written(double tick, Unit unit) {
    double shown = Math.rint((unit == Unit.PERCENT ? tick * 100 : tick) * 1e6) / 1e6;
    String number =
        shown == Math.rint(shown)
            ? Long.toString(Math.round(shown))
            : Double.toString(Math.rint(shown * 100) / 100);
    return unit == Unit.PERCENT ? number + "%" : number;
  }
}
