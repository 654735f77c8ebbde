"""From an empty office to hub and spokes, posts filled, authority in force, a portfolio and an answer."""

import requests
from playwright.sync_api import expect

ROOM = {"width": 1440, "height": 1000}


def signed_in(playwright_page, server):
    """The reader's token stands in every request, as a browser session would."""
    playwright_page.context.set_extra_http_headers({"Authorization": f"Bearer {server.token}"})
    return playwright_page


def test_guided_set_up(fresh, page):
    signed_in(page, fresh)
    page.set_viewport_size(ROOM)
    page.goto(fresh.url + "/")
    page.get_by_role("link", name="Set up the office").click()
    page.get_by_label("Projects at a time").fill("60")
    page.get_by_label("Mandate that can be had").select_option("moderate")
    page.get_by_label("Divisions or sites with projects of their own").fill("3")
    page.get_by_role("button", name="Recommend").click()
    expect(page.get_by_text("One office is too far from three or more divisions")).to_be_visible()
    page.get_by_role("link", name="Draft these offices").click()
    page.get_by_label("New offices").fill("IT PMO\nWorks PMO")
    page.get_by_role("button", name="Look at the draft").click()
    expect(page.get_by_text("2 new offices, 10 new posts")).to_be_visible()
    page.get_by_role("button", name="Draft all of this").click()
    expect(page.get_by_role("heading", name="What remains")).to_be_visible()
    expect(page.get_by_text("2 posts of offices are filled, 10 are not.")).to_be_visible()

    lines = page.get_by_label("Name, e-mail, post")
    prepared = lines.input_value().splitlines()
    assert len(prepared) == 10
    lines.fill("\n".join(
        f"Person {n}, person{n}@norrland.example, {line.split(', , ', 1)[1] if ', , ' in line else line[4:]}"
        for n, line in enumerate(prepared)))
    page.get_by_role("button", name="Appoint from today").click()
    expect(page.get_by_text("12 posts of offices are filled, 0 are not.")).to_be_visible()
    page.get_by_role("button", name="Put in force").click()
    expect(page.get_by_text("5 delegations are in force.")).to_be_visible()

    made = fresh.session.post(
        fresh.url + "/api/v1/projects",
        json={"name": "New depot", "governing_office": "O-2", "budget": "GBP 900000"})
    assert made.status_code == 201, made.text
    page.goto(fresh.url + f"/authority?subject=budget_change&code={made.json()['code']}&amount=GBP+200000")
    expect(page.get_by_text("Person 1").first).to_be_visible()
