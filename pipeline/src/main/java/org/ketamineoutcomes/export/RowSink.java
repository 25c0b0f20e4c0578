package org.ketamineoutcomes.export;

import org.ketamineoutcomes.finding.Findings;
import org.ketamineoutcomes.history.Row;

/** Takes each row of an export once, in the order of the file, by one of three doors. */
public interface RowSink {

  void accept(Row row);

  /**
   * Takes a row that the reader has no use for.
   *
   * @param patientId whom the row is about; a value of the row, which no log or table may hold
   */
  void notUsed(UnusedRow row, String patientId);

  void reject(RejectedRow row);

  /** Takes, once all rows of a reading have been handed over, what was found beside them. */
  default void found(Findings findings) {}
}
