package org.ketamineoutcomes.export;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.ketamineoutcomes.file.ReadTotals;
import org.ketamineoutcomes.file.RowRule;
import org.ketamineoutcomes.finding.Findings;
import org.ketamineoutcomes.header.FileLayout;
import org.ketamineoutcomes.history.NoEvent;
import org.ketamineoutcomes.history.Row;

/**
 * What the rows of a file, or some of them, would come to, without keeping any of them.
 *
 * @param rowsRead how many rows were looked at
 * @param rejected how many of them would be rejected
 * @param accepted how many of them would be used
 * @param setAside how many would not be, by rule or reason and column
 * @param findings what would be assumed of them, and which cells not be read
 */
public record ExportPreview(
    FileLayout layout,
    long rowsRead,
    long accepted,
    long rejected,
    Map<String, Long> setAside,
    Findings findings) {

  public ExportPreview {
    setAside = Map.copyOf(setAside);
  }

  /** Looks at rows that nobody else looks at. */
  static ExportPreview of(ExportReader reader, FileLayout layout, InputStream bytes, long mostRows)
      throws IOException {
    return of(reader, layout, bytes, 0, mostRows, NoDoor.INSTANCE);
  }

  /**
   * Looks at rows of a file; the caller closes {@code bytes}.
   *
   * @param layout the file's own, from {@link ExportReader#layout}
   * @param mostRows how many rows to look at
   * @param also who is given the rows too
   */
  public static ExportPreview of(
      ExportReader reader,
      FileLayout layout,
      InputStream bytes,
      int fileOrdinal,
      long mostRows,
      RowSink also)
      throws IOException {
    Counts counts = new Counts(also);
    ReadTotals totals = reader.read(bytes, layout.fileName(), fileOrdinal, counts, mostRows);
    return new ExportPreview(
        layout,
        totals.rowsRead(),
        counts.accepted,
        counts.rejected,
        counts.setAside,
        counts.findings);
  }

  /**
   * Returns the same rows once they have met all others of their patients.
   *
   * @param used how many of them are used then
   * @param notUsed how many are not, by reason
   */
  public ExportPreview met(long used, Map<String, Long> notUsed) {
    Map<String, Long> all = new TreeMap<>(setAside);
    notUsed.forEach((reason, rows) -> all.putIfAbsent("not used, " + reason, rows));
    return new ExportPreview(layout, rowsRead, used, rejected, all, findings);
  }

  /** Returns the same of all rows of several files, as if they were one that is written alike. */
  public static ExportPreview together(List<ExportPreview> alike) {
    Findings found = new Findings();
    Map<String, Long> all = new TreeMap<>();
    long read = 0;
    long used = 0;
    long refused = 0;
    for (ExportPreview each : alike) {
      found.merge(each.findings);
      each.setAside.forEach((why, rows) -> all.merge(why, rows, Long::sum));
      read += each.rowsRead;
      used += each.accepted;
      refused += each.rejected;
    }
    return new ExportPreview(alike.get(0).layout, read, used, refused, all, found);
  }

  /** Returns lines for people on how the file is written and what of it is read. */
  public List<String> form() {
    List<String> lines = new ArrayList<>();
    lines.add("  text: " + layout.written());
    lines.add("  time: " + time());
    lines.add("  read: " + listed(layout.columnsRead()));
    lines.add("  not read: " + listed(layout.notRead()));
    if (!layout.dropped().isEmpty()) {
      lines.add("  dropped: " + listed(layout.dropped()));
    }
    return lines;
  }

  /**
   * Returns lines for people on what becomes of the rows; they hold no value of one.
   *
   * @param rowsLookedAt what the rows are of the file, such as {@code all}
   * @param assumed what was assumed of them, also beside rows of other files
   */
  public List<String> fates(String rowsLookedAt, List<Findings.Assumed> assumed) {
    List<String> lines = new ArrayList<>();
    lines.add(
        "  of %s %d rows%s: %d accepted, %d not used, %d rejected"
            .formatted(
                rowsLookedAt,
                rowsRead,
                findings.lines() == rowsRead ? "" : " of %d lines".formatted(findings.lines()),
                accepted,
                rowsRead - accepted - rejected,
                rejected));
    new TreeMap<>(setAside)
        .forEach((reason, rows) -> lines.add("    %s: %d".formatted(reason, rows)));
    findings
        .unread()
        .forEach(
            cells ->
                lines.add(
                    "    cells not read, %s in %s: %d"
                        .formatted(cells.rule(), cells.column(), cells.cells())));
    findings
        .unknownWords()
        .byColumn()
        .forEach(
            (column, words) ->
                lines.add(
                    "    words not known in %s: %s".formatted(column, String.join(", ", words))));
    assumed.forEach(each -> lines.add("    " + each.line()));
    return lines;
  }

  /**
   * Returns whether no row is of a session because all are of measurements, and none of ours; rows
   * of other things may be left out beside them.
   */
  public boolean isOfOtherMeasurements() {
    return isSetAside(UnusedReason.OTHER_VITAL_SIGN, UnusedReason.NOTHING_RECORDED)
        || (hasSetAside(UnusedReason.OTHER_VITAL_SIGN)
            && isSetAside(
                UnusedReason.OTHER_VITAL_SIGN,
                UnusedReason.LEFT_OUT_BY_MAPPING,
                UnusedReason.NOTHING_RECORDED));
  }

  private boolean hasSetAside(UnusedReason reason) {
    return setAside.keySet().stream().anyMatch(why -> why.startsWith("not used, " + reason.id()));
  }

  /** Returns whether no row is of a session because all are of other drugs, or left out. */
  public boolean isOfOtherDrugs() {
    return isSetAside(
        UnusedReason.OTHER_DRUG, UnusedReason.LEFT_OUT_BY_MAPPING, UnusedReason.NOTHING_RECORDED);
  }

  private boolean isSetAside(UnusedReason... reasons) {
    return setAside.keySet().stream()
        .allMatch(
            why ->
                Stream.of(reasons).anyMatch(reason -> why.startsWith("not used, " + reason.id())));
  }

  /** Returns how many rows would be rejected for a rule. */
  public long rejected(RowRule rule) {
    return setAside.entrySet().stream()
        .filter(why -> why.getKey().startsWith("rejected, " + rule.id()))
        .mapToLong(Map.Entry::getValue)
        .sum();
  }

  /**
   * Returns what may mend the rows that are rejected for the most frequent rule; empty if nothing.
   */
  public Optional<String> remedy() {
    return Arrays.stream(RowRule.values())
        .filter(rule -> rejected(rule) > 0)
        .max(Comparator.comparingLong(this::rejected))
        .flatMap(rule -> rule.remedy(layout.export().label(), columnOf(rule)));
  }

  private String columnOf(RowRule rule) {
    String why = "rejected, " + rule.id() + " in ";
    return setAside.keySet().stream()
        .filter(key -> key.startsWith(why))
        .findFirst()
        .map(key -> key.substring(why.length()))
        .orElse("COLUMN");
  }

  private String time() {
    if (!layout.hasTimes()) {
      return "none";
    }
    List<String> kinds = new ArrayList<>();
    if (layout.hasDates()) {
      kinds.add("dates");
    }
    if (layout.hasDays()) {
      kinds.add("days");
    }
    if (layout.hasTimeOfDay()) {
      kinds.add("times of day");
    }
    return listed(kinds);
  }

  private static String listed(List<String> names) {
    return names.isEmpty()
        ? "nothing"
        : names.stream()
            .map(name -> name.isEmpty() ? "(no name)" : name)
            .collect(Collectors.joining(", "));
  }

  /** Counts rows by door. */
  private static final class Counts implements RowSink {

    private final RowSink also;
    private long accepted;
    private long rejected;
    private final Map<String, Long> setAside = new TreeMap<>();
    private final Findings findings = new Findings();

    Counts(RowSink also) {
      this.also = also;
    }

    @Override
    public void accept(Row row) {
      if (row.entry() instanceof NoEvent) {
        count("not used, " + UnusedReason.NO_EVENT.id(), "", 1);
      } else {
        accepted++;
      }
      also.accept(row);
    }

    @Override
    public void notUsed(UnusedRow row, String patientId) {
      count("not used, " + row.reason().id(), row.column(), 1);
      also.notUsed(row, patientId);
    }

    @Override
    public void reject(RejectedRow row) {
      count("rejected, " + row.rule().id(), row.column(), row.rows());
      rejected += row.rows();
      also.reject(row);
    }

    @Override
    public void found(Findings found) {
      findings.merge(found);
    }

    private void count(String why, String column, long rows) {
      setAside.merge(column.isEmpty() ? why : why + " in " + column, rows, Long::sum);
    }
  }
}
