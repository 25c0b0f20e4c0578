package org.ketamineoutcomes.onset;

import java.io.DataInput;
import java.io.IOException;
import java.util.List;
import org.ketamineoutcomes.history.TreatmentHistory;
import org.ketamineoutcomes.patient.Group;
import org.ketamineoutcomes.patient.Grouped;
import org.ketamineoutcomes.patient.Groups;
import org.ketamineoutcomes.patient.Measure;
import org.ketamineoutcomes.protocol.Protocols;
import org.ketamineoutcomes.response.EvaluableCourses;
import org.ketamineoutcomes.table.Table;
import org.ketamineoutcomes.tally.NamedTallies;

/** How soon patients respond by each {@link OnsetDefinition}, side by side. */
public record OnsetByDefinitionMeasure(Protocols protocols, Groups groups)
    implements Measure<Grouped<NamedTallies<OnsetTally>>> {

  @Override
  public Grouped<NamedTallies<OnsetTally>> emptyTally() {
    return new Grouped<>(OnsetByDefinitionMeasure::noDefinitions);
  }

  @Override
  public Grouped<NamedTallies<OnsetTally>> readTally(DataInput in) throws IOException {
    return Grouped.readFrom(
        in,
        OnsetByDefinitionMeasure::noDefinitions,
        tallies -> NamedTallies.readFrom(tallies, OnsetTally::new, OnsetTally::readFrom));
  }

  @Override
  public void count(TreatmentHistory history, Grouped<NamedTallies<OnsetTally>> tally) {
    EvaluableCourses.forEach(
        history,
        protocols,
        (protocol, course, scores) -> {
          List<Group> of = groups.of(history, protocol.id(), course, scores.instrument());
          for (OnsetDefinition definition : OnsetDefinition.values()) {
            definition
                .find(scores, protocol)
                .ifPresent(
                    finding ->
                        of.forEach(
                            group ->
                                tally
                                    .of(group)
                                    .of(definition.id())
                                    .add(finding, protocol.baseline().sameDay())));
          }
        });
  }

  @Override
  public List<String> tableNames() {
    return List.of("onset_by_definition");
  }

  @Override
  public List<Table> tables(Grouped<NamedTallies<OnsetTally>> tally) {
    return List.of(
        new Table("onset_by_definition", OnsetDefinitionRows.of(tally.sorted(), protocols)));
  }

  private static NamedTallies<OnsetTally> noDefinitions() {
    return new NamedTallies<>(OnsetTally::new);
  }
}
