package org.ketamineoutcomes.history;

/**
 * Where a row stood in the exports; decides ties for rules that ask for "the last record".
 *
 * @param file the file's place in the run's sorted list of input files, from 0
 * @param record the record's number within its file, from 1
 * @param part which of the rows that the record gives, from 0; a record usually gives one
 */
public record RowPosition(int file, long record, int part) implements Comparable<RowPosition> {

  /** The place of a record that gives one row. */
  public RowPosition(int file, long record) {
    this(file, record, 0);
  }

  @Override
  public int compareTo(RowPosition other) {
    int byFile = Integer.compare(file, other.file);
    int byRecord = byFile != 0 ? byFile : Long.compare(record, other.record);
    return byRecord != 0 ? byRecord : Integer.compare(part, other.part);
  }
}
