package org.ketamineoutcomes.figure;

import java.util.List;
import java.util.OptionalDouble;

/**
 * What happened on which day, in lanes above each other over one axis of days. Points are not
 * joined: nothing is known of what lies between them.
 *
 * @param acrossTitle the words under the axis
 * @param firstDay where the axis begins
 * @param lastDay where it ends
 */
public record Timeline(String acrossTitle, double firstDay, double lastDay, List<Lane> lanes) {

  public Timeline {
    lanes = List.copyOf(lanes);
  }

  /** A lane under a title. */
  public sealed interface Lane permits Values, Spans {

    String title();
  }

  /**
   * Numbers by day.
   *
   * @param greatest where the upright axis ends; it begins at 0
   * @param series the ink, which differs by lane
   */
  public record Values(
      String title,
      double greatest,
      int series,
      List<Point> points,
      List<Level> levels,
      List<Flag> flags)
      implements Lane {

    public Values {
      points = List.copyOf(points);
      levels = List.copyOf(levels);
      flags = List.copyOf(flags);
    }
  }

  /**
   * One number.
   *
   * @param from where a bar to it begins, if it has one
   */
  public record Point(double day, double value, OptionalDouble from, Look look) {}

  /** How a point is marked. */
  public enum Look {
    FILLED,
    OPEN
  }

  /** A number that holds for a stretch of days, such as a threshold. */
  public record Level(double fromDay, double toDay, double value, String words) {}

  /** Words about a day, above the points. */
  public record Flag(double day, String words) {}

  /** What lasts from a day to a day, one line for whatever has the same words. */
  public record Spans(String title, int series, List<Span> spans) implements Lane {

    public Spans {
      spans = List.copyOf(spans);
    }
  }

  /** What lasts; of one day, {@code from} is {@code to}. */
  public record Span(String words, double from, double to, Look look) {}

  /** Returns the drawing. */
  public Drawing draw() {
    return new TimelineDrawing(this).draw();
  }
}
