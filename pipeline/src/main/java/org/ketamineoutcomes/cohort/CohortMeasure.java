package org.ketamineoutcomes.cohort;

import java.io.DataInput;
import java.io.IOException;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.ketamineoutcomes.history.Patient;
import org.ketamineoutcomes.history.Strata;
import org.ketamineoutcomes.history.TreatmentHistory;
import org.ketamineoutcomes.patient.Group;
import org.ketamineoutcomes.patient.Measure;
import org.ketamineoutcomes.patient.PatientView;
import org.ketamineoutcomes.patient.ScoredCourse;
import org.ketamineoutcomes.protocol.DisclosureRule;
import org.ketamineoutcomes.protocol.Protocols;
import org.ketamineoutcomes.table.Columns;
import org.ketamineoutcomes.table.Table;
import org.ketamineoutcomes.tally.Bands;
import org.ketamineoutcomes.tally.Keyed;

/**
 * The patients treated: levels of each stratum column, and age, first baseline, first dose, number
 * of sessions and days of observation. Given for everyone together only: a table of one column by
 * another is about few people soon.
 */
public record CohortMeasure(Protocols protocols) implements Measure<PatientView, CohortTally> {

  @Override
  public CohortTally empty() {
    return new CohortTally();
  }

  @Override
  public CohortTally read(DataInput in) throws IOException {
    return CohortTally.readFrom(in);
  }

  /** The groups of strata count their patients and nothing else: these are the levels. */
  @Override
  public void count(PatientView patient, Keyed<Group, CohortTally> counts) {
    for (int group : patient.groups()) {
      counts.at(group).addPatient();
    }
    CohortTally everyone = counts.at(patient.groups()[0]);
    addQuantities(patient.history(), everyone);
    for (ScoredCourse course : patient.scored()) {
      if (course.treated().course().number() == 1) {
        Distribution baselines = everyone.baselines(course.instrument());
        course.scores().baseline().scoreHundredths().ifPresent(baselines::add);
      }
    }
  }

  private static void addQuantities(TreatmentHistory history, CohortTally cohort) {
    Distribution ages = cohort.of(Quantity.AGE);
    history.patient().map(Patient::age).ifPresent(age -> age.ifPresent(ages::add));
    Distribution doses = cohort.of(Quantity.DOSE);
    history.sessions().get(0).dose().microgramsPerKg().ifPresent(doses::add);
    cohort.of(Quantity.SESSIONS).add(history.sessions().size());
    cohort.of(Quantity.OBSERVATION).add(history.observationEndDay() - history.firstSessionDay());
  }

  @Override
  public CohortTally banded(Group group, CohortTally exact, Bands bands) {
    return exact.banded(bands);
  }

  @Override
  public List<Columns> columns() {
    return List.of(CohortSummaryColumns.ALL);
  }

  @Override
  public List<Table> tables(Keyed<Group, CohortTally> counts) {
    Table table = new Table(CohortSummaryColumns.ALL);
    SortedMap<Group, CohortTally> sorted = counts.sorted();
    levels(sorted)
        .forEach(
            (column, levels) -> rows(table, column, counts).addLevels(column.stratum(), levels));
    sorted.keySet().stream()
        .filter(Group::isEveryone)
        .forEach(everyone -> rows(table, everyone, counts).addQuantities());
    return List.of(table);
  }

  private CohortRows rows(Table table, Group group, Keyed<Group, CohortTally> counts) {
    Group everyone = group.everyone();
    DisclosureRule disclosure = protocols.named(group.protocolId()).disclosure();
    return new CohortRows(table, everyone, counts.of(everyone), disclosure);
  }

  /** Returns how many patients have each level of each column, and unknown also if nobody is. */
  private static SortedMap<Group, SortedMap<String, Long>> levels(
      SortedMap<Group, CohortTally> counts) {
    SortedMap<Group, SortedMap<String, Long>> byColumn = new TreeMap<>();
    counts.forEach(
        (group, cohort) -> {
          if (!group.isEveryone()) {
            SortedMap<String, Long> levels =
                byColumn.computeIfAbsent(group.anyValue(), column -> new TreeMap<>());
            levels.put(group.stratumValue(), cohort.patients());
            levels.putIfAbsent(Strata.UNKNOWN, 0L);
          }
        });
    return byColumn;
  }
}
