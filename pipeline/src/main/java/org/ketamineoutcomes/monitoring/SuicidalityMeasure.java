package org.ketamineoutcomes.monitoring;

import java.io.DataInput;
import java.io.IOException;
import java.util.List;
import org.ketamineoutcomes.course.CourseScores;
import org.ketamineoutcomes.history.Assessment;
import org.ketamineoutcomes.history.TreatmentHistory;
import org.ketamineoutcomes.patient.Group;
import org.ketamineoutcomes.patient.Measure;
import org.ketamineoutcomes.patient.PatientView;
import org.ketamineoutcomes.patient.ScoredCourse;
import org.ketamineoutcomes.scale.Instruments;
import org.ketamineoutcomes.table.Columns;
import org.ketamineoutcomes.table.Table;
import org.ketamineoutcomes.tally.Bands;
import org.ketamineoutcomes.tally.Counts;
import org.ketamineoutcomes.tally.Keyed;

/**
 * What became of suicidal thoughts, by the item on them in each instrument that has one: of each
 * course with a baseline score, however low.
 */
public record SuicidalityMeasure() implements Measure<PatientView, Counts> {

  @Override
  public Counts empty() {
    return new Counts(SuicidalityCounts.WIDTH);
  }

  @Override
  public Counts read(DataInput in) throws IOException {
    return Counts.readFrom(in);
  }

  @Override
  public void count(PatientView patient, Keyed<Group, Counts> counts) {
    for (ScoredCourse course : patient.scored()) {
      CourseScores scores = course.scores();
      if (scores.baseline().scoreHundredths().isPresent()
          && hasItem(scores.instrument(), patient.asExported())) {
        long[] own = SuicidalityCounts.of(SuicidalityItem.of(scores));
        for (int group : course.groups()) {
          counts.at(group).add(SuicidalityCounts.ROW, own);
        }
      }
    }
  }

  /** Whether the scale has the item; one of the user's own has it if it was ever answered. */
  private static boolean hasItem(String instrument, TreatmentHistory history) {
    return Instruments.standard()
        .named(instrument)
        .map(scale -> scale.suicidalityItem().isPresent())
        .orElseGet(() -> isAnswered(instrument, history));
  }

  private static boolean isAnswered(String instrument, TreatmentHistory history) {
    for (Assessment assessment : history.assessments()) {
      if (assessment.instrument().equals(instrument) && assessment.suicidalityItem().isPresent()) {
        return true;
      }
    }
    return false;
  }

  @Override
  public Counts banded(Group group, Counts exact, Bands bands) {
    return SuicidalityCounts.banded(exact, bands);
  }

  @Override
  public List<Columns> columns() {
    return List.of(SuicidalityColumns.ALL);
  }

  @Override
  public List<Table> tables(Keyed<Group, Counts> counts) {
    Table table = new Table(SuicidalityColumns.ALL);
    counts.sorted().forEach((group, own) -> SuicidalityCounts.fill(group.addRowTo(table), own));
    return List.of(table);
  }
}
