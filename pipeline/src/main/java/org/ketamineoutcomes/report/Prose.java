package org.ketamineoutcomes.report;

import static org.ketamineoutcomes.figure.Markup.escape;

import org.ketamineoutcomes.result.ResultRow;

/**
 * Words and numbers as they stand in a sentence or in a cell of a table. A number carries the cell
 * of the published table that it is from, as {@code table/row/column}, so that it can be checked;
 * in a row or a cell of a table that names the row, as {@code column}.
 */
public final class Prose {

  private static final String CELL = "<span data-c=\"";

  private final StringBuilder html = new StringBuilder();
  private final StringBuilder plain = new StringBuilder();
  private String source = "";

  /** Returns words alone. */
  public static Prose of(String words) {
    return new Prose().words(words);
  }

  Prose words(String words) {
    html.append(escape(words));
    plain.append(words);
    return this;
  }

  Prose strong(String words) {
    html.append("<strong>").append(escape(words)).append("</strong>");
    plain.append(words);
    return this;
  }

  /** Adds words that say why there is no number. */
  Prose soft(String words) {
    html.append("<i>").append(escape(words)).append("</i>");
    plain.append(words);
    return this;
  }

  Prose code(String words) {
    html.append("<code>").append(escape(words)).append("</code>");
    plain.append(words);
    return this;
  }

  Prose cell(ResultRow row, String column, String shown) {
    String from = row.table().name() + "/" + row.number();
    source = source.isEmpty() ? from : source;
    html.append(CELL)
        .append(from)
        .append('/')
        .append(column)
        .append("\">")
        .append(escape(shown))
        .append("</span>");
    plain.append(shown);
    return this;
  }

  Prose add(Prose other) {
    html.append(other.html);
    plain.append(other.plain);
    source = source.isEmpty() ? other.source : source;
    return this;
  }

  Prose strong(Prose other) {
    html.append("<strong>").append(other.html).append("</strong>");
    plain.append(other.plain);
    source = source.isEmpty() ? other.source : source;
    return this;
  }

  boolean isEmpty() {
    return plain.isEmpty();
  }

  /** Returns the row of a published table that its first number is from; empty for none. */
  String source() {
    return source;
  }

  /** Returns the same where it stands in something that names the row of its numbers. */
  String htmlWithin(String row) {
    return row.isEmpty() ? html() : html.toString().replace(CELL + row + "/", CELL);
  }

  String html() {
    return html.toString();
  }

  /** Returns the same without markup. */
  public String plain() {
    return plain.toString();
  }

  @Override
  public String toString() {
    return plain();
  }
}
