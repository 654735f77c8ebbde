"""From an empty office to hub and spokes, posts filled, authority in force, a portfolio and an answer."""

import pytest
from playwright.sync_api import expect

from conftest import PICTURES, command


@pytest.fixture
def page(browser, fresh):
    """A page of the director, who carries her token instead of a session."""
    context = browser.new_context(
        viewport={"width": 1440, "height": 1000}, extra_http_headers={"Authorization": f"Bearer {fresh.token}"})
    yield context.new_page()
    context.close()


def keep(page, name):
    PICTURES.mkdir(parents=True, exist_ok=True)
    page.screenshot(path=str(PICTURES / f"set-up-{name}.png"), full_page=True)


def test_guided_set_up(fresh, page, tmp_path):
    page.goto(fresh.url + "/")
    page.get_by_role("link", name="Set up the office").click()
    page.get_by_label("Projects at a time").fill("60")
    page.get_by_label("Mandate that can be had").select_option("moderate")
    page.get_by_label("Divisions or sites with projects of their own").fill("3")
    page.get_by_role("button", name="Recommend").click()
    expect(page.get_by_text("One office is too far from three or more divisions")).to_be_visible()
    keep(page, "recommendation")
    page.get_by_role("link", name="Draft these offices").click()
    page.get_by_label("New offices").fill("IT PMO\nWorks PMO")
    page.get_by_role("button", name="Look at the draft").click()
    expect(page.get_by_text("2 new offices, 10 new posts")).to_be_visible()
    keep(page, "draft")
    page.get_by_role("button", name="Draft all of this").click()
    expect(page.get_by_role("heading", name="What remains")).to_be_visible()
    expect(page.get_by_text("2 posts of offices are filled, 10 are not.")).to_be_visible()

    keep(page, "remaining")
    lines = page.get_by_label("Name, e-mail, post")
    prepared = lines.input_value().splitlines()
    assert len(prepared) == 10
    lines.fill("\n".join(
        f"Person {n}, person{n}@norrland.example, {line.removeprefix(', , ')}"
        for n, line in enumerate(prepared)))
    page.get_by_role("button", name="Appoint from today").click()
    expect(page.get_by_text("12 posts of offices are filled, 0 are not.")).to_be_visible()
    page.get_by_role("button", name="Put in force").click()
    expect(page.get_by_text("5 delegations are in force.")).to_be_visible()

    table = tmp_path / "portfolio.csv"
    table.write_text("Name,Governing office,Budget\nNew depot,O-2,GBP 900000\nCase files,O-3,GBP 250000\n")
    said = command("import", str(table), "--office", "O-1", data=fresh.data)
    projects = fresh.session.get(fresh.url + "/api/v1/projects").json()["items"]
    governed = {one["name"]: one["governing_office"] for one in projects}
    assert set(governed) == {"New depot", "Case files"}, said.stdout
    assert len({str(office) for office in governed.values()}) == 2, governed
    depot = next(one["code"] for one in projects if one["name"] == "New depot")
    page.goto(fresh.url + f"/authority?subject=budget_change&code={depot}&amount=GBP+200000")
    keep(page, "answer")
    expect(page.get_by_text("Person 1").first).to_be_visible()
