#!/usr/bin/env python3
"""What several relations tell only together of small counts that are published as bands.

usage: linear.py SYSTEM... [--seconds 300] [--near 300]

A system is what `DisclosureFiguresTest` writes with -Ddisclosure.systems=DIR: numbers with the bounds that one relation at a time leaves
them, and the relations. Of each small count that is wanted, the narrowest first and then in a fixed order, the least and the greatest value
is found by linear programming over the numbers near it; what is further away may be anything within its bounds. Bounds that are found are kept
for the counts that follow. Prints a line for each system; the truth is used to count, and to see that no bound is false.
"""

import argparse
import collections
import math
import pathlib
import random
import time

import numpy
from scipy.optimize import linprog
from scipy.sparse import coo_matrix

OPEN = 1 << 40


class System:
    def __init__(self, path):
        self.least, self.greatest, self.truth, self.wanted = [], [], [], []
        self.relations, self.of = [], collections.defaultdict(list)
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
                for number, _ in terms:
                    self.of[number].append(len(self.relations))
                self.relations.append((terms, words[0] == "0"))

    def small(self):
        return [n for n, wanted in enumerate(self.wanted) if wanted and 1 <= self.truth[n] <= 10]

    def width(self, number):
        return self.greatest[number] - self.least[number]

    def near(self, number, most):
        """The numbers that relations join to one, nearest first."""
        found, waiting = {number}, collections.deque([number])
        while waiting and len(found) < most:
            for relation in self.of[waiting.popleft()]:
                for other, _ in self.relations[relation][0]:
                    if other not in found and self.width(other) > 0:
                        found.add(other)
                        waiting.append(other)
        return sorted(found)

    def inequalities(self, numbers):
        """Relations as A x <= b, with what is further away at its bounds."""
        place = {number: column for column, number in enumerate(numbers)}
        rows, columns, values, most = [], [], [], []
        for relation in sorted({r for number in numbers for r in self.of[number]}):
            terms, is_zero = self.relations[relation]
            for sign in (1, -1) if is_zero else (-1,):
                rest = 0
                for number, factor in terms:
                    if number not in place:
                        bound = self.least if sign * factor > 0 else self.greatest
                        rest += sign * factor * bound[number]
                if abs(rest) >= OPEN // 2:
                    continue
                for number, factor in terms:
                    if number in place:
                        rows.append(len(most))
                        columns.append(place[number])
                        values.append(sign * factor)
                most.append(-rest)
        matrix = coo_matrix((values, (rows, columns)), shape=(len(most), len(numbers))).tocsr()
        return matrix, most

    def narrow(self, number, most):
        numbers = self.near(number, most)
        matrix, limits = self.inequalities(numbers)
        if not limits:
            return False
        box = [(self.least[n], self.greatest[n] if self.greatest[n] < OPEN else None) for n in numbers]
        goal = numpy.zeros(len(numbers))
        goal[numbers.index(number)] = 1
        before = self.width(number)
        for sign in (1, -1):
            found = linprog(sign * goal, A_ub=matrix, b_ub=limits, bounds=box, method="highs")
            if found.status != 0:
                continue
            if sign > 0:
                self.least[number] = max(self.least[number], math.ceil(found.fun - 1e-6))
            else:
                self.greatest[number] = min(self.greatest[number], math.floor(-found.fun + 1e-6))
        if not self.least[number] <= self.truth[number] <= self.greatest[number]:
            raise SystemExit("a bound does not hold the number itself")
        return self.width(number) < before


def look_at(path, seconds, near):
    system = System(path)
    small = system.small()
    random.Random(1).shuffle(small)
    small.sort(key=system.width)
    open_ones = [number for number in small if system.width(number) > 0]
    start, looked, narrowed = time.monotonic(), 0, 0
    for number in open_ones:
        if time.monotonic() - start > seconds:
            break
        looked += 1
        narrowed += system.narrow(number, near)
    exactly = sum(system.width(number) == 0 for number in small)
    within = sum(system.width(number) <= 2 for number in small)
    print(f"| {pathlib.Path(path).stem} | {len(small)} | {looked} | {narrowed} | {exactly} | {within} |", flush=True)


def main():
    arguments = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    arguments.add_argument("systems", nargs="+")
    arguments.add_argument("--seconds", type=float, default=300)
    arguments.add_argument("--near", type=int, default=300)
    chosen = arguments.parse_args()
    print("| system | small counts | looked at | narrowed | found exactly | within two |")
    print("|---|---|---|---|---|---|")
    for path in chosen.systems:
        look_at(path, chosen.seconds, chosen.near)


if __name__ == "__main__":
    main()
