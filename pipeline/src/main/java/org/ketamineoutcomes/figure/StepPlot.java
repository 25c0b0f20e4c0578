package org.ketamineoutcomes.figure;

import java.util.List;
import org.ketamineoutcomes.figure.Drawing.Anchor;

/**
 * Curves over days with their limits, and the numbers behind them under the axis. A curve is a line
 * of steps where its steps are published, and a shaded box where it runs somewhere between two of
 * them.
 *
 * @param end the last day of the axis
 * @param ticks the days that are written under it
 */
public record StepPlot(
    String acrossTitle,
    String upTitle,
    double end,
    List<Tick> ticks,
    List<Curve> curves,
    RiskTable risk) {

  private static final double WIDTH = 720;
  private static final double PLOT_HEIGHT = 270;
  private static final double RIGHT = 30;
  private static final double ROW = 17;
  private static final double LEAST_LEFT = 74;

  /** Returns the drawing. */
  public Drawing draw() {
    double left = left();
    double top = isLabelled() ? legendHeight(left) + 12 : 14;
    double bottom = top + PLOT_HEIGHT;
    Drawing drawing = new Drawing(WIDTH, bottom + 46 + riskHeight());
    Scale across = new Scale(0, end, left, WIDTH - RIGHT);
    Scale up = new Scale(0, 1, bottom, top);
    axes(drawing, across, up);
    for (int i = 0; i < curves.size(); i++) {
      new StepCurve(drawing, across, up, i % Ink.SERIES).draw(curves.get(i));
    }
    if (isLabelled()) {
      legend(drawing, left);
    }
    riskTable(drawing, across, bottom + 62);
    return drawing;
  }

  private boolean isLabelled() {
    return curves.stream().anyMatch(curve -> !curve.label().isEmpty());
  }

  private void axes(Drawing drawing, Scale across, Scale up) {
    for (int percent = 0; percent <= 100; percent += 25) {
      double y = up.at(percent / 100.0);
      drawing.line("grid", across.from(), y, across.to(), y);
      drawing.text("", Anchor.END, across.from() - 8, y + 4, percent + "%");
    }
    drawing.line("axis", across.from(), up.from(), across.to(), up.from());
    drawing.line("axis", across.from(), up.from(), across.from(), up.to());
    for (Tick tick : ticks) {
      double x = across.at(tick.at());
      drawing.line("axis", x, up.from(), x, up.from() + 5);
      drawing.text("", Anchor.MIDDLE, x, up.from() + 19, tick.label());
    }
    drawing.text(
        "bold", Anchor.MIDDLE, (across.from() + across.to()) / 2, up.from() + 38, acrossTitle);
    drawing.upwards("bold", 14, (up.from() + up.to()) / 2, upTitle);
  }

  private double left() {
    double widest = LEAST_LEFT;
    for (RiskTable.Block block : risk.blocks()) {
      widest = Math.max(widest, TextWidth.of(block.title(), Drawing.TEXT_SIZE) * 1.1 + 34);
    }
    if (!risk.blocks().isEmpty() && isLabelled()) {
      for (Curve curve : curves) {
        widest = Math.max(widest, TextWidth.of(curve.label(), Drawing.TEXT_SIZE) + 34);
      }
    }
    return Math.min(widest, 230);
  }

  private double legendHeight(double left) {
    return ROW * legendRows(left);
  }

  private int legendRows(double left) {
    int rows = 1;
    double x = left;
    for (Curve curve : curves) {
      double wide = TextWidth.of(curve.label(), Drawing.TEXT_SIZE) + 50;
      if (x > left && x + wide > WIDTH) {
        rows++;
        x = left;
      }
      x += wide;
    }
    return rows;
  }

  private void legend(Drawing drawing, double left) {
    double x = left;
    double y = 12;
    for (int i = 0; i < curves.size(); i++) {
      String label = curves.get(i).label();
      double wide = TextWidth.of(label, Drawing.TEXT_SIZE) + 50;
      if (x > left && x + wide > WIDTH) {
        x = left;
        y += ROW;
      }
      int series = i % Ink.SERIES;
      drawing.line("s" + series + " line", x, y - 4, x + 26, y - 4);
      drawing.mark(series, x + 13, y - 4);
      drawing.text("", Anchor.START, x + 32, y, label);
      x += wide;
    }
  }

  private double riskHeight() {
    double height = 0;
    for (RiskTable.Block block : risk.blocks()) {
      height += (isLabelled() ? ROW + 4 : 0) + ROW * block.rows().size();
    }
    return height == 0 ? 0 : height + 10;
  }

  private void riskTable(Drawing drawing, Scale across, double top) {
    double y = top;
    boolean isOne = !isLabelled();
    for (RiskTable.Block block : risk.blocks()) {
      if (!isOne) {
        drawing.text("bold", Anchor.START, 8, y, block.title());
        y += ROW;
      }
      for (int i = 0; i < block.rows().size(); i++) {
        String label = isOne ? block.title() : curves.get(i).label();
        drawing.text(
            isOne ? "bold" : "s" + i % Ink.SERIES, Anchor.END, across.from() - 22, y, label);
        List<String> words = block.rows().get(i);
        for (int t = 0; t < ticks.size(); t++) {
          drawing.text("", Anchor.MIDDLE, across.at(ticks.get(t).at()), y, words.get(t));
        }
        y += ROW;
      }
      y += isOne ? 0 : 4;
    }
  }
}
