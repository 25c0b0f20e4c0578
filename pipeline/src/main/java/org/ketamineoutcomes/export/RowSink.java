package org.ketamineoutcomes.export;

import org.ketamineoutcomes.history.Row;

/** Takes each row of an export once, in the order of the file, by one of three doors. */
public interface RowSink {

  void accept(Row row);

  void notUsed(UnusedRow row);

  void reject(RejectedRow row);
}
