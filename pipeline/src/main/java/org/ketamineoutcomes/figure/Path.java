package org.ketamineoutcomes.figure;

import static org.ketamineoutcomes.figure.Markup.length;

/** A line with corners, or several. */
final class Path {

  private final StringBuilder data = new StringBuilder();

  Path move(double x, double y) {
    data.append('M').append(length(x)).append(' ').append(length(y));
    return this;
  }

  Path line(double x, double y) {
    data.append('L').append(length(x)).append(' ').append(length(y));
    return this;
  }

  /** Draws a straight line from where the path is, in as few letters as that takes. */
  Path to(double x1, double y1, double x2, double y2) {
    if (y1 == y2) {
      return across(x2);
    }
    return x1 == x2 ? upright(y2) : line(x2, y2);
  }

  /** Adds a box of its own, from its upper left corner. */
  Path box(double x, double y, double w, double h) {
    return move(x, y).across(x + w).upright(y + h).across(x).close();
  }

  Path across(double x) {
    data.append('H').append(length(x));
    return this;
  }

  Path upright(double y) {
    data.append('V').append(length(y));
    return this;
  }

  Path close() {
    data.append('Z');
    return this;
  }

  boolean isEmpty() {
    return data.isEmpty();
  }

  String data() {
    return data.toString();
  }
}
