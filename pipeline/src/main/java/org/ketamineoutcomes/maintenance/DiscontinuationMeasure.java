package org.ketamineoutcomes.maintenance;

import java.io.DataInput;
import java.io.IOException;
import java.util.List;
import org.ketamineoutcomes.patient.Group;
import org.ketamineoutcomes.patient.Measure;
import org.ketamineoutcomes.patient.PatientView;
import org.ketamineoutcomes.protocol.Protocols;
import org.ketamineoutcomes.table.Columns;
import org.ketamineoutcomes.table.Table;
import org.ketamineoutcomes.tally.Bands;
import org.ketamineoutcomes.tally.Keyed;

/**
 * How many patients stopped treatment, for which recorded reason, and what share by half a year and
 * a year, where death may come first. Counted once a patient, over all courses.
 */
public record DiscontinuationMeasure(Protocols protocols)
    implements Measure<PatientView, DiscontinuationTally> {

  @Override
  public DiscontinuationTally empty() {
    return new DiscontinuationTally();
  }

  @Override
  public DiscontinuationTally read(DataInput in) throws IOException {
    return DiscontinuationTally.readFrom(in);
  }

  @Override
  public void count(PatientView patient, Keyed<Group, DiscontinuationTally> counts) {
    for (int group : patient.groups()) {
      counts.at(group).add(patient.safety().treatment());
    }
  }

  @Override
  public DiscontinuationTally banded(Group group, DiscontinuationTally exact, Bands bands) {
    return exact.banded(bands);
  }

  @Override
  public List<Columns> columns() {
    return List.of(DiscontinuationColumns.ALL);
  }

  @Override
  public List<Table> tables(Keyed<Group, DiscontinuationTally> counts) {
    return List.of(DiscontinuationRows.table(counts.sorted(), protocols));
  }
}
