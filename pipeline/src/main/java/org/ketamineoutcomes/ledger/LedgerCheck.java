package org.ketamineoutcomes.ledger;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
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
    return unreadBeyond(fraction).stream()
        .map(
            unread ->
                "%s: %d of %d cells were not read (%s), more than --maxUnreadFraction allows; drop the"
                        .formatted(
                            columnOf(unread.row()),
                            unread.cells(),
                            filled(unread.row()),
                            unread.row().text("rule"))
                    + " column, or tell in the mapping what its cells mean")
        .findFirst();
  }

  /** Returns which columns of a file have more than {@code fraction} of their cells not read. */
  public Set<String> columnsUnreadBeyond(double fraction, String file) {
    return unreadBeyond(fraction).stream()
        .map(Unread::row)
        .filter(row -> row.text("file").equals(file))
        .map(row -> row.text("column"))
        .collect(Collectors.toSet());
  }

  /** The cells of a column that were not read, by this row's rule and those before it. */
  private record Unread(TableRow row, long cells) {}

  private List<Unread> unreadBeyond(double fraction) {
    Map<String, Long> cells = new LinkedHashMap<>();
    List<Unread> beyond = new ArrayList<>();
    for (TableRow row : cellsNotRead) {
      long unread = cells.merge(columnOf(row), row.count("cells").orElse(0), Long::sum);
      if (unread > fraction * filled(row)) {
        beyond.add(new Unread(row, unread));
      }
    }
    return beyond;
  }

  private static long filled(TableRow row) {
    return row.count("cells_filled").orElse(0);
  }

  private static String columnOf(TableRow row) {
    return row.text("file") + ", column " + row.text("column");
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
                        file, of(file, "rejected"), of(file, "rows_read"), rulesOf(file).words()))
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

  private long sum(String column) {
    return files.keySet().stream().mapToLong(file -> of(file, column)).sum();
  }

  private long of(String file, String column) {
    TableRow row = files.get(file);
    return row == null ? 0 : row.count(column).orElse(0);
  }
}
