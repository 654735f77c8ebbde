"""The API against its own description, and the habits that programs rely on."""

import os
import subprocess
import threading

import requests

from conftest import ROOT, token

SECONDS = os.environ.get("PODIUM_SCHEMATHESIS_SECONDS", "180")


def test_schemathesis(demo, personas):
    key = token(demo.data, personas["emails"][0])
    # One worker: on Python 3.11 two threads that read their own sources at once can break each other (ast, recursion depth).
    done = subprocess.run(
        [str(ROOT / ".venv/bin/st"), "run", demo.url + "/api/v1/openapi.json", "--header", f"Authorization: Bearer {key}",
         "--phases", "examples,coverage,fuzzing", "--max-time", SECONDS, "--workers", "1", "--seed", "2026",
         "--checks", "not_a_server_error,status_code_conformance,content_type_conformance,response_schema_conformance,"
         "negative_data_rejection,ignored_auth"],
        capture_output=True, text=True, timeout=int(SECONDS) + 240)
    # What failed stands between two headings, before pages of warnings: a log cut short must not lose it.
    failed = "".join(done.stdout.partition(f"= {part} =")[2].partition("= WARNINGS =")[0] for part in ("ERRORS", "FAILURES"))
    print(done.stdout[-1500:])
    assert done.returncode == 0, failed[:12000] or done.stdout[-6000:] + done.stderr[-2000:]
    assert demo.process.poll() is None


def test_idempotency_and_revisions(fresh):
    url = fresh.url + "/api/v1/projects"
    body = {"name": "Once", "governing_office": "O-1"}
    answers = []

    def send():
        answers.append(requests.post(url, json=body, headers={**fresh.session.headers, "Idempotency-Key": "k1"}))

    threads = [threading.Thread(target=send) for _ in range(8)]
    [t.start() for t in threads]
    [t.join() for t in threads]
    assert {a.status_code for a in answers} == {201}
    assert len({a.json()["code"] for a in answers}) == 1
    assert fresh.session.get(url).json()["total"] == 1
    other = fresh.session.post(url, json={**body, "name": "Twice"}, headers={"Idempotency-Key": "k1"})
    assert other.status_code == 422
    one = url + "/P-1"
    assert fresh.session.patch(one, json={"name": "B"}).status_code == 428
    assert fresh.session.patch(one, json={"name": "B"}, headers={"If-Match": '"7"'}).status_code == 412
    assert fresh.session.patch(one, json={"name": "B"}, headers={"If-Match": '"1"'}).status_code == 200
    answer = fresh.session.post(url, json={"name": "", "budget": {"amount": "x", "currency": "GBP"}, "is_admin": True})
    assert answer.status_code == 422
    assert answer.headers["content-type"].startswith("application/problem+json")
    assert len(answer.json()["errors"]) >= 1


def test_paging_sees_every_row_once(fresh):
    url = fresh.url + "/api/v1/projects"
    for number in range(23):
        made = fresh.session.post(url, json={"name": f"P {number % 5}", "governing_office": "O-1", "size": number % 4 + 1})
        assert made.status_code == 201
    for sort in ("name", "-name,size", "size,-code", "finish_forecast", "-size"):
        seen, after = [], f"/api/v1/projects?limit=4&sort={sort}"
        while after:
            page = fresh.session.get(fresh.url + after).json()
            seen += [row["code"] for row in page["items"]]
            after = page["next"]
        assert len(seen) == len(set(seen)) == 23, sort
    assert fresh.session.get(url + "?size.ge=3").json()["total"] == sum(1 for n in range(23) if n % 4 + 1 >= 3)
    assert fresh.session.get(url + "?nonsense=1").status_code == 400
    assert fresh.session.get(url + "?limit=0").status_code == 400
    tag = fresh.session.get(url).headers["etag"]
    assert fresh.session.get(url, headers={"If-None-Match": tag}).status_code == 304
    assert requests.get(url).status_code == 401


def test_import_step_keeps_what_was_chosen(fresh):
    table = b"Title,Other title,Cost\nRoad,Rail,GBP 5\n"
    sent = fresh.session.post(fresh.url + "/import", files={"file": ("plan.csv", table, "text/csv")},
                              allow_redirects=False)
    assert sent.status_code == 303, sent.text[:500]
    step = fresh.url + sent.headers["location"]
    both = {"column-0": "name", "column-1": "name", "column-2": "budget", "office": "O-1"}
    for act, status in (({}, 200), ({"act": "import"}, 422)):
        page = fresh.session.post(step, data={**both, **act})
        assert page.status_code == status
        assert "This mapping cannot be used" in page.text and "Other title" in page.text
        assert page.text.count('value="name" selected') == 2
    one = {"column-0": "name", "column-2": "budget", "office": "O-1", "act": "import"}
    late = fresh.session.post(step, data={**one, "period": "soon"})
    assert late.status_code == 422 and "written as 2026-03-31" in late.text
    assert 'value="budget" selected' in late.text
    kept = fresh.session.post(step, data=one)
    assert kept.status_code == 200 and "Imported" in kept.text
    assert fresh.session.get(fresh.url + "/api/v1/projects").json()["total"] == 1


def test_import_names_the_row_that_is_not_yours(fresh):
    table = b"name,reference,governing_office\nRoad,R1,O-1\nRail,R2,O-12\n"
    answer = fresh.session.post(fresh.url + "/api/v1/imports/projects", data=table, headers={"Content-Type": "text/csv"})
    assert answer.status_code == 422
    assert "O-12" in answer.text and '"row":3' in answer.text.replace(" ", ""), answer.text[:800]
