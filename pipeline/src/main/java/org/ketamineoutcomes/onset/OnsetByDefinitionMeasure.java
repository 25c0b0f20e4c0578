package org.ketamineoutcomes.onset;

import java.io.DataInput;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.ketamineoutcomes.patient.Group;
import org.ketamineoutcomes.patient.Measure;
import org.ketamineoutcomes.patient.PatientView;
import org.ketamineoutcomes.patient.ScoredCourse;
import org.ketamineoutcomes.protocol.Protocol;
import org.ketamineoutcomes.protocol.Protocols;
import org.ketamineoutcomes.table.Columns;
import org.ketamineoutcomes.table.Table;
import org.ketamineoutcomes.tally.Bands;
import org.ketamineoutcomes.tally.Keyed;
import org.ketamineoutcomes.tally.Numbered;

/**
 * How soon patients respond by each {@link OnsetDefinition}, side by side. Tallies are numbered by
 * the place of the definition.
 */
public record OnsetByDefinitionMeasure(Protocols protocols)
    implements Measure<PatientView, Numbered<OnsetTally>> {

  private static final OnsetDefinition[] DEFINITIONS = OnsetDefinition.values();

  @Override
  public Numbered<OnsetTally> empty() {
    return new Numbered<>(OnsetTally::new);
  }

  @Override
  public Numbered<OnsetTally> read(DataInput in) throws IOException {
    return Numbered.readFrom(in, OnsetTally::new, OnsetTally::readFrom);
  }

  @Override
  public void count(PatientView patient, Keyed<Group, Numbered<OnsetTally>> counts) {
    for (ScoredCourse course : patient.scored()) {
      if (course.isEvaluable()) {
        for (int place = 0; place < DEFINITIONS.length; place++) {
          Optional<OnsetFinding> finding =
              DEFINITIONS[place].find(course.scores(), patient.protocol());
          if (finding.isPresent()) {
            count(finding.get(), patient.protocol(), place, course.groups(), counts);
          }
        }
      }
    }
  }

  private static void count(
      OnsetFinding finding,
      Protocol protocol,
      int place,
      int[] groups,
      Keyed<Group, Numbered<OnsetTally>> counts) {
    int sessions = finding.sessionsBefore(protocol.baseline().sameDay());
    long[] observed = OnsetTally.observed(finding);
    for (int group : groups) {
      counts.at(group).at(place).add(finding.followUp(), sessions, observed);
    }
  }

  @Override
  public Numbered<OnsetTally> banded(Group group, Numbered<OnsetTally> exact, Bands bands) {
    return exact.with(tally -> tally.banded(bands));
  }

  @Override
  public List<Columns> columns() {
    return List.of(OnsetByDefinitionColumns.ALL);
  }

  @Override
  public List<Table> tables(Keyed<Group, Numbered<OnsetTally>> counts) {
    Table table = new Table(OnsetByDefinitionColumns.ALL);
    counts
        .sorted()
        .forEach(
            (group, tallies) ->
                new OnsetDefinitionRows(group, protocols.named(group.protocolId()), tallies)
                    .addTo(table));
    return List.of(table);
  }
}
