package org.ketamineoutcomes.figure;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;
import org.ketamineoutcomes.figure.Timeline.Flag;
import org.ketamineoutcomes.figure.Timeline.Level;
import org.ketamineoutcomes.figure.Timeline.Look;
import org.ketamineoutcomes.figure.Timeline.Point;
import org.ketamineoutcomes.figure.Timeline.Span;
import org.ketamineoutcomes.figure.Timeline.Spans;
import org.ketamineoutcomes.figure.Timeline.Values;

class TimelineTest {

  private static final Values SCORES =
      new Values(
          "Scores",
          20,
          1,
          List.of(
              new Point(0, 20, OptionalDouble.empty(), Look.OPEN),
              new Point(50, 10, OptionalDouble.of(0), Look.FILLED)),
          List.of(new Level(0, 50, 20, "baseline")),
          List.of(new Flag(50, "response"), new Flag(100, "lost")));

  /** The axis of 100 days is 686 wide from 190 on, so that day 50 lies at 533. */
  @Test
  void daysLieOnOneAxisAndPointsAreNotJoined() {
    String drawing = new Timeline("Days", 0, 100, List.of(SCORES)).draw().inPage("One");

    assertThat(drawing)
        .contains("<path class=\"s1 open\" d=\"M190 50.6")
        .contains("<rect class=\"s1 fill\" x=\"529.4\"")
        .contains("<path class=\"s1 bar\" d=\"M533 130V93\"/>")
        .contains("<path class=\"s1 bar\" d=\"M190 56H533\"/>")
        .doesNotContain("s1 line");
  }

  @Test
  void wordsAtTheEndStandBeforeTheirDayAndNearOnesOnDifferentRows() {
    assertThat(new Timeline("Days", 0, 100, List.of(SCORES)).draw().inPage("One"))
        .contains("<text class=\"small\" x=\"536\" y=\"35\">response</text>")
        .contains("<text class=\"small e\" x=\"871\" y=\"48\">lost</text>");
  }

  @Test
  void whatLastsADayIsSeenAndTheSameIsOnOneRow() {
    Spans spans =
        new Spans(
            "Events",
            4,
            List.of(
                new Span("nausea", 10, 10, Look.FILLED),
                new Span("cold", 0, 50, Look.OPEN),
                new Span("nausea", 90, 90, Look.FILLED)));

    assertThat(new Timeline("Days", 0, 100, List.of(spans)).draw().inPage("One"))
        .contains("<rect class=\"s4 fill\" x=\"258.6\" y=\"31\" width=\"3\" height=\"7\"/>")
        .contains("<rect class=\"s4 fill\" x=\"807.4\" y=\"31\" width=\"3\" height=\"7\"/>")
        .containsOnlyOnce(">nausea</text>")
        .contains("<rect class=\"s4 open\" x=\"190\" y=\"48\" width=\"343\" height=\"7\"/>");
  }
}
