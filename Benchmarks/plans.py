#!/usr/bin/env python3
"""Plans on the server: the import of 10,000 tasks into a project, and the pages of a plan of 3,000 lines, against their budgets.

    Benchmarks/plans.py [--rounds 20]

Needs a release build (PODIUM names it, else .build/release/podium) and .venv of ./check. Keeps nothing.
"""

import argparse
import os
import pathlib
import statistics
import sys
import tempfile
import time

import requests

ROOT = pathlib.Path(__file__).resolve().parents[1]
sys.path[:0] = [str(ROOT / "Tests/Browser"), str(ROOT / "Benchmarks")]
os.environ.setdefault("PODIUM", str(ROOT / ".build/release/podium"))
from conftest import Server, command, token  # noqa: E402
from whole import mspdi, network  # noqa: E402

EMAIL, PASSWORD = "director@bench.example", "quiet harbour lamp 42"


def timed(work, rounds):
    """The median of the seconds that `work` takes, after one round that is not counted."""
    work()
    took = []
    for _ in range(rounds):
        began = time.monotonic()
        work()
        took.append(time.monotonic() - began)
    return statistics.median(took)


def main():
    options = argparse.ArgumentParser()
    options.add_argument("--rounds", type=int, default=20)
    rounds = options.parse_args().rounds
    with tempfile.TemporaryDirectory() as folder:
        data = pathlib.Path(folder) / "data"
        data.mkdir()
        command("account", "create", EMAIL, "--name", "Bench Director", "--office", "Hub", "--password-stdin", data=data, input=PASSWORD)
        key = token(data, EMAIL)
        server = Server(data)
        bearer = {"Authorization": f"Bearer {key}"}
        plans = {}
        for tasks in (10_000, 3_000):
            made = requests.post(server.url + "/api/v1/projects", json={"name": f"Of {tasks}", "governing_office": "O-1"}, headers=bearer)
            assert made.status_code == 201, made.text
            plans[tasks] = made.json()["code"]
            mspdi(network(tasks), os.path.join(folder, f"{tasks}.xml"))
            with open(os.path.join(folder, f"{tasks}.xml"), "rb") as file:
                content = file.read()
            began = time.monotonic()
            taken = requests.post(
                f"{server.url}/api/v1/projects/{plans[tasks]}/plan", data=content, timeout=120,
                headers={**bearer, "Content-Type": "application/octet-stream"})
            took = time.monotonic() - began
            assert taken.status_code in (200, 201), taken.text[:2000]
            budget = " budget 2 s" if tasks == 10_000 else ""
            print(f"Import of {tasks:,} tasks ({len(content) / 1e6:.1f} MB), to the end of the transaction: {took:.2f} s{budget}")
        session = requests.Session()
        answer = session.post(server.url + "/sign-in", data={"email": EMAIL, "password": PASSWORD}, allow_redirects=False)
        cookie = {"Cookie": answer.headers["set-cookie"].split(";")[0]}
        for tasks, code in plans.items():
            for what, query in (
                ("Page of the chart", "side=plan"), ("Rows in the middle", f"side=plan&from={tasks // 2}"),
                ("Health", "side=plan&view=health"),
            ):
                url = f"{server.url}/projects/{code}?{query}"
                page = session.get(url, headers=cookie)
                assert page.status_code == 200 and "<table" in page.text, page.text[:500]
                took = timed(lambda: session.get(url, headers=cookie), rounds)
                budget = " budget 50 ms" if tasks == 3_000 and "from" not in query and "view" not in query else ""
                print(f"{what} of {tasks:,} tasks, {len(page.content) / 1024:.0f} KiB, median of {rounds}: {took * 1000:.1f} ms{budget}")
        server.stop()


main()
