package org.ketamineoutcomes.io;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.ketamineoutcomes.history.Assembly;
import org.ketamineoutcomes.history.Entry;
import org.ketamineoutcomes.history.Row;
import org.ketamineoutcomes.history.RowCodec;
import org.ketamineoutcomes.history.RowUse;
import org.ketamineoutcomes.history.SameDay;
import org.ketamineoutcomes.history.TreatmentHistory;
import org.ketamineoutcomes.ledger.Ledger;
import org.ketamineoutcomes.tally.Histogram;

/**
 * The patients of one bucket with all their rows.
 *
 * @param entriesByPatient all rows of each patient, treated or not
 */
record CohortSlice(Map<String, List<Entry>> entriesByPatient) {

  /** Unpacks the blocks of a bucket, in whatever order they arrived. */
  static CohortSlice of(Iterable<byte[]> blocks) {
    Map<String, List<Entry>> entries = new HashMap<>();
    BlockInput in = new BlockInput();
    for (byte[] block : blocks) {
      in.open(block);
      try {
        while (!in.isAtEnd()) {
          Row row = RowCodec.read(in);
          List<Entry> own = entries.get(row.patientId());
          if (own == null) {
            own = new ArrayList<>();
            entries.put(row.patientId(), own);
          }
          own.add(row.entry());
        }
      } catch (IOException e) {
        throw new UncheckedIOException("A block of rows ends in the middle of a row", e);
      }
    }
    return new CohortSlice(entries);
  }

  /** Returns the histories of the treated patients, and writes all rows in the ledger. */
  List<TreatmentHistory> histories(Ledger ledger, SameDay sameDay) {
    ledger.links().add(entriesByPatient);
    Assembly assembly =
        new Assembly(
            sameDay,
            (file, assumption, column) -> ledger.findings(file).assume(assumption, column, 1));
    List<TreatmentHistory> histories = new ArrayList<>();
    Histogram acceptedByFile = new Histogram();
    entriesByPatient.forEach(
        (patientId, entries) -> {
          Optional<TreatmentHistory> history = TreatmentHistory.of(patientId, entries, assembly);
          entries.forEach(entry -> account(entry, history, acceptedByFile, ledger));
          history.ifPresent(histories::add);
        });
    acceptedByFile.forEach(ledger::accept);
    return histories;
  }

  private static void account(
      Entry entry, Optional<TreatmentHistory> history, Histogram acceptedByFile, Ledger ledger) {
    int file = entry.position().file();
    Optional<RowUse.Reason> reason = RowUse.reasonAgainst(entry, history);
    if (reason.isPresent()) {
      ledger.leaveUnused(file, reason.get().id(), 1);
    } else {
      acceptedByFile.add(file);
    }
  }
}
