package org.ketamineoutcomes.monitoring;

import java.io.DataInput;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.ketamineoutcomes.course.CourseScores;
import org.ketamineoutcomes.course.ScoredCourse;
import org.ketamineoutcomes.history.TreatmentHistory;
import org.ketamineoutcomes.patient.Group;
import org.ketamineoutcomes.patient.Grouped;
import org.ketamineoutcomes.patient.Groups;
import org.ketamineoutcomes.patient.Measure;
import org.ketamineoutcomes.protocol.Protocols;
import org.ketamineoutcomes.scale.Instruments;
import org.ketamineoutcomes.table.Table;
import org.ketamineoutcomes.table.TableRow;
import org.ketamineoutcomes.tally.NamedCounts;

/**
 * What became of suicidal thoughts, by the item on them in each instrument that has one: of each
 * course with a baseline score, however low.
 */
public record SuicidalityMeasure(Protocols protocols, Groups groups)
    implements Measure<Grouped<NamedCounts>> {

  @Override
  public Grouped<NamedCounts> emptyTally() {
    return new Grouped<>(() -> new NamedCounts(SuicidalityCounts.WIDTH));
  }

  @Override
  public Grouped<NamedCounts> readTally(DataInput in) throws IOException {
    return Grouped.readFrom(
        in, () -> new NamedCounts(SuicidalityCounts.WIDTH), NamedCounts::readFrom);
  }

  @Override
  public void count(TreatmentHistory history, Grouped<NamedCounts> tally) {
    for (ScoredCourse scored : ScoredCourse.allOf(history, protocols)) {
      CourseScores scores = scored.scores();
      if (scores.baseline().scoreHundredths().isPresent()
          && hasItem(scores.instrument(), history)) {
        SuicidalityItem item = SuicidalityItem.of(scores);
        for (Group group :
            groups.of(history, scored.protocol().id(), scored.course(), scores.instrument())) {
          SuicidalityCounts.add(item, tally.of(group));
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
    return history.assessments().stream()
        .anyMatch(
            assessment ->
                assessment.instrument().equals(instrument)
                    && assessment.suicidalityItem().isPresent());
  }

  @Override
  public List<String> tableNames() {
    return List.of("suicidality");
  }

  @Override
  public List<Table> tables(Grouped<NamedCounts> tally) {
    List<TableRow> rows = new ArrayList<>();
    tally.sorted().forEach((group, counts) -> rows.add(SuicidalityCounts.row(group, counts)));
    return List.of(new Table("suicidality", rows));
  }
}
