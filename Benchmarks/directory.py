#!/usr/bin/env python3
"""The directory at its full size, in one run: 10,000 people, 500 offices, 12,000 assignments, 5,000 projects on SQLite.

Prints a table of figures with their budgets and ratios. Keeps its data in Benchmarks/.data-directory. Needs .venv of ./check.
"""

import datetime
import http.client
import json
import os
import pathlib
import random
import shutil
import sqlite3
import statistics
import subprocess
import sys
import tempfile
import time

import requests

ROOT = pathlib.Path(__file__).resolve().parents[1]
sys.path.insert(0, str(ROOT / "Tests/Browser"))
os.environ.setdefault("PODIUM", ".build-release/release/podium")
from conftest import Server, command, token  # noqa: E402

PEOPLE, OFFICES, PROJECTS, ASSIGNMENTS, UNITS = 10_000, 500, 5_000, 12_000, 60
DATA = ROOT / "Benchmarks/.data-directory"
EMAIL, PASSWORD = "director@bench.example", "quiet harbour lamp 42"
rows = []


def note(what, figure, reference="", ratio=""):
    rows.append((what, figure, reference, ratio))
    print(f"{what}: {figure} {reference} {ratio}", flush=True)


def people(first=0, suffix="", count=PEOPLE):
    lines = ["Name,E-mail,Job title,Unit,Line manager,Grade,Specialisms,Location"]
    skills = ["planning", "risk", "finance", "reporting", "facilitation", "contracts"]
    for n in range(first, first + count):
        manager = f"p{first + (n - first) // 8}@bench.example" if n > first else ""
        lines.append(f"Person {n:05}{suffix},p{n}@bench.example,Job {n % 40},Unit {n % UNITS},{manager},{4 + n % 9},"
                     f"\"{skills[n % 6]}, {skills[(n // 6) % 6]}\",Site {n % 12}")
    return "\n".join(lines) + "\n"


def post(server, key, kind, text, dry=False):
    began = time.monotonic()
    answer = requests.post(
        f"{server.url}/api/v1/imports/{kind}" + ("?dry-run=true" if dry else ""), data=text.encode(), timeout=600,
        headers={"Authorization": f"Bearer {key}", "Content-Type": "text/csv"})
    took = time.monotonic() - began
    assert answer.status_code == 200, str(answer.json().get("problems", answer.text))[:1500]
    return answer.json(), took


def seed(server, key):
    line = http.client.HTTPConnection("127.0.0.1", server.port)
    for n in range(2, OFFICES + 1):
        body = json.dumps({"name": f"Office {n}", "parent": f"O-{max(1, n // 7)}"})
        line.request("POST", "/api/v1/offices", body, {"Authorization": f"Bearer {key}", "Content-Type": "application/json"})
        answer = line.getresponse()
        assert answer.status == 201, answer.read()
        answer.read()
    post(server, key, "units", "Name,Part of\n" + "".join(f"Unit {n},{f'Unit {n // 5}' if n else ''}\n" for n in range(UNITS)))
    said, took = post(server, key, "people", people())
    assert said["entered"] == PEOPLE, said
    note("Import of 10,000 people, all new, to the end of the transaction", f"{took:.2f} s", "budget 6 s", ratio(took))
    lines = ["name,reference,governing_office,status,manager,budget,forecast,tier,start_baseline,finish_baseline,finish_forecast"]
    for n in range(PROJECTS):
        lines.append(f"Project {n},R-{n},O-{n % OFFICES + 1},in_delivery,H-{n % PEOPLE + 2},GBP {50_000 + n},GBP {51_000 + n},{1 + n % 4},"
                     "2026-01-01,2027-01-01,2027-02-01")
    post(server, key, "projects", "\n".join(lines) + "\n")
    # A third of the posts stands on offices, the rest on projects.
    posts = "Post,Role,Office,Project,Must be filled,Least grade\n" + "".join(
        f"Post {n},{'pmo_analyst' if n % 3 else 'pmo_coordinator'},{place(n)},{'yes' if n % 3 else 'no'},{4 + n % 6}\n"
        for n in range(1, ASSIGNMENTS + 1_001))
    note("Import of 13,000 posts", f"{post(server, key, 'posts', posts)[1]:.2f} s")
    dice = random.Random(11)
    # Many are below the grade of their post or take over 100 %, which has to be given a reason.
    lines = ["Person,Post,Place,From,Share,Exception"]
    for n in range(1, ASSIGNMENTS + 1):
        lines.append(f"p{(n * 7919) % PEOPLE}@bench.example,Post {n},{place(n).strip(',')},2026-01-01,{dice.choice([20, 40, 50, 60, 80, 100])},Nobody else is free")
    said, took = post(server, key, "assignments", "\n".join(lines) + "\n")
    assert said["entered"] == ASSIGNMENTS
    note("Import of 12,000 assignments", f"{took:.2f} s")
    (DATA / "ready").touch()


def place(n):
    """The office and the project of a post, one of them empty."""
    return f"O-{n % OFFICES + 1}," if n % 3 == 0 else f",P-{n % PROJECTS + 1}"


def ratio(took):
    """How much longer than the bare rows take in SQLite itself: the row, its version and its link of the history."""
    with tempfile.TemporaryDirectory(dir=DATA) as folder:
        line = sqlite3.connect(f"{folder}/bare.db", isolation_level=None)
        line.executescript("PRAGMA journal_mode=WAL; PRAGMA synchronous=FULL; CREATE TABLE a (id INTEGER PRIMARY KEY, t TEXT);"
                           "CREATE TABLE b (id INTEGER PRIMARY KEY, t TEXT); CREATE TABLE c (id INTEGER PRIMARY KEY, t TEXT);")
        began = time.monotonic()
        line.execute("BEGIN")
        for n in range(PEOPLE):
            for table in "abc":
                line.execute(f"INSERT INTO {table} (id, t) VALUES (?, ?)", (n, "x" * 200))
        line.execute("COMMIT")
        return f"1 : {took / (time.monotonic() - began):.1f} of the bare rows in SQLite"


def timed(line, path, headers, count=9):
    times = []
    for _ in range(count):
        began = time.perf_counter()
        line.request("GET", path, headers=headers)
        answer = line.getresponse()
        body = answer.read()
        assert answer.status == 200, (path, answer.status, body[:300])
        times.append(time.perf_counter() - began)
    return times[0] * 1000, statistics.median(times[1:]) * 1000, len(body)


def touch(server, key, n=[0]):
    """Changes something, so that nothing that was worked out before holds."""
    n[0] += 1
    answer = requests.post(f"{server.url}/api/v1/absences", json={
        "person": "H-9", "from_day": f"2027-01-{n[0] % 28 + 1:02}", "to_day": "2027-02-01"}, headers={"Authorization": f"Bearer {key}"}, timeout=20)
    assert answer.status_code == 201, answer.text[:300]


def rights(server):
    """The first request of somebody whose rights nobody has worked out yet, against the same request again."""
    first, again = [], []
    line = http.client.HTTPConnection("127.0.0.1", server.port)
    for n in range(60):
        email = f"p{(n * 7919) % PEOPLE}@bench.example"
        command("account", "create", email, "--name", "Somebody", data=DATA, check=False)
    keys = [token(DATA, f"p{(n * 7919) % PEOPLE}@bench.example") for n in range(60)]
    timed(line, "/api/v1/offices/O-1", {"Authorization": f"Bearer {token(DATA, EMAIL)}"})
    for key in keys:
        for times in (first, again):
            began = time.perf_counter()
            line.request("GET", "/api/v1/people/H-2", headers={"Authorization": f"Bearer {key}"})
            answer = line.getresponse()
            answer.read()
            assert answer.status == 200, answer.status
            times.append(time.perf_counter() - began)
    extra = (statistics.median(first) - statistics.median(again)) * 1000
    note("Rights of a person worked out, warm start: first request less the next, median of 60", f"{extra:.2f} ms", "budget 1 ms",
         f"request itself {statistics.median(again) * 1000:.2f} ms")


def main():
    if "--built" not in sys.argv:
        subprocess.run(["swift", "build", "-c", "release", "--product", "podium", "--scratch-path", ".build-release"], cwd=ROOT, check=True)
    if not (DATA / "ready").exists():
        shutil.rmtree(DATA, ignore_errors=True)
        DATA.mkdir(parents=True)
        command("account", "create", EMAIL, "--name", "Bench Director", "--office", "Hub", "--password-stdin", data=DATA, input=PASSWORD)
    key = token(DATA, EMAIL)
    server = Server(DATA)
    if not (DATA / "ready").exists():
        seed(server, key)
    try:
        said, took = post(server, key, "people", people())
        assert said["unchanged"] == PEOPLE
        note("The same 10,000 people again: the diff, nothing changed", f"{took:.2f} s")
        said, took = post(server, key, "people", people(suffix=f" of {time.time():.0f}"), dry=True)
        assert said["changed"] == PEOPLE
        note("Preview of 10,000 changed people", f"{took:.2f} s", "budget 6 s")
        said, took = post(server, key, "people", people(first=20_000), dry=True)
        assert said["entered"] == PEOPLE
        note("Preview of 10,000 new people", f"{took:.2f} s", "budget 6 s", ratio(took))
        began = time.monotonic()
        workbook = requests.get(f"{server.url}/people.xlsx", headers={"Authorization": f"Bearer {key}"}, timeout=60)
        note("Export of 10,000 people as XLSX", f"{time.monotonic() - began:.2f} s", f"{len(workbook.content) // 1024} KiB")
        began = time.monotonic()
        answer = requests.post(f"{server.url}/api/v1/imports/people?dry-run=true", data=workbook.content, timeout=60, headers={
            "Authorization": f"Bearer {key}", "Content-Type": workbook.headers["content-type"]})
        assert answer.json()["unchanged"] >= PEOPLE, answer.text[:500]
        note("The exported workbook read in the child and compared", f"{time.monotonic() - began:.2f} s")
        session = requests.Session().post(server.url + "/sign-in", data={"email": EMAIL, "password": PASSWORD}, allow_redirects=False)
        cookie = {"Cookie": session.headers["set-cookie"].split(";")[0]}
        line = http.client.HTTPConnection("127.0.0.1", server.port)
        for what, path, budget in (
            ("Office chart of 500 offices, tree", "/offices", "budget 150 ms"),
            ("Office chart of 500 offices, hub and spokes", "/offices?view=hub", "budget 150 ms"),
            ("People, first page", "/people", "budget 10 ms"), ("People, words", "/people?q=person+0777", "budget 30 ms"),
            ("People over 100 %", "/people?load=over", "budget 50 ms"), ("People of a unit with all below", "/people?org_unit=U-2", "budget 30 ms"),
            ("Directory by unit", "/directory", "budget 30 ms"), ("Open posts", "/vacancies", "budget 50 ms"),
            ("Candidates among 10,000 people", "/posts/PO-12500/candidates", "budget 300 ms"),
            ("Governance: effective controls of 5,000 projects", "/governance", "budget 500 ms"),
        ):
            touch(server, key)
            cold, warm, size = timed(line, path, cookie)
            note(what, f"{cold:.0f} ms after a change, {warm:.1f} ms again", budget, f"{size // 1024} KiB")
        rights(server)
    finally:
        server.stop()
    print(f"\n{datetime.date.today()}, {os.cpu_count()} cores\n")
    print("| what | figure | reference | ratio |\n|---|---|---|---|")
    for row in rows:
        print("| " + " | ".join(row) + " |")


main()
