package org.ketamineoutcomes.report;

import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.DoubleFunction;
import org.ketamineoutcomes.figure.DotPlot;
import org.ketamineoutcomes.figure.Limits;
import org.ketamineoutcomes.result.ResultRow;

/**
 * Cells of published tables as a reader sees them. An empty cell says why it is empty: hidden where
 * the row is protected, else a dash. Where a table says between which bounds the exact number lies,
 * they stand beside it.
 */
final class Shown {

  static final String HIDDEN = "hidden";
  static final String NONE = "–";

  private static final String NOT_REACHED = "not reached";
  private static final String LEAST = "_least";
  private static final String GREATEST = "_greatest";

  private Shown() {}

  static Prose count(ResultRow row, String column) {
    return number(row, column, value -> Numbers.whole(Math.round(value)));
  }

  /** Returns so many people, one or more of them. */
  static Prose people(ResultRow row, String column, String one, String several) {
    return count(row, column).words(row.whole(column).orElse(0) == 1 ? one : several);
  }

  static Prose percent(ResultRow row, String column) {
    return number(row, column, Numbers::percent);
  }

  static Prose days(ResultRow row, String column) {
    return number(row, column, Numbers::plain);
  }

  static Prose rate(ResultRow row, String column) {
    return number(row, column, Numbers::rate);
  }

  static Prose probability(ResultRow row, String column) {
    return number(row, column, Numbers::probability);
  }

  static Prose number(ResultRow row, String column, DoubleFunction<String> written) {
    OptionalDouble value = row.number(column);
    if (value.isEmpty()) {
      String none = column.endsWith("_days") ? NOT_REACHED : NONE;
      return new Prose().soft(row.isHidden(column) ? HIDDEN : none);
    }
    return new Prose()
        .cell(row, column, written.apply(value.getAsDouble()))
        .add(bounds(row, column, written));
  }

  /** Returns "a of b", or a alone where the whole is not published. */
  static Prose of(ResultRow row, String part, String whole) {
    Prose prose = count(row, part);
    return row.has(whole) ? prose.words(" of ").add(count(row, whole)) : prose;
  }

  /** Returns "a of b (c%; d to e)" without what is not known. */
  static Prose share(ResultRow row, String part, String whole, String share, String limits) {
    Prose prose = of(row, part, whole);
    if (row.has(share)) {
      prose.words(" (").add(percent(row, share));
      limits(prose, "; ", row, limits, Numbers::percent);
      prose.words(")");
    }
    return prose;
  }

  /** Returns "estimate (lower to upper)". */
  static Prose estimate(
      ResultRow row, String column, String limits, DoubleFunction<String> written) {
    Prose prose = number(row, column, written);
    if (row.has(column) && (row.has(lower(limits)) || row.has(upper(limits)))) {
      limits(prose.words(" ("), "", row, limits, written).words(")");
    }
    return prose;
  }

  /** Adds "lower to upper" after some words, where either is known. */
  static Prose limits(
      Prose prose, String before, ResultRow row, String limits, DoubleFunction<String> written) {
    boolean hasLower = row.has(lower(limits));
    boolean hasUpper = row.has(upper(limits));
    if (!hasLower && !hasUpper) {
      return prose;
    }
    prose.words(before);
    addLimit(prose, row, lower(limits), written);
    prose.words(" to ");
    return addLimit(prose, row, upper(limits), written);
  }

  /** Adds limits that have no prefix after words that open a bracket, and closes it. */
  static Prose limitsInBrackets(
      Prose prose, String before, ResultRow row, DoubleFunction<String> written) {
    boolean hasAny = row.has(lower("")) || row.has(upper(""));
    return limits(prose, before, row, "", written).words(hasAny ? ")" : "");
  }

  private static Prose addLimit(
      Prose prose, ResultRow row, String column, DoubleFunction<String> written) {
    return row.has(column)
        ? prose.cell(row, column, bare(written.apply(row.number(column).orElseThrow())))
        : prose.words(row.isHidden(column) ? "not published" : NOT_REACHED);
  }

  /** The unit stands beside the estimate. */
  private static String bare(String number) {
    return number.endsWith("%") ? number.substring(0, number.length() - 1) : number;
  }

  /** Returns a number as it stands beside its mark in a drawing, without its bounds. */
  static String drawnWord(ResultRow row, String column, DoubleFunction<String> written) {
    OptionalDouble value = row.number(column);
    return value.isPresent()
        ? written.apply(value.getAsDouble())
        : number(row, column, written).plain();
  }

  /** Returns limits for a drawing. */
  static Limits drawn(ResultRow row, String limits) {
    return new Limits(row.number(lower(limits)), row.number(upper(limits)));
  }

  /**
   * Returns the median of a row to be drawn, with how many people it is of.
   *
   * @param before the words before that number
   */
  static DotPlot.Dot medianDot(Optional<ResultRow> row, String before, int series) {
    return row.map(
            found ->
                new DotPlot.Dot(
                    found.number("median_days"),
                    drawn(found, "median_"),
                    found.has("median_days")
                        ? before + count(found, "n_patients").plain()
                        : days(found, "median_days").plain(),
                    series))
        .orElse(new DotPlot.Dot(OptionalDouble.empty(), Limits.NONE, "nobody", series));
  }

  /** Returns for a drawing between which values the exact one lies, where a table says so. */
  static Limits drawnBounds(ResultRow row, String column) {
    return new Limits(row.number(column + LEAST), row.number(column + GREATEST));
  }

  static boolean hasBounds(ResultRow row, String column) {
    OptionalDouble least = row.number(column + LEAST);
    OptionalDouble greatest = row.number(column + GREATEST);
    return least.isPresent()
        && greatest.isPresent()
        && least.getAsDouble() < greatest.getAsDouble();
  }

  private static Prose bounds(ResultRow row, String column, DoubleFunction<String> written) {
    if (!hasBounds(row, column)) {
      return new Prose();
    }
    String least = column + LEAST;
    String greatest = column + GREATEST;
    return new Prose()
        .words(" [")
        .cell(row, least, bare(written.apply(row.number(least).orElseThrow())))
        .words("–")
        .cell(row, greatest, bare(written.apply(row.number(greatest).orElseThrow())))
        .words("]");
  }

  private static String lower(String limits) {
    return limits + "lower_95";
  }

  private static String upper(String limits) {
    return limits + "upper_95";
  }
}
