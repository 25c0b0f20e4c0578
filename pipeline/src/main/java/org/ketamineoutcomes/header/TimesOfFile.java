package org.ketamineoutcomes.header;

import static org.ketamineoutcomes.finding.Assumption.MIDNIGHT_IS_NO_TIME;
import static org.ketamineoutcomes.finding.Assumption.ONE_TIME_IS_NO_TIME;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.ketamineoutcomes.date.Midnight;
import org.ketamineoutcomes.date.TimesSeen;
import org.ketamineoutcomes.finding.Assumption;
import org.ketamineoutcomes.finding.Findings;
import org.ketamineoutcomes.schema.Export;
import org.ketamineoutcomes.schema.ExportSchema;

/** What times of day stand in one file, by the date column that they belong to. */
public final class TimesOfFile {

  private static final String OTHERS_BESIDE_MIDNIGHT =
      "%s: 00:00 seemed to be no time of day, and rows further down have other times; write"
          + " %s: {midnight: time_of_day} in the mapping if it is one, or {midnight: no_time} if not";

  private static final String OTHERS_BESIDE_ONE =
      "%s: one time in all rows seemed to be no time of day, and rows further down have other times;"
          + " write %s: {midnight: time_of_day} in the mapping";

  private final String fileName;
  private final String file;
  private final Map<String, TimesSeen> byDate = new TreeMap<>();
  private final List<TimesSeen> all = new ArrayList<>();

  public TimesOfFile(Export export, String fileName) {
    this.fileName = fileName;
    file = fileName + " as " + export.label();
  }

  /** Returns what {@link Clocks} calls a time of this file. */
  String key(String date) {
    return file + ", " + date;
  }

  TimesSeen of(String date) {
    TimesSeen known = byDate.get(date);
    if (known != null) {
      return known;
    }
    TimesSeen seen = new TimesSeen();
    byDate.put(date, seen);
    all.add(seen);
    return seen;
  }

  /** Forgets the days of the row before. */
  public void startRow() {
    for (int i = 0; i < all.size(); i++) {
      all.get(i).startRow();
    }
  }

  /** Counts the days of a row that counts. */
  public void keepRow() {
    for (int i = 0; i < all.size(); i++) {
      all.get(i).keepRow();
    }
  }

  /**
   * Objects to 00:00, or to one time that stands in every row, being no time of day where another
   * time stands in the same file: a column of which rows were looked at before, and none of them
   * had one.
   *
   * @param declared what the mapping says of 00:00
   */
  public void objectTo(Findings findings, Export export, Midnight declared) {
    if (declared == Midnight.TIME_OF_DAY) {
      return;
    }
    for (ExportSchema.Time time : ExportSchema.of(export).times()) {
      TimesSeen seen = byDate.get(time.date());
      if (seen == null) {
        continue;
      }
      long others = seen.otherTimes();
      if (declared == Midnight.NOT_DECLARED && others > 0) {
        object(findings, MIDNIGHT_IS_NO_TIME, time, OTHERS_BESIDE_MIDNIGHT, export, others);
      }
      if (others + seen.midnights() > 0) {
        object(
            findings,
            ONE_TIME_IS_NO_TIME,
            time,
            OTHERS_BESIDE_ONE,
            export,
            others + seen.midnights());
      }
    }
  }

  private void object(
      Findings findings,
      Assumption assumption,
      ExportSchema.Time time,
      String words,
      Export export,
      long rows) {
    String refusal = words.formatted(fileName, export.label());
    findings.objectTo(assumption, time.date(), refusal, rows);
    findings.objectTo(assumption, time.clock(), refusal, rows);
  }

  /** Tells how many rows that count say each day and each hour. */
  public void tell(Findings findings, Export export) {
    for (ExportSchema.Time time : ExportSchema.of(export).times()) {
      TimesSeen seen = byDate.get(time.date());
      if (seen != null) {
        seen.tellDays(findings, seen.areOfRun() ? time.day() : time.date());
        seen.tellHours(findings, time.clock());
      }
    }
  }

  /** Returns whether a time was found that is the same in every row so far. */
  public boolean hasOneTimeOnly() {
    return byDate.values().stream().anyMatch(TimesSeen::isOneTimeOnly);
  }

  /** Returns the minute, by time, that stands in every row and is no time of day. */
  SortedMap<String, Integer> standIns() {
    SortedMap<String, Integer> standIns = new TreeMap<>();
    byDate.forEach(
        (date, seen) -> seen.standInFound().ifPresent(minute -> standIns.put(key(date), minute)));
    return standIns;
  }

  /** Returns the times that no row has but as midnight. */
  SortedSet<String> withoutTimes() {
    SortedSet<String> without = new TreeSet<>();
    byDate.forEach(
        (date, seen) -> {
          if (seen.hasNoTimes()) {
            without.add(key(date));
          }
        });
    return without;
  }

  SortedSet<Integer> offsets() {
    SortedSet<Integer> offsets = new TreeSet<>();
    byDate.values().forEach(seen -> offsets.addAll(seen.offsets()));
    return offsets;
  }

  boolean hasLocal() {
    return byDate.values().stream().anyMatch(TimesSeen::hasLocal);
  }

  @Override
  public String toString() {
    return file;
  }
}
