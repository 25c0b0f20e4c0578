package org.ketamineoutcomes.report;

import static org.ketamineoutcomes.figure.Markup.escape;

import org.ketamineoutcomes.result.ResultRow;

/**
 * Words and numbers as they stand in a sentence or in a cell of a table. A number carries the cell
 * of the published table that it is from, as {@code table/row/column}, so that it can be checked.
 */
public final class Prose {

  private final StringBuilder html = new StringBuilder();
  private final StringBuilder plain = new StringBuilder();

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
    html.append("<span data-c=\"")
        .append(row.table().name())
        .append('/')
        .append(row.number())
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
    return this;
  }

  Prose strong(Prose other) {
    html.append("<strong>").append(other.html).append("</strong>");
    plain.append(other.plain);
    return this;
  }

  boolean isEmpty() {
    return plain.isEmpty();
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
