package org.ketamineoutcomes.figure;

import java.util.Set;

/**
 * What the classes of a drawing look like. Colours can be distinguished with any kind of colour
 * vision, and series differ in dash and mark as well.
 */
public final class Ink {

  /** How the line of each series is broken. */
  private static final String[] DASHES = {"none", "6 3", "2 3", "9 3 2 3", "12 4", "4 2 1 2"};

  /** The rules of a page: its variables give the colours. */
  public static final String RULES =
      """
      .figure text{font-family:system-ui,-apple-system,"Segoe UI",Roboto,"Helvetica Neue",Arial,"DejaVu Sans",sans-serif;font-size:12px;fill:var(--ink)}
      .figure .bold{font-weight:600}
      .figure .small{font-size:11px}
      .figure .soft{fill:var(--soft)}
      .figure .m{text-anchor:middle}
      .figure .e{text-anchor:end}
      .figure .axis{stroke:var(--ink);stroke-width:1;fill:none}
      .figure .grid{stroke:var(--line);stroke-width:1;fill:none}
      .figure .box{fill:var(--panel);stroke:var(--c0);stroke-width:1.2}
      .figure .link{stroke:var(--c0);stroke-width:1.4;fill:none}
      .figure .line{fill:none;stroke-width:2}
      .figure .bar{fill:none;stroke-width:1.6}
      .figure .band{stroke:none;fill-opacity:.16}
      .figure .open{fill:var(--paper);stroke-width:1.6}
      """
          + ofSeries();

  static final int SERIES = 6;

  /** What a series draws with, other than letters. */
  private static final Set<String> SHAPES = Set.of("line", "bar", "fill", "band", "open");

  private static final String INK = "#1a1a1a";
  private static final String SOFT = "#595959";
  private static final String LINE = "#e2e2e2";
  private static final String PAPER = "#ffffff";
  private static final String PANEL = "#f3f8fc";
  private static final String[] COLOURS = {
    "#0072b2", "#c04a00", "#00785a", "#8f4a8f", "#7a6100", "#4d4d4d"
  };
  private static final String[] DARK_COLOURS = {
    "#5cb8ef", "#ff9a57", "#4fcfa6", "#dda3dd", "#e3c552", "#c4c4c4"
  };

  private Ink() {}

  /** Returns the colours on white, as variables. */
  public static String light() {
    return variables(INK, SOFT, LINE, PAPER, PANEL, COLOURS);
  }

  /** Returns the colours on a dark ground, as variables. */
  public static String dark() {
    return variables("#ececec", "#b4b4b4", "#3a3d42", "#16181b", "#1d2630", DARK_COLOURS);
  }

  /**
   * Returns the looks of a shape in a file of its own, on white, as attributes: programs that read
   * drawings know few rules, and all of these.
   */
  static String attributes(String ink) {
    String[] words = ink.split(" ", -1);
    StringBuilder attributes = new StringBuilder();
    int series = series(words[0]);
    boolean isShape = false;
    for (String word : words) {
      attributes.append(attributesOf(word, series));
      isShape |= SHAPES.contains(word);
    }
    if (series >= 0 && !isShape) {
      attributes.append(attribute("fill", COLOURS[series]));
    }
    return attributes.toString();
  }

  private static String attributesOf(String word, int series) {
    return switch (word) {
      case "m" -> attribute("text-anchor", "middle");
      case "e" -> attribute("text-anchor", "end");
      case "bold" -> attribute("font-weight", "bold");
      case "small" -> attribute("font-size", "11");
      case "soft" -> attribute("fill", SOFT);
      case "axis" -> stroked(INK, "1");
      case "grid" -> stroked(LINE, "1");
      case "link" -> stroked(COLOURS[0], "1.4");
      case "box" ->
          attribute("fill", PANEL)
              + attribute("stroke", COLOURS[0])
              + attribute("stroke-width", "1.2");
      case "line" ->
          stroked(COLOURS[series], "2")
              + (series == 0 ? "" : attribute("stroke-dasharray", DASHES[series]));
      case "bar" -> stroked(COLOURS[series], "1.6");
      case "fill" -> attribute("fill", COLOURS[series]);
      case "band" -> attribute("fill", COLOURS[series]) + attribute("fill-opacity", ".16");
      case "open" ->
          attribute("fill", PAPER)
              + attribute("stroke", COLOURS[series])
              + attribute("stroke-width", "1.6");
      default -> "";
    };
  }

  private static String stroked(String colour, String width) {
    return attribute("fill", "none")
        + attribute("stroke", colour)
        + attribute("stroke-width", width);
  }

  private static String attribute(String name, String value) {
    return " " + name + "=\"" + value + "\"";
  }

  private static int series(String word) {
    return word.length() == 2 && word.charAt(0) == 's' ? word.charAt(1) - '0' : -1;
  }

  private static String variables(
      String ink, String soft, String line, String paper, String panel, String[] colours) {
    StringBuilder variables = new StringBuilder();
    variables.append("--ink:").append(ink).append(";--soft:").append(soft);
    variables.append(";--line:").append(line).append(";--paper:").append(paper);
    variables.append(";--panel:").append(panel);
    for (int i = 0; i < SERIES; i++) {
      variables.append(";--c").append(i).append(':').append(colours[i]);
    }
    return variables.toString();
  }

  private static String ofSeries() {
    StringBuilder rules = new StringBuilder();
    for (int i = 0; i < DASHES.length; i++) {
      String series = ".figure .s" + i;
      String colour = "var(--c" + i + ")";
      rules.append(series).append(".line,").append(series).append(".bar,").append(series);
      rules.append(".open{stroke:").append(colour).append("}\n");
      rules.append(series).append(".line{stroke-dasharray:").append(DASHES[i]).append("}\n");
      rules.append(series).append(".fill,").append(series).append(".band,.figure text.s");
      rules.append(i).append("{fill:").append(colour).append("}\n");
    }
    return rules.toString();
  }
}
