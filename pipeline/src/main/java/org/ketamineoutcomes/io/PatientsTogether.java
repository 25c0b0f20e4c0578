package org.ketamineoutcomes.io;

import java.util.ArrayList;
import java.util.List;
import org.ketamineoutcomes.export.RejectedRow;
import org.ketamineoutcomes.export.RowSink;
import org.ketamineoutcomes.export.UnusedRow;
import org.ketamineoutcomes.history.Row;
import org.ketamineoutcomes.history.SameDay;
import org.ketamineoutcomes.ledger.Ledger;

/**
 * The rows of all exports, packed by patients as a run packs them, for whoever wants to know
 * without a run what becomes of them once all rows of a patient are together.
 *
 * <p>Holds no more than a limit: beyond it, the last buckets of patients are let go, and the
 * exports are to be read once more for them. So memory does not grow with the exports, and nothing
 * is written anywhere.
 *
 * <pre>{@code
 * while (together.isWanting()) {
 *   // read all exports into together
 *   together.meet(ledger);
 * }
 * }</pre>
 *
 * <p>Not safe for use by several threads.
 */
public final class PatientsTogether implements RowSink {

  private final SameDay sameDay;
  private final long mostBytes;
  private final List<List<byte[]>> blocksByBucket = new ArrayList<>();
  private final RowBlocks rows;
  private int first;
  private int end;
  private long bytes;
  private boolean isPartial;

  /**
   * Starts without rows.
   *
   * @param buckets how many buckets patients are spread over, as in a run of the same exports
   * @param sameDay what several doses of one day are
   * @param mostBytes how much of the packed rows is held
   */
  public PatientsTogether(int buckets, SameDay sameDay, long mostBytes) {
    this.sameDay = sameDay;
    this.mostBytes = mostBytes;
    for (int bucket = 0; bucket < buckets; bucket++) {
      blocksByBucket.add(new ArrayList<>());
    }
    rows = new RowBlocks(buckets, this::hold);
    end = buckets;
  }

  @Override
  public void accept(Row row) {
    rows.add(row);
  }

  @Override
  public void notUsed(UnusedRow row, String patientId) {}

  @Override
  public void reject(RejectedRow row) {}

  private void hold(int bucket, byte[] block) {
    if (bucket < first || bucket >= end) {
      return;
    }
    blocksByBucket.get(bucket).add(block);
    bytes += block.length;
    while (bytes > mostBytes && end > first) {
      isPartial |= end == first + 1; // reading once more would not help
      end--;
      letGo(end);
    }
  }

  private void letGo(int bucket) {
    for (byte[] block : blocksByBucket.get(bucket)) {
      bytes -= block.length;
    }
    blocksByBucket.get(bucket).clear();
  }

  /** Returns whether there are patients who have not met, so that all exports are to be read. */
  public boolean isWanting() {
    return first < blocksByBucket.size();
  }

  /** Returns whether the patients of one bucket have more rows than can be held, and never met. */
  public boolean isPartial() {
    return isPartial;
  }

  /** Writes in the ledger what becomes of the rows of those patients who are all there. */
  public void meet(Ledger ledger) {
    rows.finish();
    for (int bucket = first; bucket < end; bucket++) {
      CohortSlice.of(blocksByBucket.get(bucket)).histories(ledger, sameDay);
      letGo(bucket);
    }
    first = Math.max(end, first + 1);
    end = blocksByBucket.size();
  }
}
