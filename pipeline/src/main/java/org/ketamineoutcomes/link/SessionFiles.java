package org.ketamineoutcomes.link;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeMap;
import org.ketamineoutcomes.history.Entry;
import org.ketamineoutcomes.history.Session;

/**
 * What the files of the sessions export say of one id that stands in several of them: whether they
 * go on from each other, repeat each other, or may be of two people whom two sites call alike.
 *
 * @param later the files behind the first one in which the id has sessions
 * @param besides those of them whose sessions are neither all before nor all after those of the
 *     first, and mostly of other days
 * @param weightsDiffer whether two files have weights that are not of one person
 */
record SessionFiles(Set<Integer> later, Set<Integer> besides, boolean weightsDiffer) {

  private static final SessionFiles ONE = new SessionFiles(Set.of(), Set.of(), false);

  /** Nobody gains or loses a quarter of the weight in so many days. */
  private static final int DAYS = 60;

  /** So many sessions of each file are enough to tell. */
  private static final int MOST_SESSIONS = 100;

  SessionFiles {
    later = Set.copyOf(later);
    besides = Set.copyOf(besides);
  }

  /** Looks at all rows of one id. */
  static SessionFiles of(List<Entry> entries) {
    int file = -1;
    for (Entry entry : entries) {
      if (entry instanceof Session) {
        int next = entry.position().file();
        if (file >= 0 && file != next) {
          return ofSeveral(entries);
        }
        file = next;
      }
    }
    return ONE;
  }

  private static SessionFiles ofSeveral(List<Entry> entries) {
    TreeMap<Integer, List<Session>> byFile = new TreeMap<>();
    for (Entry entry : entries) {
      if (entry instanceof Session session) {
        byFile.computeIfAbsent(session.position().file(), key -> new ArrayList<>()).add(session);
      }
    }
    List<Session> first = byFile.remove(byFile.firstKey());
    Set<Integer> besides = new HashSet<>();
    boolean weightsDiffer = false;
    for (int file : byFile.keySet()) {
      List<Session> others = byFile.getOrDefault(file, List.of());
      if (areBeside(first, others)) {
        besides.add(file);
      }
      weightsDiffer |= haveOtherWeights(first, others);
    }
    return new SessionFiles(byFile.keySet(), besides, weightsDiffer);
  }

  private static boolean areBeside(List<Session> first, List<Session> others) {
    int[] one = days(first);
    int[] other = days(others);
    if (one[one.length - 1] < other[0] || other[other.length - 1] < one[0]) {
      return false;
    }
    Set<Integer> days = new HashSet<>();
    first.forEach(session -> days.add(session.day()));
    long shared = others.stream().filter(session -> days.contains(session.day())).count();
    return 2 * shared < Math.min(first.size(), others.size());
  }

  private static int[] days(Collection<Session> sessions) {
    return sessions.stream().mapToInt(Session::day).sorted().toArray();
  }

  private static boolean haveOtherWeights(List<Session> first, List<Session> others) {
    for (Session one : some(first)) {
      for (Session other : some(others)) {
        if (Math.abs(one.day() - other.day()) <= DAYS
            && differ(one.dose().weightGrams(), other.dose().weightGrams())) {
          return true;
        }
      }
    }
    return false;
  }

  private static List<Session> some(List<Session> sessions) {
    return sessions.subList(0, Math.min(MOST_SESSIONS, sessions.size()));
  }

  private static boolean differ(OptionalInt one, OptionalInt other) {
    return one.isPresent()
        && other.isPresent()
        && 4L * Math.abs(one.getAsInt() - other.getAsInt())
            > Math.max(one.getAsInt(), other.getAsInt());
  }
}
