#!/usr/bin/env python3
"""Podium against physical references on this machine, in one run: prints a table of figures and ratios.

5,000 projects, 10,000 people, 100,000 history rows on SQLite; nginx serves a static file of the same size beside it.
Needs wrk and nginx (apt-get install wrk nginx-light) and .venv of ./check. Keeps its data in Benchmarks/.data.
"""

import concurrent.futures
import datetime
import http.client
import json
import os
import pathlib
import random
import re
import resource
import shutil
import statistics
import subprocess
import sys
import tempfile
import time

import requests

ROOT = pathlib.Path(__file__).resolve().parents[1]
sys.path.insert(0, str(ROOT / "Tests/Browser"))
os.environ.setdefault("PODIUM", ".build-release/release/podium")
from conftest import Server, command, free_port, token  # noqa: E402

PROJECTS, PEOPLE, HISTORY = 5_000, 10_000, 100_000
DATA = ROOT / "Benchmarks/.data"
EMAIL, PASSWORD = "director@bench.example", "quiet harbour lamp 42"
rows = []


def note(what, figure, reference="", ratio=""):
    rows.append((what, figure, reference, ratio))
    print(f"{what}: {figure} {reference} {ratio}", flush=True)


def send(port, key, jobs):
    """Sends (method, path, body, revision) over one connection; returns the count of what was done."""
    line = http.client.HTTPConnection("127.0.0.1", port)
    done = 0
    for method, path, body, revision in jobs:
        headers = {"Authorization": f"Bearer {key}", "Content-Type": "application/json"}
        if revision:
            headers["If-Match"] = f'"{revision}"'
        line.request(method, path, json.dumps(body), headers)
        answer = line.getresponse()
        text = answer.read()
        if answer.status not in (200, 201):
            raise SystemExit(f"{method} {path}: {answer.status} {text[:300]}")
        done += 1
    return done


def parallel(port, key, jobs, clients=8):
    shares = [jobs[i::clients] for i in range(clients)]
    began = time.monotonic()
    with concurrent.futures.ThreadPoolExecutor(clients) as pool:
        done = sum(pool.map(lambda share: send(port, key, share), shares))
    return done, time.monotonic() - began


def projects_csv(count, tag):
    dice = random.Random(7)
    lines = ["name,reference,governing_office,department,category,status,start_forecast,finish_forecast,finish_baseline,"
             "start_baseline,budget,forecast,whole_life_cost,rag_declared,approach,tier"]
    for n in range(count):
        start = datetime.date(2024, 1, 1) + datetime.timedelta(days=dice.randrange(700))
        finish = start + datetime.timedelta(days=dice.randrange(100, 1500))
        budget = dice.randrange(50, 90_000) * 1000
        lines.append(
            f"{tag} {dice.choice(['Harbour', 'Ledger', 'Signal', 'Orchard', 'Bridge', 'Clinic'])} {n},{tag}-{n},O-{1 + n % 12},"
            f"Department {n % 17},{dice.choice(['ICT', 'Construction', 'Transformation'])},in_delivery,{start},{finish},"
            f"{finish - datetime.timedelta(days=dice.randrange(-20, 200))},{start},GBP {budget},"
            f"GBP {int(budget * dice.uniform(0.9, 1.3))},GBP {budget * 4},"
            f"{dice.choice(['green', 'amber', 'red', 'amber_red', 'amber_green'])},{dice.choice(['predictive', 'agile', 'hybrid'])},"
            f"{1 + n % 4}")
    return "\n".join(lines) + "\n"


def seed():
    if (DATA / "ready").exists():
        return
    shutil.rmtree(DATA, ignore_errors=True)
    DATA.mkdir(parents=True)
    command("account", "create", EMAIL, "--name", "Bench Director", "--office", "Hub", "--password-stdin", data=DATA, input=PASSWORD)
    key = token(DATA, EMAIL)
    server = Server(DATA)
    parallel(server.port, key, [("POST", "/api/v1/offices", {"name": f"Spoke {n}", "parent": "O-1"}, None) for n in range(11)], 1)
    parallel(server.port, key, [("POST", "/api/v1/people", {"name": f"Person {n:05}", "email": f"p{n}@bench.example"}, None) for n in range(PEOPLE)])
    answer = requests.post(
        server.url + "/api/v1/imports/projects", data=projects_csv(PROJECTS, "B").encode(), timeout=120,
        headers={"Authorization": f"Bearer {key}", "Content-Type": "text/csv"})
    assert answer.status_code == 200 and answer.json()["entered"] == PROJECTS, answer.text[:2000]
    made = PEOPLE + PROJECTS + 100
    revision = 1
    while made < HISTORY:
        batch = [("PATCH", f"/api/v1/projects/P-{n + 1}", {"stage": f"Stage {revision}"}, revision) for n in range(PROJECTS)]
        parallel(server.port, key, batch)
        made += PROJECTS
        revision += 1
    server.stop()
    (DATA / "ready").touch()


def wrk(url, headers, seconds=8):
    line = ["wrk", "-t2", "-c16", f"-d{seconds}s", "--latency", url]
    for name, value in headers.items():
        line += ["-H", f"{name}: {value}"]
    said = subprocess.run(line, capture_output=True, text=True, check=True).stdout
    rate = float(re.search(r"Requests/sec:\s+([\d.]+)", said).group(1))
    p99, unit = re.search(r"99%\s+([\d.]+)(us|ms|s)", said).groups()
    assert "Non-2xx" not in said, said
    return rate, float(p99) * {"us": 0.001, "ms": 1, "s": 1000}[unit]


def nginx(content):
    folder = tempfile.mkdtemp()
    os.chmod(folder, 0o755)
    (pathlib.Path(folder) / "page.html").write_bytes(content)
    port = free_port()
    config = f"""worker_processes 2; pid {folder}/pid; error_log {folder}/error.log; events {{ worker_connections 1024; }}
http {{ access_log off; sendfile on; keepalive_requests 1000000;
  server {{ listen 127.0.0.1:{port}; location / {{ root {folder}; }} }} }}"""
    (pathlib.Path(folder) / "conf").write_text(config)
    process = subprocess.Popen(["nginx", "-c", f"{folder}/conf", "-g", "daemon off;"])
    time.sleep(0.5)
    try:
        return wrk(f"http://127.0.0.1:{port}/page.html", {}, 5)
    finally:
        process.terminate()
        process.wait()


def resident(pid):
    return int(re.search(r"VmRSS:\s+(\d+)", open(f"/proc/{pid}/status").read()).group(1)) / 1024


def main():
    if "--built" not in sys.argv:
        subprocess.run(["swift", "build", "-c", "release", "--product", "podium", "--scratch-path", ".build-release"], cwd=ROOT, check=True)
    seed()
    key = token(DATA, EMAIL)
    server = Server(DATA)
    starts = []
    for _ in range(5):
        server.stop()
        began = time.monotonic()
        server.start()
        requests.get(server.url + "/sign-in", timeout=5)
        starts.append(time.monotonic() - began)
    note("Start to first page, median of 5", f"{statistics.median(starts) * 1000:.0f} ms", "budget 200 ms")
    session = requests.Session()
    answer = session.post(server.url + "/sign-in", data={"email": EMAIL, "password": PASSWORD}, allow_redirects=False)
    cookie = answer.headers["set-cookie"].split(";")[0]
    page = session.get(server.url + "/projects", headers={"Cookie": cookie})
    listed = requests.get(server.url + "/api/v1/projects?limit=50", headers={"Authorization": f"Bearer {key}"})
    assert page.status_code == listed.status_code == 200 and len(listed.json()["items"]) == 50
    for what, url, headers, size in (
        ("Project list page, 50 rows", "/projects", {"Cookie": cookie}, page.content),
        ("Project list JSON, 50 rows", "/api/v1/projects?limit=50", {"Authorization": f"Bearer {key}"}, listed.content),
    ):
        wrk(server.url.replace("localhost", "127.0.0.1") + url, headers, 2)
        rate, p99 = wrk(server.url.replace("localhost", "127.0.0.1") + url, headers)
        static, _ = nginx(size)
        note(f"{what} ({len(size) // 1024} KiB)", f"{rate:,.0f}/s, p99 {p99:.1f} ms", f"nginx, static file of that size: {static:,.0f}/s", f"1 : {static / rate:.1f}")
    note("Resident memory after that load", f"{resident(server.process.pid):.0f} MiB", "budget 100 MiB")
    line = http.client.HTTPConnection("127.0.0.1", server.port)
    times = []
    for n in range(400):
        began = time.perf_counter()
        line.request("GET", f"/api/v1/projects/P-{1 + n}/controls/template_use", headers={"Authorization": f"Bearer {key}"})
        answer = line.getresponse()
        answer.read()
        assert answer.status == 200
        times.append(time.perf_counter() - began)
    note("Controls of one project explained, over HTTP, median", f"{statistics.median(times) * 1000:.2f} ms", "budget 1 ms")
    began = time.monotonic()
    answer = requests.post(
        server.url + "/api/v1/imports/projects?dry-run=true", data=projects_csv(10_000, f"N{int(time.time())}").encode(), timeout=120,
        headers={"Authorization": f"Bearer {key}", "Content-Type": "text/csv"})
    assert answer.status_code == 200 and answer.json()["entered"] == 10_000, answer.text[:500]
    note("Import of 10,000 rows, to the end of the transaction", f"{time.monotonic() - began:.2f} s", "budget 4 s")
    revisions = {row["code"]: row["revision"] for row in requests.get(
        server.url + "/api/v1/projects?limit=500&sort=code", headers={"Authorization": f"Bearer {key}"}).json()["items"]}
    jobs = [("PATCH", f"/api/v1/projects/{code}", {"stage": f"S {time.time()} {n}"}, revision) for n, (code, revision) in enumerate(revisions.items())]
    more = [("PATCH", f"/api/v1/projects/{code}", {"stage": f"T {time.time()} {n}"}, revision + 1) for n, (code, revision) in enumerate(revisions.items())]
    done, took = parallel(server.port, key, jobs)
    done2, took2 = parallel(server.port, key, more)
    note("Acknowledged changes, 8 clients, synchronous = FULL", f"{(done + done2) / (took + took2):,.0f}/s", "budget 250/s")
    server.stop()
    with tempfile.NamedTemporaryFile(dir=DATA) as file:
        began, n = time.monotonic(), 0
        while time.monotonic() - began < 1:
            file.write(b"x" * 4096)
            file.flush()
            os.fsync(file.fileno())
            n += 1
    note("Reference: 4 KiB append and fsync, one writer", f"{n:,.0f}/s")
    print(f"\n{datetime.date.today()}, {os.cpu_count()} cores, {os.sysconf('SC_PHYS_PAGES') * os.sysconf('SC_PAGE_SIZE') >> 30} GiB\n")
    print("| what | figure | reference | ratio |\n|---|---|---|---|")
    for row in rows:
        print("| " + " | ".join(row) + " |")


main()
