#!/usr/bin/env python3
"""`podium schedule` as a whole process beside others that read and schedule the same network: MPXJ and TaskJuggler.

    Benchmarks/whole.py [--tasks 20000] [--podium .build/release/podium] [--limit 600]

MPXJ (pip install mpxj, with Java) reads the same MSPDI file and runs its MicrosoftScheduler; its time is that of the whole
process, and without the start of Python and Java in brackets. TaskJuggler (Debian: tj3) schedules the same tasks and
links without reports. Whoever is not installed is left out. Times are the best of three, of tj3 one; memory is the peak.
"""

import argparse
import os
import random
import subprocess
import sys
import tempfile
import time

MPXJ = """
import sys, time
began = time.monotonic()
import jpype, mpxj
jpype.startJVM("-Xmx4g")
from org.mpxj.reader import UniversalProjectReader
from org.mpxj.cpm import MicrosoftScheduler
ready = time.monotonic()
project = UniversalProjectReader().read(sys.argv[1])
MicrosoftScheduler().schedule(project, project.getProjectProperties().getStartDate())
print(project.getTasks().size(), time.monotonic() - ready)
"""


def network(count, seed=7):
    """Durations in days and predecessors: each task waits for one or two of the fifty before it."""
    chance = random.Random(seed)
    return [
        (chance.randint(1, 10), sorted({chance.randint(max(0, at - 50), at - 1) for _ in range(chance.randint(1, 2))}) if at else [])
        for at in range(count)
    ]


def mspdi(tasks, path):
    with open(path, "w") as out:
        out.write('<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<Project xmlns="http://schemas.microsoft.com/project">')
        out.write("<Name>Bench</Name><StartDate>2026-01-05T08:00:00</StartDate><MinutesPerDay>480</MinutesPerDay>")
        out.write("<CalendarUID>1</CalendarUID><Calendars><Calendar><UID>1</UID><Name>Standard</Name><IsBaseCalendar>1</IsBaseCalendar><WeekDays>")
        for day in range(1, 8):
            work = 1 < day < 7
            out.write(f"<WeekDay><DayType>{day}</DayType><DayWorking>{int(work)}</DayWorking>")
            if work:
                out.write("<WorkingTimes><WorkingTime><FromTime>08:00:00</FromTime><ToTime>12:00:00</ToTime></WorkingTime>"
                          "<WorkingTime><FromTime>13:00:00</FromTime><ToTime>17:00:00</ToTime></WorkingTime></WorkingTimes>")
            out.write("</WeekDay>")
        out.write("</WeekDays></Calendar></Calendars><Tasks>")
        for at, (days, before) in enumerate(tasks, 1):
            links = "".join(
                f"<PredecessorLink><PredecessorUID>{one + 1}</PredecessorUID><Type>1</Type><LinkLag>0</LinkLag></PredecessorLink>"
                for one in before)
            out.write(f"<Task><UID>{at}</UID><ID>{at}</ID><Name>Task {at}</Name><OutlineLevel>1</OutlineLevel>"
                      f"<Duration>PT{days * 8}H0M0S</Duration><DurationFormat>7</DurationFormat>"
                      f"<ActualDuration>PT0H0M0S</ActualDuration><RemainingDuration>PT{days * 8}H0M0S</RemainingDuration>{links}</Task>")
        out.write("</Tasks></Project>")


def taskjuggler(tasks, path):
    with open(path, "w") as out:
        out.write('project bench "Bench" 2026-01-05 +4000w {\n  timingresolution 60min\n  dailyworkinghours 8\n}\n')
        for at, (days, before) in enumerate(tasks, 1):
            waits = f"  depends {', '.join(f'!t{one + 1}' for one in before)}\n" if before else "  start ${projectstart}\n"
            out.write(f'task t{at} "Task {at}" {{\n{waits}  length {days}d\n}}\n')


def run(command, limit):
    """Wall seconds and the output; None where it did not end in time. The output goes to a file, as it would from a shell:
    who reads a pipe of ten megabytes would be measured with the one that writes it."""
    with tempfile.TemporaryFile("w+") as said:
        began = time.monotonic()
        process = subprocess.Popen(command, stdout=said, stderr=subprocess.DEVNULL, env={**os.environ, "SWIFT_BACKTRACE": "enable=no"})
        try:
            process.wait(timeout=limit)
        except subprocess.TimeoutExpired:
            process.kill()
            process.wait()
            return None
        took = time.monotonic() - began
        said.seek(0)
        return (took, said.read()) if process.returncode == 0 else None


def peak(command, limit):
    """The same with the peak of its memory, in a child that waits for nothing else."""
    code = ("import resource, subprocess, sys; code = subprocess.run(sys.argv[2:], stdout=subprocess.DEVNULL, "
            "stderr=subprocess.DEVNULL, timeout=float(sys.argv[1])).returncode; "
            "print(code, resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss)")
    done = run([sys.executable, "-c", code, str(limit), *command], limit + 5)
    return int(done[1].split()[1]) / 1024 if done else None


def best(command, limit, times=3):
    runs = [run(command, limit) for _ in range(times)]
    good = [one for one in runs if one]
    return min(good, key=lambda one: one[0]) if good else None


def main():
    options = argparse.ArgumentParser()
    options.add_argument("--tasks", type=int, default=20_000)
    options.add_argument("--podium", default=".build/release/podium")
    options.add_argument("--limit", type=float, default=600)
    asked = options.parse_args()
    tasks = network(asked.tasks)
    with tempfile.TemporaryDirectory() as folder:
        xml, tjp, script = (os.path.join(folder, name) for name in ("bench.xml", "bench.tjp", "mpxj_run.py"))
        mspdi(tasks, xml)
        taskjuggler(tasks, tjp)
        with open(script, "w") as out:
            out.write(MPXJ)
        ours = best([asked.podium, "schedule", xml, "--json"], asked.limit)
        if not ours:
            sys.exit("podium schedule failed")
        memory = peak([asked.podium, "schedule", xml, "--json"], asked.limit)
        links = sum(len(before) for _, before in tasks)
        print(f"{asked.tasks} tasks, {links} links, {os.path.getsize(xml) / 1e6:.1f} MB of MSPDI")
        print(f"podium schedule --json   {ours[0]:8.3f} s  {memory:7.0f} MB")
        theirs = best([sys.executable, script, xml], asked.limit)
        if theirs:
            inside = float(theirs[1].split()[1])
            other = peak([sys.executable, script, xml], asked.limit)
            print(f"MPXJ MicrosoftScheduler  {theirs[0]:8.3f} s  {other:7.0f} MB  "
                  f"ratio {theirs[0] / ours[0]:.1f} ({inside / ours[0]:.1f} without starting), memory {memory / other:.0%}")
        else:
            print("MPXJ is not installed (pip install mpxj, Java): left out")
        if subprocess.run(["sh", "-c", "command -v tj3"], capture_output=True).returncode != 0:
            return print("tj3 is not installed (Debian: tj3): left out")
        slow = best(["tj3", "--silent", "--no-reports", tjp], asked.limit, times=1)
        if slow:
            print(f"tj3 --no-reports         {slow[0]:8.3f} s              ratio {slow[0] / ours[0]:.0f}")
        else:
            print(f"tj3 --no-reports         did not end within {asked.limit:.0f} s or failed: ratio over {asked.limit / ours[0]:.0f}")


if __name__ == "__main__":
    main()
