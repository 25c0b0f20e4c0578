package org.ketamineoutcomes.cohort;

import java.io.DataInput;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.ketamineoutcomes.course.Course;
import org.ketamineoutcomes.course.CourseName;
import org.ketamineoutcomes.course.CourseScores;
import org.ketamineoutcomes.course.ScoredCourse;
import org.ketamineoutcomes.history.TreatmentHistory;
import org.ketamineoutcomes.patient.Group;
import org.ketamineoutcomes.patient.Grouped;
import org.ketamineoutcomes.patient.Groups;
import org.ketamineoutcomes.patient.Measure;
import org.ketamineoutcomes.protocol.Protocol;
import org.ketamineoutcomes.protocol.Protocols;
import org.ketamineoutcomes.table.Table;
import org.ketamineoutcomes.table.TableRow;

/**
 * Who could be analysed at all, and why the others could not: for each course, and for each
 * instrument that anyone was assessed with, also where nobody of the group was.
 */
public record SufficiencyMeasure(Protocols protocols, Groups groups)
    implements Measure<Grouped<SufficiencyTally>> {

  @Override
  public Grouped<SufficiencyTally> emptyTally() {
    return new Grouped<>(SufficiencyTally::new);
  }

  @Override
  public Grouped<SufficiencyTally> readTally(DataInput in) throws IOException {
    return Grouped.readFrom(in, SufficiencyTally::new, SufficiencyTally::readFrom);
  }

  @Override
  public void count(TreatmentHistory history, Grouped<SufficiencyTally> tally) {
    for (Protocol protocol : protocols.all()) {
      for (Course course : Course.of(history, protocol.courseGapDays())) {
        groups
            .of(history, protocol.id(), CourseName.of(course, protocol), "")
            .forEach(group -> tally.of(group).addTreated());
      }
    }
    for (ScoredCourse scored : ScoredCourse.allOf(history, protocols)) {
      CourseScores scores = scored.scores();
      groups
          .of(history, scored.protocol().id(), scored.course(), scores.instrument())
          .forEach(group -> tally.of(group).add(scores));
    }
  }

  @Override
  public List<String> tableNames() {
    return List.of("data_sufficiency");
  }

  @Override
  public List<Table> tables(Grouped<SufficiencyTally> tally) {
    SortedMap<Group, SufficiencyTally> counted = tally.sorted();
    Map<String, SortedSet<String>> instruments = new TreeMap<>();
    for (Group group : counted.keySet()) {
      if (!group.instrument().isEmpty()) {
        instruments
            .computeIfAbsent(group.protocolId(), id -> new TreeSet<>())
            .add(group.instrument());
      }
    }
    SortedMap<Group, TableRow> rows = new TreeMap<>();
    counted.forEach(
        (group, treated) -> {
          if (group.instrument().isEmpty()) {
            Protocol protocol = protocols.named(group.protocolId());
            for (String instrument : instruments.getOrDefault(protocol.id(), new TreeSet<>())) {
              Group of = group.withInstrument(instrument);
              SufficiencyTally scores =
                  Optional.ofNullable(counted.get(of)).orElseGet(SufficiencyTally::new);
              long all = treated.get(SufficiencyTally.Count.TREATED);
              rows.put(of, new SufficiencyRow(protocol, scores, all).of(of));
            }
          }
        });
    return List.of(new Table("data_sufficiency", new ArrayList<>(rows.values())));
  }
}
