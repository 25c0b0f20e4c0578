package org.ketamineoutcomes.onset;

import java.io.DataInput;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.ketamineoutcomes.history.Assessment;
import org.ketamineoutcomes.patient.Group;
import org.ketamineoutcomes.patient.Measure;
import org.ketamineoutcomes.patient.PatientView;
import org.ketamineoutcomes.patient.ScoredCourse;
import org.ketamineoutcomes.patient.TreatedCourse;
import org.ketamineoutcomes.protocol.Endpoint;
import org.ketamineoutcomes.protocol.Protocol;
import org.ketamineoutcomes.protocol.Protocols;
import org.ketamineoutcomes.table.Columns;
import org.ketamineoutcomes.table.Table;
import org.ketamineoutcomes.tally.Bands;
import org.ketamineoutcomes.tally.Counts;
import org.ketamineoutcomes.tally.Keyed;
import org.ketamineoutcomes.tally.Layout;

/**
 * Response, remission and change of score in the windows of a protocol, with all three denominators
 * beside one another: treated, with a baseline, observed.
 *
 * <p>Counts have a row for everyone, then one for each window, by its place in the protocol.
 */
public record LandmarkMeasure(Protocols protocols) implements Measure<PatientView, Counts> {

  /** How many are in a group at all; those treated are in the group without an instrument. */
  static final int EVERYONE = 0;

  /** The row of the first window. */
  static final int WINDOWS = 1;

  /** Where the steps of change begin in a row of counts. */
  static final int CHANGES = ObservedScores.WIDTH;

  private static final int WIDTH = CHANGES + ChangeSteps.WIDTH;

  /** Who made a change is counted by itself; who did not is the rest of those before. */
  private static final Layout LAYOUT = ObservedScores.layout(WIDTH);

  @Override
  public Counts empty() {
    return new Counts(WIDTH);
  }

  @Override
  public Counts read(DataInput in) throws IOException {
    return Counts.readFrom(in);
  }

  @Override
  public void count(PatientView patient, Keyed<Group, Counts> counts) {
    for (TreatedCourse course : patient.courses()) {
      for (int group : course.groups()) {
        counts.at(group).add(EVERYONE, ObservedScores.OBSERVED, 1);
      }
    }
    for (ScoredCourse course : patient.scored()) {
      if (course.isEvaluable()) {
        for (int group : course.groups()) {
          counts.at(group).add(EVERYONE, ObservedScores.OBSERVED, 1);
        }
        if (!course.scores().after().isEmpty()) {
          count(patient.protocol(), course, counts);
        }
      }
    }
  }

  private static void count(Protocol protocol, ScoredCourse course, Keyed<Group, Counts> counts) {
    RemissionCutoffs cutoffs = RemissionCutoffs.of(protocol, course.instrument());
    ChangeSteps changes = ChangeSteps.of(course.instrument());
    List<Endpoint> endpoints = protocol.endpoints();
    long[] row = new long[WIDTH];
    for (int place = 0; place < endpoints.size(); place++) {
      Optional<Assessment> score = score(protocol, course, endpoints.get(place));
      if (score.isPresent()) {
        int hundredths = score.get().scoreHundredths();
        Arrays.fill(row, 0);
        ObservedScores.count(protocol, course.scores(), cutoffs, hundredths, row);
        changes.count(course.scores().baselineHundredths(), hundredths, row, CHANGES);
        for (int group : course.groups()) {
          counts.at(group).add(WINDOWS + place, row);
        }
      }
    }
  }

  private static Optional<Assessment> score(
      Protocol protocol, ScoredCourse course, Endpoint endpoint) {
    OptionalInt origin =
        EndpointScore.originDay(
            endpoint.origin(), course.treated().induction(), protocol.induction());
    return origin.isPresent()
        ? EndpointScore.of(course.scores(), endpoint, origin.getAsInt())
        : Optional.empty();
  }

  @Override
  public Counts banded(Group group, Counts exact, Bands bands) {
    return LAYOUT.banded(exact, bands);
  }

  @Override
  public List<Columns> columns() {
    return List.of(ResponseByLandmarkColumns.ALL, MeaningfulChangeColumns.ALL);
  }

  @Override
  public List<Table> tables(Keyed<Group, Counts> counts) {
    LandmarkTables tables = new LandmarkTables(protocols);
    counts
        .sorted()
        .forEach(
            (group, ofGroup) -> {
              if (!group.instrument().isEmpty()) {
                tables.add(group, counts.of(group.withoutInstrument()), ofGroup);
              }
            });
    return tables.all();
  }
}
