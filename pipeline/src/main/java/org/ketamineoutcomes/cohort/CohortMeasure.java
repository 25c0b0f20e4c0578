package org.ketamineoutcomes.cohort;

import java.io.DataInput;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.NavigableMap;
import org.ketamineoutcomes.course.CourseScores;
import org.ketamineoutcomes.course.ScoredCourse;
import org.ketamineoutcomes.course.UsableScores;
import org.ketamineoutcomes.disclosure.QuantileRule;
import org.ketamineoutcomes.history.Patient;
import org.ketamineoutcomes.history.Strata;
import org.ketamineoutcomes.history.TreatmentHistory;
import org.ketamineoutcomes.patient.Group;
import org.ketamineoutcomes.patient.GroupColumns;
import org.ketamineoutcomes.patient.Grouped;
import org.ketamineoutcomes.patient.Groups;
import org.ketamineoutcomes.patient.Measure;
import org.ketamineoutcomes.protocol.Protocol;
import org.ketamineoutcomes.protocol.Protocols;
import org.ketamineoutcomes.survival.EventTable;
import org.ketamineoutcomes.survival.IntervalScale;
import org.ketamineoutcomes.survival.KaplanMeier;
import org.ketamineoutcomes.survival.SurvivalCurve;
import org.ketamineoutcomes.table.Table;
import org.ketamineoutcomes.table.TableRow;

/**
 * The patients treated: levels of each stratum column, and age, first baseline, first dose, number
 * of sessions and days of observation. Given for everyone together only: a table of one column by
 * another is about few people soon.
 */
public record CohortMeasure(Protocols protocols, Groups groups)
    implements Measure<Grouped<CohortTally>> {

  @Override
  public Grouped<CohortTally> emptyTally() {
    return new Grouped<>(CohortTally::new);
  }

  @Override
  public Grouped<CohortTally> readTally(DataInput in) throws IOException {
    return Grouped.readFrom(in, CohortTally::new, CohortTally::readFrom);
  }

  @Override
  public void count(TreatmentHistory whole, Grouped<CohortTally> tally) {
    for (Protocol protocol : protocols.all()) {
      TreatmentHistory history = UsableScores.of(whole, protocol);
      CohortTally cohort = tally.of(everyone(protocol));
      cohort.addPatient();
      for (Strata.Value stratum : groups.strata().of(history)) {
        cohort.addLevel(stratum.column(), stratum.value());
      }
      addQuantities(UsableScores.of(history, protocol), cohort);
    }
    for (ScoredCourse scored : ScoredCourse.allOf(whole, protocols)) {
      CourseScores scores = scored.scores();
      if (scores.course().number() == 1) {
        Distribution baselines =
            tally.of(everyone(scored.protocol())).of(Quantity.BASELINE_SCORE, scores.instrument());
        scores.baseline().scoreHundredths().ifPresent(baselines::add);
      }
    }
  }

  private static Group everyone(Protocol protocol) {
    return new Group(protocol.id(), Group.FIRST_COURSE, "", Group.ALL, Group.ALL);
  }

  private static void addQuantities(TreatmentHistory history, CohortTally cohort) {
    Distribution ages = cohort.of(Quantity.AGE, "");
    history.patient().map(Patient::age).ifPresent(age -> age.ifPresent(ages::add));
    Distribution doses = cohort.of(Quantity.DOSE, "");
    history.sessions().get(0).dose().microgramsPerKg().ifPresent(doses::add);
    cohort.of(Quantity.SESSIONS, "").add(history.sessions().size());
    int end = Math.max(history.lastSessionDay(), history.observationEndDay());
    cohort.of(Quantity.OBSERVATION, "").add(end - history.firstSessionDay());
  }

  @Override
  public List<String> tableNames() {
    return List.of("cohort_summary");
  }

  @Override
  public List<Table> tables(Grouped<CohortTally> tally) {
    List<TableRow> rows = new ArrayList<>();
    tally
        .sorted()
        .forEach(
            (group, cohort) -> {
              for (String column : groups.strata().columns()) {
                addLevels(group, column, cohort, rows);
              }
              for (Quantity quantity : Quantity.values()) {
                cohort
                    .of(quantity)
                    .forEach(
                        (instrument, values) ->
                            rows.add(row(group, quantity, instrument, values, cohort)));
              }
            });
    return List.of(new Table("cohort_summary", rows));
  }

  private static void addLevels(
      Group group, String column, CohortTally cohort, List<TableRow> rows) {
    NavigableMap<String, Long> levels = cohort.levels(column);
    levels.putIfAbsent(Strata.UNKNOWN, 0L);
    levels.forEach(
        (level, count) -> rows.add(row(group, column, "", level, count, cohort.patients())));
  }

  private TableRow row(
      Group group, Quantity quantity, String instrument, Distribution values, CohortTally cohort) {
    long patients = values.patients();
    TableRow row = row(group, quantity.variable(), instrument, "", patients, cohort.patients());
    row.set("n_missing", cohort.patients() - patients)
        .set("unit", quantity.unit())
        .set("mean", values.mean() / quantity.perUnit())
        .set("sd", values.standardDeviation() / quantity.perUnit());
    EventTable aboveLowest = values.aboveLowest();
    SurvivalCurve curve = KaplanMeier.estimate(aboveLowest, IntervalScale.PLAIN);
    QuantileRule rule =
        new QuantileRule(aboveLowest, protocols.named(group.protocolId()).minCell());
    setQuantile(row, "lower_quartile", curve.quantile(0.25), quantity, values.lowest(), rule);
    setQuantile(row, "median", curve.quantile(0.5), quantity, values.lowest(), rule);
    setQuantile(row, "upper_quartile", curve.quantile(0.75), quantity, values.lowest(), rule);
    return row;
  }

  private static void setQuantile(
      TableRow row,
      String column,
      SurvivalCurve.Quantile quantile,
      Quantity quantity,
      int lowest,
      QuantileRule rule) {
    rule.set(row, column, quantile.day());
    if (row.has(column)) {
      row.set(column, (quantile.day().orElse(Double.NaN) + lowest) / quantity.perUnit());
    }
  }

  private static TableRow row(
      Group group, String variable, String instrument, String level, long count, long patients) {
    TableRow row =
        GroupColumns.of(group)
            .set("variable", variable)
            .set("level", level)
            .set("n_patients", patients)
            .set("n", count)
            .set("proportion", count / (double) patients);
    return instrument.isEmpty() ? row : row.set("instrument", instrument);
  }
}
