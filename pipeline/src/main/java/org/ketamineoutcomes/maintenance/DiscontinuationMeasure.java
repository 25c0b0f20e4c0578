package org.ketamineoutcomes.maintenance;

import java.io.DataInput;
import java.io.IOException;
import java.util.List;
import org.ketamineoutcomes.course.Discontinuation;
import org.ketamineoutcomes.course.UsableScores;
import org.ketamineoutcomes.history.TreatmentHistory;
import org.ketamineoutcomes.patient.Group;
import org.ketamineoutcomes.patient.Grouped;
import org.ketamineoutcomes.patient.Groups;
import org.ketamineoutcomes.patient.Measure;
import org.ketamineoutcomes.protocol.Protocol;
import org.ketamineoutcomes.protocol.Protocols;
import org.ketamineoutcomes.table.Table;

/**
 * How many patients stopped treatment, for which recorded reason, and what share by half a year and
 * a year, where death may come first. Counted once a patient, over all courses.
 */
public record DiscontinuationMeasure(Protocols protocols, Groups groups)
    implements Measure<Grouped<DiscontinuationTally>> {

  @Override
  public Grouped<DiscontinuationTally> emptyTally() {
    return new Grouped<>(DiscontinuationTally::new);
  }

  @Override
  public Grouped<DiscontinuationTally> readTally(DataInput in) throws IOException {
    return Grouped.readFrom(in, DiscontinuationTally::new, DiscontinuationTally::readFrom);
  }

  @Override
  public void count(TreatmentHistory history, Grouped<DiscontinuationTally> tally) {
    for (Protocol protocol : protocols.all()) {
      Discontinuation patient =
          Discontinuation.of(UsableScores.of(history, protocol), protocol.discontinuation());
      for (Group group : groups.of(history, protocol.id(), Group.FIRST_COURSE, "")) {
        tally.of(group).add(patient);
      }
    }
  }

  @Override
  public List<String> tableNames() {
    return List.of("discontinuation");
  }

  @Override
  public List<Table> tables(Grouped<DiscontinuationTally> tally) {
    return List.of(new Table("discontinuation", DiscontinuationRows.of(tally.sorted(), protocols)));
  }
}
