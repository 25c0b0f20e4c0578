package org.ketamineoutcomes.finding;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import org.ketamineoutcomes.tally.Tally;
import org.ketamineoutcomes.tally.WordCounts;

/**
 * How many lines of one file were read, what was assumed of them and which of their cells were not
 * read, as counts that merge by addition; so a file may be read in any number of parts.
 *
 * <p>A mutable accumulator with one owner at a time; not safe for use by several threads.
 */
public final class Findings implements Tally<Findings> {

  private final PairCounts assumed = new PairCounts();
  private final PairCounts unread = new PairCounts();
  private final WordCounts filled = new WordCounts();
  private final NumbersSeen numbers = new NumbersSeen();
  private final ScalesSeen scales = new ScalesSeen();
  private final Objections objections = new Objections();
  private final WordCounts rules = new WordCounts();
  private final UnknownWords words = new UnknownWords();
  private long lines;

  /** How often something was assumed in a column; the column is empty if it is about rows. */
  public record Assumed(Assumption assumption, String column, long count) {

    /** Returns a line for people: what was assumed, how often, and what declares it. */
    public String line() {
      return "assumed%s, %d times: %s To declare it: %s"
          .formatted(
              column.isEmpty() ? "" : " of " + column,
              count,
              assumption.description(),
              assumption.declaration());
    }
  }

  /**
   * Cells of a column that one rule forbids to read.
   *
   * @param cells how many there are
   * @param filled how many cells of the column are not blank
   */
  public record UnreadCells(String column, String rule, long cells, long filled) {}

  /** Notes lines that were read, each of which gives a row or more. */
  public void readLines(long read) {
    lines += read;
  }

  /** Returns how many lines were read. */
  public long lines() {
    return lines;
  }

  /** Notes that something was assumed so many times in a column. */
  public void assume(Assumption assumption, String column, long times) {
    if (times > 0) {
      assumed.add(assumption.name(), column, times);
    }
  }

  /** Notes cells that were not read and are taken as blank. */
  public void leaveUnread(String rule, String column, long cells) {
    unread.add(rule, column, cells);
  }

  /** Notes cells of a column that hold something. */
  public void fill(String column, long cells) {
    filled.add(column, cells);
  }

  /** Notes how often a whole number stands in a column. */
  public void number(String column, int number, long cells) {
    numbers.number(column, number, cells);
  }

  /** Notes how many rows say a day in a column, as days since 1970-01-01. */
  public void day(String column, int day, long rows) {
    numbers.day(column, day, rows);
  }

  /** Returns how many rows say each day in a column. */
  public SortedMap<Integer, Long> days(String column) {
    return numbers.days(column);
  }

  /** Notes answers to items of a scale, and how many of them were 0. */
  public void items(String scale, long answered, long answeredZero) {
    scales.items(scale, answered, answeredZero);
  }

  /**
   * Notes how many rows have a time of an hour.
   *
   * @param column of the times of day
   * @param hour from 0 to 23
   */
  public void hour(String column, int hour, long rows) {
    numbers.hour(column, hour, rows);
  }

  /**
   * Notes how many sessions have a dose.
   *
   * @param column of the doses
   * @param route by which they were given
   * @param steps the dose in whole steps, of which the unit does not matter here
   */
  public void dose(String column, String route, int steps, long sessions) {
    numbers.dose(column, route, steps, sessions);
  }

  /** Notes totals of a scale, and how many of them are as low as those of a short form of it. */
  public void totals(String scale, long all, long low) {
    scales.totals(scale, all, low);
  }

  /**
   * Notes how often a rule of the mapping that leaves out rows has met one, by its place there;
   * also if it was never.
   */
  public void rule(String place, long times) {
    rules.add(place, times);
  }

  /** Returns how often each rule that leaves out rows has met one. */
  public SortedMap<String, Long> rules() {
    return rules.sorted();
  }

  /** Notes a word that the list of a column does not have. */
  public void unknownWord(String column, String word) {
    words.add(column, word);
  }

  /**
   * Notes a row against the file being used at all.
   *
   * @param refusal what is told to the user if so; it holds no value of a row
   */
  public void object(String refusal) {
    objections.add(refusal);
  }

  /**
   * Notes rows that do not go with an assumption of a column, whether it was made of this part of
   * the file or is of another.
   *
   * @param refusal what is told to the user if it was made; it holds no value of a row
   */
  public void objectTo(Assumption assumption, String column, String refusal, long rows) {
    objections.addTo(assumption, column, refusal, rows);
  }

  /** Returns why the file cannot be used, once all parts of it are merged. */
  public Optional<String> refusal() {
    return objections.refusal(assumed);
  }

  /** Returns the words that no list has; they are not written with the counts. */
  public UnknownWords unknownWords() {
    return words;
  }

  /** Returns what was assumed, in the order of the list and then by column. */
  public List<Assumed> assumed() {
    return assumed(codes());
  }

  /** Returns the numbers of each column that seem to be codes for an answer that there is none. */
  public Map<String, Set<Integer>> codes() {
    return numbers.codes();
  }

  /**
   * Returns the same of a file beside others of its export.
   *
   * @param codes those of all these files: a number that stands apart in one may not in another
   */
  public List<Assumed> assumed(Map<String, Set<Integer>> codes) {
    List<Assumed> found = new ArrayList<>();
    assumed.forEach(
        (assumption, column, count) ->
            found.add(new Assumed(Assumption.valueOf(assumption), column, count)));
    // What most ids look like is how ids are written.
    found.removeIf(
        each -> each.assumption() == Assumption.ID_MAY_BE_TWO && 2 * each.count() > lines);
    found.addAll(numbers.assumed(codes));
    found.addAll(scales.assumed());
    found.sort(Comparator.comparing(Assumed::assumption).thenComparing(Assumed::column));
    return found;
  }

  /** Returns the cells that were not read, by column and rule. */
  public List<UnreadCells> unread() {
    List<UnreadCells> found = new ArrayList<>();
    unread.forEach(
        (rule, column, count) ->
            found.add(new UnreadCells(column, rule, count, Math.max(count, filled.get(column)))));
    found.sort(Comparator.comparing(UnreadCells::column).thenComparing(UnreadCells::rule));
    return found;
  }

  @Override
  public void merge(Findings other) {
    assumed.merge(other.assumed);
    unread.merge(other.unread);
    filled.merge(other.filled);
    numbers.merge(other.numbers);
    scales.merge(other.scales);
    rules.merge(other.rules);
    objections.merge(other.objections);
    words.merge(other.words);
    lines += other.lines;
  }

  @Override
  public void writeTo(DataOutput out) throws IOException {
    assumed.writeTo(out);
    unread.writeTo(out);
    filled.writeTo(out);
    numbers.writeTo(out);
    scales.writeTo(out);
    rules.writeTo(out);
    objections.writeTo(out);
    out.writeLong(lines);
  }

  public static Findings readFrom(DataInput in) throws IOException {
    Findings read = new Findings();
    read.assumed.merge(PairCounts.readFrom(in));
    read.unread.merge(PairCounts.readFrom(in));
    read.filled.merge(WordCounts.readFrom(in));
    read.numbers.merge(NumbersSeen.readFrom(in));
    read.scales.merge(ScalesSeen.readFrom(in));
    read.rules.merge(WordCounts.readFrom(in));
    read.objections.merge(Objections.readFrom(in));
    read.lines = in.readLong();
    return read;
  }
}
