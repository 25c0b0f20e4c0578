package org.ketamineoutcomes.figure;

import java.util.List;
import org.ketamineoutcomes.figure.Drawing.Anchor;

/** Who goes on from step to step, and who is left out beside each, as STROBE draws it. */
public record FlowPicture(List<Stage> stages) {

  private static final double WIDTH = 720;
  private static final double BOX = 290;
  private static final double SIDE_FROM = 390;
  private static final double SIDE = 320;
  private static final double HEIGHT = 46;
  private static final double GAP = 44;
  private static final double TOP = 6;

  public FlowPicture {
    stages = List.copyOf(stages);
  }

  /**
   * One box.
   *
   * @param leftOut who does not come to the next box; none where nobody is left out
   */
  public record Stage(String title, String count, List<String> leftOut) {

    public Stage {
      leftOut = List.copyOf(leftOut);
    }
  }

  /** Returns the drawing. */
  public Drawing draw() {
    Drawing drawing =
        new Drawing(WIDTH, TOP + stages.size() * HEIGHT + (stages.size() - 1) * GAP + 6);
    double middle = 30 + BOX / 2;
    for (int i = 0; i < stages.size(); i++) {
      Stage stage = stages.get(i);
      double y = TOP + i * (HEIGHT + GAP);
      box(drawing, 30, y, BOX, HEIGHT, List.of(stage.title(), stage.count()));
      if (i + 1 < stages.size()) {
        double next = y + HEIGHT + GAP;
        drawing.line("link", middle, y + HEIGHT, middle, next);
        drawing.line("link", middle - 5, next - 7, middle, next);
        drawing.line("link", middle + 5, next - 7, middle, next);
      }
      if (!stage.leftOut().isEmpty()) {
        double branch = y + HEIGHT + GAP / 2;
        double tall = 14 + 16 * stage.leftOut().size();
        drawing.line("link", middle, branch, SIDE_FROM, branch);
        box(drawing, SIDE_FROM, branch - tall / 2, SIDE, tall, stage.leftOut());
      }
    }
    return drawing;
  }

  private static void box(
      Drawing drawing, double x, double y, double w, double h, List<String> lines) {
    drawing.rectangle("box", x, y, w, h, 4);
    double first = y + h / 2 - (lines.size() - 1) * 8 + 4;
    for (int i = 0; i < lines.size(); i++) {
      drawing.text(i == 0 ? "bold" : "", Anchor.MIDDLE, x + w / 2, first + 16 * i, lines.get(i));
    }
  }
}
