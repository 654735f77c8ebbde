"""From an empty database to a hub with two spokes, posts filled, authority in force, a real portfolio and an answer.

All of it is done as a new user does it, in the browser: she reads, types, and follows what the pages offer.
PODIUM_GUIDE=1 keeps the pictures for docs/guide/set-up.md.
"""

import collections
import csv
import io
import os
import re
import time

import pytest
from playwright.sync_api import expect

from conftest import PICTURES, ROOT, Server

GUIDE = ROOT / "docs/guide/pictures" if os.environ.get("PODIUM_GUIDE") else None
PUBLISHED = ROOT / "Public/data/gmpp_2023.csv"
LICENCE = "Contains public sector information licensed under the Open Government Licence v3.0."
PASSWORD = "four small grey stones"

# Who sits where: the ten posts that the set-up drafts, in its order.
PEOPLE = [
    "Tom Ashby", "Priya Nair", "Owen Price", "Lena Fox", "Ruth Adeyemi", "Sam Okoro", "Mia Hart", "Iain Reid",
    "Zoe Clarke", "Hugo Brandt",
]
# Which office governs the projects of which department; those of all others stay with the hub.
GOVERNED = {"MOD": "O-2", "DFT": "O-3", "DESNZ": "O-3", "DEFRA": "O-3", "DLUHC": "O-3"}


class Walk:
    """One new user: what she opens, types and presses, and a picture of what she sees."""

    def __init__(self, page):
        self.page = page
        self.screens, self.fields, self.typed, self.pressed = [], 0, 0, 0
        self.errors = []
        page.on("console", lambda m: self.errors.append(m.text) if m.type == "error" else None)
        page.on("pageerror", lambda e: self.errors.append(str(e)))
        page.on("response", lambda r: self.errors.append(f"{r.status} {r.url}") if r.status >= 400 else None)
        page.on("domcontentloaded", lambda p: self.screens.append(p.url))

    def open(self, address):
        self.page.goto(address)

    def fill(self, label, text):
        field = self.page.get_by_label(label)
        field.fill(text)
        self.fields += 1
        self.typed += len(text)
        return field

    def choose(self, label, option):
        self.page.get_by_label(label).first.select_option(label=option)
        self.fields += 1

    def press(self, name):
        self.page.get_by_role("button", name=name).click()
        self.page.wait_for_load_state("networkidle")
        self.pressed += 1

    def follow(self, name, exact=False):
        self.page.get_by_role("link", name=name, exact=exact).first.click()
        self.page.wait_for_load_state("networkidle")
        self.pressed += 1

    def picture(self, name, at=None, above=90):
        """What stands in the window, from the place to look at."""
        folder = GUIDE or PICTURES
        folder.mkdir(parents=True, exist_ok=True)
        self.page.evaluate("document.activeElement?.blur()")
        top = at.evaluate("e => e.getBoundingClientRect().top + window.scrollY") if at else 0
        self.page.evaluate("top => window.scrollTo(0, top)", max(top - above, 0))
        file = folder / (f"{name}.png" if GUIDE else f"set-up-{name}.png")
        self.page.screenshot(path=str(file))
        if GUIDE:
            assert file.stat().st_size < 200_000, file
        self.page.evaluate("window.scrollTo(0, 0)")

    def reckoned(self):
        """Seconds for a person, by the keystroke-level model of Card, Moran and Newell: 0.28 s a key, 1.1 s to point,
        0.4 s to move a hand, twice, 1.35 s to think of a field or button; and ten seconds to look at each screen."""
        steps = self.fields + self.pressed
        return 0.28 * self.typed + steps * (1.1 + 0.8 + 1.35) + 10 * len(self.screens)


@pytest.fixture
def empty(tmp_path):
    """A server on a folder in which there is nothing."""
    server = Server(tmp_path)
    yield server
    if server.process.poll() is None:
        assert server.stop() == 0


@pytest.fixture
def window(browser):
    size = {"width": 1280, "height": 800} if GUIDE else {"width": 1440, "height": 1000}
    context = browser.new_context(viewport=size, color_scheme="light", locale="en-GB")
    yield context
    context.close()


def governed_portfolio():
    """The published file with one more column, as somebody adds it in a spreadsheet: filter by department, fill down."""
    with PUBLISHED.open(encoding="utf-8-sig", newline="") as file:
        reader = csv.DictReader(file)
        rows = list(reader)
        headings = reader.fieldnames + ["Governing office"]
    for row in rows:
        row["Governing office"] = GOVERNED.get(row["Department"], "O-1")
    text = io.StringIO()
    writer = csv.DictWriter(text, headings)
    writer.writeheader()
    writer.writerows(rows)
    return text.getvalue().encode("utf-8-sig"), collections.Counter(row["Governing office"] for row in rows)


def section(page, title):
    return page.get_by_role("heading", name=title, exact=True).first


def found(walk, server):
    walk.open(server.url + "/")
    expect(walk.page).to_have_url(server.url + "/first-run")
    walk.fill("Name of the first office", "Enterprise PMO")
    walk.fill("Your name", "Ada Lind")
    walk.fill("E-mail", "ada@office.example")
    walk.fill("Password", PASSWORD)
    walk.picture("01-first-run")
    walk.press("Found the office")
    expect(walk.page.get_by_role("heading", name="First steps")).to_be_visible()
    walk.picture("02-first-steps")


def ask(walk):
    walk.follow("Set up the office")
    walk.fill("Projects at a time", "244")
    walk.choose("Kind of projects", "Of several kinds")
    walk.choose("Mandate that can be had", "Moderate: it may set standards")
    walk.fill("Divisions or sites with projects of their own", "3")
    walk.picture("03-questions")
    walk.press("Recommend")
    expect(walk.page.locator("tr", has_text="One office, or hub and spokes")).to_contain_text("Hub and spokes")
    walk.picture("04-recommendation")


def draft(walk):
    walk.follow("Draft these offices")
    walk.fill("New offices", "Defence PMO\nInfrastructure PMO")
    walk.fill("Limit of sponsors", "GBP 500,000")
    walk.fill("Limit of portfolio managers", "GBP 5,000,000")
    walk.press("Look at the draft")
    expect(walk.page.get_by_text("2 new offices, 10 new posts")).to_be_visible()
    walk.picture("05-draft", section(walk.page, "Offices and posts"))
    walk.press("Draft all of this")
    expect(walk.page.get_by_role("heading", name="What remains")).to_be_visible()


def appoint(walk):
    expect(walk.page.get_by_text("2 posts of offices are filled, 10 are not.")).to_be_visible()
    lines = walk.page.get_by_label("Name, e-mail, post")
    prepared = lines.input_value().splitlines()
    assert len(prepared) == len(PEOPLE)
    written = [
        f"{name}, {name.split()[0].lower()}@office.example, {line.removeprefix(', , ')}"
        for name, line in zip(PEOPLE, prepared)]
    walk.fill("Name, e-mail, post", "\n".join(written))
    # The posts stood there already: only names and addresses are typed.
    walk.typed -= sum(len(line) for line in prepared)
    walk.picture("06-people")
    walk.press("Appoint from today")
    expect(walk.page.get_by_text("12 posts of offices are filled")).to_be_visible()


def delegate(walk):
    expect(walk.page.get_by_text("0 delegations are in force.")).to_be_visible()
    walk.picture("07-authority", section(walk.page, "Authority"))
    walk.press("Put in force")
    expect(walk.page.get_by_text("5 delegations are in force.")).to_be_visible()


def enter_portfolio(walk):
    walk.follow("enter the portfolio")
    walk.fill("Portfolio", "Government Major Projects")
    walk.fill("Office", "O-1")
    walk.fill("Source and licence", LICENCE)
    walk.press("Enter portfolio")
    expect(walk.page.get_by_role("heading", name="Government Major Projects")).to_be_visible()


def bring_in(walk):
    content, by_office = governed_portfolio()
    walk.follow("Today", exact=True)
    walk.follow("See what remains of the set-up")
    walk.follow("Import a portfolio")
    walk.page.set_input_files("input[type=file]", {"name": "gmpp_2023.csv", "mimeType": "text/csv", "buffer": content})
    walk.fields += 1
    walk.press("Upload and look")
    expect(walk.page.get_by_text("This is a rehearsal")).to_be_visible()
    # The last column of the file was recognised by its heading.
    last = walk.page.get_by_label("Governing office").last
    assert last.input_value() == "governing_office"
    walk.choose("Portfolio", "PF-1 Government Major Projects")
    walk.fill("The file reports as at", "2023-03-31")
    walk.picture("08-look", section(walk.page, "How the file is read"))
    walk.press(f"Import all {by_office.total()} rows")
    expect(walk.page.get_by_role("heading", name="Imported")).to_be_visible()
    figures = walk.page.locator("main").inner_text()
    assert re.search(rf"Projects new\s+{by_office.total()}\b", figures), figures[:500]
    assert re.search(rf"Reports new\s+{by_office.total()}\b", figures), figures[:500]
    walk.picture("09-imported")
    return by_office


def answer(walk, server):
    """The question about a project of a spoke."""
    page = walk.page
    walk.follow("See the projects")
    row = page.locator("main table tbody tr", has_text="Infrastructure PMO").first
    code = row.locator("a", has_text=re.compile(r"^P-\d+$")).inner_text()
    walk.open(server.url + "/set-up/next")
    walk.follow("Ask who may decide")
    walk.choose("Who may decide on", "Budget change")
    page.locator("input[name=code]").fill(code)
    page.locator("input[name=amount]").fill("GBP 2,000,000")
    walk.fields += 2
    walk.typed += len(code + "GBP 2,000,000")
    walk.press("Ask")
    expect(page.get_by_text("Priya Nair decides")).to_be_visible()
    chain = page.locator("main table tbody tr")
    expect(chain).to_have_count(2)
    expect(chain.nth(0)).to_contain_text("Tom Ashby")
    expect(chain.nth(0)).to_contain_text("GBP 2,000,000 is above its limit of GBP 500,000.")
    expect(chain.nth(1)).to_contain_text("Priya Nair")
    expect(chain.nth(1)).to_contain_text("Portfolio manager")
    expect(chain.nth(1)).to_contain_text("decides")
    walk.picture("10-answer", section(page, "The way up"))


def test_from_an_empty_database_to_an_answer(empty, window):
    walk = Walk(window.new_page())
    began = time.monotonic()
    found(walk, empty)
    ask(walk)
    draft(walk)
    appoint(walk)
    delegate(walk)
    enter_portfolio(walk)
    by_office = bring_in(walk)
    answer(walk, empty)
    took, person = time.monotonic() - began, walk.reckoned()
    print(
        f"{took:.0f} s by machine; {len(walk.screens)} screens, {walk.fields} fields, {walk.typed} characters, "
        f"{walk.pressed} buttons and links: about {person:.0f} s for a person")
    assert took < 180
    # A minute and a half of the ten is for the column that is added in a spreadsheet.
    assert person + 90 < 600
    what_came_of_it(walk, empty, by_office)
    assert not walk.errors, walk.errors
    comes_back(empty, window)


def what_came_of_it(walk, server, by_office):
    """The chart, the posts, the authority and where each project went, on the pages where a user would look."""
    page = walk.page
    walk.open(server.url + "/offices/chart?view=hub")
    picture = page.locator("main svg").first
    for office in ("Enterprise PMO", "Defence PMO", "Infrastructure PMO"):
        expect(picture).to_contain_text(office)
    for name in ["Ada Lind", *PEOPLE]:
        expect(picture).to_contain_text(name)
    walk.picture("11-chart")
    offices = page.request.get(server.url + "/api/v1/offices").json()["items"]
    assert {one["name"]: one["parent"] for one in offices} == {
        "Enterprise PMO": None, "Defence PMO": "O-1", "Infrastructure PMO": "O-1"}
    walk.open(server.url + "/offices")
    figures = page.locator("main").inner_text()
    assert re.search(r"Posts\s+12\b", figures) and re.search(r"Vacant\s+0\b", figures), figures[:400]
    walk.open(server.url + "/delegations/matrix")
    matrix = page.locator("main table").first
    expect(matrix.locator("tbody tr")).to_have_count(2)
    expect(matrix).to_contain_text("GBP 5,000,000")
    expect(matrix).to_contain_text("GBP 500,000")
    walk.picture("12-matrix")
    assert set(by_office) == {"O-1", "O-2", "O-3"}
    for office, count in by_office.items():
        walk.open(server.url + f"/offices/{office}?side=projects")
        expect(page.get_by_role("link", name=f"See all {count}", exact=True)).to_be_visible()
    walk.open(server.url + "/portfolios/PF-1")
    assert re.search(rf"Projects\s+{by_office.total()}\b", page.locator("main").inner_text())
    expect(page.get_by_text(LICENCE)).to_be_visible()
    walk.picture("13-portfolio")


def comes_back(server, window):
    """On another day she signs in with what she chose, and the first run is over."""
    window.clear_cookies()
    page = window.new_page()
    page.goto(server.url + "/first-run")
    expect(page).to_have_url(server.url + "/sign-in")
    page.get_by_label("E-mail").fill("ada@office.example")
    page.get_by_label("Password").fill(PASSWORD)
    page.get_by_role("button", name="Sign in").click()
    expect(page.get_by_role("heading", name="Today")).to_be_visible()
    expect(page.get_by_text("Set up the office")).to_have_count(0)
