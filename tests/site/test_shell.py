"""The shell of every page is our own: small, the same everywhere, and dark for a reader who wants that."""

import gzip
import re
from pathlib import Path

import pytest
from playwright.sync_api import Page, expect

from macros.render.scripts import SCRIPTS, joined
from macros.render.style_sheet import LAYERS, SHEETS, style_sheet
from tests.support import ROOT
from tests.support.finished import Finished, attribute
from tests.support.sample import RECORDS

THEME = ROOT / "overrides"
STYLE_SHEET = "assets/stylesheets/site.css"
DARK = {"color_scheme": "dark"}
FIRST_VISIT = ["/", "/vragen/", "/methoden/", "/hulp-nu/", *(f"/{record}" for record in RECORDS)]


@pytest.fixture(scope="module")
def shells(pages: dict[str, Finished]) -> dict[str, Finished]:
    """Return every page but the redirects, which have no shell."""
    return {path: page for path, page in pages.items() if page.css("main")}


def background(page: Page) -> int:
    """Return how much red the paper has: much in the light, little in the dark."""
    return int(page.evaluate("Number(getComputedStyle(document.body).backgroundColor.match(/\\d+/)[0])"))


def test_no_template_extends_the_themes_own_page() -> None:
    templates = {file.name: file.read_text(encoding="utf-8") for file in THEME.rglob("*.html")}
    assert [name for name, text in templates.items() if re.search(r"extends\s+[\"']base\.html", text)] == []


def test_a_page_asks_for_one_script_and_gets_the_joined_ones(site: Path, shells: dict[str, Finished]) -> None:
    """What is fetched for the search comes after, and is counted apart."""
    asked = {page.resolve(attribute(page.css("html")[0], "data-shell")) for page in shells.values()}
    assert asked == {f"assets/javascripts/{name}.js" for name in SCRIPTS}
    others = {page.resolve(attribute(one, "src")) for page in shells.values() for one in page.css("script[src]")}
    assert others == {"assets/javascripts/search/page.js"}
    for name in SCRIPTS:
        assert (site / "assets" / "javascripts" / f"{name}.js").read_text() == joined(name)
    assert sorted(file.stem for file in (site / "assets" / "javascripts").glob("*.js")) == sorted(SCRIPTS)


def test_each_joined_script_is_used_and_keeps_to_itself() -> None:
    folder = THEME / "assets" / "javascripts"
    files = {
        file.relative_to(folder).with_suffix("").as_posix(): file
        for file in folder.rglob("*.js")
        if file.parent.name != "search"
    }
    # disk.js goes into the zip alone
    assert files.keys() == {"address", "disk"} | {part for parts in SCRIPTS.values() for part in parts}
    tied = re.compile(r"^(?:import|export)\b", re.MULTILINE)
    assert [name for name in SCRIPTS if tied.search(joined(name))] == []
    assert "function keep(" in joined("filter")
    assert "function keep(" not in joined("plain")


def test_one_script_writes_choices_to_the_address() -> None:
    folder = THEME / "assets" / "javascripts"
    assert [file.name for file in folder.rglob("*.js") if "replaceState" in file.read_text()] == ["address.js"]


def test_every_page_has_one_style_sheet(shells: dict[str, Finished]) -> None:
    linked = {
        path: [page.resolve(attribute(one, "href")).lstrip("/") for one in page.css("link[rel=stylesheet]")]
        for path, page in shells.items()
    }
    known = [[f"assets/stylesheets/{name}.css"] for name in SHEETS]
    assert {path: found for path, found in linked.items() if found not in known} == {}


def test_the_published_style_sheet_is_that_of_the_theme_and_small(site: Path) -> None:
    for name in SHEETS:
        published = (site / "assets" / "stylesheets" / f"{name}.css").read_text(encoding="utf-8")
        assert published == style_sheet(THEME / "assets" / "stylesheets", name)
        assert len(gzip.compress(published.encode())) <= 9_000


def test_nothing_of_the_themes_own_is_published(site: Path) -> None:
    ours = {file.name for file in THEME.rglob("*") if file.suffix != ".css"} | {f"{name}.css" for name in SHEETS}
    ours |= {f"{name}.js" for name in SCRIPTS}
    published = [file for kind in ("*.css", "*.js", "*.map", "*.png") for file in (site / "assets").rglob(kind)]
    assert [file.relative_to(site).as_posix() for file in published if file.name not in ours] == []


def test_the_only_inline_script_is_the_same_on_every_page(shells: dict[str, Finished]) -> None:
    inline = {path: [one.text() for one in page.css("script:not([src], [type])")] for path, page in shells.items()}
    first = next(iter(inline.values()))
    assert len(first) == 1
    assert "localStorage" in first[0]
    assert {path: found for path, found in inline.items() if found != first} == {}


def test_no_page_has_styles_of_its_own(shells: dict[str, Finished]) -> None:
    assert [path for path, page in shells.items() if page.css("style, [style]")] == []


def test_colours_stand_in_one_place() -> None:
    others = [THEME / "assets" / "stylesheets" / f"{name}.css" for name in LAYERS if name != "tokens"]
    assert {file.name: found for file in others if (found := re.findall(r"#[0-9a-f]{3,8}\b", file.read_text()))} == {}


@pytest.mark.parametrize("path", FIRST_VISIT)
def test_a_first_visit_is_light(page: Page, requests: list[str], path: str) -> None:
    sizes: list[int] = []
    page.on("requestfinished", lambda request: sizes.append(request.sizes()["responseBodySize"]))
    page.goto(path, wait_until="networkidle")
    needed = [url for url in requests if "/search/" not in url]  # the box works without its scripts, as a plain form
    assert len(needed) <= 4, needed
    assert sum(sizes) <= 25_000, dict(zip(requests, sizes, strict=False))


@pytest.mark.parametrize("context_options", [DARK | {"java_script_enabled": False}], ids=["no-javascript"])
def test_a_dark_device_gets_dark_paper_without_javascript(page: Page) -> None:
    page.goto("/")
    assert page.locator("html").get_attribute("data-scheme") is None
    expect(page.locator(".scheme").first).to_be_hidden()
    expect(page.locator("body")).to_have_css("background-color", "rgb(20, 25, 26)")


@pytest.mark.parametrize("context_options", [{}, DARK], ids=["light", "dark"])
def test_the_switch_turns_the_scheme_and_is_remembered(page: Page) -> None:
    page.goto("/")
    before = background(page)
    page.get_by_role("button", name="Donker scherm" if before > 128 else "Licht scherm").click()
    after = background(page)
    assert (before > 128) != (after > 128)
    page.goto("/hulp-nu/")
    assert background(page) == after
    page.reload()
    assert background(page) == after
    page.get_by_role("button", name="Donker scherm" if after > 128 else "Licht scherm").click()
    page.reload()
    assert background(page) == before
    assert page.evaluate("localStorage.length") == 0


def test_the_skip_link_shows_itself_and_leads_to_the_text(page: Page) -> None:
    page.goto(f"/{RECORDS[0]}")
    page.keyboard.press("Tab")
    skip = page.get_by_role("link", name="Ga naar inhoud")
    expect(skip).to_be_focused()
    expect(skip).to_be_in_viewport()
    page.keyboard.press("Enter")
    expect(page.locator("#content")).to_be_focused()
    page.keyboard.press("Tab")
    assert page.evaluate("document.activeElement.closest('#content') !== null")


@pytest.mark.parametrize("sheet", SHEETS)
def test_every_style_file_is_one_layer_in_order(sheet: str, tmp_path: Path) -> None:
    for number, name in enumerate(LAYERS):
        (tmp_path / f"{name}.css").write_text(f"a{{top:{number}}}\n")
    joined = style_sheet(tmp_path, sheet)
    assert joined.startswith(f"@layer {','.join(SHEETS[sheet])};")
    assert re.findall(r"top:(\d+)", joined) == [str(LAYERS.index(name)) for name in SHEETS[sheet]]
    assert {file.stem for file in (THEME / "assets" / "stylesheets").glob("*.css")} == set(LAYERS)


@pytest.mark.parametrize("width", [320, 1280])
def test_a_long_list_can_be_entered_at_a_letter(width: int, page: Page) -> None:
    """Once: beside it where there is room, else above it."""
    page.set_viewport_size({"width": width, "height": 800})
    page.goto("/begrippen/")
    letter = page.locator("main a[href='#letter-w']:visible")
    expect(letter).to_have_count(1)
    letter.click()
    expect(page.locator("#letter-w")).to_be_in_viewport()
