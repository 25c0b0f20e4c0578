package org.ketamineoutcomes.io;

import org.ketamineoutcomes.export.RejectedRow;
import org.ketamineoutcomes.export.RowSink;
import org.ketamineoutcomes.export.UnusedRow;
import org.ketamineoutcomes.finding.Findings;
import org.ketamineoutcomes.history.Row;
import org.ketamineoutcomes.ledger.Ledger;

/** Where the rows of one file go. */
record RowsOfFile(int file, RowBlocks blocks, RejectedBlocks rejected, Ledger ledger)
    implements RowSink {

  @Override
  public void accept(Row row) {
    blocks.add(row);
  }

  @Override
  public void notUsed(UnusedRow row, String patientId) {
    ledger.leaveUnused(file, row.reason().id(), 1);
  }

  @Override
  public void reject(RejectedRow row) {
    rejected.add(row);
  }

  @Override
  public void found(Findings findings) {
    ledger.findings(file).merge(findings);
  }

  void close() {
    blocks.finish();
    rejected.finish();
  }
}
