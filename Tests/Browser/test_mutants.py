"""Mutated CSV files through the import: refused or taken whole, never a 5xx, a hang or half a file."""

import os
import random

import requests

from conftest import ROOT

COUNT = int(os.environ.get("PODIUM_MUTANTS", "2000"))


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
