package org.ketamineoutcomes.cohort;

import java.util.List;
import java.util.OptionalDouble;
import java.util.SortedMap;
import org.ketamineoutcomes.disclosure.QuantileRule;
import org.ketamineoutcomes.patient.Group;
import org.ketamineoutcomes.protocol.DisclosureRule;
import org.ketamineoutcomes.table.Table;
import org.ketamineoutcomes.table.TableRow;
import org.ketamineoutcomes.tally.Histogram;

/** The rows of {@code cohort_summary} of one group. */
record CohortRows(Table table, Group group, CohortTally cohort, DisclosureRule disclosure) {

  private static final List<String> QUARTILES =
      List.of("lower_quartile", "median", "upper_quartile");

  /** Adds a row for each level of a stratum column. */
  void addLevels(String column, SortedMap<String, Long> patientsByLevel) {
    patientsByLevel.forEach((level, patients) -> addRow(column, level, patients));
  }

  /** Adds a row for each quantity, of baselines one for each instrument. */
  void addQuantities() {
    for (Quantity quantity : Quantity.OF_PATIENTS) {
      addRow(quantity, cohort.of(quantity));
    }
    cohort
        .baselines()
        .forEach(
            (instrument, baselines) ->
                addRow(Quantity.BASELINE_SCORE, baselines).set("instrument", instrument));
  }

  private TableRow addRow(Quantity quantity, Distribution values) {
    TableRow row =
        addRow(quantity.variable(), "", values.patients())
            .set("n_missing", cohort.patients() - values.patients())
            .set("unit", quantity.unit())
            .set("mean", values.mean() / quantity.perUnit())
            .set("sd", values.standardDeviation() / quantity.perUnit());
    setQuartiles(row, quantity, values);
    return row;
  }

  private void setQuartiles(TableRow row, Quantity quantity, Distribution values) {
    Histogram aboveLowest = values.aboveLowest();
    QuantileRule rule = new QuantileRule(aboveLowest, disclosure.smallestShown());
    for (int quarters = 1; quarters <= QUARTILES.size(); quarters++) {
      String column = QUARTILES.get(quarters - 1);
      OptionalDouble quartile = aboveLowest.quantile(quarters, 4);
      rule.set(row, column, quartile);
      if (row.has(column)) {
        row.set(column, (quartile.orElseThrow() + values.lowest()) / quantity.perUnit());
        setBounds(row, column, quantity, values, quarters);
      }
    }
  }

  private void setBounds(
      TableRow row, String column, Quantity quantity, Distribution values, int quarters) {
    disclosure
        .bands()
        .flatMap(bands -> values.quantileBounds(quarters, 4, bands, quantity.grid()))
        .ifPresent(
            range ->
                row.set(column + "_least", range.least() / quantity.perUnit())
                    .set(column + "_greatest", range.greatest() / quantity.perUnit()));
  }

  private TableRow addRow(String variable, String level, long patients) {
    return group
        .addRowTo(table)
        .set("variable", variable)
        .set("level", level)
        .set("n_patients", cohort.patients())
        .set("n", patients)
        .set("proportion", patients / (double) cohort.patients());
  }
}
