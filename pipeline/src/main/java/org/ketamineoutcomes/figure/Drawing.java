package org.ketamineoutcomes.figure;

import static org.ketamineoutcomes.figure.Markup.escape;
import static org.ketamineoutcomes.figure.Markup.length;

import java.util.regex.Pattern;

/**
 * Shapes and words on a sheet, from the upper left corner, in units of a screen's pixel. They are
 * written as they are added; what comes later lies above.
 */
public final class Drawing {

  static final double TEXT_SIZE = 12;

  private static final Pattern CLASS = Pattern.compile(" class=\"([^\"]*)\"");

  /** The faces of a file's letters. */
  static final String FACES = "Helvetica, Arial, DejaVu Sans, sans-serif";

  private static final String LETTERS =
      "font-family=\"" + FACES + "\" font-size=\"12\" fill=\"#1a1a1a\"";

  private static final double MARK = 4;

  private final double width;
  private final double height;
  private final StringBuilder shapes = new StringBuilder();

  Drawing(double width, double height) {
    this.width = width;
    this.height = height;
  }

  /** On which side of its point words stand. */
  enum Anchor {
    START(""),
    MIDDLE(" m"),
    END(" e");

    private final String ink;

    Anchor(String ink) {
      this.ink = ink;
    }
  }

  double width() {
    return width;
  }

  Drawing line(String ink, double x1, double y1, double x2, double y2) {
    return path(ink, new Path().move(x1, y1).to(x1, y1, x2, y2));
  }

  Drawing rectangle(String ink, double x, double y, double w, double h) {
    return rectangle(ink, x, y, w, h, 0);
  }

  Drawing rectangle(String ink, double x, double y, double w, double h, double corner) {
    shapes
        .append("<rect class=\"")
        .append(ink)
        .append("\" x=\"")
        .append(length(x))
        .append("\" y=\"")
        .append(length(y))
        .append("\" width=\"")
        .append(length(w))
        .append("\" height=\"")
        .append(length(h));
    if (corner > 0) {
      shapes.append("\" rx=\"").append(length(corner));
    }
    shapes.append("\"/>\n");
    return this;
  }

  Drawing path(String ink, Path path) {
    if (!path.isEmpty()) {
      shapes
          .append("<path class=\"")
          .append(ink)
          .append("\" d=\"")
          .append(path.data())
          .append("\"/>\n");
    }
    return this;
  }

  Drawing text(String ink, Anchor anchor, double x, double y, String words) {
    return text(ink, anchor, x, y, words, "");
  }

  /** Writes words that are read from below upwards. */
  Drawing upwards(String ink, double x, double y, String words) {
    String turned = " transform=\"rotate(-90 " + length(x) + " " + length(y) + ")\"";
    return text(ink, Anchor.MIDDLE, x, y, words, turned);
  }

  /** Marks a point of a series: each series has its own shape. */
  Drawing mark(int series, double x, double y) {
    String ink = "s" + series + " fill";
    return switch (series % 4) {
      case 0 -> circle(ink, x, y, MARK);
      case 1 -> rectangle(ink, x - MARK * 0.9, y - MARK * 0.9, MARK * 1.8, MARK * 1.8);
      case 2 ->
          path(
              ink,
              new Path()
                  .move(x, y - MARK * 1.2)
                  .line(x + MARK * 1.1, y + MARK)
                  .line(x - MARK * 1.1, y + MARK)
                  .close());
      default -> diamond(ink, x, y);
    };
  }

  Drawing openDiamond(int series, double x, double y) {
    return diamond("s" + series + " open", x, y);
  }

  /** Draws limits beside a point, with a stroke at either end that is known. */
  Drawing limitsAcross(int series, double from, double to, double y) {
    return path(
        "s" + series + " bar",
        new Path()
            .move(from, y)
            .across(to)
            .move(from, y - 3)
            .upright(y + 3)
            .move(to, y - 3)
            .upright(y + 3));
  }

  Drawing limitsUp(int series, double x, double from, double to) {
    return path(
        "s" + series + " bar",
        new Path()
            .move(x, from)
            .upright(to)
            .move(x - 3, from)
            .across(x + 3)
            .move(x - 3, to)
            .across(x + 3));
  }

  private Drawing circle(String ink, double x, double y, double r) {
    shapes
        .append("<circle class=\"")
        .append(ink)
        .append("\" cx=\"")
        .append(length(x))
        .append("\" cy=\"")
        .append(length(y))
        .append("\" r=\"")
        .append(length(r))
        .append("\"/>\n");
    return this;
  }

  private Drawing diamond(String ink, double x, double y) {
    double r = MARK * 1.35;
    return path(
        ink, new Path().move(x, y - r).line(x + r, y).line(x, y + r).line(x - r, y).close());
  }

  private Drawing text(String ink, Anchor anchor, double x, double y, String words, String turned) {
    shapes.append("<text");
    String look = (ink + anchor.ink).strip();
    if (!look.isEmpty()) {
      shapes.append(" class=\"").append(look).append('"');
    }
    shapes.append(" x=\"").append(length(x)).append("\" y=\"").append(length(y)).append('"');
    shapes.append(turned).append('>').append(escape(words)).append("</text>\n");
    return this;
  }

  /**
   * Returns the drawing for a page that has the rules of {@link Ink} and names its parts.
   *
   * @param label what it shows, for a reader who cannot see it
   */
  public String inPage(String label) {
    return "<svg class=\"figure\" viewBox=\"0 0 %s %s\" width=\"%s\" height=\"%s\" role=\"img\" aria-label=\"%s\">\n"
            .formatted(length(width), length(height), length(width), length(height), escape(label))
        + shapes
        + "</svg>\n";
  }

  /** Returns the drawing as a file of its own, on white. */
  public String asFile(String title) {
    return "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 %s %s\" width=\"%s\" height=\"%s\" %s>\n"
            .formatted(length(width), length(height), length(width), length(height), LETTERS)
        + "<title>"
        + escape(title)
        + "</title>\n<rect width=\"100%\" height=\"100%\" fill=\"#ffffff\"/>\n"
        + CLASS.matcher(shapes).replaceAll(ink -> Ink.attributes(ink.group(1)))
        + "</svg>\n";
  }
}
