"""Several plans on one chart in a real browser: linked by a form, walked by keys, read without script."""

import pytest
import requests

from test_gantt import made, spaces
from test_pages import sign_in
from test_plan import found, plan


@pytest.fixture
def pair(browser, fresh):
    """Two projects with the same plan, one beside the other, and the page that shows both."""
    page = sign_in(browser, fresh, fresh.email, fresh.password, viewport={"width": 1440, "height": 900})
    page.errors = []
    page.on("console", lambda message: page.errors.append(message.text) if message.type == "error" else None)
    page.codes = [made(fresh, plan()), made(fresh, plan())]
    page.together = f"{fresh.url}/plans/together?project={page.codes[0]},{page.codes[1]}"
    page.goto(page.together)
    page.wait_for_selector(".gantt tr[tabindex='0']")
    return page


def finish(page, row):
    return spaces(page.locator(f"#task-{row}").locator("td").nth(4).text_content())


def key(code):
    return "p-" + code.split("-")[1]


def link(page, task, waits):
    page.fill("input[name=task]", task)
    page.fill("input[name=waits_for]", waits)
    page.press("input[name=waits_for]", "Enter")


def test_two_projects_are_linked_and_the_dates_follow(pair):
    page, (first, second) = pair, pair.codes
    assert found(page) == []
    assert finish(page, key(second)) == "27 Mar 2026"
    link(page, f"{second}:1", f"{first}:9")
    page.wait_for_selector(".form [id^=field-waits]")
    assert "There is no task" in page.content() and page.input_value("input[name=waits_for]") == f"{first}:9"
    assert found(page) == []
    link(page, f"{second}:1", f"{first}:2FS+1d")
    page.wait_for_selector(".gantt-tie.cross")
    # The first two tasks of the one end on Friday 13 March; a day later the other begins.
    assert finish(page, key(second)) == "13 Apr 2026"
    assert "holds it" in page.locator("table[data-rows]").text_content()
    assert found(page) == []
    # Why? names the task of the other project.
    why = page.locator(f"#task-{key(second)}-1 .gantt-why")
    why.locator("summary").click()
    assert f"after {first}:2 Piers (FS + 1 d)" in spaces(why.text_content())
    page.goto(page.url.split("/plans")[0] + f"/projects/{second}?side=plan")
    page.wait_for_selector(".gantt tr[tabindex='0']")
    assert f"{first}:2 FS+1d" in spaces(page.locator(".gantt tbody tr").first.text_content())
    assert found(page) == []
    page.focus(".gantt tbody tr")
    page.keyboard.press("Control+z")
    page.wait_for_function("() => !document.querySelector('.gantt-table').textContent.includes('FS+1d')")
    page.goto(page.together)
    assert finish(page, key(second)) == "27 Mar 2026"
    assert [e for e in page.errors if "422" not in e] == []


def test_a_cell_takes_a_task_of_another_project(pair):
    page, (first, second) = pair, pair.codes
    page.goto(page.url.split("/plans")[0] + f"/projects/{second}?side=plan")
    page.focus(".gantt tbody tr:nth-child(1) .edit[data-field=predecessors]")
    page.keyboard.press("Enter")
    page.keyboard.press("Control+A")
    page.keyboard.type(f"{first}:4SS+2d")
    page.keyboard.press("Enter")
    page.wait_for_function(
        "code => document.querySelector('.gantt tbody tr').textContent.replace(/\\u00a0/g, ' ').includes(code + ':4 SS+2d')",
        arg=first)
    page.goto(page.together)
    page.locator("table[data-rows] form button").click()
    page.wait_for_selector("text=No link between these projects yet")
    assert page.errors == []


def test_keys_walk_and_fold_the_projects(pair):
    page, (first, second) = pair, pair.codes
    page.focus(".gantt tbody tr")
    page.keyboard.press("ArrowDown")
    assert page.evaluate("document.activeElement.id") == f"task-{key(first)}-1"
    page.keyboard.press("ArrowUp")
    page.keyboard.press("ArrowLeft")
    page.wait_for_selector(f"#task-{key(first)}[aria-expanded=false]")
    assert page.locator(f"#task-{key(first)}-1").count() == 0
    assert page.locator(f"#task-{key(second)}-1").count() == 1
    assert found(page) == []
    page.focus(f"#task-{key(first)}")
    page.keyboard.press("ArrowRight")
    page.wait_for_selector(f"#task-{key(first)}-1")
    # The row that was opened takes the focus back once the lines are there.
    page.wait_for_function(f"() => document.activeElement?.id === 'task-{key(first)}'")
    page.focus(f"#task-{key(second)}-3")
    page.keyboard.press("Enter")
    page.wait_for_selector("input[name=predecessors]")
    assert f"/projects/{second}?side=plan&task=3" in page.url
    assert page.errors == []


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_the_demonstration_reads_on_a_phone_and_in_the_dark(browser, demo, personas, scheme):
    page = sign_in(
        browser, demo, personas["emails"][0], personas["password"], viewport={"width": 390, "height": 844},
        color_scheme=scheme)
    for address in ("/plans/together", "/plans/together?open=all&zoom=quarters", "/plans/together?office=O-99"):
        page.goto(demo.url + address)
        assert found(page) == [], address
        assert page.evaluate("document.documentElement.scrollWidth <= innerWidth"), address
    page.goto(demo.url + "/plans/together?open=none")
    assert page.locator("svg .gantt-tie.cross").count() == 2
    assert page.locator("svg .gantt-mark").count() > 2


def test_it_is_whole_without_script(browser, fresh):
    page = sign_in(browser, fresh, fresh.email, fresh.password, java_script_enabled=False)
    first, second = made(fresh, plan()), made(fresh, plan())
    page.goto(f"{fresh.url}/plans/together")
    link(page, f"{second}:1", f"{first}:4")
    assert "Linked." in page.content() and finish(page, key(second)) == "24 Apr 2026"
    page.click(f"#task-{key(first)} .gantt-fold")
    assert page.locator(f"#task-{key(first)}-1").count() == 0
    page.click("text=Take out >> nth=-1")
    assert finish(page, key(second)) == "27 Mar 2026"
