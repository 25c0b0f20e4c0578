package org.ketamineoutcomes.figure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import javax.imageio.ImageIO;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.ketamineoutcomes.figure.Curve.Way;

/**
 * Each kind of figure, as it was looked at once and found right. To draw them anew: {@code ./mvnw
 * test -Dtest=FigureTest -DwriteFigures=true}; look at them before they are committed.
 */
class FigureTest {

  private static final Path GOLDEN = Path.of("src/test/resources/figures");
  private static final boolean WRITES = Boolean.getBoolean("writeFigures");

  /** Whoever knows every day sees a line of steps, with a band from each step to the next. */
  @Test
  void aCurveWhoseStepsAreToldIsALine() throws Exception {
    Curve curve =
        new Curve(
            "",
            1,
            List.of(
                step(-1, 5, 0.9, 0.8, 0.97, Way.STEP),
                step(5, 12, 0.6, 0.5, 0.7, Way.STEP),
                step(12, 28, 0.3, 0.2, 0.4, Way.STEP)),
            List.of());
    holds("steps", plot(List.of(curve), new RiskTable(List.of(block("At risk", "20", "12", "–")))));
  }

  /** Nothing joins two published days where nothing between them is published. */
  @Test
  void aCurveThatRunsSomewhereIsABoxAndEndsWhereNothingIsTold() throws Exception {
    Curve curve =
        new Curve(
            "",
            1,
            List.of(
                step(-1, 14, 0.7, 0.6, 0.8, Way.SOMEWHERE),
                step(14, 21, 0.4, 0.3, 0.5, Way.SOMEWHERE),
                new Curve.Step(
                    21, 28, OptionalDouble.empty(), Limits.NONE, Limits.NONE, Way.SOMEWHERE)),
            List.of(new Curve.Quantile(0.5, 18, limits(16, 22))));
    String svg = plot(List.of(curve), RiskTable.NONE).draw().asFile("boxes");

    assertThat(svg).doesNotContain("stroke-width=\"2\"");
    holds("boxes", plot(List.of(curve), RiskTable.NONE));
  }

  @Test
  void severalCurvesDifferInDashAndMark() throws Exception {
    Curve one = new Curve("Women", 0, List.of(step(-1, 7, 0.4, 0.3, 0.5, Way.STEP)), List.of());
    Curve other = new Curve("Men", 0, List.of(step(-1, 9, 0.2, 0.1, 0.3, Way.STEP)), List.of());
    holds(
        "curves",
        plot(
            List.of(one, other),
            new RiskTable(
                List.of(
                    new RiskTable.Block(
                        "At risk", List.of(List.of("20", "10", "5"), List.of("18", "9", "–")))))));
  }

  @Test
  void dotsHaveLimitsArrowsAndReasons() throws Exception {
    DotPlot plot =
        new DotPlot(
            "Group",
            List.of(
                new DotPlot.Panel("Days", 40, DotPlot.Unit.PLAIN),
                new DotPlot.Panel("Share", 1, DotPlot.Unit.PERCENT)),
            List.of(
                DotPlot.Row.heading("Sex"),
                row("Female", dot(12, 10, 15, "n = 40"), dot(0.5, 0.4, 0.6, "20")),
                row(
                    "Male",
                    new DotPlot.Dot(
                        OptionalDouble.of(20),
                        new Limits(OptionalDouble.of(14), OptionalDouble.empty()),
                        "n = 30",
                        0),
                    new DotPlot.Dot(OptionalDouble.empty(), Limits.NONE, "hidden", 0))));
    holds("dots", plot.draw());
  }

  /** Whoever has the drawing without its page reads under it what it rests on. */
  @Test
  void aSheetHasHeadingsNotesAndRowsOfOnePanelAlone() throws Exception {
    DotPlot.Dot none = new DotPlot.Dot(OptionalDouble.empty(), Limits.NONE, "", 0);
    DotPlot plot =
        new DotPlot(
            "Safety",
            List.of(
                new DotPlot.Panel("Share", 0.4, DotPlot.Unit.PERCENT),
                new DotPlot.Panel("Per 100 years", 20, DotPlot.Unit.PLAIN)),
            List.of(
                DotPlot.Row.heading("Within a year"),
                row("Nausea", dot(0.2, 0.1, 0.3, "40"), none),
                DotPlot.Row.heading("Deaths"),
                row("Death", none, dot(2, 0.5, 30, "3"))),
            List.of("400 patients treated.", "Protocol standard."));
    holds("sheet", plot.draw());
  }

  @Test
  void pointsAreNotJoinedAndNoneLiesAtTheFootOfPowersOfTen() throws Exception {
    PointPlot plot =
        new PointPlot(
            "Time",
            "Per 100 years",
            UprightAxis.byPowers(20, 900),
            List.of("first week", "later", "last"),
            List.of(
                new PointPlot.Series(
                    "Asked for",
                    Map.of("first week", point(800, 600, 990), "later", point(0, 0, 30))),
                new PointPlot.Series(
                    "Told unasked",
                    Map.of("first week", point(100, 50, 200), "last", point(40, 20, 80)))),
            List.of(
                new PointPlot.Under(
                    "At risk", Map.of("first week", "40", "later", "30", "last", "hidden"))));
    holds("points", plot.draw());
  }

  /** Nothing that is not told moves what is. */
  @Test
  void aPointStandsAtItsPlaceAndWordsWhereThereAreSome() {
    PointPlot.Series last = new PointPlot.Series("", Map.of("last", point(40, 20, 80)));
    PointPlot plot =
        new PointPlot(
            "Time",
            "Per 100 years",
            UprightAxis.byPowers(20, 900),
            List.of("first week", "later", "last"),
            List.of(last),
            List.of(new PointPlot.Under("At risk", Map.of("later", "30"))));

    String svg = plot.draw().asFile("one");

    // The axis runs from 70 to 704: the middle of its second third is 387, that of its last 598.3.
    assertThat(svg).contains("cx=\"598.3\"").contains("x=\"387\" y=\"308\">30<");
  }

  @Test
  void flowTellsWhoIsLeftOut() throws Exception {
    holds(
        "flow",
        new FlowPicture(
                List.of(
                    new FlowPicture.Stage(
                        "Treated", "n = 40", List.of("No baseline, n = 11", "Baseline < 10 & old")),
                    new FlowPicture.Stage("Analysed", "n = 29", List.of())))
            .draw());
  }

  @Test
  void aPictureHasThreeHundredDotsAnInch() throws Exception {
    String svg = plot(List.of(), RiskTable.NONE).draw().asFile("empty");

    assumeTrue(Png.canDraw(), "this Java has no fonts");
    byte[] png = Png.of(svg);

    assertThat(ImageIO.read(new ByteArrayInputStream(png)).getWidth()).isEqualTo(720 * 300 / 96);
    assertThat(dotsPerMetre(png)).isBetween(11_810, 11_812);
    assertThat(Png.of(svg)).isEqualTo(png);
  }

  /** Fonts are looked for once; another fault does not pass for their lack. */
  @Test
  void whatIsNoDrawingIsAFaultAndNoLackOfFonts() {
    assumeTrue(Png.canDraw(), "this Java has no fonts");

    assertThatThrownBy(() -> Png.of("no drawing")).isInstanceOf(RuntimeException.class);
    assertThat(Png.canDraw()).isTrue();
  }

  private static int dotsPerMetre(byte[] png) {
    String letters = new String(png, java.nio.charset.StandardCharsets.ISO_8859_1);
    return java.nio.ByteBuffer.wrap(png, letters.indexOf("pHYs") + 4, 4).getInt();
  }

  private static void holds(String name, StepPlot plot) throws Exception {
    holds(name, plot.draw());
  }

  private static void holds(String name, Drawing drawing) throws Exception {
    Path file = GOLDEN.resolve(name + ".svg");
    String svg = drawing.asFile(name);
    if (WRITES) {
      Files.writeString(file, svg);
    }
    assertThat(svg).isEqualTo(golden(file));
    DocumentBuilderFactory.newInstance()
        .newDocumentBuilder()
        .parse(new ByteArrayInputStream(svg.getBytes(java.nio.charset.StandardCharsets.UTF_8)));
  }

  private static String golden(Path file) throws IOException {
    return Files.readString(file);
  }

  private static StepPlot plot(List<Curve> curves, RiskTable risk) {
    return new StepPlot(
        "Days",
        "Still respond",
        28,
        List.of(new Tick(0, "0"), new Tick(14, "14"), new Tick(28, "28")),
        curves,
        risk);
  }

  private static RiskTable.Block block(String title, String... words) {
    return new RiskTable.Block(title, List.of(List.of(words)));
  }

  private static Curve.Step step(
      double since, double day, double value, double lower, double upper, Way way) {
    return new Curve.Step(
        since, day, OptionalDouble.of(value), limits(lower, upper), Limits.NONE, way);
  }

  private static DotPlot.Row row(String label, DotPlot.Dot... dots) {
    return new DotPlot.Row(label, false, List.of(dots));
  }

  private static DotPlot.Dot dot(double value, double lower, double upper, String note) {
    return new DotPlot.Dot(OptionalDouble.of(value), limits(lower, upper), note, 0);
  }

  private static PointPlot.Point point(double value, double lower, double upper) {
    return new PointPlot.Point(OptionalDouble.of(value), limits(lower, upper));
  }

  private static Limits limits(double lower, double upper) {
    return new Limits(OptionalDouble.of(lower), OptionalDouble.of(upper));
  }
}
