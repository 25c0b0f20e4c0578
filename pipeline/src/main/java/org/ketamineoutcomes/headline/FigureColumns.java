package org.ketamineoutcomes.headline;

/**
 * The columns that a figure is copied from; an empty name stands for a cell that it has not.
 *
 * @param limits what stands before {@code lower_95} and {@code upper_95}
 * @param patients the patients behind it
 * @param numerator those counted, for a share
 * @param denominator those that they are counted of
 */
record FigureColumns(
    String estimate, String limits, String patients, String numerator, String denominator) {

  static final String NO_LIMITS = "none";

  /** Returns the column that a column of the headline is copied from; empty where from none. */
  String source(String column) {
    return switch (column) {
      case "n" -> patients;
      case "estimate", "estimate_least", "estimate_greatest" ->
          column.replace("estimate", estimate);
      case "lower_95", "upper_95" -> limits.equals(NO_LIMITS) ? "" : limits + column;
      case "numerator" -> numerator;
      case "denominator" -> denominator;
      default -> "";
    };
  }
}
