package org.ketamineoutcomes.ledger;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.ketamineoutcomes.table.TableRow;

/** Reads the ledger back as it was written, and the rejected rows, and finds what is wrong. */
public final class LedgerCheck {

  /** The rule by which a row with an age over 89 is rejected. */
  static final String AGE_OVER_89 = "age_over_89";

  private final Map<String, TableRow> files = new LinkedHashMap<>();
  private final Map<String, Long> rejectedRows = new LinkedHashMap<>();
  private final Map<String, RejectedRules> rules = new LinkedHashMap<>();
  private Optional<String> fileWithAges = Optional.empty();
  private final List<TableRow> assumptions = new ArrayList<>();
  private final List<TableRow> cellsNotRead = new ArrayList<>();

  /** Takes one row of the ledger. */
  public void add(TableRow row) {
    if (row.text("rule").equals("all")) {
      files.put(row.text("file"), row);
      return;
    }
    rules
        .computeIfAbsent(row.text("file"), file -> new RejectedRules())
        .add(row.text("rule"), row.count("rejected").orElse(0));
    if (row.text("rule").equals(AGE_OVER_89) && fileWithAges.isEmpty()) {
      fileWithAges = Optional.of(row.text("file"));
    }
  }

  /** Takes one of the rejected rows. */
  public void addRejected(TableRow row) {
    rejectedRows.merge(row.text("file"), row.count("rows").orElse(0), Long::sum);
  }

  /** Takes one row of the assumptions. */
  public void addAssumption(TableRow row) {
    assumptions.add(row);
  }

  /** Takes one row of the cells that were not read. */
  public void addCellsNotRead(TableRow row) {
    cellsNotRead.add(row);
  }

  /** Returns what was assumed of a file. */
  public List<TableRow> assumptions(String file) {
    return of(file, assumptions);
  }

  /** Returns the cells of a file that were not read. */
  public List<TableRow> cellsNotRead(String file) {
    return of(file, cellsNotRead);
  }

  /** Returns which column has more than {@code fraction} of its cells not read, if one has. */
  public Optional<String> tooManyUnread(double fraction) {
    return new UnreadShares(cellsNotRead).tooMany(fraction);
  }

  /** Returns which columns of a file have more than {@code fraction} of their cells not read. */
  public Set<String> columnsUnreadBeyond(double fraction, String file) {
    return new UnreadShares(cellsNotRead).columnsBeyond(fraction, file);
  }

  private static List<TableRow> of(String file, List<TableRow> rows) {
    return rows.stream().filter(row -> row.text("file").equals(file)).toList();
  }

  /** Returns what a file holds that identifies people, if one does. */
  public Optional<String> identifyingData() {
    return fileWithAges.map(
        file ->
            file
                + ", column age: holds an age over 89; write such ages as 90+, or top-code them"
                + " with a mapping");
  }

  /** Returns where rows were lost or counted twice, if they were. */
  public Optional<String> imbalance() {
    return files.keySet().stream().flatMap(file -> imbalance(file).stream()).findFirst();
  }

  /** Returns where rejected rows were lost on the way to their file, if they were. */
  public Optional<String> imbalanceOfRejected() {
    return files.keySet().stream().flatMap(file -> imbalanceOfRejected(file).stream()).findFirst();
  }

  /** Returns which file has more than {@code fraction} of its rows rejected, if one has. */
  public Optional<String> tooManyRejected(double fraction) {
    return files.keySet().stream()
        .filter(file -> !isRejectedWithin(fraction, file))
        .map(
            file ->
                "%s: %d of %d rows were rejected, more than --maxRejectedFraction allows%s"
                    .formatted(
                        file,
                        of(file, "rejected"),
                        of(file, "rows_read"),
                        rulesOf(file).words(exportOf(file))))
        .findFirst();
  }

  /** Returns whether no more than {@code fraction} of a file's rows are rejected. */
  public boolean isRejectedWithin(double fraction, String file) {
    return of(file, "rejected") <= fraction * of(file, "rows_read");
  }

  /** Returns whether every row of a file is accepted, not used or rejected. */
  public boolean isBalanced(String file) {
    return imbalance(file).isEmpty();
  }

  public long rowsRead() {
    return sum("rows_read");
  }

  public long accepted() {
    return sum("accepted");
  }

  public long notUsed() {
    return sum("not_used");
  }

  public long rejected() {
    return sum("rejected");
  }

  /** Returns the files' rows of the ledger, by file. */
  public Map<String, TableRow> files() {
    return Map.copyOf(files);
  }

  private Optional<String> imbalance(String file) {
    long accountedFor = of(file, "accepted") + of(file, "not_used") + of(file, "rejected");
    if (accountedFor != of(file, "rows_read")) {
      return Optional.of(
          "%s: %d rows were read but %d accounted for; nothing was published"
              .formatted(file, of(file, "rows_read"), accountedFor));
    }
    return Optional.empty();
  }

  private Optional<String> imbalanceOfRejected(String file) {
    long written = rejectedRows.getOrDefault(file, 0L);
    if (written != of(file, "rejected")) {
      return Optional.of(
          "%s: %d rows were rejected but %d written as rejected; nothing was published"
              .formatted(file, of(file, "rejected"), written));
    }
    return Optional.empty();
  }

  private RejectedRules rulesOf(String file) {
    return rules.getOrDefault(file, new RejectedRules());
  }

  private String exportOf(String file) {
    TableRow row = files.get(file);
    return row == null ? "" : row.text("export");
  }

  private long sum(String column) {
    return files.keySet().stream().mapToLong(file -> of(file, column)).sum();
  }

  private long of(String file, String column) {
    TableRow row = files.get(file);
    return row == null ? 0 : row.count(column).orElse(0);
  }
}
