"""The chart of a plan under the hand: values changed in their cells, bars drawn by pointer and by keys, a long plan scrolled."""

import pytest

from test_pages import sign_in
from test_plan import LINK, MSPDI, TASK, finishes, found, plan


def spaces(text):
    return text.replace("\u00a0", " ").strip()


def made(fresh, body):
    """A project with that plan; its code."""
    office = fresh.session.get(fresh.url + "/api/v1/offices").json()["items"][0]["code"]
    project = fresh.session.post(fresh.url + "/api/v1/projects", json={"name": "Bridge", "governing_office": office})
    code = project.json()["code"]
    answer = fresh.session.post(
        f"{fresh.url}/api/v1/projects/{code}/plan", data=body.encode(), headers={"Content-Type": "application/octet-stream"})
    assert answer.status_code == 201, answer.text
    return code


@pytest.fixture
def chart(browser, fresh):
    page = sign_in(browser, fresh, fresh.email, fresh.password, viewport={"width": 1440, "height": 900})
    page.errors = []
    page.on("console", lambda message: page.errors.append(message.text) if message.type == "error" else None)
    code = made(fresh, plan())
    page.goto(f"{fresh.url}/projects/{code}?side=plan&zoom=weeks")
    page.wait_for_selector(".gantt tr[tabindex='0']")
    return page


def row(page, number):
    return page.locator(f".gantt tbody tr:nth-child({number})")


def settles(page, number, words):
    """Waits until the finish of a row reads so."""
    page.wait_for_function(
        "([number, words]) => document.querySelectorAll('.gantt-table tbody tr')[number - 1]"
        "?.cells[4].textContent.replace(/\\u00a0/g, ' ').trim() === words", arg=[number, words])


def test_a_value_is_changed_in_its_cell(chart):
    chart.focus(".gantt tbody tr:nth-child(2)")
    chart.keyboard.press("ArrowRight")
    chart.keyboard.press("ArrowRight")
    assert chart.evaluate("document.activeElement.dataset.field") == "duration"
    chart.keyboard.press("Enter")
    chart.keyboard.press("Control+A")
    chart.keyboard.type("8d")
    chart.keyboard.press("Enter")
    settles(chart, 4, "1 Apr 2026")
    # The focus stays where the work is.
    assert chart.evaluate("document.activeElement.closest('tr')?.dataset.task") == "2"
    # What cannot be is said beside the value and keeps what was typed.
    chart.focus(".gantt tbody tr:nth-child(2) .edit[data-field=predecessors]")
    chart.keyboard.press("Enter")
    chart.keyboard.press("Control+A")
    chart.keyboard.type("4")
    chart.keyboard.press("Enter")
    chart.wait_for_selector(".edit-said:has-text('waits for it')")
    assert chart.input_value(".edit-box input") == "4"
    chart.keyboard.press("Escape")
    assert found(chart) == []
    chart.focus(".gantt tbody tr:nth-child(2)")
    chart.keyboard.press("Control+z")
    settles(chart, 4, "27 Mar 2026")
    assert [e for e in chart.errors if "422" not in e] == []


def test_tab_goes_from_value_to_value_and_the_chart_follows(chart):
    chart.focus(".gantt tbody tr:nth-child(1) .edit[data-field=duration]")
    chart.keyboard.press("Enter")
    chart.keyboard.press("Control+A")
    chart.keyboard.type("6d")
    chart.keyboard.press("Tab")
    chart.wait_for_selector(".edit-box input")
    chart.keyboard.press("Escape")
    settles(chart, 4, "30 Mar 2026")
    assert chart.errors == []


def test_keys_move_stretch_and_link(chart):
    chart.focus(".gantt tbody tr:nth-child(1)")
    chart.keyboard.press("Alt+ArrowRight")
    settles(chart, 1, "9 Mar 2026")
    chart.keyboard.press("Alt+Shift+ArrowRight")
    settles(chart, 1, "10 Mar 2026")
    chart.focus(".gantt tbody tr:nth-child(1)")
    chart.keyboard.press("l")
    chart.focus(".gantt tbody tr:nth-child(3)")
    chart.keyboard.press("l")
    chart.wait_for_function("() => document.querySelectorAll('.gantt tbody tr')[2].cells[6].textContent.includes('1')")
    assert spaces(row(chart, 3).locator("td").nth(6).inner_text()) == "2, 1"
    assert chart.errors == []


def drag(page, start, by):
    box = page.locator(start).bounding_box()
    x, y = box["x"] + box["width"] / 2, box["y"] + box["height"] / 2
    page.mouse.move(x, y)
    page.mouse.down()
    page.mouse.move(x + by[0] / 2, y + by[1] / 2, steps=4)
    page.mouse.move(x + by[0], y + by[1], steps=4)
    page.mouse.up()


def test_bars_are_drawn_by_the_pointer(chart):
    scale = float(chart.get_attribute(".gantt", "data-scale"))
    drag(chart, "[data-bar='1'] .gantt-bar, [data-bar='1'] .gantt-critical", (scale * 2, 0))
    settles(chart, 1, "10 Mar 2026")
    settles(chart, 4, "31 Mar 2026")
    assert "task=" not in chart.url, "a drawn bar opened its task"
    drag(chart, "[data-bar='1'] .gantt-grip", (scale, 0))
    settles(chart, 1, "11 Mar 2026")
    one, three = (chart.locator(f"[data-bar='{at}'] .gantt-knob").bounding_box() for at in (1, 4))
    bar = chart.locator("[data-bar='4'] .gantt-critical, [data-bar='4'] .gantt-bar").first.bounding_box()
    drag(chart, "[data-bar='1'] .gantt-knob", (bar["x"] + 20 - one["x"], bar["y"] + 5 - one["y"]))
    chart.wait_for_function("() => document.querySelectorAll('.gantt tbody tr')[3].cells[6].textContent.includes('1')")
    # A plain click still opens the task.
    chart.click("[data-bar='2'] .gantt-critical")
    chart.wait_for_url("**task=2**")
    assert chart.errors == []


def test_somebody_else_was_faster(chart, fresh):
    code = chart.url.split("/projects/")[1].split("?")[0]
    form = chart.locator("form[action$='/plan/edits']").first
    token = form.locator("input[name=csrf]").get_attribute("value")
    chart.request.post(
        f"{fresh.url}/projects/{code}/plan/edits",
        form={"csrf": token, "revision": "1", "act": "save", "task": "3", "name": "Deck of steel"})
    chart.focus(".gantt tbody tr:nth-child(1)")
    chart.keyboard.press("Alt+ArrowRight")
    chart.wait_for_selector(".toast:has-text('Someone changed the plan')")
    assert "Deck of steel" in row(chart, 3).inner_text()
    assert finishes(chart)[0] == "6 Mar 2026"


def test_a_long_plan_scrolls_under_one_bar(browser, fresh):
    page = sign_in(browser, fresh, fresh.email, fresh.password, viewport={"width": 1440, "height": 900})
    tasks = "".join(
        TASK.format(uid=at, name=f"Task {at} of a plan whose file is larger than the body of any other request may be", hours=8, link=LINK.format(uid=at - 1) if at % 7 else "") for at in range(1, 5001))
    body = MSPDI.format(tasks=tasks)
    assert len(body) > 1_100_000
    code = made(fresh, body)
    page.goto(f"{fresh.url}/projects/{code}?side=plan")
    page.wait_for_selector(".gantt-room", state="attached")
    assert page.locator(".gantt tbody tr[role=row]").count() == 300
    tall = page.evaluate("document.querySelector('.gantt').scrollHeight")
    assert abs(tall - 5000 * 30 - 46) < 20
    page.evaluate("document.querySelector('.gantt').scrollTop = 3000 * 30")
    page.wait_for_selector("#task-3005")
    seen = page.evaluate(
        "(() => { const box = document.querySelector('.gantt').getBoundingClientRect();"
        " const row = document.elementFromPoint(box.left + 60, box.top + 200).closest('tr');"
        " const bar = document.querySelector(`[data-bar='${row.dataset.task}'] rect`).getBoundingClientRect();"
        " return [row.dataset.task, Math.abs(bar.top + bar.height / 2 - row.getBoundingClientRect().top - 15)]; })()")
    assert 3000 <= int(seen[0]) <= 3012 and seen[1] < 3, seen
    # The keyboard reaches the last row and the first.
    page.focus("#task-3005")
    page.keyboard.press("End")
    page.wait_for_function("() => document.activeElement.dataset.task === '5000'")
    page.keyboard.press("Home")
    page.wait_for_function("() => document.activeElement.dataset.task === '1'")
    assert found(page) == []


def test_summaries_put_their_lines_away(browser, demo, personas):
    page = sign_in(browser, demo, personas["emails"][0], personas["password"], viewport={"width": 1440, "height": 900})
    page.goto(demo.url + "/projects?q=fit-out")
    page.click("main table a[href^='/projects/P-']")
    page.goto(page.url.split("?")[0] + "?side=plan")
    lines = page.locator(".gantt tbody tr").count()
    page.focus(".gantt tbody tr:first-child")
    page.keyboard.press("ArrowLeft")
    page.wait_for_selector("tr[aria-expanded=false]")
    assert page.locator(".gantt tbody tr").count() < lines
    assert found(page) == []
    page.focus("tr[aria-expanded=false]")
    page.keyboard.press("ArrowRight")
    page.wait_for_selector("tr[aria-expanded=true]")
    page.wait_for_function(f"() => document.querySelectorAll('.gantt tbody tr').length === {lines}")
