package org.ketamineoutcomes.header;

import java.io.Serializable;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.ketamineoutcomes.date.Midnight;
import org.ketamineoutcomes.date.TimeOfDay;
import org.ketamineoutcomes.mapping.Mapping;
import org.ketamineoutcomes.refusal.Refusal;

/**
 * What the times of day of all exports of a run mean: found before any row is used, since no one
 * row shows it.
 *
 * @param zoneName where times that say how far from UTC they are, are taken to; empty if they stand
 * @param offsets the minutes by which times may be ahead of UTC; any if there is none
 * @param withoutTimes times, by file, in which 00:00 is no time of day
 * @param standIns the one minute of the day, by time and file, that stands in every row and is no
 *     time of day
 */
public record Clocks(
    String zoneName, Set<Integer> offsets, Set<String> withoutTimes, Map<String, Integer> standIns)
    implements Serializable {

  /** Times as they stand. */
  public static final Clocks AS_WRITTEN = new Clocks("", Set.of(), Set.of(), Map.of());

  private static final int HOUR = 60;

  public Clocks {
    offsets = Set.copyOf(offsets);
    withoutTimes = Set.copyOf(withoutTimes);
    standIns = Map.copyOf(standIns);
  }

  /**
   * Returns what the times found in all files of a run mean.
   *
   * @throws Refusal if they are of several zones, or in UTC beside local ones, and the mapping
   *     declares none
   */
  public static Clocks of(Mapping mapping, Collection<TimesOfFile> files) {
    Set<String> withoutTimes = new TreeSet<>();
    Map<String, Integer> standIns = new TreeMap<>();
    files.forEach(file -> standIns.putAll(file.standIns()));
    SortedSet<Integer> offsets = new TreeSet<>();
    files.forEach(file -> withoutTimes.addAll(file.withoutTimes()));
    files.forEach(file -> offsets.addAll(file.offsets()));
    if (mapping.times().zone().isPresent()) {
      return new Clocks(mapping.times().zoneName(), Set.of(), withoutTimes, standIns);
    }
    if (offsets.isEmpty()) {
      return new Clocks("", Set.of(TimeOfDay.NO_OFFSET), withoutTimes, standIns);
    }
    SortedSet<Integer> away = new TreeSet<>(offsets);
    boolean hasUtc = away.remove(0);
    if (hasUtc && away.size() == 1 && Math.abs(away.first()) > HOUR) {
      return new Clocks(
          ZoneOffset.ofTotalSeconds(away.first() * HOUR).getId(), offsets, withoutTimes, standIns);
    }
    boolean hasLocal = files.stream().anyMatch(TimesOfFile::hasLocal);
    if (offsets.last() - offsets.first() > HOUR || (hasUtc && (hasLocal || !away.isEmpty()))) {
      throw refusal(files);
    }
    if (!hasUtc && offsets.size() == 1) {
      return new Clocks(
          "",
          Set.of(offsets.first() - HOUR, offsets.first(), offsets.first() + HOUR),
          withoutTimes,
          standIns);
    }
    return new Clocks("", offsets, withoutTimes, standIns);
  }

  private static Refusal refusal(Collection<TimesOfFile> files) {
    TreeSet<String> names = new TreeSet<>();
    files.stream()
        .filter(file -> !file.offsets().isEmpty())
        .forEach(file -> names.add(file.toString()));
    return Refusal.usage(
        "%s: times of several zones, or of UTC beside local ones; declare the clinic's zone in the"
                .formatted(String.join(", ", names))
            + " mapping, such as zone: America/New_York");
  }

  /** Returns where times are taken to that say how far from UTC they are. */
  public Optional<ZoneId> zone() {
    return zoneName.isEmpty() ? Optional.empty() : Optional.of(ZoneId.of(zoneName));
  }

  /** Returns whether the zone is one that nobody declared. */
  public boolean isZoneAssumed() {
    return !zoneName.isEmpty() && !offsets.isEmpty();
  }

  Midnight midnight(TimesOfFile file, String date) {
    return withoutTimes.contains(file.key(date)) ? Midnight.NOT_DECLARED : Midnight.TIME_OF_DAY;
  }

  /** Returns the minute of the day that is none in a time of a file. */
  OptionalInt standIn(TimesOfFile file, String date) {
    Integer minute = standIns.get(file.key(date));
    return minute == null ? OptionalInt.empty() : OptionalInt.of(minute);
  }

  /** Returns whether a time that is so many minutes ahead of UTC can be placed. */
  public boolean mayBe(int offset) {
    return offsets.isEmpty() || offsets.contains(offset);
  }
}
