"""What readers take along: how a page is cited, and numbers to save; each link leads to a file that says the same."""

from __future__ import annotations

from pathlib import Path

import pytest
import rispy
import vobject
from playwright.sync_api import Page, expect

from macros.load import Centre
from macros.model.kinds import METHODS, PARTNERS, RESEARCH
from macros.render.text import dutch_date, reserve_of, to_dial
from tests.support.finished import Finished, attribute, text

Site = dict[str, Finished]
METHOD, PARTNER, STUDY = "methoden/mst/", "partners/elker-aanmelding/", "onderzoek/evaluatie-social-return-2014/"


def test_every_method_and_study_says_at_its_end_how_to_cite_it(centre: Centre, pages: Site, site: Path) -> None:
    cited = {item.address: item for kind in (METHODS, RESEARCH) for item in centre.catalogue.all(kind)}
    assert {address for address, page in pages.items() if page.css(".cite")} == cited.keys()
    for address, item in cited.items():
        (block,) = pages[address].css("article > .colophon > details.cite")
        assert "open" not in block.attributes
        line = text(block.css("p")[0])
        year, day = item.value.reviewed[:4], dutch_date(item.value.reviewed)
        title = item.name if item.name.endswith(("?", "!", ".")) else f"{item.name}."
        mark = f"{doubt}. " if (doubt := reserve_of(centre.catalogue, item.value)) else ""
        note = f"{mark}Nagekeken op {day}. Licentie: CC BY 4.0. "
        assert line.startswith(f"Elker expertisecentrum ({year}). {title} {note}")
        files = [pages[address].resolve(attribute(one, "href")) for one in block.css("a[download]")]
        assert files == [f"data/v1/{item.kind.code}/{item.id}.{ending}" for ending in ("bib", "ris")]
        bib, ris = ((site / file).read_text(encoding="utf-8") for file in files)
        (found, *reports) = rispy.loads(ris)
        assert line.endswith(f" {found['urls'][0]}")
        assert f"url = {{{found['urls'][0]}}}" in bib
        lines = [text(one) for one in block.css("li")]
        assert len(lines) == len(reports)
        for shown, report in zip(lines, reports, strict=True):
            assert all(report[name] in shown for name in ("title", "publisher", "year")), address
            assert shown.endswith(report["urls"][0])


def test_a_number_that_can_be_saved_is_the_number_beside_it(centre: Centre, pages: Site, site: Path) -> None:
    saved: set[str] = set()
    for address, page in pages.items():
        for link in page.css(".keep > a"):
            file = page.resolve(attribute(link, "href"))
            (card,) = vobject.readComponents((site / file).read_text(encoding="utf-8"))
            around = link.parent
            while around is not None and around.tag != "li":
                around = around.parent
            assert around is not None
            dialled = [attribute(one, "href") for one in around.css("a.call")]
            assert dialled == [f"tel:{to_dial(card.tel.value)}"], address
            assert attribute(link, "aria-label") == f"Bewaar dit nummer: {card.fn.value}"
            saved.add(file)
    numbers = [one.value for one in centre.catalogue.contacts.values() if one.value.numbers]
    assert saved == {f"data/v1/contacts/{one.id}.vcf" for one in numbers if one.name not in one.numbers}


def test_who_needs_a_number_now_is_not_asked_to_save_it(centre: Centre, pages: Site) -> None:
    """What a telephone keeps, others see: a number on which a life may depend is saved from its own page alone."""
    urgent = {f"data/v1/contacts/{id}.vcf" for id, one in centre.catalogue.contacts.items() if one.value.urgent}
    own = {item.address for item in centre.catalogue.all(PARTNERS)}
    offered = {
        address
        for address, page in pages.items()
        if urgent & {page.resolve(attribute(one, "href")) for one in page.css(".keep > a")}
    }
    assert offered
    assert offered <= own
    assert [
        address for address, page in pages.items() if page.css(".sheet .keep, .urgent .keep, .dials--now .keep")
    ] == []


@pytest.mark.parametrize("ending", ["bib", "ris"])
def test_a_citation_is_taken_along_by_keyboard(page: Page, site: Path, ending: str) -> None:
    page.goto(f"/{METHOD}")
    page.locator(".cite summary").focus()
    page.keyboard.press("Enter")
    link = page.locator(f".cite a[href$='.{ending}']")
    expect(link).to_be_visible()
    for _ in ("bib", "ris")[: ("bib", "ris").index(ending) + 1]:
        page.keyboard.press("Tab")
    expect(link).to_be_focused()
    with page.expect_download() as download:
        page.keyboard.press("Enter")
    assert download.value.suggested_filename == f"mst.{ending}"
    assert Path(download.value.path()).read_bytes() == (site / f"data/v1/methods/mst.{ending}").read_bytes()


def test_a_number_is_saved_by_keyboard(page: Page, site: Path) -> None:
    page.goto(f"/{PARTNER}")
    link = page.get_by_role("link", name="Bewaar dit nummer: Elker, Team Aanmelding en Advies")
    page.locator(".dial a[href^='https:']").focus()
    page.keyboard.press("Tab")
    expect(link).to_be_focused()
    with page.expect_download() as download:
        page.keyboard.press("Enter")
    card = site / "data/v1/contacts/elker-aanmelding.vcf"
    assert Path(download.value.path()).read_bytes() == card.read_bytes()


@pytest.mark.parametrize("context_options", [{"viewport": {"width": width, "height": 740}} for width in (320, 1280)])
@pytest.mark.parametrize("address", [PARTNER, METHOD, "hulp-nu/", "vragen/veiligheid-thuis/"])
def test_the_link_that_saves_is_large_enough_and_under_its_number(page: Page, address: str) -> None:
    page.goto(f"/{address}")
    rows = page.locator("li:has(.keep)").all()
    assert rows
    for row in (one for one in rows if one.is_visible()):
        call, keep = row.locator(".call").bounding_box(), row.locator(".keep > a").bounding_box()
        assert call
        assert keep
        assert min(keep["width"], keep["height"]) >= 24
        assert keep["y"] >= call["y"] + call["height"] or keep["x"] + keep["width"] <= call["x"]


@pytest.mark.parametrize("address", [METHOD, STUDY])
def test_a_citation_is_on_paper_without_what_is_to_press(page: Page, address: str) -> None:
    page.goto(f"/{address}")
    page.emulate_media(media="print")
    expect(page.locator(".cite > p").first).to_be_visible()
    assert page.locator(".cite > p").first.evaluate("one => one.getBoundingClientRect().height") > 5
    expect(page.locator(".cite__more")).to_be_hidden()
    assert page.locator(".colophon summary:visible").all_inner_texts() == ["Zo citeert u deze pagina"]


def test_what_saves_a_number_is_not_on_paper(page: Page) -> None:
    page.goto(f"/{PARTNER}")
    page.emulate_media(media="print")
    expect(page.locator(".dial .call")).to_be_visible()
    expect(page.locator(".keep")).to_be_hidden()
