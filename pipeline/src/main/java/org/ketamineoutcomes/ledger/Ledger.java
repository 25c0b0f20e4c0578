package org.ketamineoutcomes.ledger;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.ketamineoutcomes.finding.Findings;
import org.ketamineoutcomes.link.IdLinks;
import org.ketamineoutcomes.refusal.Refusal;
import org.ketamineoutcomes.table.Columns;
import org.ketamineoutcomes.table.Table;
import org.ketamineoutcomes.tally.Bands;
import org.ketamineoutcomes.tally.Tally;
import org.ketamineoutcomes.tally.WordCounts;

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

  private final Map<Integer, WordCounts> counts = new TreeMap<>();
  private final Map<Integer, String> digests = new TreeMap<>();
  private final Map<Integer, Findings> findings = new TreeMap<>();
  private final IdLinks links = new IdLinks();
  private final NotedRows noted = new NotedRows();

  /** How many rows came to what, of all files together. */
  public record Fates(long read, long accepted, long notUsed, long rejected) {}

  /**
   * Returns what was noted here since this was last asked, and not in a ledger that was merged: for
   * whoever watches a run, not for what is published.
   */
  public Fates takeNoted() {
    return noted.take();
  }

  /** Notes that rows of a file were read. */
  public void read(int file, long rows) {
    of(file).add(READ, rows);
    noted.read += rows;
  }

  /** Notes the SHA-256 of all bytes of a file. */
  public void digest(int file, String sha256) {
    read(file, 0);
    digests.put(file, sha256);
  }

  public void accept(int file, long rows) {
    of(file).add(ACCEPTED, rows);
    noted.accepted += rows;
  }

  public void leaveUnused(int file, String reason, long rows) {
    of(file).add(NOT_USED + reason, rows);
    noted.notUsed += rows;
  }

  public void reject(int file, String rule, long rows) {
    of(file).add(REJECTED + rule, rows);
    noted.rejected += rows;
  }

  /** Returns what was found in a file so far, to be added to. */
  public Findings findings(int file) {
    return findings.computeIfAbsent(file, key -> new Findings());
  }

  /** Returns how ids have met so far, to be added to. */
  public IdLinks links() {
    return links;
  }

  long rowsRead(int file) {
    return of(file).get(READ);
  }

  /** Returns how many rows of a file are used. */
  public long accepted(int file) {
    return of(file).get(ACCEPTED);
  }

  /** Returns the SHA-256 of all bytes of a file; empty if it is not known. */
  String digest(int file) {
    return digests.getOrDefault(file, "");
  }

  /** Returns how many rows of a file were not used, by reason. */
  public SortedMap<String, Long> notUsed(int file) {
    return byRule(of(file), NOT_USED);
  }

  long rejected(int file) {
    return rejectedByRule(file).values().stream().mapToLong(Long::longValue).sum();
  }

  SortedMap<String, Long> rejectedByRule(int file) {
    return byRule(of(file), REJECTED);
  }

  long rejected(int file, String rule) {
    return of(file).get(REJECTED + rule);
  }

  /**
   * Refuses a run for what was found in one of its files, once all parts of all are merged.
   *
   * @throws Refusal saying what to write in the mapping
   */
  public void refuse(List<InputFile> files) {
    for (InputFile file : files) {
      findings(file.ordinal())
          .refusal()
          .ifPresent(
              refusal -> {
                throw Refusal.usage(refusal);
              });
    }
  }

  @Override
  public void merge(Ledger other) {
    other.counts.forEach((file, added) -> of(file).merge(added));
    digests.putAll(other.digests);
    other.findings.forEach((file, added) -> findings(file).merge(added));
    links.merge(other.links);
  }

  @Override
  public void writeTo(DataOutput out) throws IOException {
    out.writeInt(counts.size());
    for (Map.Entry<Integer, WordCounts> entry : counts.entrySet()) {
      out.writeInt(entry.getKey());
      entry.getValue().writeTo(out);
      out.writeUTF(digests.getOrDefault(entry.getKey(), ""));
    }
    out.writeInt(findings.size());
    for (Map.Entry<Integer, Findings> entry : findings.entrySet()) {
      out.writeInt(entry.getKey());
      entry.getValue().writeTo(out);
    }
    links.writeTo(out);
  }

  public static Ledger readFrom(DataInput in) throws IOException {
    Ledger ledger = new Ledger();
    int size = in.readInt();
    for (int i = 0; i < size; i++) {
      int file = in.readInt();
      ledger.counts.put(file, WordCounts.readFrom(in));
      String digest = in.readUTF();
      if (!digest.isEmpty()) {
        ledger.digests.put(file, digest);
      }
    }
    int found = in.readInt();
    for (int i = 0; i < found; i++) {
      ledger.findings.put(in.readInt(), Findings.readFrom(in));
    }
    ledger.links.merge(IdLinks.readFrom(in));
    return ledger;
  }

  /** Returns what was assumed of each file, in the order of {@code files}. */
  public List<List<Findings.Assumed>> assumed(List<InputFile> files) {
    LedgerAssumptions assumptions = new LedgerAssumptions(this, files);
    return files.stream().map(assumptions::of).toList();
  }

  /** Returns the columns of {@link #tables}. */
  public static List<Columns> columns() {
    return LedgerTables.COLUMNS;
  }

  /** Returns the same tables as {@code bands} tell them. */
  public List<Table> tables(List<InputFile> files, Bands bands) {
    return new LedgerBands(bands).of(tables(files));
  }

  /**
   * Returns the rows of each of {@code files}, read or not; what was assumed of each; and the cells
   * of each that were not read.
   */
  public List<Table> tables(List<InputFile> files) {
    return LedgerTables.of(this, files);
  }

  private static SortedMap<String, Long> byRule(WordCounts counts, String outcome) {
    SortedMap<String, Long> byRule = new TreeMap<>();
    counts
        .sorted()
        .forEach(
            (name, rows) -> {
              if (name.startsWith(outcome)) {
                byRule.put(name.substring(outcome.length()), rows);
              }
            });
    return byRule;
  }

  private WordCounts of(int file) {
    return counts.computeIfAbsent(file, key -> new WordCounts());
  }
}
