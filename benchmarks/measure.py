"""Measures one whole process: wall time, CPU time, and the most memory it held."""

import dataclasses
import os
import statistics
import subprocess
import sys
import time

TICKS_PER_SECOND = os.sysconf("SC_CLK_TCK")


@dataclasses.dataclass(frozen=True)
class Program:
    """A command and the processors that it may use."""

    name: str
    what: str
    command: list[str]
    processors: frozenset[int]
    environment: dict[str, str] = dataclasses.field(default_factory=dict)


@dataclasses.dataclass(frozen=True)
class Measurement:
    """One process, from its start to its end.

    others is the number of processors that other processes kept busy meanwhile.
    """

    wall_seconds: float
    cpu_seconds: float
    peak_megabytes: float
    others: float


@dataclasses.dataclass(frozen=True)
class Spread:
    median: float
    least: float
    most: float


def spread(measurements, value):
    values = [getattr(measurement, value) for measurement in measurements]
    return Spread(statistics.median(values), min(values), max(values))


def measure(program, log):
    """Runs a program to its end; exits with the end of its output if it fails.

    The memory is the largest resident set of the process or of one of its children.
    """
    print(f"  {program.name}", end="", file=sys.stderr, flush=True)
    with open(log, "w+", encoding="utf-8", errors="replace") as output:
        busy, start = _busy_seconds(), time.monotonic()
        process = subprocess.Popen(
            program.command,
            stdin=subprocess.DEVNULL,
            stdout=output,
            stderr=subprocess.STDOUT,
            env=os.environ | program.environment,
            preexec_fn=lambda: os.sched_setaffinity(0, program.processors),
        )
        _, status, usage = os.wait4(process.pid, 0)
        wall, busy = time.monotonic() - start, _busy_seconds() - busy
        process.returncode = os.waitstatus_to_exitcode(status)
        if process.returncode != 0:
            output.seek(0)
            print("", output.read()[-4000:], sep="\n", file=sys.stderr)
            sys.exit(f"{program.name} ended with {process.returncode}; the end of what it said is above")
    cpu = usage.ru_utime + usage.ru_stime
    print(f": {wall:.1f} s", file=sys.stderr)
    return Measurement(wall, cpu, usage.ru_maxrss * 1024 / 1e6, max(0.0, (busy - cpu) / wall))


def measure_in_turn(programs, runs, folder):
    """Runs each program in turn, all of them so many times; gives the measurements of each."""
    measurements = {program.name: [] for program in programs}
    for number in range(1, runs + 1):
        print(f"Run {number} of {runs}", file=sys.stderr)
        for program in programs:
            measurements[program.name].append(measure(program, folder / "output.log"))
    return measurements


def _busy_seconds():
    with open("/proc/stat", encoding="ascii") as statistics_of_kernel:
        user, nice, system, _idle, _wait, interrupts, soft, steal, *_ = map(
            int, statistics_of_kernel.readline().split()[1:]
        )
    return (user + nice + system + interrupts + soft + steal) / TICKS_PER_SECOND
