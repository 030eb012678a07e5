"""/over/open-data/: its examples run as they stand there and say what the records say; its files are there."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, expect

from macros.load import Centre
from macros.model.kinds import KINDS, METHODS, PARTNERS
from macros.render.data_files import ADDRESSES
from macros.render.text import reserve_of
from tests.support.browser import served
from tests.support.finished import Finished, attribute

PAGE = "over/open-data/"
AGE, TOWN = 10, "groningen"  # as in the examples


@pytest.fixture
def examples(pages: dict[str, Finished], server: str) -> list[str]:
    """Return the examples of the page, with the address of the served site in the place of that of the site."""
    address = attribute(pages[""].css('link[rel="canonical"]')[0], "href")
    found = [one.text() for one in pages[PAGE].css("pre code")]
    assert all(address in one for one in found)
    return [one.replace(address, f"{server}/") for one in found]


def test_the_example_in_python_says_what_the_records_say(examples: list[str], centre: Centre) -> None:
    python = examples[0]
    told = subprocess.run([sys.executable, "-I", "-S", "-c", python], capture_output=True, text=True, timeout=60)
    assert told.stderr == ""
    lines = {line.split(" | ")[0]: line.split(" | ")[1:] for line in told.stdout.splitlines()}
    fitting = [
        item
        for item in centre.catalogue.all(METHODS)
        if item.value.age_from is not None and item.value.age_from <= AGE
        if item.value.age_to is None or item.value.age_to + item.value.age_to_inclusive > AGE
    ]
    assert 10 < len(fitting) < len(centre.catalogue.all(METHODS))
    assert lines.keys() == {item.name for item in fitting}
    for item in fitting:
        *levels, notice, page = lines[item.name]
        assert notice == (reserve_of(centre.catalogue, item.value) or "geen opmerking")
        assert levels == [centre.catalogue.label("levels", one.level) for one in item.value.evidence]
        assert page.endswith(f"/{item.address}")


def test_the_example_in_javascript_runs_on_a_page_of_somebody_else(
    examples: list[str], centre: Centre, browser: Browser, tmp_path: Path
) -> None:
    (tmp_path / "index.html").write_text(f'<script type="module">{examples[1]}</script>', encoding="utf-8")
    with served(tmp_path) as elsewhere:
        page = browser.new_page()
        page.goto(elsewhere)
        rows = page.locator("li")
        there = [item for item in centre.catalogue.all(PARTNERS) if TOWN in item.value.municipalities]
        assert len(there) > 10
        expect(rows).to_have_count(len(there))
        told = {one.inner_text(): str(one.locator("a").get_attribute("href")) for one in rows.all()}
        page.close()
    names = [
        item.name + (f" ({doubt})" if (doubt := reserve_of(centre.catalogue, item.value)) else "") for item in there
    ]
    assert any("Vraag eerst na: stand" in name for name in names)
    assert told.keys() == set(names)
    assert all(told[name].endswith(f"/{item.address}") for name, item in zip(names, there, strict=True))


def test_every_file_that_writers_can_name_is_there(site: Path) -> None:
    assert sorted(name for name, path in ADDRESSES.items() if not (site / path).is_file()) == []


def test_every_kind_is_in_the_table_with_as_many_records_as_there_are(
    pages: dict[str, Finished], centre: Centre
) -> None:
    page = pages[PAGE]
    rows = page.css("tbody tr")
    counts = [one.text() for one in page.css("tbody th .stand")]
    assert counts == [str(len(centre.catalogue.of(kind))) for kind in KINDS.values()]
    for row, kind in zip(rows, KINDS.values(), strict=True):
        assert page.targets(row) == {kind.data, kind.table}


def test_every_page_leads_here(pages: dict[str, Finished]) -> None:
    assert [address for address, page in pages.items() if PAGE not in page.targets()] == []


@pytest.mark.parametrize("context_options", [{"viewport": {"width": 320, "height": 640}}], ids=["phone"])
def test_all_code_is_in_sight_on_a_phone_and_has_no_hyphens_that_are_not_there(page: Page) -> None:
    page.goto(f"/{PAGE}")
    blocks = page.locator("pre code")
    expect(blocks).to_have_count(2)
    assert blocks.evaluate_all("all => all.every(one => one.scrollWidth <= one.clientWidth)")
    assert blocks.evaluate_all("all => all.map(one => getComputedStyle(one).hyphens)") == ["none", "none"]
