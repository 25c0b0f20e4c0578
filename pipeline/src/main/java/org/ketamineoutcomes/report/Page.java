package org.ketamineoutcomes.report;

import static org.ketamineoutcomes.figure.Markup.escape;

import java.util.List;

/** Writes sections as one file of HTML, which needs no script, no network and no other file. */
final class Page {

  /** Words of a cell that are kept on one line have at most so many letters. */
  private static final int SHORT = 23;

  /** Without a script, a mark on the screen decides what is on paper. */
  private static final String PRINTING =
      """
      <label class="printing"><input type="checkbox" id="unfolded"> On paper, print what is folded too</label>
      <p class="paper">Folded parts are not printed here: the numbers under each figure, other courses and protocols, and every decision of the protocol. The page on a screen has them, and prints them where they are unfolded or if asked to below the answers.</p>
      """;

  private final StringBuilder html = new StringBuilder(1 << 16);
  private int figures;
  private int tables;

  private Page() {}

  /**
   * Returns the page.
   *
   * @param title what stands in the window's title
   * @param masthead what comes first, as HTML
   * @param room what a closed page says on every sheet; empty for none
   */
  static String of(String title, String masthead, String room, List<Section> sections) {
    Page page = new Page();
    page.html
        .append("<!DOCTYPE html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">\n")
        .append("<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n")
        .append("<meta name=\"color-scheme\" content=\"light dark\">\n<title>")
        .append(escape(title))
        .append("</title>\n<style>\n")
        .append(PageStyle.rules())
        .append("</style>\n</head>\n<body")
        .append(room.isEmpty() ? ">\n" : " class=\"closed\">\n");
    if (!room.isEmpty()) {
      page.html
          .append("<aside class=\"room\" aria-label=\"Closed room\">")
          .append(escape(room))
          .append("</aside>\n");
    }
    page.html.append("<div>\n<a class=\"skip\" href=\"#main\">Skip to the answers</a>\n");
    page.html.append("<header>\n").append(masthead).append(PRINTING).append("</header>\n");
    page.contents(sections);
    page.html.append("<main id=\"main\">\n");
    sections.forEach(page::section);
    page.html.append("</main>\n</div>\n</body>\n</html>\n");
    return page.html.toString();
  }

  private void contents(List<Section> sections) {
    html.append("<nav aria-label=\"Sections\"><ul>\n");
    for (Section section : sections) {
      html.append("<li><a href=\"#")
          .append(section.id())
          .append("\">")
          .append(escape(section.link()))
          .append("</a></li>\n");
    }
    html.append("</ul></nav>\n");
  }

  private void section(Section section) {
    String heading = section.id() + "-h";
    html.append("<section id=\"")
        .append(section.id())
        .append("\" aria-labelledby=\"")
        .append(heading)
        .append("\">\n<h2 id=\"")
        .append(heading)
        .append("\">")
        .append(escape(section.title()))
        .append("</h2>\n");
    section.blocks().forEach(this::block);
    html.append("</section>\n");
  }

  private void block(Block block) {
    if (block instanceof Block.Paragraph paragraph) {
      html.append("<p>").append(paragraph.prose().html()).append("</p>\n");
    } else if (block instanceof Block.Caution caution) {
      html.append("<p class=\"caution\">").append(caution.prose().html()).append("</p>\n");
    } else if (block instanceof Block.Heading heading) {
      html.append("<h3>").append(escape(heading.words())).append("</h3>\n");
    } else if (block instanceof Block.Points points) {
      html.append("<ul>\n");
      points.points().forEach(p -> html.append("<li>").append(p.html()).append("</li>\n"));
      html.append("</ul>\n");
    } else if (block instanceof Block.Grid grid) {
      tables++;
      grid(grid, "Table " + tables + ". ", "Table " + tables);
    } else if (block instanceof Block.Figure figure) {
      figure(figure);
    } else if (block instanceof Block.More more) {
      folded("<details>", more.title(), more.blocks());
    } else if (block instanceof Block.Apart apart) {
      folded("<details class=\"apart\">", apart.title(), apart.blocks());
    }
  }

  private void folded(String details, String title, List<Block> blocks) {
    html.append(details).append("<summary>").append(escape(title)).append("</summary>\n");
    blocks.forEach(this::block);
    html.append("</details>\n");
  }

  private void figure(Block.Figure figure) {
    figures++;
    html.append("<figure id=\"figure-")
        .append(figure.name())
        .append("\">\n")
        .append("<div class=\"scroll\" role=\"region\" tabindex=\"0\" aria-label=\"")
        .append(escape("Figure " + figures))
        .append("\">\n")
        .append(figure.drawing().inPage(figure.title()))
        .append("</div>\n<figcaption><strong>Figure ")
        .append(figures)
        .append(". ")
        .append(escape(figure.title()))
        .append(".</strong> ")
        .append(figure.says().html())
        .append("</figcaption>\n");
    html.append("<details class=\"numbers\"><summary>The numbers of figure ")
        .append(figures)
        .append("</summary>\n");
    grid(figure.numbers(), "", "The numbers of figure " + figures);
    html.append("</details>\n</figure>\n");
  }

  private void grid(Block.Grid grid, String number, String label) {
    html.append("<div class=\"scroll\" role=\"region\" tabindex=\"0\" aria-label=\"")
        .append(escape(label))
        .append("\">\n<table><caption>")
        .append(number.isEmpty() ? "" : "<strong>" + number + "</strong>")
        .append(escape(grid.caption()))
        .append("</caption>\n<thead><tr>");
    for (String head : grid.head()) {
      html.append(head.isEmpty() ? "<td></td>" : "<th scope=\"col\">" + escape(head) + "</th>");
    }
    html.append("</tr></thead>\n<tbody>\n");
    for (List<Prose> row : grid.rows()) {
      String source = source(row);
      html.append(source.isEmpty() ? "<tr>" : "<tr data-r=\"" + source + "\">");
      for (int i = 0; i < row.size(); i++) {
        Prose cell = row.get(i);
        boolean isOfRow = cell.source().isEmpty() || cell.source().equals(source);
        html.append(i == 0 ? "<th scope=\"row\"" : "<td")
            .append(cell.plain().length() > SHORT ? " class=\"w\"" : "")
            .append(isOfRow ? ">" : " data-r=\"" + cell.source() + "\">")
            .append(cell.htmlWithin(isOfRow ? source : cell.source()))
            .append(i == 0 ? "</th>" : "</td>");
      }
      html.append("</tr>\n");
    }
    if (grid.rows().isEmpty()) {
      html.append("<tr><td colspan=\"")
          .append(grid.head().size())
          .append("\"><i>none</i></td></tr>\n");
    }
    html.append("</tbody></table></div>\n");
  }

  /** Returns the row of a published table that the first number of a row is from. */
  private static String source(List<Prose> row) {
    for (Prose cell : row) {
      if (!cell.source().isEmpty()) {
        return cell.source();
      }
    }
    return "";
  }
}
