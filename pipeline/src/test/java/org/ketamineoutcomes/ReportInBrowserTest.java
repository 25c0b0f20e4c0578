package org.ketamineoutcomes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The page of a run, as a browser shows and prints it. */
class ReportInBrowserTest {

  private static final int DESK = 1100;

  /** Sections that look as all others do. Colours of drawings are held by themselves. */
  private static final String EACH_LOOK = "header, nav, #cohort, #suicidality, #versions";

  private static final String SIDEWAYS = "document.documentElement.scrollWidth";

  private static Optional<Browser> started = Optional.empty();
  private static Browser browser;
  private static Path open;
  private static Path closed;

  @BeforeAll
  static void start() {
    started = Browser.start();
    assumeTrue(
        started.isPresent(),
        "there is no Chromium here; apt-get install chromium chromium-driver, so that the page is"
            + " looked at as well");
    browser = started.get();
    open = SampleResults.ofARun().open().resolve("report.html");
    closed = SampleResults.ofARun().closed().resolve("report.html");
  }

  @AfterAll
  static void end() {
    started.ifPresent(Browser::close);
  }

  @BeforeEach
  void lightAndWide() {
    browser.colours("light");
    browser.width(DESK);
  }

  @Test
  void thePageMakesNoErrorAndAsksForNothing() {
    browser.open(open);

    assertThat(browser.complaints()).isEmpty();
    assertThat(browser.number("performance.getEntriesByType('resource').length")).isZero();
    assertThat(browser.number("document.scripts.length")).isZero();
    assertThat(browser.number("document.querySelectorAll('[onclick],[onload],[src]').length"))
        .isZero();
  }

  @Test
  void axeFindsNothingOnThePage() throws IOException {
    browser.open(open);

    assertThat(browser.axe("html")).isEmpty();
    assertThat(browser.axeOfContrast(EACH_LOOK)).isEmpty();
  }

  @Test
  void axeFindsNothingOnThePageOfTheClosedRoom() throws IOException {
    browser.open(closed);

    assertThat(browser.axe(".room, header, nav, #before, #durability")).isEmpty();
    assertThat(browser.axeOfContrast(".room")).isEmpty();
  }

  @Test
  void lettersStandOutInTheDarkToo() throws IOException {
    browser.colours("dark");
    browser.open(open);

    assertThat(browser.text("getComputedStyle(document.body).backgroundColor"))
        .isEqualTo("rgb(22, 24, 27)");
    assertThat(browser.axeOfContrast(EACH_LOOK)).isEmpty();
  }

  @ParameterizedTest(name = "{0} pixels")
  @ValueSource(ints = {320, 390, 768})
  void nobodyScrollsThePageSideways(int width) {
    browser.width(width);
    browser.open(open);

    assertThat(browser.number(SIDEWAYS)).isLessThanOrEqualTo(width);
  }

  /** Every number has a place on the sheet, and is not cut off by what it stands in. */
  @Test
  void everyNumberIsSeen() {
    browser.open(open);

    assertThat(browser.number("document.querySelectorAll('[data-c]').length")).isGreaterThan(1000);
    assertThat(
            browser.number(
                "[...document.querySelectorAll('[data-c]')].filter("
                    + "n => n.getClientRects().length === 0).length"))
        .isZero();
  }

  /** Words that a drawing cuts off at its edge would say something else. */
  @Test
  void noWordsOfAFigureAreCutOff() {
    browser.open(open);

    assertThat(
            browser.text(
                "[...document.querySelectorAll('svg.figure text')].filter(t => {"
                    + "const s = t.ownerSVGElement.getBoundingClientRect();"
                    + "const r = t.getBoundingClientRect();"
                    + "return r.left < s.left - 1 || r.right > s.right + 1 || r.top < s.top - 1"
                    + " || r.bottom > s.bottom + 1}).map(t => t.textContent).join('; ')"))
        .isEmpty();
  }

  @Test
  void thePagePrints(@TempDir Path folder) throws Exception {
    assertThat(sheets(open, folder)).isBetween(15L, 35L);
  }

  /** On paper too a reader decides what is folded. */
  @Test
  void whatIsFoldedIsPrintedIfAskedFor(@TempDir Path folder) throws Exception {
    String page = Files.readString(open);
    assertThat(page).contains("id=\"unfolded\">");
    Path asked = folder.resolve("asked.html");
    Files.writeString(asked, page.replace("id=\"unfolded\">", "id=\"unfolded\" checked>"));

    assertThat(sheets(asked, folder)).isBetween(45L, 75L);
  }

  private static long sheets(Path page, Path folder) throws Exception {
    byte[] pdf = Browser.printed(page, folder.resolve("report.pdf"));
    String letters = new String(pdf, StandardCharsets.ISO_8859_1);
    assertThat(letters).startsWith("%PDF-");
    return Pattern.compile("/Type\\s*/Page\\b").matcher(letters).results().count();
  }
}
