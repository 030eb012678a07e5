"""The Markdown version of every page says what the page says, word for word, and holds no HTML."""

import re
from pathlib import Path

import pytest
from markdown_it.token import Token

from macros.publish.markdown import converter
from macros.render.text import in_markdown
from tests.support.finished import Finished, attribute, parse, text
from tests.support.markdown import Markdowns, alive, links, read

LETTERS = re.compile(r"[^\W\d_]+")
# What is no part of the words of a page: tools, ways about, drawings, numbers of sources, ways to pass on.
NO_WORDS = (
    "svg, form, button, nav, script, [hidden], [aria-hidden=true], span.refs, .colophon__links, .leave, #geef-door"
)
WORDS = frozenset(["text", "code_inline", "fence", "code_block"])


@pytest.fixture(scope="module")
def told(site: Path, pages: dict[str, Finished]) -> Markdowns:
    """Markdowns the Markdown of every page, by address."""
    return {
        address: read((site / address / "index.md").read_text(encoding="utf-8"))
        for address in pages
        if address != "404.html"
    }


def letters(pieces: list[Token]) -> str:
    """Return the letters that a reader of Markdown sees, in order."""
    return "".join(LETTERS.findall(" ".join(one.content for one in pieces if one.type in WORDS)))


def body(pieces: list[Token]) -> list[Token]:
    """Return what comes after the first line."""
    return pieces[next(place for place, one in enumerate(pieces) if one.type == "paragraph_close") :]


@pytest.fixture(scope="module")
def contents(pages: dict[str, Finished], told: Markdowns) -> dict[str, Finished]:
    """Return the content of every page without what is no part of its words, by address."""
    found = {address: parse(pages[address].css("#content")[0].html or "", address) for address in told}
    for page in found.values():
        for one in page.css(NO_WORDS):
            one.decompose()
    return found


def test_every_page_has_one_and_nothing_else_has(site: Path, told: Markdowns) -> None:
    assert {file.parent.relative_to(site).as_posix() for file in site.rglob("*.md")} == {
        address.rstrip("/") or "." for address in told
    }
    assert len(told) > 900


def test_its_page_names_it(pages: dict[str, Finished], told: Markdowns) -> None:
    named = {
        address: [page.resolve(attribute(one, "href")) for one in page.css('link[type="text/markdown"]')]
        for address, page in pages.items()
    }
    assert named == {address: [f"{address}index.md"] if address in told else [] for address in pages}


def test_it_says_what_the_page_says(contents: dict[str, Finished], told: Markdowns) -> None:
    wrong = {}
    for address, page in contents.items():
        wanted, found = "".join(LETTERS.findall(page.text)), letters(body(told[address]))
        if wanted != found:
            same = next((i for i in range(len(wanted)) if wanted[: i + 1] != found[: i + 1]), len(wanted))
            wrong[address] = (wanted[same - 20 : same + 40], found[same - 20 : same + 40])
    assert wrong == {}


def test_its_headings_are_those_of_the_page(contents: dict[str, Finished], told: Markdowns) -> None:
    wrong = {}
    for address, page in contents.items():
        wanted = [(one.tag, "".join(LETTERS.findall(text(one)))) for one in page.css("h1, h2, h3, h4, h5, h6")]
        pieces = told[address]
        starts = [place for place, one in enumerate(pieces) if one.type == "heading_open"]
        found = [(pieces[place].tag, letters(pieces[place + 1].children or [])) for place in starts]
        if wanted != found:
            wrong[address] = (wanted, found)
    assert wrong == {}


def test_its_links_are_links_of_the_page(pages: dict[str, Finished], told: Markdowns) -> None:
    """So they lead to places that exist: of those of the page, other tests know that."""
    lost, count = {}, 0
    for address, pieces in told.items():
        known = {target.partition("?")[0] if "mailto:" in target else target for target in pages[address].targets()}
        found = {pages[address].resolve(link) for link in links(body(pieces))}
        count += len(found)
        if strange := found - known:
            lost[address] = strange
    assert lost == {}
    assert count > 10_000


def test_it_holds_no_html_and_no_drawing(told: Markdowns) -> None:
    assert {address for address, pieces in told.items() if alive(pieces)} == set()


@pytest.mark.parametrize(
    "html",
    [
        "<p>&lt;img src=x&gt; [x](//kwaad.example/) `a`</p>",
        "<p>&#60;img src=x&#62; &#x3c;b&#x3e; &LT;b&GT; &lt;img src=x&gt;</p>",
        "<div>&ltb&gt &#60b&#62</div>",
        "<p>&#91;x&#93;(//kwaad.example/) &lbrack;x](//kwaad.example/) &lsqb;x](//kwaad.example/)</p>",
        "<p>&lsqb;1]: //kwaad.example/</p><p>&lsqb;1]</p>",
        "<h2>&#60;img src=x&#62;</h2><ul><li>&#96;&#96;&#96;</li></ul><p>&#60;b&#62;</p>",
        '<p><abbr title="[x](//kwaad.example/)">x</abbr> <ABBR title="y">y</ABBR></p>',
        "<div><code><table><tr><td>`\n\n&lt;img src=x&gt; [x](//kwaad.example/)</td></tr></table></code></div>",
        "<table><code><table><tr><td>&lt;b&gt; [x](//kwaad.example/)</td></tr></table></code></table>",
        "<p><code>a<code>b</code>&lt;b&gt; [x](//kwaad.example/)</code></p>",
        "<pre><code>```\n&lt;img src=x&gt;\n```\n&#60;b&#62;\n</code></pre>",
    ],
)
def test_words_stay_words(html: str) -> None:
    """However their signs are written in the page, and wherever code stands."""
    pieces = read(converter()(html))
    assert alive(pieces) == []
    assert links(pieces) == set()


def test_a_name_is_one_line_without_markup() -> None:
    pieces = read(in_markdown("a\n\n# b\n[x](javascript:kwaad()) <b>"))
    assert [one.content for one in pieces if one.type == "text"] == ["a # b [x](javascript:kwaad()) <b>"]
    assert {one.type for one in pieces} == {"paragraph_open", "inline", "text", "paragraph_close"}


def test_its_first_line_says_which_page_it_is(site: Path, pages: dict[str, Finished]) -> None:
    for address in ("", "vragen/pesten/", "methoden/", "over/privacy/", "bronnen/p525/"):
        first, empty, rest = (site / address / "index.md").read_text(encoding="utf-8").split("\n", 2)
        canonical = attribute(pages[address].css("link[rel=canonical]")[0], "href")
        assert f"]({canonical})." in first
        assert "CC BY 4.0" in first
        assert not empty
        assert rest.strip()
    question = (site / "vragen/pesten/index.md").read_text(encoding="utf-8").split("\n", 1)[0]
    assert question.startswith("Elker expertisecentrum: [Pesten](")
    assert re.search(r" Laatst nagekeken: \d+ [a-z]+ \d{4}\. ", question)


def test_numbers_of_sources_are_readable_and_in_italics_where_derived(site: Path) -> None:
    words = (site / "vragen/pesten/index.md").read_text(encoding="utf-8")
    assert "zeg dat u er iets mee doet. [1] (2017)" in words
    assert "naar pesten. *[8]*" in words
    assert "1. [Onderzoeker over pesten in de klas](../../bronnen/p525/)" in words


def test_words_that_stand_apart_on_the_page_stand_apart(site: Path) -> None:
    words = (site / "gemeenten/groningen/index.md").read_text(encoding="utf-8")
    assert "Oordeel niet gevonden 12 tot en met 25 jaar" in words
    assert "[2] **Wat dan wel:**" in (site / "methoden/mst/index.md").read_text(encoding="utf-8")
    # a number that only the eye gets stays away, and a place on the page is one in the browser
    assert "1. ### [Gewoon opgroeien](./#wat-hoort-erbij)" in (site / "vragen/pesten/index.md").read_text("utf-8")


def test_tables_stay_tables(told: Markdowns) -> None:
    assert sum(one.type == "tr_open" for one in told["methoden/"]) > 30
