"""Another generator, without hooks, makes the same pages with the same words of what `stage` writes."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest
import yaml

from macros.load import Centre
from macros.outputs import Page
from macros.publish.stage import stage
from macros.render.renderer import Renderer
from macros.site import outputs
from tests.support.finished import Finished, attribute, parse, read_site, text
from tests.support.sample import BY_HAND, OVERVIEWS, RECORDS

ZENSICAL = Path(sys.executable).with_name("zensical")
# Ten pages of all sorts, one of them a record with a story.
COMPARED = [*BY_HAND[:4], *OVERVIEWS[:2], *RECORDS[:3], "methoden/matched-care/"]


@pytest.fixture(scope="module")
def staged(centre: Centre, renderer: Renderer, tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("stage")
    made = list(outputs(centre, renderer))
    number = stage(centre, renderer, made, "https://voorbeeld.example/", folder)
    assert number == len([one for one in made if isinstance(one, Page)]) + len([t for t in centre.texts if not t.kind])
    return folder


@pytest.fixture(scope="module")
def built(staged: Path) -> dict[str, Finished]:
    done = subprocess.run([ZENSICAL, "build"], cwd=staged, capture_output=True, text=True, timeout=120)
    assert done.returncode == 0, done.stdout + done.stderr
    assert "No issues found" in done.stdout + done.stderr
    return read_site(staged / "site")


def test_everything_is_a_plain_file(staged: Path) -> None:
    settings = yaml.safe_load((staged / "mkdocs.yml").read_text())
    assert not settings.keys() & {"hooks", "plugins", "edit_uri_template"}
    assert settings["site_url"] == "https://voorbeeld.example/"
    for file in (staged / "docs").rglob("*.md"):
        if file.name != "schrijven.md":  # which shows how a widget is called
            assert "{{" not in file.read_text().partition("<div>")[2], file
    assert (staged / "docs" / "assets" / "search" / "index.json").is_file()


def test_the_pages_and_addresses_are_the_same(
    built: dict[str, Finished], pages: dict[str, Finished], former: dict[str, Finished]
) -> None:
    assert set(built) == {*pages, *former}


@pytest.mark.parametrize("address", COMPARED)
def test_the_words_are_the_same(address: str, built: dict[str, Finished], pages: dict[str, Finished]) -> None:
    own = words(pages[address], "#content", without=".content > .edit, .content > .siblings, .colophon")
    assert own in words(built[address], "article", without=".colophon, .headerlink")


def words(page: Finished, where: str, *, without: str) -> str:
    """Return the words of a part of a page; the page itself is left as it is."""
    copy = parse(page.tree.html or "", page.address)
    for extra in copy.css(without):
        extra.decompose()
    return text(copy.css(where)[0])


@pytest.mark.parametrize("address", COMPARED)
def test_the_links_are_the_same(address: str, built: dict[str, Finished], pages: dict[str, Finished]) -> None:
    content = pages[address].css("#content")[0]
    wanted = {to for to in pages[address].targets(content) if "/edit/" not in to and "mailto:" not in to}
    for extra in pages[address].css(".siblings a, #geef-door a"):
        wanted.discard(pages[address].resolve(attribute(extra, "href")))
    assert wanted - built[address].targets() == set()
