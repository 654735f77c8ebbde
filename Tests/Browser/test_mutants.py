"""Mutated tables and plans through the import: refused or taken whole, never a 5xx, a hang or half a file."""

import os
import random

import pytest
import requests

from conftest import ROOT

COUNT = int(os.environ.get("PODIUM_MUTANTS", "2000"))
# Each plan is read in a child of its own; the readers themselves meet far more in PlanMutationTests and scripts/fuzz.
PLANS = int(os.environ.get("PODIUM_MUTANTS", "100"))


def mutate(seed_bytes, dice):
    data = bytearray(seed_bytes)
    for _ in range(dice.randint(1, 6)):
        kind = dice.randrange(8)
        at = dice.randrange(len(data)) if data else 0
        if kind == 0:
            data[at:at + 1] = bytes([dice.randrange(256)])
        elif kind == 1:
            del data[at:at + dice.randint(1, 200)]
        elif kind == 2:
            data[at:at] = data[at:at + dice.randint(1, 200)]
        elif kind == 3:
            data[at:at] = dice.choice([b'"', b'""', b",", b"\r\n", b"\x00", b"\xff\xfe", "\u0600".encode(), b"=1+1", b";", b"\t"])
        elif kind == 4:
            data[at:at] = dice.choice([b"9" * 40, b"-1", b"1e308", b"NaN", b"2026-02-30", b"9223372036854775808"])
        elif kind == 5:
            data = data[:at]
        elif kind == 6:
            data = bytearray(bytes(data).decode("utf-8", "replace").encode(dice.choice(["utf-16", "latin-1", "utf-8-sig"]), "replace"))
        else:
            lines = bytes(data).split(b"\n")
            dice.shuffle(lines)
            data = bytearray(b"\n".join(lines))
    return bytes(data)


def test_mutated_files(fresh):
    seed = int(os.environ.get("PODIUM_SEED", str(random.randrange(1 << 30))))
    print("seed", seed)
    dice = random.Random(seed)
    folder = ROOT / "Public/data"
    seeds = [path.read_bytes() for path in sorted(folder.glob("*.csv"))]
    seeds = [s[: s.find(b"\n", 60_000) + 1] if len(s) > 80_000 else s for s in seeds]
    seeds.append(b"name,reference,governing_office,budget\nA,R1,O-1,GBP 5\nB,R2,O-1,GBP 6\n")
    url = fresh.url + "/api/v1/imports/projects"
    kept = refused = 0
    total = fresh.session.get(fresh.url + "/api/v1/projects?limit=1").json()["total"]
    for number in range(COUNT):
        body = mutate(dice.choice(seeds), dice)
        answer = fresh.session.post(url, data=body, headers={"Content-Type": "text/csv"}, timeout=30)
        assert answer.status_code in (200, 400, 413, 422), (seed, number, answer.status_code, answer.text[:300])
        if answer.status_code == 200:
            kept += 1
            total += answer.json()["entered"]
        else:
            refused += 1
        if number % 100 == 0:
            now = fresh.session.get(fresh.url + "/api/v1/projects?limit=1").json()["total"]
            assert now == total, (seed, number)
    assert fresh.process.poll() is None
    assert fresh.session.get(fresh.url + "/api/v1/projects?limit=1").json()["total"] == total
    assert requests.get(fresh.url + "/health").status_code == 200
    print(f"{kept} taken whole, {refused} refused")


@pytest.mark.parametrize("name", ["bridge.mspdi.xml", "quay.xer", "depot.p6.xml"])
def test_mutated_plans(fresh, name):
    seed = int(os.environ.get("PODIUM_SEED", str(random.randrange(1 << 30))))
    print("seed", seed)
    dice = random.Random(seed)
    whole = (ROOT / "Tests/Cases/Plans" / name).read_bytes()
    table = b"name,reference,governing_office\nBridge,R1,O-1\n"
    kind = {"Content-Type": "text/csv"}
    assert fresh.session.post(fresh.url + "/api/v1/imports/projects", data=table, headers=kind).status_code == 200
    code = fresh.session.get(fresh.url + "/api/v1/projects").json()["items"][0]["code"]
    url = f"{fresh.url}/api/v1/projects/{code}/plan"
    first = fresh.session.post(url, data=whole)
    assert first.status_code == 201, first.text[:300]
    tag, lines = first.headers["etag"], first.json()["tasks"]
    kept = refused = 0
    for number in range(PLANS):
        answer = fresh.session.post(url, data=mutate(whole, dice), headers={"If-Match": tag}, timeout=30)
        assert answer.status_code in (201, 400, 413, 422), (seed, number, answer.status_code, answer.text[:300])
        if answer.status_code == 201:
            kept += 1
            tag, lines = answer.headers["etag"], answer.json()["tasks"]
        else:
            refused += 1
        if number % 10 == 0:
            now = fresh.session.get(url)
            assert now.status_code == 200, (seed, number)
            plan = now.json()
            assert len(plan["tasks"]) + len(plan["summaries"]) == lines, (seed, number)
            assert now.headers["etag"] == tag, (seed, number)
    assert fresh.process.poll() is None
    assert refused
    print(f"{name}: {kept} taken whole, {refused} refused")
