package org.ketamineoutcomes.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.Predicate;
import org.ketamineoutcomes.figure.Curve;
import org.ketamineoutcomes.figure.Limits;
import org.ketamineoutcomes.result.ResultRow;

/**
 * One group's curve as it is published.
 *
 * @param steps its rows of the curve's table
 * @param landmarks its rows of the table of set days
 * @param summary its row of the summary, if there is one
 * @param isExact whether nothing happened between two rows
 */
record CurveReading(
    CurveSource source,
    List<ResultRow> steps,
    List<ResultRow> landmarks,
    Optional<ResultRow> summary,
    boolean isExact) {

  static CurveReading of(CurveSource source, Scope scope, String stratum, String value) {
    return of(
        source,
        scope,
        row ->
            row.is("instrument", scope.instrument())
                && row.is("stratum", stratum)
                && row.is("stratum_value", value));
  }

  /** Returns the curve of those rows of its tables that are asked for. */
  static CurveReading of(CurveSource source, Scope scope, Predicate<ResultRow> whom) {
    CurveSource.Tables tables = source.tables();
    return new CurveReading(
        source,
        scope.groups(tables.curve()).stream().filter(whom).toList(),
        scope.groups(tables.landmarks()).stream().filter(whom).toList(),
        scope.groups(tables.summary()).stream().filter(whom).findFirst(),
        scope.isExact());
  }

  Curve curve(String label) {
    List<Curve.Step> drawn = new ArrayList<>();
    for (ResultRow row : steps) {
      if (row.has("day")) {
        drawn.add(step(row));
      }
    }
    if (drawn.isEmpty()) {
      landmarks.forEach(row -> addLandmark(drawn, row));
    }
    return new Curve(label, source.isRising() ? 0 : 1, drawn, quantiles());
  }

  private Curve.Step step(ResultRow row) {
    double since = row.number("since_day").orElse(-1);
    double day = row.number("day").orElseThrow();
    return new Curve.Step(
        since,
        day,
        turned(row.number("survival")),
        turned(Shown.drawn(row, "")),
        turned(Shown.drawnBounds(row, "survival")),
        isExact || day - Math.max(since, 0) <= 1 ? Curve.Way.STEP : Curve.Way.SOMEWHERE);
  }

  /** Without a curve, the set days that are published. */
  private void addLandmark(List<Curve.Step> drawn, ResultRow row) {
    if (row.has(source.setDays().share())) {
      double since = drawn.isEmpty() ? -1 : drawn.get(drawn.size() - 1).day();
      drawn.add(
          new Curve.Step(
              since,
              row.number(source.setDays().column()).orElse(0) * source.setDays().days(),
              row.number(source.setDays().share()),
              Shown.drawn(row, ""),
              Shown.drawnBounds(row, source.setDays().share()),
              Curve.Way.SOMEWHERE));
    }
  }

  private List<Curve.Quantile> quantiles() {
    List<Curve.Quantile> quantiles = new ArrayList<>();
    summary.ifPresent(
        row -> {
          addQuantile(quantiles, row, "lower_quartile_", 0.25);
          addQuantile(quantiles, row, "median_", 0.5);
          addQuantile(quantiles, row, "upper_quartile_", 0.75);
        });
    return quantiles;
  }

  private void addQuantile(
      List<Curve.Quantile> quantiles, ResultRow row, String name, double share) {
    row.number(name + "days")
        .ifPresent(
            day ->
                quantiles.add(
                    new Curve.Quantile(
                        source.isRising() ? share : 1 - share, day, Shown.drawn(row, name))));
  }

  /** Returns the last day of which anything is published, and no later than the axis may end. */
  double lastDay() {
    double last = 0;
    for (Curve.Step step : curve("").steps()) {
      if (step.value().isPresent() && step.day() <= source.longest()) {
        last = Math.max(last, step.day());
      }
    }
    for (Curve.Quantile quantile : quantiles()) {
      if (quantile.day() <= source.longest()) {
        last = Math.max(last, quantile.day());
      }
    }
    return last;
  }

  /** Returns whether the table goes on after the last day that is drawn. */
  boolean goesOn() {
    return steps.stream()
        .anyMatch(row -> row.has("survival") && row.number("day").orElse(0) > source.longest());
  }

  /** Returns the numbers that stand below the curve. */
  CurveCounts counts() {
    return new CurveCounts(source, steps, landmarks, summary, isExact);
  }

  /** Returns how many people the curve is of; 0 where that is not published. */
  long patients() {
    return summary.map(row -> row.whole("n_patients").orElse(0)).orElse(0L);
  }

  private OptionalDouble turned(OptionalDouble survival) {
    return source.isRising() && survival.isPresent()
        ? OptionalDouble.of(1 - survival.getAsDouble())
        : survival;
  }

  private Limits turned(Limits limits) {
    return source.isRising() ? new Limits(turned(limits.upper()), turned(limits.lower())) : limits;
  }
}
