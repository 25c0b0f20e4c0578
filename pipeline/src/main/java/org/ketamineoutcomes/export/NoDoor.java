package org.ketamineoutcomes.export;

import org.ketamineoutcomes.history.Row;

/** Takes rows and keeps none. */
enum NoDoor implements RowSink {
  INSTANCE;

  @Override
  public void accept(Row row) {}

  @Override
  public void notUsed(UnusedRow row, String patientId) {}

  @Override
  public void reject(RejectedRow row) {}
}
