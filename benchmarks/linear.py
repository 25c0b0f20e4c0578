#!/usr/bin/env python3
"""What all relations together tell of all small counts that are published as bands.

usage: linear.py SYSTEM... [--seconds 600]

A system is what `DisclosureFiguresTest` writes with -Ddisclosure.systems=DIR: numbers with the bounds that one relation at a time leaves
them, and the relations. A solution of it is a clinic, in fractions of people, that nobody can tell from the real one by what is published. Where
two solutions have numbers for a small count with four whole ones or more from the one to the other, linear programming cannot find it within two.
So solutions are sought that are far apart: all small counts as small as they can be together, as
large, and then those that are not shown to be open yet, each drawn up or down at random. Of what is left at the end, least and greatest are found one
by one, as long as there is time. Prints a line for each system.
"""

import argparse
import pathlib
import time

import numpy
from scipy.optimize import linprog
from scipy.sparse import coo_matrix

OPEN = 1 << 40

# No solution has more than this above the truth, lest there be no largest; it makes solutions fewer, and none false.
ABOVE = 50

# Two numbers of a count this far apart leave open at least four whole ones.
FAR = 3

# Programming stops so short of a whole number at most.
NEARLY = 1e-6


class System:
    def __init__(self, path):
        self.least, self.greatest, self.truth, self.wanted, self.relations = [], [], [], [], []
        for line in pathlib.Path(path).read_text().splitlines():
            kind, *words = line.split()
            if kind == "n":
                _, least, greatest, truth, wanted = map(int, words)
                self.least.append(least)
                self.greatest.append(greatest)
                self.truth.append(truth)
                self.wanted.append(bool(wanted))
            else:
                terms = [(int(word[1:]), 1 if word[0] == "+" else -1) for word in words[1:]]
                self.relations.append((terms, words[0] == "0"))
        self.least, self.greatest = numpy.array(self.least, float), numpy.array(self.greatest, float)
        self.truth = numpy.array(self.truth, float)
        small = numpy.array(self.wanted) & (self.truth >= 1) & (self.truth <= 10)
        self.small = numpy.flatnonzero(small)
        self.free = numpy.flatnonzero(self.greatest > self.least)
        self.sums = self.matrix(True)
        self.orders = self.matrix(False)

    def matrix(self, is_zero):
        """Relations whose terms add up to 0, or to 0 at least, over the numbers that are not known, and what they add up to."""
        place = {number: column for column, number in enumerate(self.free)}
        rows, columns, values, rests = [], [], [], []
        for terms, zero in self.relations:
            if zero != is_zero or not any(number in place for number, _ in terms):
                continue
            rest = 0
            for number, factor in terms:
                if number in place:
                    rows.append(len(rests))
                    columns.append(place[number])
                    values.append(-factor)
                else:
                    rest += factor * self.truth[number]
            rests.append(rest)
        return coo_matrix((values, (rows, columns)), shape=(len(rests), len(self.free))).tocsr(), numpy.array(rests)

    def solution(self, goal, above=ABOVE):
        """Numbers that hold to all relations and bounds, with the least sum of goal; None if none was found."""
        most = numpy.minimum(self.greatest, self.truth + above) if above else self.greatest
        box = numpy.column_stack([self.least, numpy.where(most < OPEN, most, numpy.inf)])[self.free]
        found = linprog(goal[self.free], A_ub=self.orders[0], b_ub=self.orders[1], A_eq=self.sums[0], b_eq=self.sums[1],
                        bounds=box, method="highs-ds")
        if found.status != 0:
            return None
        numbers = self.truth.copy()
        numbers[self.free] = found.x
        return numbers


class Seen:
    """The least and the greatest number that any solution has for each small count."""

    def __init__(self, system):
        self.system = system
        self.least = system.truth[system.small].copy()
        self.greatest = self.least.copy()

    def see(self, solution):
        if solution is not None:
            own = solution[self.system.small]
            self.least = numpy.minimum(self.least, own)
            self.greatest = numpy.maximum(self.greatest, own)

    def is_open(self):
        return numpy.floor(self.greatest + NEARLY) - numpy.ceil(self.least - NEARLY) >= FAR


def look_at(path, seconds):
    system = System(path)
    seen, random, start = Seen(system), numpy.random.default_rng(1), time.monotonic()
    bounded = system.greatest[system.small] - system.least[system.small]
    rounds, idle, before = 0, 0, -1
    while time.monotonic() - start < seconds and idle < 10:
        wanted = ~seen.is_open() & (bounded >= FAR)
        if not wanted.any():
            break
        idle = idle + 1 if wanted.sum() == before else 0
        before = wanted.sum()
        goal = numpy.zeros(len(system.truth))
        draw = [1.0, -1.0][rounds] if rounds < 2 else random.uniform(-1, 1, wanted.sum())
        goal[system.small[wanted]] = draw
        seen.see(system.solution(goal))
        rounds += 1
    exactly, within = int((bounded == 0).sum()), int((bounded < FAR).sum())
    singly = 0
    left = [place for place in numpy.flatnonzero(~seen.is_open()) if bounded[place] >= FAR]
    while left and time.monotonic() - start < seconds:
        place = left.pop()
        goal = numpy.zeros(len(system.truth))
        bounds = []
        for sign in (1, -1):
            goal[system.small[place]] = sign
            solution = system.solution(goal, above=0)
            bounds.append(numpy.inf if solution is None else solution[system.small[place]])
        width = numpy.floor(bounds[1] + NEARLY) - numpy.ceil(bounds[0] - NEARLY)
        exactly += int(width <= 0)
        within += int(width < FAR)
        singly += 1
    print(f"| {pathlib.Path(path).stem} | {len(system.small)} | {rounds} | {int(seen.is_open().sum())} | {singly} | {exactly} | {within} "
          f"| {len(left)} |", flush=True)


def main():
    arguments = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    arguments.add_argument("systems", nargs="+")
    arguments.add_argument("--seconds", type=float, default=600)
    chosen = arguments.parse_args()
    print("| system | small counts | solutions | shown to be open | solved one by one | found exactly | within two | not decided |")
    print("|---|---|---|---|---|---|---|---|")
    for path in chosen.systems:
        look_at(path, chosen.seconds)


if __name__ == "__main__":
    main()
