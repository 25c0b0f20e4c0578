package org.ketamineoutcomes.release;

import java.io.IOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.LongFunction;
import org.ketamineoutcomes.tally.Range;

/**
 * Numbers that somebody wants to find out, what is published of each, and how they are related.
 * Bounds are narrowed along the relations until nothing more follows.
 */
final class Facts {

  private static final long OPEN = 1L << 40;

  private final Map<String, Integer> places = new HashMap<>();
  private final List<long[]> bounds = new ArrayList<>();
  private final List<Long> truth = new ArrayList<>();
  private final List<List<Integer>> relationsOf = new ArrayList<>();
  private final List<Relation> relations = new ArrayList<>();
  private final List<Mixture> mixtures = new ArrayList<>();

  /** The sum of terms, each added or taken away, is 0, or at least 0. */
  private record Relation(int[] facts, int[] signs, boolean isZero) {}

  /** People of groups whose means, by their numbers, make that of all. */
  private record Mixture(int[] people, Range[] means, Range all) {}

  /** Returns the place of a number, which is made if it is new; nothing is published of it yet. */
  int of(String name, long value) {
    Integer known = places.get(name);
    if (known != null) {
      if (truth.get(known) != value) {
        throw new AssertionError(name + " is not one number");
      }
      return known;
    }
    int place = bounds.size();
    places.put(name, place);
    bounds.add(new long[] {0, OPEN});
    truth.add(value);
    relationsOf.add(new ArrayList<>());
    return place;
  }

  boolean has(String name) {
    return places.containsKey(name);
  }

  int place(String name) {
    return places.get(name);
  }

  /** Returns what names go on with that begin with {@code prefix}. */
  List<String> namesAfter(String prefix) {
    return places.keySet().stream()
        .filter(name -> name.startsWith(prefix))
        .map(name -> name.substring(prefix.length()))
        .toList();
  }

  long truth(int fact) {
    return truth.get(fact);
  }

  /** Tells a number as {@code rule} does. */
  void tell(int fact, LongFunction<Range> rule) {
    Range range = rule.apply(truth.get(fact));
    long[] own = bounds.get(fact);
    own[0] = Math.max(own[0], (long) range.least());
    own[1] = Math.min(own[1], (long) range.greatest());
  }

  /** The whole is the sum of its parts, if that is so; a relation that fails is not one. */
  void equal(int whole, List<Integer> parts) {
    relate(whole, parts, true);
  }

  /** A part is no more than its whole. */
  void atMost(int part, int whole) {
    if (part != whole) {
      relate(whole, List.of(part), false);
    }
  }

  /** Parts are together no more than their whole. */
  void within(int whole, List<Integer> parts) {
    relate(whole, parts, false);
  }

  /** The mean of everyone is that of groups, which are these numbers of people. */
  void mixture(int[] people, Range[] means, Range all) {
    mixtures.add(new Mixture(people, means, all));
  }

  private void relate(int whole, List<Integer> parts, boolean isZero) {
    long left = truth.get(whole);
    for (int part : parts) {
      left -= truth.get(part);
    }
    if (isZero ? left != 0 : left < 0) {
      return;
    }
    int[] facts = new int[parts.size() + 1];
    int[] signs = new int[parts.size() + 1];
    facts[0] = whole;
    signs[0] = 1;
    for (int i = 0; i < parts.size(); i++) {
      facts[i + 1] = parts.get(i);
      signs[i + 1] = -1;
    }
    for (int fact : facts) {
      relationsOf.get(fact).add(relations.size());
    }
    relations.add(new Relation(facts, signs, isZero));
  }

  /** Narrows all bounds as far as relations do, one at a time. */
  void narrow() {
    boolean isNews = true;
    while (isNews) {
      narrowAlongRelations();
      isNews = false;
      for (Mixture mixture : mixtures) {
        isNews |= Mixing.narrow(mixture.people, mixture.means, mixture.all, bounds);
      }
    }
    for (int fact = 0; fact < bounds.size(); fact++) {
      checkHoldsTruth(fact);
    }
  }

  private void checkHoldsTruth(int fact) {
    if (bounds.get(fact)[0] > truth.get(fact) || bounds.get(fact)[1] < truth.get(fact)) {
      throw new AssertionError("The bounds of " + name(fact) + " must hold the number itself");
    }
  }

  private void narrowAlongRelations() {
    Deque<Integer> waiting = new ArrayDeque<>();
    BitSet waits = new BitSet();
    for (int i = 0; i < relations.size(); i++) {
      waiting.add(i);
      waits.set(i);
    }
    while (!waiting.isEmpty()) {
      int next = waiting.remove();
      waits.clear(next);
      for (int changed : narrow(relations.get(next))) {
        for (int relation : relationsOf.get(changed)) {
          if (!waits.get(relation)) {
            waits.set(relation);
            waiting.add(relation);
          }
        }
      }
    }
  }

  private List<Integer> narrow(Relation relation) {
    long least = 0;
    long most = 0;
    int openBelow = 0;
    int openAbove = 0;
    for (int i = 0; i < relation.facts.length; i++) {
      long low = low(relation, i);
      long high = high(relation, i);
      openBelow += low <= -OPEN ? 1 : 0;
      openAbove += high >= OPEN ? 1 : 0;
      least += low <= -OPEN ? 0 : low;
      most += high >= OPEN ? 0 : high;
    }
    List<Integer> changed = new ArrayList<>();
    for (int i = 0; i < relation.facts.length; i++) {
      long low = low(relation, i);
      long high = high(relation, i);
      // signed * x >= -(most of the others); and, where all is 0, signed * x <= -(least of them)
      boolean isBelowKnown = openAbove - (high >= OPEN ? 1 : 0) == 0;
      boolean isAboveKnown = relation.isZero && openBelow - (low <= -OPEN ? 1 : 0) == 0;
      long[] own = bounds.get(relation.facts[i]);
      long newLow = own[0];
      long newHigh = own[1];
      if (isBelowKnown) {
        long bound = -(most - (high >= OPEN ? 0 : high));
        if (relation.signs[i] > 0) {
          newLow = Math.max(newLow, bound);
        } else {
          newHigh = Math.min(newHigh, -bound);
        }
      }
      if (isAboveKnown) {
        long bound = -(least - (low <= -OPEN ? 0 : low));
        if (relation.signs[i] > 0) {
          newHigh = Math.min(newHigh, bound);
        } else {
          newLow = Math.max(newLow, -bound);
        }
      }
      if (newLow > own[0] || newHigh < own[1]) {
        own[0] = newLow;
        own[1] = newHigh;
        checkHoldsTruth(relation.facts[i]);
        changed.add(relation.facts[i]);
        return appended(changed, relation);
      }
    }
    return changed;
  }

  /** A relation that narrowed one of its numbers is looked at again for the others. */
  private static List<Integer> appended(List<Integer> changed, Relation relation) {
    List<Integer> all = new ArrayList<>(changed);
    all.add(relation.facts[0]);
    return all;
  }

  private long low(Relation relation, int i) {
    long[] own = bounds.get(relation.facts[i]);
    return relation.signs[i] > 0 ? own[0] : -own[1];
  }

  private long high(Relation relation, int i) {
    long[] own = bounds.get(relation.facts[i]);
    return relation.signs[i] > 0 ? own[1] : -own[0];
  }

  /** How many small numbers there are, and how far they are found out. */
  record Found(long small, long recovered, long withinTwo) {}

  /** Counts the numbers among {@code wanted} that are small. */
  Found found(BitSet wanted, int minCell) {
    long small = 0;
    long recovered = 0;
    long withinTwo = 0;
    for (int fact = wanted.nextSetBit(0); fact >= 0; fact = wanted.nextSetBit(fact + 1)) {
      long value = truth.get(fact);
      if (value > 0 && value < minCell) {
        long width = bounds.get(fact)[1] - bounds.get(fact)[0];
        small++;
        recovered += width == 0 ? 1 : 0;
        withinTwo += width <= 2 ? 1 : 0;
      }
    }
    return new Found(small, recovered, withinTwo);
  }

  /** Returns the name of a number, to say what was found. */
  String name(int fact) {
    for (Map.Entry<String, Integer> entry : places.entrySet()) {
      if (entry.getValue() == fact) {
        return entry.getKey();
      }
    }
    return "";
  }

  /** Returns the small numbers among {@code wanted} that are known within two, by name. */
  List<String> examples(BitSet wanted, int minCell, int most) {
    List<String> names = new ArrayList<>();
    for (int fact = wanted.nextSetBit(0);
        fact >= 0 && names.size() < most;
        fact = wanted.nextSetBit(fact + 1)) {
      long value = truth.get(fact);
      if (value > 0 && value < minCell && bounds.get(fact)[1] - bounds.get(fact)[0] <= 2) {
        names.add(name(fact) + " = " + value);
      }
    }
    return names;
  }

  /**
   * Writes the numbers, {@code n place least greatest truth isWanted}, and the relations, {@code r
   * 0 +place -place ...} for a sum that is 0 and {@code r 1 ...} for one that is at least 0.
   */
  void writeTo(Path file, BitSet wanted) throws IOException {
    try (Writer out = Files.newBufferedWriter(file)) {
      for (int fact = 0; fact < bounds.size(); fact++) {
        long[] own = bounds.get(fact);
        String line = "n %d %d %d %d %d%n";
        out.write(line.formatted(fact, own[0], own[1], truth.get(fact), wanted.get(fact) ? 1 : 0));
      }
      for (Relation relation : relations) {
        StringBuilder line = new StringBuilder(relation.isZero ? "r 0" : "r 1");
        for (int i = 0; i < relation.facts.length; i++) {
          line.append(relation.signs[i] > 0 ? " +" : " -").append(relation.facts[i]);
        }
        out.write(line.append('\n').toString());
      }
    }
  }
}
