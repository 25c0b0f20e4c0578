package org.ketamineoutcomes.safety;

import java.io.DataInput;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.ketamineoutcomes.history.Course;
import org.ketamineoutcomes.history.TreatmentHistory;
import org.ketamineoutcomes.measure.CourseName;
import org.ketamineoutcomes.measure.Group;
import org.ketamineoutcomes.measure.Grouped;
import org.ketamineoutcomes.measure.Groups;
import org.ketamineoutcomes.measure.Measure;
import org.ketamineoutcomes.protocol.Protocol;
import org.ketamineoutcomes.protocol.Protocols;
import org.ketamineoutcomes.response.CourseScores;
import org.ketamineoutcomes.scale.Instrument;
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
    List<String> instruments = instruments(history);
    for (Protocol protocol : protocols.all()) {
      for (Course course : Course.of(history, protocol.courseGapDays())) {
        for (String instrument : instruments) {
          CourseScores scores = CourseScores.of(history, course, instrument, protocol.baseline());
          if (scores.baseline().scoreHundredths().isPresent()) {
            SuicidalityItem item = SuicidalityItem.of(scores);
            String name = CourseName.of(course, protocol);
            for (Group group : groups.of(history, protocol.id(), name, instrument)) {
              SuicidalityCounts.add(item, tally.of(group));
            }
          }
        }
      }
    }
  }

  /** Those that have the item; of a scale of the user's own, if it was ever answered. */
  private static List<String> instruments(TreatmentHistory history) {
    return history.instruments().stream()
        .filter(
            name ->
                Instruments.standard()
                    .named(name)
                    .map(SuicidalityMeasure::hasItem)
                    .orElseGet(() -> isAnswered(name, history)))
        .toList();
  }

  private static boolean hasItem(Instrument instrument) {
    return instrument.suicidalityItem().isPresent();
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
