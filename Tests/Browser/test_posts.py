"""Vacancies, hand-over and the chart for the wall in a real browser."""

import re

import pytest
from axe_playwright_python.sync_playwright import Axe

from test_pages import browser, reader  # noqa: F401


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
