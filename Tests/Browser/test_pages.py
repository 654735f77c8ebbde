"""The main paths in a real browser: every page without console errors, and nothing that axe finds."""

import os
import re

import pytest
from axe_playwright_python.sync_playwright import Axe

from conftest import PICTURES


def sign_in(browser, server, email, password, **options):
    context = browser.new_context(**options)
    page = context.new_page()
    page.errors = []
    page.on("console", lambda m: page.errors.append(m.text) if m.type == "error" else None)
    page.on("pageerror", lambda e: page.errors.append(str(e)))
    page.goto(server.url + "/sign-in")
    page.fill("input[name=email]", email)
    page.fill("input[name=password]", password)
    page.click("button[type=submit], .button.primary")
    page.wait_for_load_state("networkidle")
    assert "/sign-in" not in page.url, page.content()[:2000]
    return page


@pytest.fixture(scope="session")
def reader(browser, demo, personas):
    page = sign_in(browser, demo, personas["emails"][0], personas["password"], viewport={"width": 1440, "height": 900})
    yield page
    page.context.close()


PAGES = [
    "/", "/offices", "/offices?view=hub", "/offices/O-1", "/offices/O-1/history", "/offices/new", "/people", "/people?load=over", "/people?org_unit=U-1&role=RO-9", "/people/H-1",
    "/directory", "/open-posts", "/open-posts?open=places", "/posts/PO-1/candidates",
    "/portfolios", "/portfolios/PF-1", "/plans/together", "/plans/together?open=all", "/projects", "/projects?sort=-whole_life_cost", "/projects?q=nothing-at-all",
    "/projects/P-1", "/projects/P-1/edit", "/projects/P-1/history", "/projects/new", "/controls", "/controls/template_use",
    "/compliance", "/compliance?result=not_met", "/projects/P-1?side=controls", "/compliance?result=declined",
    "/compliance/friction", "/advice-answers", "/projects/P-11?side=reports", "/advice-answers/AA-1", "/projects/P-6?side=controls", "/projects/P-13?side=controls",
    "/control-policies", "/control-policies/new", "/waivers", "/tailoring-records", "/mandates", "/office-links", "/roles",
    "/posts", "/assignments", "/objectives", "/programmes", "/status-reports", "/governance", "/settings", "/import",
    "/authority", "/authority?subject=budget_change&code=P-2&amount=GBP+300,000", "/requests", "/requests/RQ-4", "/requests/new",
    "/delegations", "/delegations/matrix", "/delegations/D-2", "/delegations/new", "/decisions", "/decisions/DC-1", "/absences",
    "/vacancies", "/vacancies?kind=unnamed", "/allocation", "/people/H-1/hand-over", "/offices/chart", "/offices/chart?view=hub",
    "/offices/chart?on=2027-06-30", "/offices/O-1?side=posts", "/offices/O-1?side=spokes", "/projects/P-1?side=people",
    "/search?q=tower", "/help", "/help/projects", "/who-may?action=change&code=P-1", "/projects/P-1?as-of=2020-01-01",
    "/raci?office=O-3", "/raci?project=P-15", "/raci?project=P-15&show=deliverables", "/raci?office=O-6&show=gaps",
    "/roles/RO-3", "/roles/RO-19/description", "/assignments/AS-2/letter", "/projects/P-1/letter?part=sponsor",
    "/people/H-5/responsibilities", "/offices/O-1/acknowledgements", "/raci-lines", "/acknowledgements",
    "/bodies", "/bodies?view=diagram", "/bodies?view=list", "/bodies/B-1", "/meetings/MT-1", "/meetings/MT-12",
    "/meetings/MT-1?view=agenda", "/meetings/MT-1?view=minutes", "/actions", "/decision-latency", "/calendar", "/decisions/DC-1",
    "/set-up", "/set-up?projects=60&work=mixed&mandate=moderate&divisions=3",
    "/set-up/offices?mandate=moderate&divisions=3&hub=O-1&names=North", "/set-up/next", "/mandates/M-2", "/mandates/M-7", "/mandates/M-2/charter", "/terms", "/terms?office=O-4", "/terms/TE-1", "/offices/O-1/rules", "/offices/O-7/rules", "/rule-acknowledgements", "/redesigns", "/redesigns/RD-1", "/returns", "/success-factors", "/office-costs",
    "/redesigns/RD-2", "/redesigns/RD-2?all=levels", "/redesigns/comparison",
    "/redesigns/comparison?office=O-5", "/office-reviews", "/office-reviews/RV-1", "/office-reviews/RV-2", "/office-reviews/RV-3",
    "/office-reviews/new?office=O-3&occasion=yearly", 
]


def addresses():
    for path in PAGES:
        yield path


@pytest.mark.parametrize("path", list(addresses()))
def test_page_is_sound(reader, demo, path):
    reader.errors.clear()
    answer = reader.goto(demo.url + path)
    assert answer.status in ((200,) if "as-of=2020" not in path else (200, 404)), (path, answer.status)
    assert reader.locator("h1").count() == 1
    if answer.status == 200:
        assert not reader.errors, reader.errors
    found = Axe().run(reader).response["violations"]
    said = [f"{v['id']}: {v['help']} ({n['target']})" for v in found for n in v["nodes"][:3]]
    assert not said, "\n".join(said)


def test_help_stands_behind_every_page(reader, demo):
    for path in PAGES:
        if "as-of" in path:
            continue
        reader.goto(demo.url + path)
        href = reader.locator("footer a", has_text="Help").first.get_attribute("href")
        assert reader.request.get(demo.url + href).status == 200, (path, href)


def test_keys_search_and_inline_edit(reader, demo):
    reader.goto(demo.url + "/projects")
    reader.keyboard.press("?")
    assert reader.locator("dialog#keys[open]").count() == 1
    reader.keyboard.press("Escape")
    reader.keyboard.press("/")
    assert reader.evaluate("document.activeElement.name") == "q"
    reader.evaluate("document.activeElement.blur()")
    reader.keyboard.press("g")
    reader.keyboard.press("o")
    reader.wait_for_url("**/offices")


def test_problems_stand_beside_their_fields(reader, demo):
    reader.goto(demo.url + "/projects/new")
    reader.evaluate("document.querySelectorAll('form').forEach(f => f.noValidate = true)")
    reader.locator("main form button[type=submit], main form .primary").first.click()
    reader.wait_for_load_state("networkidle")
    assert reader.locator("[role=alert]").count() >= 1
    assert reader.locator("[aria-invalid=true]").count() >= 1


@pytest.mark.parametrize("width", [1440, 390])
@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_pictures(browser, demo, personas, width, scheme):
    """Screens to look at; and no page is wider than its window."""
    PICTURES.mkdir(parents=True, exist_ok=True)
    page = sign_in(
        browser, demo, personas["emails"][0], personas["password"], viewport={"width": width, "height": 900}, color_scheme=scheme)
    for path in ("/", "/offices", "/offices/O-1", "/portfolios", "/portfolios/PF-1", "/projects", "/projects/P-1", "/controls", "/import"):
        page.goto(demo.url + path)
        name = re.sub(r"\W+", "-", path).strip("-") or "today"
        page.screenshot(path=str(PICTURES / f"{name}-{width}-{scheme}.png"), full_page=False)
        wide = page.evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth")
        assert wide <= 0, (path, wide)
    page.context.close()


def test_hand_over_is_tried_before_it_is_done(reader, demo):
    reader.goto(demo.url + "/people/H-41/hand-over")
    assert reader.locator("table tbody tr").count() >= 1
    reader.fill("input[name=to]", "H-2")
    reader.click("button[value=preview]")
    reader.wait_for_load_state("networkidle")
    assert reader.locator("button[value=carry], .problems").count() >= 1
    found = Axe().run(reader).response["violations"]
    assert not found, found


def test_sheet_is_one_a3_page(reader, demo, tmp_path):
    reader.goto(demo.url + "/offices/chart?print=a3")
    file = tmp_path / "sheet.pdf"
    reader.pdf(path=str(file), prefer_css_page_size=True)
    pages = len(re.findall(rb"/Type\s*/Page[^s]", file.read_bytes()))
    assert pages == 1
    found = Axe().run(reader).response["violations"]
    assert not found, found


def test_png_is_made_from_the_svg(reader, demo):
    reader.goto(demo.url + "/offices/chart")
    with reader.expect_download() as waiting:
        reader.click("button[data-picture-file]")
    path = waiting.value.path()
    with open(path, "rb") as file:
        assert file.read(8) == b"\x89PNG\r\n\x1a\n"
