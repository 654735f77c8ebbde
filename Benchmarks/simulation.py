#!/usr/bin/env python3
"""Podium's Monte Carlo simulation against numpy and a lane-parallel C version, in one run on this machine.

10,000 activities (or the first argument) times 10,000 iterations (or the second), triangular durations, none to three
predecessors; nanoseconds of processor time on one thread for each activity and iteration. The C version is compiled by
clang -O3 for the same instruction set. Needs numpy, for instance from .venv: .venv/bin/python Benchmarks/simulation.py
"""

import pathlib
import subprocess
import sys
import time

import numpy

ENGINE = pathlib.Path(__file__).resolve().parent / "Engine"
COUNT = int(sys.argv[1]) if len(sys.argv) > 1 else 10_000
ITERATIONS = int(sys.argv[2]) if len(sys.argv) > 2 else 10_000


def network(count):
    """The network of BenchNetwork.swift, by the same rule."""
    state = 42

    def chance(under):
        nonlocal state
        state = (state * 6364136223846793005 + 1442695040888963407) % 2**64
        return (state >> 33) % under

    rows = []
    for index in range(count):
        low, middle, high = 1 + chance(5), 1 + chance(5), 1 + chance(10)
        sources = [index - 1 - chance(min(index, 200)) for _ in range(min(chance(4), index))]
        rows.append((low, low + middle, low + middle + high, sources))
    return rows


def seconds(work):
    begun = time.process_time()
    mean = work()
    return time.process_time() - begun, mean


def plain(rows):
    """As one writes it: whole vectors of iterations, the triangular draws of numpy."""
    chance = numpy.random.default_rng(1)
    early = numpy.empty((len(rows), ITERATIONS), numpy.float32)
    for index, (low, middle, high, sources) in enumerate(rows):
        days = chance.triangular(low, middle, high, ITERATIONS)
        early[index] = days + early[sources].max(axis=0) if sources else days
    return float(early.max(axis=0).mean())


def quick(rows):
    """With the idea of Podium's draws: the lesser and the greater of two uniform numbers, in single precision."""
    chance = numpy.random.default_rng(1)
    early = numpy.empty((len(rows), ITERATIONS), numpy.float32)
    for index, (low, middle, high, sources) in enumerate(rows):
        u, v = chance.random(ITERATIONS, numpy.float32), chance.random(ITERATIONS, numpy.float32)
        least = numpy.minimum(u, v)
        part = numpy.float32((middle - low) / (high - low))
        days = least + part * (numpy.maximum(u, v) - least)
        days *= numpy.float32(high - low)
        days += numpy.float32(low)
        early[index] = days
        if sources:
            start = early[sources[0]]
            for source in sources[1:]:
                start = numpy.maximum(start, early[source])
            early[index] += start
    return float(early.max(axis=0).mean())


def main():
    subprocess.run(["swift", "build", "-c", "release", "--product", "SimulationBench"], cwd=ENGINE, check=True,
                   stdout=subprocess.DEVNULL)
    told = subprocess.run([ENGINE / ".build/release/SimulationBench", str(COUNT), str(ITERATIONS)], check=True,
                          capture_output=True, text=True).stdout
    figures, others = {}, []
    for parts in (line.split("\t") for line in told.splitlines()):
        if len(parts) == 3:
            figures[parts[0]] = (float(parts[1]), float(parts[2]))
        else:
            others.append(": ".join(parts))
    rows = network(COUNT)
    for name, work in (("numpy, plain", plain), ("numpy, quick", quick)):
        spent, mean = min(seconds(lambda: work(rows)) for _ in range(2))
        figures[name] = (spent * 1e9 / COUNT / ITERATIONS, mean)
    print(f"{COUNT} activities x {ITERATIONS} iterations, one thread")
    print(f"{'':24}{'ns':>8}{'mean days':>12}")
    for name, (spent, mean) in sorted(figures.items()):
        print(f"{name:24}{spent:8.3f}{mean:12.2f}")
    finish = figures["Podium finish"][0]
    print(f"times C: {finish / figures['C finish'][0]:.2f} (finish), "
          f"{figures['Podium criticality'][0] / figures['C criticality'][0]:.2f} (with criticality); at most 2")
    print(f"numpy over Podium: {figures['numpy, plain'][0] / finish:.1f} (plain), "
          f"{figures['numpy, quick'][0] / finish:.1f} (quick); at least 10")
    print(*others, sep="\n")


if __name__ == "__main__":
    main()
