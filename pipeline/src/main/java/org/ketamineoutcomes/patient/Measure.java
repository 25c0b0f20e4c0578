package org.ketamineoutcomes.patient;

import java.io.DataInput;
import java.io.IOException;
import java.io.Serializable;
import java.util.List;
import org.ketamineoutcomes.table.Columns;
import org.ketamineoutcomes.table.Table;
import org.ketamineoutcomes.tally.Bands;
import org.ketamineoutcomes.tally.Keyed;
import org.ketamineoutcomes.tally.Tally;

/**
 * One outcome: what it counts of each patient, and the tables it makes of the counts.
 *
 * <p>Counting is in whole numbers and may be split among any number of tallies; the estimators run
 * once, in {@link #tables}, on the merged ones.
 *
 * @param <V> what it looks at: {@link PatientView}, or {@link SafetyView} for what only the rules
 *     of safety decide
 * @param <T> what it counts of one group
 */
public interface Measure<V, T extends Tally<T>> extends Serializable {

  /** Returns a tally of nobody. */
  T empty();

  /** Reads a tally that {@link Tally#writeTo} wrote. */
  T read(DataInput in) throws IOException;

  /** Counts one patient into the tallies of the patient's groups. */
  void count(V patient, Keyed<Group, T> counts);

  /**
   * Returns what is published of a group where counts of people are published as bands: a tally of
   * the same kind, of which {@link #tables} makes what is published. It must depend on nothing but
   * the bands of its counts, magnitudes that are as coarse, and the group.
   */
  T banded(Group group, T exact, Bands bands);

  /** Returns the columns of the tables that {@link #tables} makes, whatever was counted. */
  List<Columns> columns();

  /** Makes the tables of finished tallies, one for each of {@link #columns} and in their order. */
  List<Table> tables(Keyed<Group, T> counts);
}
