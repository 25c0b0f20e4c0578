package org.ketamineoutcomes.ledger;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.ketamineoutcomes.table.Table;
import org.ketamineoutcomes.table.TableRow;
import org.ketamineoutcomes.tally.Tally;

/**
 * Rows read, accepted, not used and rejected, by file.
 *
 * <p>A mutable accumulator with one owner at a time; not safe for use by several threads.
 */
public final class Ledger implements Tally<Ledger> {

  private static final String READ = "read";
  private static final String ACCEPTED = "accepted";
  private static final String NOT_USED = "not_used:";
  private static final String REJECTED = "rejected:";

  private final Map<Integer, SortedMap<String, Long>> counts = new TreeMap<>();
  private final Map<Integer, String> digests = new TreeMap<>();

  /** Notes that a file was read to its end. */
  public void read(int file, long rows, String sha256) {
    add(file, READ, rows);
    digests.put(file, sha256);
  }

  public void accept(int file, long rows) {
    add(file, ACCEPTED, rows);
  }

  public void leaveUnused(int file, String reason, long rows) {
    add(file, NOT_USED + reason, rows);
  }

  public void reject(int file, String rule, long rows) {
    add(file, REJECTED + rule, rows);
  }

  @Override
  public void merge(Ledger other) {
    other.counts.forEach((file, added) -> added.forEach((name, rows) -> add(file, name, rows)));
    digests.putAll(other.digests);
  }

  @Override
  public void writeTo(DataOutput out) throws IOException {
    out.writeInt(counts.size());
    for (Map.Entry<Integer, SortedMap<String, Long>> entry : counts.entrySet()) {
      out.writeInt(entry.getKey());
      out.writeInt(entry.getValue().size());
      for (Map.Entry<String, Long> of : entry.getValue().entrySet()) {
        out.writeUTF(of.getKey());
        out.writeLong(of.getValue());
      }
      out.writeUTF(digests.getOrDefault(entry.getKey(), ""));
    }
  }

  public static Ledger readFrom(DataInput in) throws IOException {
    Ledger ledger = new Ledger();
    int size = in.readInt();
    for (int i = 0; i < size; i++) {
      int file = in.readInt();
      int names = in.readInt();
      for (int name = 0; name < names; name++) {
        ledger.add(file, in.readUTF(), in.readLong());
      }
      String digest = in.readUTF();
      if (!digest.isEmpty()) {
        ledger.digests.put(file, digest);
      }
    }
    return ledger;
  }

  /** Returns the ledger as a table, with a row for each of {@code files}, read or not. */
  public Table table(List<InputFile> files) {
    Table table = new Table(LedgerColumns.ALL);
    for (InputFile file : files) {
      SortedMap<String, Long> of = counts.getOrDefault(file.ordinal(), new TreeMap<>());
      row(table, file, "all")
          .set("rows_read", of.getOrDefault(READ, 0L))
          .set("accepted", of.getOrDefault(ACCEPTED, 0L))
          .set("not_used", sum(of, NOT_USED))
          .set("rejected", sum(of, REJECTED))
          .set("sha256", digests.getOrDefault(file.ordinal(), ""));
      byRule(of, NOT_USED).forEach((rule, count) -> row(table, file, rule).set("not_used", count));
      byRule(of, REJECTED).forEach((rule, count) -> row(table, file, rule).set("rejected", count));
    }
    return table;
  }

  private static TableRow row(Table table, InputFile file, String rule) {
    return table
        .add()
        .set("file", file.name())
        .set("export", file.export())
        .set("rule", rule)
        .set("suppressed", false);
  }

  private static long sum(SortedMap<String, Long> counts, String outcome) {
    return byRule(counts, outcome).values().stream().mapToLong(Long::longValue).sum();
  }

  private static Map<String, Long> byRule(SortedMap<String, Long> counts, String outcome) {
    Map<String, Long> byRule = new TreeMap<>();
    counts.forEach(
        (name, rows) -> {
          if (name.startsWith(outcome)) {
            byRule.put(name.substring(outcome.length()), rows);
          }
        });
    return byRule;
  }

  private void add(int file, String name, long rows) {
    counts.computeIfAbsent(file, key -> new TreeMap<>()).merge(name, rows, Long::sum);
  }
}
