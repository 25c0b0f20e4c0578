package org.ketamineoutcomes.onset;

import java.io.DataInput;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.ketamineoutcomes.course.Course;
import org.ketamineoutcomes.course.CourseName;
import org.ketamineoutcomes.course.CourseScores;
import org.ketamineoutcomes.history.Assessment;
import org.ketamineoutcomes.history.TreatmentHistory;
import org.ketamineoutcomes.patient.Group;
import org.ketamineoutcomes.patient.Grouped;
import org.ketamineoutcomes.patient.Groups;
import org.ketamineoutcomes.patient.Measure;
import org.ketamineoutcomes.protocol.Endpoint;
import org.ketamineoutcomes.protocol.Protocol;
import org.ketamineoutcomes.protocol.Protocols;
import org.ketamineoutcomes.response.EvaluableCourses;
import org.ketamineoutcomes.table.Table;
import org.ketamineoutcomes.tally.NamedCounts;

/**
 * Response, remission and change of score in the windows of a protocol, with all three denominators
 * beside one another: treated, with a baseline, observed.
 */
public record LandmarkMeasure(Protocols protocols, Groups groups)
    implements Measure<Grouped<NamedCounts>> {

  /** How many are in a group at all; those treated are in the group without an instrument. */
  static final String EVERYONE = "";

  /** Where the steps of change begin in a row of counts. */
  static final int CHANGES = ObservedScores.WIDTH;

  private static final int WIDTH = CHANGES + ChangeSteps.WIDTH;

  @Override
  public Grouped<NamedCounts> emptyTally() {
    return new Grouped<>(() -> new NamedCounts(WIDTH));
  }

  @Override
  public Grouped<NamedCounts> readTally(DataInput in) throws IOException {
    return Grouped.readFrom(in, () -> new NamedCounts(WIDTH), NamedCounts::readFrom);
  }

  @Override
  public void count(TreatmentHistory history, Grouped<NamedCounts> tally) {
    for (Protocol protocol : protocols.all()) {
      for (Course course : Course.of(history, protocol.courseGapDays())) {
        for (Group group : groups.of(history, protocol.id(), CourseName.of(course, protocol), "")) {
          tally.of(group).add(EVERYONE, ObservedScores.OBSERVED, 1);
        }
      }
    }
    long[] row = new long[WIDTH];
    EvaluableCourses.forEach(
        history,
        protocols,
        (protocol, course, scores) -> {
          List<NamedCounts> counts =
              groups.of(history, protocol.id(), course, scores.instrument()).stream()
                  .map(tally::of)
                  .toList();
          counts.forEach(count -> count.add(EVERYONE, ObservedScores.OBSERVED, 1));
          if (!scores.after().isEmpty()) {
            count(protocol, scores, row, counts);
          }
        });
  }

  private static void count(
      Protocol protocol, CourseScores scores, long[] row, List<NamedCounts> counts) {
    RemissionCutoffs cutoffs = RemissionCutoffs.of(protocol, scores.instrument());
    ChangeSteps changes = ChangeSteps.of(scores.instrument());
    OptionalInt inductionEnd =
        EndpointScore.originDay(
            Endpoint.Origin.LAST_INDUCTION_SESSION, scores.course(), protocol.induction());
    for (int place = 0; place < protocol.endpoints().size(); place++) {
      Endpoint endpoint = protocol.endpoints().get(place);
      OptionalInt origin =
          endpoint.origin() == Endpoint.Origin.LAST_INDUCTION_SESSION
              ? inductionEnd
              : OptionalInt.of(scores.course().firstDay());
      Optional<Assessment> score =
          origin.isPresent()
              ? EndpointScore.of(scores, endpoint, origin.getAsInt())
              : Optional.empty();
      if (score.isPresent()) {
        int hundredths = score.get().scoreHundredths();
        Arrays.fill(row, 0);
        ObservedScores.count(protocol, scores, cutoffs, hundredths, row);
        changes.count(scores.baselineHundredths(), hundredths, row, CHANGES);
        String name = Integer.toString(place);
        counts.forEach(count -> count.add(name, row));
      }
    }
  }

  @Override
  public List<String> tableNames() {
    return List.of("response_by_landmark", "meaningful_change");
  }

  @Override
  public List<Table> tables(Grouped<NamedCounts> tally) {
    LandmarkTables tables = new LandmarkTables(protocols);
    tally
        .sorted()
        .forEach(
            (group, counts) -> {
              if (!group.instrument().isEmpty()) {
                tables.add(group, tally.of(group.withoutInstrument()), counts);
              }
            });
    return tables.all();
  }
}
