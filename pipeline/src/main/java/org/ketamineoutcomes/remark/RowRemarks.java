package org.ketamineoutcomes.remark;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.ketamineoutcomes.file.RowRule;
import org.ketamineoutcomes.finding.Assumption;
import org.ketamineoutcomes.finding.Findings;
import org.ketamineoutcomes.header.ReadColumn;
import org.ketamineoutcomes.history.Route;

/** What is remarked of the cells of one row after another; kept of rows that are used only. */
public final class RowRemarks {

  /** Numbers below this are counted one by one. */
  private static final int LARGEST_COUNTED = 1_000;

  private static final String BY_WEIGHT = "_BY_WEIGHT";

  private final Findings findings = new Findings();
  private final List<Unread> unread = new ArrayList<>();
  private final List<Assumed> assumed = new ArrayList<>();
  private final List<String> objections = new ArrayList<>();
  private boolean incomplete;
  private boolean hidden;
  private final Map<String, long[]> numbers = new HashMap<>();
  private final Map<String, long[]> items = new HashMap<>();
  private final Map<String, long[]> totals = new HashMap<>();
  private final Map<String, DosesSeen> doses = new HashMap<>();
  private final Map<String, DosesSeen> dosesByWeight = new HashMap<>();
  private long[] filled = new long[32];
  private long[] lastRow = new long[32];
  private long row;
  private @Nullable ReadColumn[] columns = new ReadColumn[32];

  private record Unread(RowRule rule, String column) {}

  private record Assumed(Assumption assumption, String column) {}

  /** Notes that a cell of a column holds something. */
  public void filled(ReadColumn column) {
    int place = column.place();
    if (place >= filled.length) {
      filled = Arrays.copyOf(filled, 2 * place + 1);
      columns = Arrays.copyOf(columns, 2 * place + 1);
      lastRow = Arrays.copyOf(lastRow, 2 * place + 1);
    }
    if (lastRow[place] != row) {
      lastRow[place] = row;
      filled[place]++;
      columns[place] = column;
    }
  }

  /** Notes a number of a column of whole numbers. */
  public void number(ReadColumn column, long number) {
    if (column.field().decimals() == 0 && number >= 0 && number < LARGEST_COUNTED) {
      long[] counts = numbers.get(column.name());
      if (counts == null) {
        counts = new long[LARGEST_COUNTED];
        numbers.put(column.name(), counts);
      }
      counts[(int) number]++;
    }
  }

  /** Notes answers to the items of a scale. */
  public void items(String scale, int answered, int zeros) {
    long[] counts = items.computeIfAbsent(scale, name -> new long[2]);
    counts[0] += answered;
    counts[1] += zeros;
  }

  /** Notes a dose of a column, by its route, in whole mg. */
  public void dose(ReadColumn column, Route route, int milligrams) {
    seen(doses, column).add(route, milligrams);
  }

  /** Notes a dose of a column whose weight is known, by its route, in whole hundredths of mg/kg. */
  public void doseByWeight(ReadColumn column, Route route, int hundredths) {
    seen(dosesByWeight, column).add(route, hundredths);
  }

  private static DosesSeen seen(Map<String, DosesSeen> byColumn, ReadColumn column) {
    DosesSeen seen = byColumn.get(column.name());
    if (seen == null) {
      seen = new DosesSeen();
      byColumn.put(column.name(), seen);
    }
    return seen;
  }

  /** Notes a total of a scale, and whether it is as low as totals of a short form of it are. */
  public void total(String scale, boolean isLow) {
    long[] counts = totals.computeIfAbsent(scale, name -> new long[2]);
    counts[0]++;
    counts[1] += isLow ? 1 : 0;
  }

  /** Notes a word that the list of a column does not have. */
  public void unknownWord(ReadColumn column, String word) {
    findings.unknownWord(column.name(), word);
  }

  /** Notes that rows of the line may not count, and what to tell of them if they are used. */
  public void object(String refusal) {
    objections.add(refusal);
  }

  /** Notes that the file cannot be used, whatever becomes of the rows of the line. */
  public void objectToFile(String refusal) {
    findings.object(refusal);
  }

  /** Notes that the form that the line is of is not complete. */
  void isOfIncompleteForm() {
    incomplete = true;
  }

  /** Notes that something was assumed of a column of the line, whatever becomes of its rows. */
  void ofLine(Assumption assumption, String column) {
    findings.assume(assumption, column, 1);
  }

  /** Notes that whoever opens the file does not see the line. */
  public void isHidden() {
    hidden = true;
  }

  public void startLine() {
    objections.clear();
    incomplete = false;
    hidden = false;
  }

  public void startRow() {
    row++;
    unread.clear();
    assumed.clear();
  }

  public void unread(RowRule rule, String column) {
    Unread cell = new Unread(rule, column);
    if (!unread.contains(cell)) {
      unread.add(cell);
    }
  }

  public void assumed(Assumption assumption, String column) {
    Assumed cell = new Assumed(assumption, column);
    if (!assumed.contains(cell)) {
      assumed.add(cell);
    }
  }

  /** Keeps what was remarked of the row. */
  public void keepRow() {
    for (int i = 0; i < objections.size(); i++) {
      findings.object(objections.get(i));
    }
    if (incomplete) {
      findings.assume(Assumption.INCOMPLETE_FORM_COUNTS, "", 1);
    }
    if (hidden) {
      findings.assume(Assumption.HIDDEN_ROW_COUNTS, "", 1);
    }
    for (Unread cell : unread) {
      findings.leaveUnread(cell.rule().id(), cell.column(), 1);
    }
    for (Assumed cell : assumed) {
      findings.assume(cell.assumption(), cell.column(), 1);
    }
  }

  /** Returns what was kept, once. */
  public Findings findings() {
    for (int place = 0; place < filled.length; place++) {
      ReadColumn column = columns[place];
      if (column != null) {
        findings.fill(column.name(), filled[place]);
      }
    }
    numbers.forEach(
        (column, counts) -> {
          for (int number = 0; number < counts.length; number++) {
            if (counts[number] > 0) {
              findings.number(column, number, counts[number]);
            }
          }
        });
    items.forEach((scale, counts) -> findings.items(scale, counts[0], counts[1]));
    totals.forEach((scale, counts) -> findings.totals(scale, counts[0], counts[1]));
    doses.forEach((column, seen) -> seen.tell(findings, column, ""));
    dosesByWeight.forEach((column, seen) -> seen.tell(findings, column, BY_WEIGHT));
    return findings;
  }
}
