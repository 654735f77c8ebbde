"""The plan of a project in a real browser: brought in from a file, changed by the keyboard alone, undone."""

import re

from axe_playwright_python.sync_playwright import Axe

from conftest import command
from test_pages import sign_in

MSPDI = """<?xml version="1.0" encoding="UTF-8"?>
<Project xmlns="http://schemas.microsoft.com/project"><Name>Bridge</Name><StartDate>2026-03-02T08:00:00</StartDate>
<Tasks>{tasks}</Tasks></Project>"""
TASK = """<Task><UID>{uid}</UID><ID>{uid}</ID><Name>{name}</Name><OutlineLevel>1</OutlineLevel><Duration>PT{hours}H0M0S</Duration>
{link}</Task>"""
LINK = "<PredecessorLink><PredecessorUID>{uid}</PredecessorUID><Type>1</Type></PredecessorLink>"


def plan():
    names = ["Survey", "Piers", "Deck", "Open"]
    return MSPDI.format(tasks="".join(
        TASK.format(uid=at + 1, name=name, hours=40, link=LINK.format(uid=at) if at else "")
        for at, name in enumerate(names)))


def finishes(page):
    return page.eval_on_selector_all(
        ".gantt-table[role=treegrid] tbody tr", "rows => rows.map(row => row.cells[4].textContent.trim().replace(/\\u00a0/g, ' '))")


def found(page):
    return [f"{one['id']}: {one['nodes'][0]['html'][:160]}" for one in Axe().run(page).response["violations"]]


def test_a_plan_is_brought_in_changed_by_keyboard_and_undone(browser, demo, personas, tmp_path):
    page = sign_in(browser, demo, personas["emails"][0], personas["password"], viewport={"width": 1440, "height": 900})
    errors = []
    page.on("console", lambda message: errors.append(message.text) if message.type == "error" else None)
    page.goto(demo.url + "/projects")
    code = re.search(r"/projects/(P-\d+)", page.content()).group(1)
    page.goto(f"{demo.url}/projects/{code}?side=plan")
    assert found(page) == []
    file = tmp_path / "bridge.xml"
    file.write_text(plan())
    page.goto(f"{demo.url}/projects/{code}/plan/file")
    page.set_input_files("input[type=file]", str(file))
    page.click("main form button")
    assert "What the file holds" in page.content()
    assert found(page) == []
    page.click("main .tools form button")
    page.wait_for_selector(".gantt-table")
    before = finishes(page)
    assert before == ["6 Mar 2026", "13 Mar 2026", "20 Mar 2026", "27 Mar 2026"]
    assert found(page) == []

    # By the keyboard alone: down to the second row, open it, give its link a lag, save.
    page.focus(".gantt-table tr[data-task]")
    page.keyboard.press("ArrowDown")
    page.keyboard.press("Enter")
    page.wait_for_selector("input[name=predecessors]")
    assert found(page) == []
    page.focus("input[name=predecessors]")
    page.keyboard.press("Control+A")
    page.keyboard.type("1FS+2d")
    page.keyboard.press("Enter")
    page.wait_for_selector(".gantt-table tbody tr:nth-child(2) .gantt-waits:has-text('+2d')", state="attached")
    assert finishes(page) == ["6 Mar 2026", "17 Mar 2026", "24 Mar 2026", "31 Mar 2026"]

    page.focus(".gantt-table tr[data-task]")
    page.keyboard.press("Control+Z")
    page.wait_for_selector(".gantt-table tbody tr:nth-child(2) .gantt-waits .edit:text-is('1')", state="attached")
    assert finishes(page) == before

    # A link that would close a circle is refused with the way round, and what was typed is kept.
    page.click(".gantt-table tbody tr:nth-child(1) a")
    page.fill("input[name=predecessors]", "4")
    page.press("input[name=predecessors]", "Enter")
    page.wait_for_selector("text=waits for it")
    assert page.input_value("input[name=predecessors]") == "4"
    assert [e for e in errors if "422" not in e] == []


def test_health_and_exports(browser, demo, personas):
    page = sign_in(browser, demo, personas["emails"][0], personas["password"], viewport={"width": 390, "height": 844})
    page.goto(demo.url + "/projects?q=fit-out")
    code = re.search(r"/projects/(P-\d+)", page.content()).group(1)
    for view in ["", "&view=health", "&view=risk", "&view=levelling", "&view=progress&through=2026-12-31", "&view=baseline", "&view=trend"]:
        page.goto(f"{demo.url}/projects/{code}?side=plan{view}")
        assert found(page) == []
        assert page.evaluate("document.documentElement.scrollWidth <= innerWidth")
    for ending, word in [("xml", "schemas.microsoft.com/project"), ("xer", "ERMHDR")]:
        answer = page.request.get(f"{demo.url}/projects/{code}/plan.{ending}")
        assert answer.status == 200 and word in answer.text()


def test_chances_and_delays_in_the_browser(browser, demo, personas):
    page = sign_in(browser, demo, personas["emails"][0], personas["password"], viewport={"width": 1440, "height": 900})
    page.goto(demo.url + "/projects?q=fit-out")
    code = re.search(r"/projects/(P-\d+)", page.content()).group(1)
    page.goto(f"{demo.url}/projects/{code}?side=plan&view=risk")
    before = page.inner_text(".figure:has-text('P80') b")
    page.fill("#field-high", "300")
    page.click("button:has-text('Play it through')")
    page.wait_for_selector("p:has-text('90 to 300 %')")
    assert page.inner_text(".figure:has-text('P80') b") != before
    page.fill("#field-low", "many")
    page.click("button:has-text('Play it through')")
    page.wait_for_selector("text=The least is 0 to 100")
    assert page.input_value("#field-low") == "many"
    assert found(page) == []
    # The load under the chart goes sideways with it.
    page.goto(f"{demo.url}/projects/{code}?side=plan")
    page.evaluate("document.querySelector('.gantt').scrollLeft = 300")
    page.wait_for_function("() => document.querySelector('.gantt-loads').scrollLeft === 300")
    # Delays are taken, and one step takes them back.
    page.goto(f"{demo.url}/projects/{code}?side=plan&view=levelling")
    assert page.locator("td:has-text('200 %')").count() > 0
    page.click("button:has-text('Take these delays')")
    page.wait_for_selector("text=The delays are in the plan")
    assert page.locator("text=The plan is levelled").count() == 1
    page.goto(f"{demo.url}/projects/{code}?side=plan")
    levelled = finishes(page)
    page.click("button:has-text('Undo')")
    page.wait_for_selector("button:has-text('Redo')")
    assert finishes(page) != levelled
    assert page.errors == [e for e in page.errors if "422" in e]


def test_a_plan_is_imported_by_command(fresh, tmp_path):
    office = fresh.session.get(fresh.url + "/api/v1/offices").json()["items"][0]["code"]
    made = fresh.session.post(fresh.url + "/api/v1/projects", json={"name": "Bridge", "governing_office": office}).json()["code"]
    file = tmp_path / "bridge.xml"
    file.write_text(plan())
    told = command("import", str(file), "--project", made, "--dry-run", data=tmp_path)
    assert "nothing was kept" in told.stdout and "tasks: 4 of 4" in told.stdout
    assert fresh.session.get(f"{fresh.url}/api/v1/projects/{made}/plan").status_code == 404
    command("import", str(file), "--project", made, data=tmp_path)
    assert fresh.session.get(f"{fresh.url}/api/v1/projects/{made}/plan").json()["name"] == "Bridge"
    again = command("import", str(file), "--project", made, "--json", data=tmp_path)
    assert '"dates_that_differ":0' in again.stdout
    nowhere = command("import", str(file), data=tmp_path, check=False)
    assert nowhere.returncode != 0 and "--project" in nowhere.stderr
    binary = tmp_path / "plan.mpp"
    binary.write_bytes(b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"x" * 600)
    refused = command("import", str(binary), "--project", made, data=tmp_path, check=False)
    assert refused.returncode == 1 and "MPXJ" in refused.stdout + refused.stderr
