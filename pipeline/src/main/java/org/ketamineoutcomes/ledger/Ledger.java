package org.ketamineoutcomes.ledger;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.ketamineoutcomes.finding.Findings;
import org.ketamineoutcomes.table.Table;
import org.ketamineoutcomes.table.TableRow;
import org.ketamineoutcomes.tally.NamedCounts;
import org.ketamineoutcomes.tally.Tally;

/**
 * Rows read, accepted, not used and rejected, by file; and what was found in each file.
 *
 * <p>A mutable accumulator with one owner at a time; not safe for use by several threads.
 */
public final class Ledger implements Tally<Ledger> {

  private static final String READ = "read";
  private static final String ACCEPTED = "accepted";
  private static final String NOT_USED = "not_used:";
  private static final String REJECTED = "rejected:";

  private final Map<Integer, NamedCounts> counts = new TreeMap<>();
  private final Map<Integer, String> digests = new TreeMap<>();
  private final Map<Integer, Findings> findings = new TreeMap<>();

  /** Notes that a file was read to its end. */
  public void read(int file, long rows, String sha256) {
    of(file).add(READ, 0, rows);
    digests.put(file, sha256);
  }

  public void accept(int file, long rows) {
    of(file).add(ACCEPTED, 0, rows);
  }

  public void leaveUnused(int file, String reason, long rows) {
    of(file).add(NOT_USED + reason, 0, rows);
  }

  public void reject(int file, String rule, long rows) {
    of(file).add(REJECTED + rule, 0, rows);
  }

  /** Returns what was found in a file so far, to be added to. */
  public Findings findings(int file) {
    return findings.computeIfAbsent(file, key -> new Findings());
  }

  @Override
  public void merge(Ledger other) {
    other.counts.forEach((file, added) -> of(file).merge(added));
    digests.putAll(other.digests);
    other.findings.forEach((file, added) -> findings(file).merge(added));
  }

  @Override
  public void writeTo(DataOutput out) throws IOException {
    out.writeInt(counts.size());
    for (Map.Entry<Integer, NamedCounts> entry : counts.entrySet()) {
      out.writeInt(entry.getKey());
      entry.getValue().writeTo(out);
      out.writeUTF(digests.getOrDefault(entry.getKey(), ""));
    }
    out.writeInt(findings.size());
    for (Map.Entry<Integer, Findings> entry : findings.entrySet()) {
      out.writeInt(entry.getKey());
      entry.getValue().writeTo(out);
    }
  }

  public static Ledger readFrom(DataInput in) throws IOException {
    Ledger ledger = new Ledger();
    int size = in.readInt();
    for (int i = 0; i < size; i++) {
      int file = in.readInt();
      ledger.counts.put(file, NamedCounts.readFrom(in));
      String digest = in.readUTF();
      if (!digest.isEmpty()) {
        ledger.digests.put(file, digest);
      }
    }
    int found = in.readInt();
    for (int i = 0; i < found; i++) {
      ledger.findings.put(in.readInt(), Findings.readFrom(in));
    }
    return ledger;
  }

  /** Returns the ledger as a table, with a row for each of {@code files}, read or not. */
  public Table table(List<InputFile> files) {
    List<TableRow> rows = new ArrayList<>();
    for (InputFile file : files) {
      NamedCounts of = of(file.ordinal());
      rows.add(
          row(file, "all")
              .set("rows_read", of.get(READ, 0))
              .set("accepted", of.get(ACCEPTED, 0))
              .set("not_used", sum(of, NOT_USED))
              .set("rejected", sum(of, REJECTED))
              .set("sha256", digests.getOrDefault(file.ordinal(), "")));
      byRule(of, NOT_USED)
          .forEach((rule, count) -> rows.add(row(file, rule).set("not_used", count)));
      byRule(of, REJECTED)
          .forEach((rule, count) -> rows.add(row(file, rule).set("rejected", count)));
    }
    return new Table("ledger", rows);
  }

  /** Returns what was assumed of each of {@code files}, as a table. */
  public Table assumptions(List<InputFile> files) {
    List<TableRow> rows = new ArrayList<>();
    for (InputFile file : files) {
      for (Findings.Assumed assumed : findings(file.ordinal()).assumed()) {
        rows.add(
            row(file)
                .set("column", assumed.column())
                .set("assumption", assumed.assumption().id())
                .set("times", assumed.count()));
      }
    }
    return new Table("assumptions", rows);
  }

  /** Returns the cells of each of {@code files} that were not read, as a table. */
  public Table cellsNotRead(List<InputFile> files) {
    List<TableRow> rows = new ArrayList<>();
    for (InputFile file : files) {
      for (Findings.UnreadCells unread : findings(file.ordinal()).unread()) {
        rows.add(
            row(file)
                .set("column", unread.column())
                .set("rule", unread.rule())
                .set("cells", unread.cells())
                .set("cells_filled", unread.filled()));
      }
    }
    return new Table("cells_not_read", rows);
  }

  private static TableRow row(InputFile file, String rule) {
    return row(file).set("rule", rule);
  }

  private static TableRow row(InputFile file) {
    return new TableRow()
        .set("file", file.name())
        .set("export", file.export())
        .set("suppressed", false);
  }

  private static long sum(NamedCounts counts, String outcome) {
    return byRule(counts, outcome).values().stream().mapToLong(Long::longValue).sum();
  }

  private static Map<String, Long> byRule(NamedCounts counts, String outcome) {
    Map<String, Long> byRule = new TreeMap<>();
    counts
        .sorted()
        .forEach(
            (name, row) -> {
              if (name.startsWith(outcome)) {
                byRule.put(name.substring(outcome.length()), row[0]);
              }
            });
    return byRule;
  }

  private NamedCounts of(int file) {
    return counts.computeIfAbsent(file, key -> new NamedCounts(1));
  }
}
