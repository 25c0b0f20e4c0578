package org.ketamineoutcomes.cohort;

import java.io.DataInput;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.ketamineoutcomes.patient.Group;
import org.ketamineoutcomes.patient.Measure;
import org.ketamineoutcomes.patient.PatientView;
import org.ketamineoutcomes.patient.ScoredCourse;
import org.ketamineoutcomes.patient.TreatedCourse;
import org.ketamineoutcomes.protocol.Protocol;
import org.ketamineoutcomes.protocol.Protocols;
import org.ketamineoutcomes.table.Columns;
import org.ketamineoutcomes.table.Table;
import org.ketamineoutcomes.tally.Bands;
import org.ketamineoutcomes.tally.Keyed;

/**
 * Who could be analysed at all, and why the others could not: for each course, and for each
 * instrument that anyone was assessed with, also where nobody of the group was.
 */
public record SufficiencyMeasure(Protocols protocols)
    implements Measure<PatientView, SufficiencyTally> {

  @Override
  public SufficiencyTally empty() {
    return new SufficiencyTally();
  }

  @Override
  public SufficiencyTally read(DataInput in) throws IOException {
    return SufficiencyTally.readFrom(in);
  }

  @Override
  public void count(PatientView patient, Keyed<Group, SufficiencyTally> counts) {
    for (TreatedCourse course : patient.courses()) {
      for (int group : course.groups()) {
        counts.at(group).addTreated();
      }
    }
    for (ScoredCourse course : patient.scored()) {
      long[] row = SufficiencyTally.row(course.scores());
      for (int group : course.groups()) {
        counts.at(group).add(row, course.gapDays());
      }
    }
  }

  @Override
  public SufficiencyTally banded(Group group, SufficiencyTally exact, Bands bands) {
    return exact.banded(bands);
  }

  @Override
  public List<Columns> columns() {
    return List.of(DataSufficiencyColumns.ALL);
  }

  @Override
  public List<Table> tables(Keyed<Group, SufficiencyTally> counts) {
    SortedMap<Group, SufficiencyTally> counted = counts.sorted();
    Map<String, SortedSet<String>> instruments = new TreeMap<>();
    for (Group group : counted.keySet()) {
      if (!group.instrument().isEmpty()) {
        instruments
            .computeIfAbsent(group.protocolId(), id -> new TreeSet<>())
            .add(group.instrument());
      }
    }
    Table table = new Table(DataSufficiencyColumns.ALL);
    counted.forEach(
        (group, treated) -> {
          if (group.instrument().isEmpty()) {
            Protocol protocol = protocols.named(group.protocolId());
            for (String instrument : instruments.getOrDefault(protocol.id(), new TreeSet<>())) {
              Group of = group.withInstrument(instrument);
              SufficiencyTally scores =
                  Optional.ofNullable(counted.get(of)).orElseGet(SufficiencyTally::new);
              long all = treated.get(SufficiencyTally.Count.TREATED);
              new SufficiencyRow(protocol, scores, all).fill(of.addRowTo(table));
            }
          }
        });
    return List.of(table);
  }
}
