package org.ketamineoutcomes.report;

import static org.ketamineoutcomes.figure.Markup.escape;

import java.util.ArrayList;
import java.util.List;
import org.ketamineoutcomes.result.Results;
import org.ketamineoutcomes.result.RunFacts;

/**
 * The page of a run, and the figures on it.
 *
 * @param html the page, one file that needs no other
 * @param figures the figures of every protocol and course, in the order of the page
 * @param headlines the patients, and each of the four answers in one sentence
 */
public record Report(String html, List<FigureFile> figures, List<String> headlines) {

  static final String CLOSED =
      "Closed room: exact numbers. Nothing here may leave the room, nor be shown to whoever may not enter it.";

  /**
   * A figure as a file of its own.
   *
   * @param name without an ending
   * @param isApart whether it is of another course or protocol than the page, and an SVG alone
   */
  public record FigureFile(String name, String title, String svg, boolean isApart) {}

  /** Makes the page of published results. */
  public static Report of(Results results) {
    Scope scope = Scope.of(results, Names.standard());
    List<Section> sections = PageSections.of(scope);
    RunFacts facts = results.facts();
    String html =
        Page.of(
            "Ketamine Outcomes: " + scope.protocol().id(),
            masthead(scope, facts),
            facts.isReleasable() ? "" : CLOSED,
            sections);
    List<FigureFile> figures = new ArrayList<>();
    for (Section section : sections) {
      addFigures(figures, section.blocks(), false);
    }
    return new Report(html, figures, headlines(scope));
  }

  private static String masthead(Scope scope, RunFacts facts) {
    StringBuilder html = new StringBuilder();
    html.append("<h1>Ketamine Outcomes</h1>\n<p class=\"meta\">")
        .append(patients(scope).html())
        .append(" · protocol <strong>")
        .append(escape(scope.protocol().id()))
        .append("</strong>")
        .append(
            facts.protocols().size() > 1
                ? " ("
                    + (facts.protocols().size() - 1)
                    + " more: <a href=\"#protocols\">under each protocol</a>)"
                : "")
        .append(" · version ")
        .append(escape(facts.version()))
        .append("</p>\n");
    if (facts.isReleasable()) {
      html.append("<p class=\"badge\">Aggregates, with small numbers protected. Have it checked")
          .append(" before release.")
          .append(scope.isBanded() ? bands(scope) : "")
          .append("</p>\n");
    }
    html.append("<div class=\"answers\">\n");
    for (Answers.Answer answer : new Answers(scope).all()) {
      html.append("<div class=\"answer\"><h2>")
          .append(escape(answer.question()))
          .append("</h2><p>")
          .append(answer.says().html())
          .append("</p></div>\n");
    }
    return html.append("</div>\n").toString();
  }

  /** Each count is the middle of its band; what is computed from counts has bounds. */
  private static String bands(Scope scope) {
    long width = scope.protocol().minCell();
    String example =
        scope.everyone("cohort_summary").stream()
            .map(row -> row.whole("n_patients").orElse(0))
            .filter(count -> count > 0)
            .findFirst()
            .map(
                count ->
                    " "
                        + Numbers.whole(count)
                        + " patients are "
                        + Numbers.whole(count - width / 2)
                        + " to "
                        + Numbers.whole(count + width / 2)
                        + ".")
            .orElse("");
    return " Each count is the middle of a band of "
        + width
        + "."
        + example
        + " Brackets, as in 13 [11–16], hold what the bands leave of a number.";
  }

  private static List<String> headlines(Scope scope) {
    List<String> lines = new ArrayList<>(List.of(patients(scope).plain()));
    new Answers(scope).all().forEach(answer -> lines.add(answer.headline()));
    return lines;
  }

  private static Prose patients(Scope scope) {
    return scope.everyone("cohort_summary").stream()
        .filter(row -> row.has("n_patients"))
        .findFirst()
        .map(row -> Shown.people(row, "n_patients", " patient treated", " patients treated"))
        .orElse(Prose.of("No patients, or too few to publish how many"));
  }

  private static void addFigures(List<FigureFile> figures, List<Block> blocks, boolean isApart) {
    for (Block block : blocks) {
      if (block instanceof Block.Figure figure) {
        figures.add(
            new FigureFile(
                figure.name(), figure.title(), figure.drawing().asFile(figure.title()), isApart));
      } else if (block instanceof Block.More more) {
        addFigures(figures, more.blocks(), isApart);
      } else if (block instanceof Block.Apart apart) {
        addFigures(figures, apart.blocks(), true);
      }
    }
  }
}
