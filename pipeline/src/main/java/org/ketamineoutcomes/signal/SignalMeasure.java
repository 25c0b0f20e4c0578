package org.ketamineoutcomes.signal;

import java.io.DataInput;
import java.io.IOException;
import java.util.List;
import java.util.SortedMap;
import org.ketamineoutcomes.aesi.AesiVocabulary;
import org.ketamineoutcomes.patient.Group;
import org.ketamineoutcomes.patient.Measure;
import org.ketamineoutcomes.patient.PatientView;
import org.ketamineoutcomes.patient.ScoredCourse;
import org.ketamineoutcomes.table.Columns;
import org.ketamineoutcomes.table.Table;
import org.ketamineoutcomes.tally.Bands;
import org.ketamineoutcomes.tally.Counts;
import org.ketamineoutcomes.tally.KeyCodec;
import org.ketamineoutcomes.tally.Keyed;

/**
 * How many patients show signals of tolerance or dependence, of those of whom it can be published.
 * Counted once a patient, over all courses; signals that are about scores by instrument.
 */
public record SignalMeasure(AesiVocabulary vocabulary)
    implements Measure<PatientView, Keyed<String, Counts>> {

  @Override
  public Keyed<String, Counts> empty() {
    return new Keyed<>(KeyCodec.WORDS, () -> new Counts(SignalCounts.WIDTH));
  }

  @Override
  public Keyed<String, Counts> read(DataInput in) throws IOException {
    return empty().addFrom(in, Counts::readFrom);
  }

  @Override
  public void count(PatientView patient, Keyed<Group, Keyed<String, Counts>> counts) {
    PatientSignals signals = PatientSignals.of(patient);
    add(SignalCounts.NO_INSTRUMENT, withoutScores(signals), patient, counts);
    PatientSignals.byInstrument(patient)
        .forEach(
            (instrument, courses) -> add(instrument, ofScores(signals, courses), patient, counts));
  }

  private static void add(
      String instrument,
      long[] own,
      PatientView patient,
      Keyed<Group, Keyed<String, Counts>> counts) {
    for (int group : patient.groups()) {
      counts.at(group).of(instrument).add(SignalCounts.ROW, own);
    }
  }

  private long[] withoutScores(PatientSignals signals) {
    long[] counts = SignalCounts.ofPatient();
    for (Signal signal : Signal.values()) {
      if (signals.isTreatedEnough(signal)) {
        SignalCounts.addTreatedEnough(signal, counts);
        if (!signal.needsScores()) {
          SignalCounts.add(signal, signals.of(signal, vocabulary), counts);
        }
      }
    }
    return counts;
  }

  private static long[] ofScores(PatientSignals signals, List<ScoredCourse> courses) {
    long[] counts = new long[SignalCounts.WIDTH];
    for (Signal signal : Signal.values()) {
      if (signal.needsScores()) {
        SignalCounts.add(signal, signals.of(signal, courses), counts);
      }
    }
    return counts;
  }

  @Override
  public Keyed<String, Counts> banded(Group group, Keyed<String, Counts> exact, Bands bands) {
    return exact.with(counts -> SignalCounts.LAYOUT.banded(counts, bands));
  }

  @Override
  public List<Columns> columns() {
    return List.of(SignalsColumns.ALL);
  }

  @Override
  public List<Table> tables(Keyed<Group, Keyed<String, Counts>> counts) {
    Table table = new Table(SignalsColumns.ALL);
    SortedMap<Group, Keyed<String, Counts>> sorted = counts.sorted();
    sorted.forEach(
        (group, own) ->
            SignalCounts.addRows(
                table, group, own, sorted.getOrDefault(group.everyone(), own).sorted().keySet()));
    return List.of(table);
  }
}
