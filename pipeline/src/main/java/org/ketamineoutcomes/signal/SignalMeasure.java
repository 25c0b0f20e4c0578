package org.ketamineoutcomes.signal;

import java.io.DataInput;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.ketamineoutcomes.aesi.AesiVocabulary;
import org.ketamineoutcomes.course.CourseScores;
import org.ketamineoutcomes.course.ScoredCourse;
import org.ketamineoutcomes.course.UsableScores;
import org.ketamineoutcomes.history.TreatmentHistory;
import org.ketamineoutcomes.patient.Group;
import org.ketamineoutcomes.patient.Grouped;
import org.ketamineoutcomes.patient.Groups;
import org.ketamineoutcomes.patient.Measure;
import org.ketamineoutcomes.protocol.Protocol;
import org.ketamineoutcomes.protocol.Protocols;
import org.ketamineoutcomes.table.Table;
import org.ketamineoutcomes.table.TableRow;
import org.ketamineoutcomes.tally.NamedCounts;

/**
 * How many patients show signals of tolerance or dependence, of those of whom it can be told.
 * Counted once a patient, over all courses; signals that are about scores by instrument.
 */
public record SignalMeasure(Protocols protocols, Groups groups, AesiVocabulary vocabulary)
    implements Measure<Grouped<NamedCounts>> {

  private static final String TABLE = "signals";

  @Override
  public Grouped<NamedCounts> emptyTally() {
    return new Grouped<>(() -> new NamedCounts(SignalCounts.WIDTH));
  }

  @Override
  public Grouped<NamedCounts> readTally(DataInput in) throws IOException {
    return Grouped.readFrom(in, () -> new NamedCounts(SignalCounts.WIDTH), NamedCounts::readFrom);
  }

  @Override
  public void count(TreatmentHistory history, Grouped<NamedCounts> tally) {
    for (Protocol protocol : protocols.all()) {
      Map<String, long[]> counts = counts(history, protocol);
      for (Group group : groups.of(history, protocol.id(), Group.FIRST_COURSE, "")) {
        counts.forEach(tally.of(group)::add);
      }
    }
  }

  @Override
  public List<String> tableNames() {
    return List.of(TABLE);
  }

  @Override
  public List<Table> tables(Grouped<NamedCounts> tally) {
    SortedMap<Group, NamedCounts> sorted = tally.sorted();
    List<TableRow> rows = new ArrayList<>();
    sorted.forEach(
        (group, counts) ->
            rows.addAll(
                SignalCounts.rows(
                    group,
                    counts,
                    sorted.getOrDefault(group.everyone(), counts).sorted().keySet())));
    return List.of(new Table(TABLE, rows));
  }

  /** Returns what the patient adds to the counts, by the names that those have. */
  private Map<String, long[]> counts(TreatmentHistory history, Protocol protocol) {
    PatientSignals signals = PatientSignals.of(UsableScores.of(history, protocol), protocol);
    Map<String, long[]> counts = new TreeMap<>();
    long[] ofPatient = SignalCounts.ofPatient();
    counts.put(SignalCounts.NO_INSTRUMENT, ofPatient);
    for (Signal signal : Signal.values()) {
      if (signals.isTreatedEnough(signal)) {
        SignalCounts.addTreatedEnough(signal, ofPatient);
        if (!signal.needsScores()) {
          SignalCounts.add(signal, signals.of(signal, vocabulary), ofPatient);
        }
      }
    }
    PatientSignals.byInstrument(ScoredCourse.allOf(history, protocols), protocol)
        .forEach((instrument, scored) -> counts.put(instrument, counts(signals, scored)));
    return counts;
  }

  private static long[] counts(PatientSignals signals, List<CourseScores> scored) {
    long[] counts = new long[SignalCounts.WIDTH];
    for (Signal signal : Signal.values()) {
      if (signal.needsScores()) {
        SignalCounts.add(signal, signals.of(signal, scored), counts);
      }
    }
    return counts;
  }
}
