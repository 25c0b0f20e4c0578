package org.ketamineoutcomes.naive;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.TreeSet;
import org.ketamineoutcomes.naive.NaiveSurvival.Time;

/** Turnbull's masses by his own iteration, over every candidate interval, until nothing moves. */
final class NaiveTurnbull {

  private static final int NEVER = Integer.MAX_VALUE;
  private static final int ROUNDS = 20_000;

  /** What visits tell of one patient: when it was found, and after and by which day it happened. */
  record Found(Time time, int after, int by) {

    static Found event(int day, int lastFree) {
      return new Found(new Time(day, true), lastFree == day ? day - 1 : lastFree, day);
    }

    static Found never(int day, int lastFree) {
      return new Found(new Time(day, false), lastFree, NEVER);
    }

    Time midpoint() {
      return by == NEVER
          ? new Time(after, false)
          : new Time((int) Math.ceil((after + by) / 2.0), true);
    }
  }

  /** A candidate interval and the probability in it. */
  record Mass(int after, int by, double probability) {

    boolean isNever() {
      return by == NEVER;
    }
  }

  private final List<Found> patients;
  private final List<int[]> candidates = new ArrayList<>();

  private NaiveTurnbull(List<Found> patients) {
    this.patients = patients;
    TreeSet<Integer> afters = new TreeSet<>(patients.stream().map(Found::after).toList());
    TreeSet<Integer> bys = new TreeSet<>(patients.stream().map(Found::by).toList());
    for (int after : afters) {
      for (int by : bys) {
        if (by > after
            && (afters.higher(after) == null || afters.higher(after) >= by)
            && (bys.higher(after) == by)) {
          candidates.add(new int[] {after, by});
        }
      }
    }
  }

  static List<Mass> masses(List<Found> patients) {
    NaiveTurnbull turnbull = new NaiveTurnbull(patients);
    double[] masses = turnbull.converged();
    List<Mass> found = new ArrayList<>();
    for (int i = 0; i < masses.length; i++) {
      int[] candidate = turnbull.candidates.get(i);
      found.add(new Mass(candidate[0], candidate[1], masses[i]));
    }
    return found;
  }

  /**
   * The iteration goes to 0 very slowly where 0 is only just best. What is nearly 0 is taken to be
   * 0 if the rest, so found, leaves nothing to gain there.
   */
  private double[] converged() {
    double[] masses = new double[candidates.size()];
    Arrays.fill(masses, 1.0 / masses.length);
    masses = iterated(masses);
    for (double small : new double[] {1e-2, 1e-3, 1e-4, 1e-6}) {
      double[] without = masses.clone();
      for (int i = 0; i < without.length; i++) {
        without[i] = without[i] < small ? 0 : without[i];
      }
      double sum = Arrays.stream(without).sum();
      without = iterated(Arrays.stream(without).map(mass -> mass / sum).toArray());
      if (Arrays.stream(gradient(without)).max().orElseThrow() < 1 + 1e-9) {
        return without;
      }
    }
    return masses;
  }

  private double[] iterated(double[] start) {
    double[] masses = start;
    for (int round = 0; round < ROUNDS; round++) {
      double[] gradient = gradient(masses);
      double[] next = new double[masses.length];
      double moved = 0;
      for (int i = 0; i < next.length; i++) {
        next[i] = masses[i] * gradient[i];
        moved = Math.max(moved, Math.abs(next[i] - masses[i]));
      }
      masses = next;
      if (moved < 1e-15) {
        break;
      }
    }
    return masses;
  }

  /** The mean over patients of the share that a mass of 1 would have of what they may have. */
  private double[] gradient(double[] masses) {
    double[] gradient = new double[masses.length];
    for (Found patient : patients) {
      double possible = 0;
      for (int i = 0; i < masses.length; i++) {
        possible += isPossible(patient, i) ? masses[i] : 0;
      }
      for (int i = 0; i < masses.length; i++) {
        gradient[i] += isPossible(patient, i) ? 1 / possible / patients.size() : 0;
      }
    }
    return gradient;
  }

  private boolean isPossible(Found patient, int candidate) {
    int[] interval = candidates.get(candidate);
    return patient.after() <= interval[0] && interval[1] <= patient.by();
  }
}
