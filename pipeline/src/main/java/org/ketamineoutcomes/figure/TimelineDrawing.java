package org.ketamineoutcomes.figure;

import java.util.ArrayList;
import java.util.List;
import org.ketamineoutcomes.figure.Drawing.Anchor;
import org.ketamineoutcomes.figure.Timeline.Flag;
import org.ketamineoutcomes.figure.Timeline.Lane;
import org.ketamineoutcomes.figure.Timeline.Level;
import org.ketamineoutcomes.figure.Timeline.Look;
import org.ketamineoutcomes.figure.Timeline.Point;
import org.ketamineoutcomes.figure.Timeline.Span;
import org.ketamineoutcomes.figure.Timeline.Spans;
import org.ketamineoutcomes.figure.Timeline.Values;

/** Draws the lanes of a timeline. */
record TimelineDrawing(Timeline timeline) {

  private static final double WIDTH = 900;
  private static final double LEFT = 190;
  private static final double RIGHT = 24;
  private static final double GAP = 26;
  private static final double VALUES = 104;
  private static final double ROW = 17;
  private static final double BAR = 7;
  private static final double LEAST_BAR = 3;
  private static final double FLAG_ROW = 13;

  /** Flags that follow each other stand on different rows, so that near ones can be read. */
  private static final int FLAG_ROWS = 2;

  private static final int ABOUT_TICKS = 10;
  private static final double FOOT = 46;

  Drawing draw() {
    double height = GAP;
    for (Lane lane : timeline.lanes()) {
      height += height(lane) + GAP;
    }
    double bottom = height - GAP / 2;
    Drawing drawing = new Drawing(WIDTH, bottom + FOOT);
    Scale across = new Scale(timeline.firstDay(), timeline.lastDay(), LEFT, WIDTH - RIGHT);
    for (double day : days()) {
      drawing.line("grid", across.at(day), GAP / 2, across.at(day), bottom);
      drawing.text(
          "", Anchor.MIDDLE, across.at(day), bottom + 17, DotPlot.written(day, DotPlot.Unit.PLAIN));
    }
    drawing.line("axis", LEFT, bottom, WIDTH - RIGHT, bottom);
    drawing.text(
        "bold", Anchor.MIDDLE, (LEFT + WIDTH - RIGHT) / 2, bottom + 36, timeline.acrossTitle());
    double top = GAP;
    for (Lane lane : timeline.lanes()) {
      if (lane instanceof Values values) {
        values(drawing, across, values, top);
      } else if (lane instanceof Spans spans) {
        spans(drawing, across, spans, top);
      }
      top += height(lane) + GAP;
    }
    return drawing;
  }

  /** Returns even days with a word under the axis, day 0 among them. */
  private List<Double> days() {
    List<Double> steps =
        Scale.ticks(Math.max(1, timeline.lastDay() - timeline.firstDay()), ABOUT_TICKS);
    double step = Math.max(1, steps.size() > 1 ? steps.get(1) : 1);
    List<Double> days = new ArrayList<>();
    for (double day = Math.ceil(timeline.firstDay() / step) * step;
        day <= timeline.lastDay();
        day += step) {
      days.add(day == 0 ? 0.0 : day);
    }
    return days;
  }

  private static double height(Lane lane) {
    return lane instanceof Spans spans ? ROW * Math.max(1, rows(spans).size()) : VALUES;
  }

  private static void values(Drawing drawing, Scale across, Values lane, double top) {
    Scale up =
        new Scale(
            0,
            lane.greatest(),
            top + VALUES,
            top + (lane.flags().isEmpty() ? 0 : FLAG_ROWS * FLAG_ROW + 4));
    drawing.text("bold", Anchor.START, 4, top + 12, lane.title());
    for (double tick : Scale.ticks(lane.greatest(), 3)) {
      double y = up.at(tick);
      drawing.line("grid", LEFT, y, WIDTH - RIGHT, y);
      drawing.text(
          "small soft", Anchor.END, LEFT - 8, y + 4, DotPlot.written(tick, DotPlot.Unit.PLAIN));
    }
    String ink = "s" + lane.series();
    for (Level level : lane.levels()) {
      double y = up.at(level.value());
      drawing.line(ink + " bar", across.at(level.fromDay()), y, across.at(level.toDay()), y);
      words(drawing, "small soft", across.at(level.toDay()) + 4, y - 5, level.words());
    }
    for (Point point : lane.points()) {
      double x = across.at(point.day());
      double y = up.at(point.value());
      if (point.from().isPresent()) {
        drawing.line(ink + " bar", x, up.at(point.from().getAsDouble()), x, y);
      }
      if (point.look() == Look.FILLED) {
        drawing.mark(lane.series(), x, y);
      } else {
        drawing.openDiamond(lane.series(), x, y);
      }
    }
    for (int i = 0; i < lane.flags().size(); i++) {
      Flag flag = lane.flags().get(i);
      double x = across.at(flag.day());
      drawing.line("axis", x, top, x, top + VALUES);
      words(drawing, "small", x + 3, top + FLAG_ROW * (i % FLAG_ROWS + 1) - 4, flag.words());
    }
  }

  /** Writes words beside a place, to the left of it where they would leave the sheet. */
  private static void words(Drawing drawing, String ink, double x, double y, String words) {
    boolean isLate = x + TextWidth.of(words, Drawing.TEXT_SIZE) > WIDTH - RIGHT;
    drawing.text(ink, isLate ? Anchor.END : Anchor.START, isLate ? x - 8 : x, y, words);
  }

  private static void spans(Drawing drawing, Scale across, Spans lane, double top) {
    drawing.text("bold", Anchor.START, 4, top - 5, lane.title());
    String ink = "s" + lane.series();
    List<String> rows = rows(lane);
    for (int row = 0; row < rows.size(); row++) {
      drawing.text("small", Anchor.END, LEFT - 8, top + ROW * (row + 0.5) + 4, rows.get(row));
    }
    for (Span span : lane.spans()) {
      double y = top + ROW * (rows.indexOf(span.words()) + 0.5);
      double from = across.at(span.from());
      double width = Math.max(LEAST_BAR, across.at(span.to()) - from);
      drawing.rectangle(
          ink + (span.look() == Look.FILLED ? " fill" : " open"), from, y - BAR / 2, width, BAR);
    }
  }

  private static List<String> rows(Spans lane) {
    return lane.spans().stream().map(Span::words).distinct().toList();
  }
}
