package org.ketamineoutcomes.export;

import java.util.Map;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/** What times of day stand in one file, by the date column that they belong to. */
public final class TimesOfFile {

  private final String file;
  private final Map<String, TimesSeen> byDate = new TreeMap<>();

  TimesOfFile(Export export, String fileName) {
    file = fileName + " as " + export.label();
  }

  /** Returns what {@link Clocks} calls a time of this file. */
  String key(String date) {
    return file + ", " + date;
  }

  TimesSeen of(String date) {
    return byDate.computeIfAbsent(date, name -> new TimesSeen());
  }

  /** Returns whether a time was found that is midnight in every row so far. */
  boolean hasMidnightOnly() {
    return byDate.values().stream().anyMatch(TimesSeen::isMidnightOnly);
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
