#!/usr/bin/env python3
"""How fast plan files are read, beside expat, which only finds the tags, on the same file in the same run.

    Benchmarks/parsing.py [--tasks 20000]
"""

import argparse
import os
import pathlib
import subprocess
import sys
import tempfile
import time
import xml.parsers.expat

ENGINE = pathlib.Path(__file__).resolve().parent / "Engine"


def expat(content):
    """Megabytes a second; the best of five."""
    least = float("inf")
    for _ in range(5):
        parser = xml.parsers.expat.ParserCreate()
        began = time.process_time()
        parser.Parse(content, True)
        least = min(least, time.process_time() - began)
    return len(content) / 1e6 / least


def main():
    options = argparse.ArgumentParser()
    options.add_argument("--tasks", type=int, default=20_000)
    asked = options.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        command = ["swift", "run", "-c", "release", "--package-path", str(ENGINE), "ParseBench", folder, str(asked.tasks)]
        said = subprocess.run(command, check=True, stdout=subprocess.PIPE, text=True).stdout
        print(said, end="")
        with open(os.path.join(folder, "bench.xml"), "rb") as file:
            reference = expat(file.read())
        ours = float(said.splitlines()[0].split("\t")[2].split()[0])
        print(f"expat alone on bench.xml\t{reference:.0f} MB/s\tratio 1 : {reference / ours:.1f}")


if __name__ == "__main__":
    sys.exit(main())
