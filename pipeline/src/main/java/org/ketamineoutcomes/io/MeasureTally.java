package org.ketamineoutcomes.io;

import java.util.List;
import org.ketamineoutcomes.history.TreatmentHistory;
import org.ketamineoutcomes.patient.Measure;
import org.ketamineoutcomes.table.Table;
import org.ketamineoutcomes.tally.Tally;
import org.ketamineoutcomes.tally.TallyBytes;

/** A measure with what it has counted so far: keeps the two of one type together. */
final class MeasureTally<T extends Tally<T>> {

  private final Measure<T> measure;
  private final T tally;

  private MeasureTally(Measure<T> measure) {
    this.measure = measure;
    this.tally = measure.emptyTally();
  }

  static <T extends Tally<T>> MeasureTally<T> emptyFor(Measure<T> measure) {
    return new MeasureTally<>(measure);
  }

  void count(TreatmentHistory history) {
    measure.count(history, tally);
  }

  void merge(byte[] bytes) {
    tally.merge(TallyBytes.read(bytes, measure::readTally));
  }

  byte[] toBytes() {
    return TallyBytes.of(tally);
  }

  List<Table> tables() {
    return measure.tables(tally);
  }
}
