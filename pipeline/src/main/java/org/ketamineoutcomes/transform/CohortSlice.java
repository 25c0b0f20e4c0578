package org.ketamineoutcomes.transform;

import java.io.ByteArrayInputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.ketamineoutcomes.history.Entry;
import org.ketamineoutcomes.history.Row;
import org.ketamineoutcomes.history.RowCodec;
import org.ketamineoutcomes.history.TreatmentHistory;

/**
 * Some thousands of patients with all their rows: the element that measures are counted over.
 *
 * <p>Travels as the packed blocks it was made of and unpacks them once, when first asked.
 */
public final class CohortSlice {

  private final List<byte[]> blocks;
  private @Nullable List<Member> members;

  CohortSlice(List<byte[]> blocks) {
    this.blocks = blocks;
  }

  /**
   * One patient of the slice.
   *
   * @param entries all rows of the patient, as they arrived
   * @param history the history they tell; empty for a patient who was not treated
   */
  record Member(List<Entry> entries, Optional<TreatmentHistory> history) {}

  List<byte[]> blocks() {
    return blocks;
  }

  /** Returns the patients with a row, treated or not, in the order of their ids. */
  List<Member> members() {
    if (members == null) {
      List<Member> unpacked = new ArrayList<>();
      entriesByPatient(blocks)
          .forEach(
              (patientId, entries) ->
                  unpacked.add(new Member(entries, TreatmentHistory.of(patientId, entries))));
      members = unpacked;
    }
    return members;
  }

  private static Map<String, List<Entry>> entriesByPatient(List<byte[]> blocks) {
    Map<String, List<Entry>> entries = new TreeMap<>();
    for (byte[] block : blocks) {
      DataInputStream in = new DataInputStream(new ByteArrayInputStream(block));
      try {
        while (in.available() > 0) {
          Row row = RowCodec.read(in);
          entries.computeIfAbsent(row.patientId(), id -> new ArrayList<>()).add(row.entry());
        }
      } catch (IOException e) {
        throw new IllegalStateException("A block of rows ends in the middle of a row", e);
      }
    }
    return entries;
  }
}
