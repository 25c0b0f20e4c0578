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
