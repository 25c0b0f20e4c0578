package org.ketamineoutcomes.patient;

import java.io.DataInput;
import java.io.IOException;
import java.io.Serializable;
import java.util.List;
import org.ketamineoutcomes.history.TreatmentHistory;
import org.ketamineoutcomes.table.Table;
import org.ketamineoutcomes.tally.Tally;

/**
 * One outcome: what it counts of each patient, and the tables it makes of the counts.
 *
 * <p>Counting is in whole numbers and may be split among any number of tallies; the estimators run
 * once, in {@link #tables}, on the merged tally.
 *
 * @param <T> what it counts into
 */
public interface Measure<T extends Tally<T>> extends Serializable {

  T emptyTally();

  T readTally(DataInput in) throws IOException;

  /** Counts one patient. */
  void count(TreatmentHistory history, T tally);

  /** Returns the names of the tables that {@link #tables} makes, whatever was counted. */
  List<String> tableNames();

  /** Makes the tables of a finished tally, one for each of {@link #tableNames}. */
  List<Table> tables(T tally);
}
