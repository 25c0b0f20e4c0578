package org.ketamineoutcomes.history;

/**
 * Where a row stood in the exports; decides ties for rules that ask for "the last record".
 *
 * @param file the file's place in the run's sorted list of input files, from 0
 * @param record the row's number within its file, from 1
 */
public record RowPosition(int file, long record) implements Comparable<RowPosition> {

  @Override
  public int compareTo(RowPosition other) {
    int byFile = Integer.compare(file, other.file);
    return byFile != 0 ? byFile : Long.compare(record, other.record);
  }
}
