package org.ketamineoutcomes.explain;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.ketamineoutcomes.export.RejectedRow;
import org.ketamineoutcomes.export.RowSink;
import org.ketamineoutcomes.export.UnusedRow;
import org.ketamineoutcomes.finding.AssumptionSink;
import org.ketamineoutcomes.history.Assembly;
import org.ketamineoutcomes.history.Entry;
import org.ketamineoutcomes.history.Row;
import org.ketamineoutcomes.history.SameDay;

/**
 * Keeps the rows of one patient out of all that are read, and counts rejected rows, which have no
 * patient.
 *
 * <p>Holds no row of anyone else. Not safe for use by several threads.
 */
public final class RowsOfPatient implements RowSink {

  private final String patientId;
  private final Assembly assembly;
  private final List<Entry> entries = new ArrayList<>();
  private final List<UnusedRow> unused = new ArrayList<>();
  private final SortedMap<String, SortedMap<String, Long>> rejected = new TreeMap<>();

  public RowsOfPatient(String patientId) {
    this(patientId, SameDay.SUM);
  }

  /** Keeps a patient's rows, of which several doses of one day are what {@code sameDay} says. */
  public RowsOfPatient(String patientId, SameDay sameDay) {
    this.patientId = patientId;
    this.assembly = new Assembly(sameDay, AssumptionSink.NOBODY);
  }

  /** Returns how the rows are put together. */
  Assembly assembly() {
    return assembly;
  }

  @Override
  public void accept(Row row) {
    if (row.patientId().equals(patientId)) {
      entries.add(row.entry());
    }
  }

  @Override
  public void notUsed(UnusedRow row, String rowPatientId) {
    if (rowPatientId.equals(patientId)) {
      unused.add(row);
    }
  }

  @Override
  public void reject(RejectedRow row) {
    rejected
        .computeIfAbsent(row.file(), file -> new TreeMap<>())
        .merge(row.rule().id(), row.rows(), Long::sum);
  }

  /** Returns whether no sound row is of this patient. */
  public boolean isEmpty() {
    return entries.isEmpty() && unused.isEmpty();
  }

  String patientId() {
    return patientId;
  }

  /** Returns the accepted rows in the order of the exports. */
  List<Entry> entries() {
    return entries.stream().sorted(Comparator.comparing(Entry::position)).toList();
  }

  /** Returns the sound rows that the reader has no use for. */
  List<UnusedRow> unused() {
    return List.copyOf(unused);
  }

  /** Returns how many rows of anyone were rejected, by file and rule. */
  SortedMap<String, SortedMap<String, Long>> rejected() {
    return Collections.unmodifiableSortedMap(rejected);
  }
}
