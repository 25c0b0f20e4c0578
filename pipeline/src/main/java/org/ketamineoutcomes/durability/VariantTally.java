package org.ketamineoutcomes.durability;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.Map;
import java.util.TreeMap;
import org.ketamineoutcomes.survival.CauseTable;
import org.ketamineoutcomes.survival.TimeToEvent;
import org.ketamineoutcomes.tally.Tally;

/**
 * The follow-up of one group of patients under each variant of a rule.
 *
 * <p>A mutable accumulator with one owner at a time; not safe for use by several threads.
 */
public final class VariantTally implements Tally<VariantTally> {

  private final Map<String, CauseTable> followUps = new TreeMap<>();

  void add(String variant, TimeToEvent time) {
    CauseTable table = followUps.computeIfAbsent(variant, name -> empty());
    if (time.entryDay().isEmpty()) {
      table.add(time.followUp());
    } else {
      table.add(time.entryDay().getAsInt(), time.followUp());
    }
  }

  /** Returns the follow-up under one variant; empty if nobody has any. */
  CauseTable of(String variant) {
    return followUps.getOrDefault(variant, empty());
  }

  @Override
  public void merge(VariantTally other) {
    other.followUps.forEach(
        (variant, table) -> followUps.computeIfAbsent(variant, name -> empty()).merge(table));
  }

  @Override
  public void writeTo(DataOutput out) throws IOException {
    out.writeInt(followUps.size());
    for (Map.Entry<String, CauseTable> entry : followUps.entrySet()) {
      out.writeUTF(entry.getKey());
      entry.getValue().writeTo(out);
    }
  }

  /** Reads what {@link #writeTo} wrote. */
  public static VariantTally readFrom(DataInput in) throws IOException {
    VariantTally tally = new VariantTally();
    int size = in.readInt();
    for (int i = 0; i < size; i++) {
      tally.followUps.put(in.readUTF(), CauseTable.readFrom(in));
    }
    return tally;
  }

  private static CauseTable empty() {
    return CauseTable.of(TimeToEvent.COMPETING);
  }
}
