"""The last check sees what a parser sees, and every way in which a site can be broken."""

from __future__ import annotations

import json
import shutil
from collections.abc import Callable
from pathlib import Path

import pytest

from macros.load import Centre
from macros.publish import finished
from macros.publish.finished import Site, expected, faults
from macros.publish.policy import meta, page_policy
from macros.publish.tags import FETCHING, Tag, read_tag
from macros.render.data_files import ZIP
from macros.render.renderer import Renderer
from macros.site import outputs
from tests.support import ROOT
from tests.support.finished import Finished, attribute
from tests.support.repository import write

MADE_BY_MKDOCS = {"404.html", "sitemap.xml", "sitemap.xml.gz"}


def wanted(centre: Centre, renderer: Renderer) -> set[str]:
    return expected([*outputs(centre, renderer), *centre.texts])


def test_the_site_is_whole(site: Path, centre: Centre, renderer: Renderer) -> None:
    assert faults(site, wanted(centre, renderer)) == []


def test_no_file_comes_from_a_package(site: Path, centre: Centre, renderer: Renderer) -> None:
    """All that is published was made from our records, written by us, or is MkDocs's list of our own addresses."""
    ours = {
        f"assets/{file.relative_to(ROOT / 'overrides' / 'assets').as_posix()}"
        for file in (ROOT / "overrides" / "assets").rglob("*")
    }
    pictures = {
        file.relative_to(ROOT / "docs").as_posix() for file in (ROOT / "docs").rglob("*") if file.suffix != ".md"
    }
    published = {file.relative_to(site).as_posix() for file in site.rglob("*") if file.is_file()}
    published.discard(".well-known/security.txt")
    of_the_site = {ZIP, *(path.removesuffix(".html") + ".md" for path in published if path.endswith("/index.html"))}
    assert published - ours - pictures - wanted(centre, renderer) - MADE_BY_MKDOCS <= {*of_the_site, "index.md"}
    assert ZIP in published


def test_the_pattern_finds_what_a_parser_finds(site: Path, pages: dict[str, Finished]) -> None:
    read = Site.read(site)
    for address, page in pages.items():
        path = address if address.endswith(".html") else f"{address}index.html"
        tags = read.tags[path]
        assert read.places[path] == set(page.ids), path
        links = {attribute(one, "href") for one in page.css("a[href]")}
        assert {tag.link for tag in tags if tag.link} == links, path
        fetched = {
            attribute(one, name)
            for name in FETCHING
            for one in page.css(f"[{name.replace(':', chr(92) + ':')}]")
            if one.tag != "a" and attribute(one, "rel") not in ("canonical", "alternate")  # which no browser fetches
        }
        assert {to for tag in tags for to in tag.fetched} == fetched, path


_LOOKS = ("//kwaad.example/a#b", "#x")


@pytest.mark.parametrize(
    ("tag", "place", "link", "fetched", "wrong"),
    [
        ("<a href='x/' id=y>", "y", "x/", (), ""),
        ('<A\nHREF="x&amp;y">', "", "x&y", (), ""),
        ('<img alt="a = b" src=plaat.png>', "", "", ("plaat.png",), ""),
        ('<img srcset="a.png 1x, b.png 2x">', "", "", ("a.png", "b.png"), ""),
        ('<link rel="canonical" href="https://site.example/">', "", "", (), ""),
        ('<link rel="stylesheet" href="//kwaad.example/x.css">', "", "", ("//kwaad.example/x.css",), ""),
        ('<link rel="canonical stylesheet" href="//kwaad.example/">', "", "", ("//kwaad.example/",), ""),
        ('<link rel="alternate preconnect" href="//kwaad.example/">', "", "", ("//kwaad.example/",), ""),
        ('<meta http-equiv="refresh" content="0; url=../nieuw/">', "", "", ("../nieuw/",), ""),
        ('<meta http-equiv=" Refresh" content="0; url=//kwaad.example">', "", "", ("//kwaad.example",), ""),
        ('<meta http-equiv="refresh" content="0;//x">', "", "", (), '<meta http-equiv="refresh" content="0;//x">'),
        ('<a xlink:href="javascript:kwaad()">', "", "", ("javascript:kwaad()",), ""),
        ('<rect fill="red" mask="url(#x)" filter="URL( &quot;//kwaad.example/a#b&quot;)">', "", "", _LOOKS, ""),
        ('<set attributeName="href" to="javascript:kwaad()">', "", "", (), "<set>"),
        ('<animate attributeName="href" values="javascript:kwaad()">', "", "", (), "<animate>"),
        ('<template shadowrootmode="open">', "", "", (), "<template>"),
        ('<link imagesrcset="//kwaad.example/a.png 1x">', "", "", (), "imagesrcset"),
        ('<a href="x/" attributionsrc="//kwaad.example/">', "", "x/", (), "attributionsrc"),
        ('<p data-id="x" id="z">', "z", "", (), ""),
        ('<form action="https://kwaad.example">', "", "", ("https://kwaad.example",), ""),
        ('<p onclick="kwaad()">', "", "", (), "onclick"),
        ('<p style="color: red">', "", "", (), "style"),
        ('<base href="/x/">', "", "", ("/x/",), "<base>"),
        ('<iframe srcdoc="x">', "", "", (), "<iframe>"),
        ("<img/src=//kwaad.example/a.png>", "", "", ("//kwaad.example/a.png",), ""),
        ('<img alt="x"src="//kwaad.example/a.png"/>', "", "", ("//kwaad.example/a.png",), ""),
        ('<a href="x/" href="y/">', "", "x/", (), ""),
        ("<a href=x=y>", "", "x=y", (), ""),
        ('<image xlink:href="//kwaad.example/a.svg">', "", "", ("//kwaad.example/a.svg",), ""),
        ('<details open id="z">', "z", "", (), ""),
        ("<script>", "", "", (), ""),
        ('<script type="module" src="../x.js">', "", "", ("../x.js",), ""),
        ('<script type="application/ld+json">', "", "", (), ""),
        ("<script defer>", "", "", (), "<script defer>"),
        ('<SCRIPT type="application/ld+json">', "", "", (), '<SCRIPT type="application/ld+json">'),
        ('<script type="application/json">', "", "", (), '<script type="application/json">'),
        ('<script src="x.js">', "", "", ("x.js",), '<script src="x.js">'),
        ("<!-- tekst -->", "", "", (), ""),
        ("<!--> <p title='-->", "", "", (), "<!--> <p title='-->"),
        ("<!-- a --!> b -->", "", "", (), "<!-- a --!> b -->"),
        ("<![CDATA[x]]>", "", "", (), "<![CDATA[x]]>"),
        ("<?x>", "", "", (), "<?x>"),
        ('<p title="x>', "", "", (), '<p title="x>'),
    ],
)
def test_a_tag_is_read(tag: str, place: str, link: str, fetched: tuple[str, ...], wrong: str) -> None:
    assert read_tag(tag) == Tag(place, link, fetched, wrong)


HEAD = f'<!doctype html><html lang="nl"><head><meta charset="utf-8">{meta(page_policy())}<title>x</title></head><body>'
INDEX = {"v": "1", "count": 1, "perFile": 8, "starts": ["st"]}
ROW = {"v": "1", "rows": {"start": [0, 160]}}
RECORD = {"v": "1", "records": [["over/#doel", 0, "Start", "", "", [], []]]}


def edit(path: str, before: str, after: str) -> Callable[[Path], None]:
    """Return what changes a file of the site."""

    def change(folder: Path) -> None:
        text = (folder / path).read_text()
        assert before in text
        (folder / path).write_text(text.replace(before, after))

    return change


def add(html: str) -> Callable[[Path], None]:
    return edit("over/index.html", "</body>", f"{html}</body>")


BROKEN: dict[str, Callable[[Path], object]] = {
    "over/index.html: ontbreekt": lambda folder: (folder / "over" / "index.html").unlink(),
    "404.html: ontbreekt": lambda folder: (folder / "404.html").unlink(),
    "app.js: leeg": lambda folder: (folder / "app.js").write_text(""),
    "over/index.html: de link ../weg/ bestaat niet": add('<a href="../weg/">x</a>'),
    "over/index.html: de link ../OVER/ bestaat niet": add('<a href="../OVER/">x</a>'),
    "over/index.html: de link ../over bestaat niet": add('<a href="../over">x</a>'),
    "over/index.html: de link #weg noemt een plek die er niet is: weg": add('<a href="#weg">x</a>'),
    "over/index.html: de link ../../x leidt naar buiten de site": add('<a href="../../x">x</a>'),
    "over/index.html: de link a/../../../x leidt naar buiten de site": add('<a href="a/../../../x">x</a>'),
    "over/index.html: de link /over/ leidt naar buiten de site": add('<a href="/over/">x</a>'),
    "over/index.html: de link //kwaad.example/ leidt naar buiten de site": add('<a href="//kwaad.example/">x</a>'),
    "over/index.html: de link javascript:x() leidt naar buiten de site": add('<a href="javascript:x()">x</a>'),
    "over/index.html: haalt https://kwaad.example/a.png op, en dat leidt naar buiten de site": add(
        '<img src="https://kwaad.example/a.png">'
    ),
    "over/index.html: haalt https://kwaad.example/ op, en dat leidt naar buiten de site": add(
        '<meta http-equiv="refresh" content="0; url=https://kwaad.example/">'
    ),
    "over/index.html: haalt data:image/png,x op, en dat leidt naar buiten de site": add('<img src="data:image/png,x">'),
    "over/index.html: <iframe> hoort niet op een pagina": add('<iframe srcdoc="x"></iframe>'),
    "over/index.html: een losse < hoort niet op een pagina": add('<img title="<" src="//kwaad.example/a.png">'),
    "over/index.html: <p title='> hoort niet op een pagina": add("<p title='><img src=\"//kwaad.example/a.png\">'>"),
    "over/index.html: onclick hoort niet op een pagina": add('<p onclick="x()">x</p>'),
    "over/index.html: heeft niet meteen na de charset de content security policy van de site": edit(
        "over/index.html", "script-src 'self'", "script-src 'self' 'unsafe-inline'"
    ),
    "404.html: heeft niet meteen na de charset de content security policy van de site": edit(
        "404.html", '<meta charset="utf-8">', '<title><meta charset="utf-8">'
    ),
    "over/index.html: heeft een script dat niet van de site is": add("<script>kwaad()</script>"),
    'over/index.html: <script src="../app.js"> hoort niet op een pagina': add('<script src="../app.js"></script>'),
    "over/index.html: heeft gegevens die geen JSON zijn": add('<script type="application/ld+json">{"x":}</script>'),
    "over/index.html: noemt meer dan één content security policy": add(
        '<meta http-equiv="Content-Security-Policy" content="script-src *">'
    ),
    "site.css: haalt https://kwaad.example/x.woff2 op, en dat leidt naar buiten de site": edit(
        "site.css", "p {", "p { src: url(https://kwaad.example/x.woff2);"
    ),
    "app.js: haalt https://kwaad.example/x.js op, en dat leidt naar buiten de site": edit(
        "app.js", "export", 'import x from "https://kwaad.example/x.js"; export'
    ),
    "app.js: haalt ./weg.js op, en dat bestaat niet": edit("app.js", "export", 'await import("./weg.js?2"); export'),
    "assets/search/index.json: ontbreekt": lambda folder: (folder / "assets/search/index.json").unlink(),
    "assets/search/w/st.json: ontbreekt": lambda folder: (folder / "assets/search/w/st.json").unlink(),
    "assets/search/d/0.json: ontbreekt": lambda folder: (folder / "assets/search/d/0.json").unlink(),
    "assets/search/d/0.json: is geen JSON": edit("assets/search/d/0.json", "{", "["),
    "assets/search/w/st.json: is van een andere versie dan index.json": edit("assets/search/w/st.json", '"1"', '"2"'),
    "assets/search/d/0.json: het resultaat over/#weg noemt een plek die er niet is: weg": edit(
        "assets/search/d/0.json", "#doel", "#weg"
    ),
    "assets/search/: geen enkel woord leidt naar het eerste record": edit("assets/search/w/st.json", "[0,", "[1,"),
}


@pytest.fixture
def small(tmp_path: Path) -> Path:
    """Make a small site that is whole, to stand under /repo/."""
    write(tmp_path, "index.html", f'{HEAD}<link rel="canonical" href="https://site.example/repo/"></body></html>')
    body = '<h2 id="doel">Doel</h2><a href="../#top">x</a><a href="#doel">x</a><a href="https://site.example/">x</a>'
    write(tmp_path, "over/index.html", f"{HEAD}{body}<a href='./?q=1'>x</a></body></html>")
    write(tmp_path, "404.html", f'{HEAD}<a href="/repo/over/">x</a><a href="/repo/.">x</a></body></html>')
    write(tmp_path, "site.css", "p { color: red }")
    write(tmp_path, "app.js", "export {}")
    for name, content in (("index", INDEX), ("w/st", ROW), ("d/0", RECORD)):
        write(tmp_path, f"assets/search/{name}.json", json.dumps(content))
    return tmp_path


def test_a_small_site_is_whole(small: Path) -> None:
    assert faults(small, ["over/index.html"]) == []


@pytest.mark.parametrize("told", BROKEN)
def test_what_is_broken_is_told(told: str, small: Path) -> None:
    BROKEN[told](small)
    assert told in faults(small, ["over/index.html"])


@pytest.mark.parametrize("limit", ["MOST_BYTES", "MOST_BYTES_A_FILE"])
def test_what_pages_does_not_take_is_told(limit: str, small: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(finished, limit, 200)
    assert any("MB" in fault or "GB" in fault for fault in faults(small, []))


def test_a_site_without_a_page_is_not_whole(site: Path, tmp_path: Path) -> None:
    """A page that others link to is missed by the check, and by those that link to it."""
    copy = Path(shutil.copytree(site, tmp_path / "site"))
    shutil.rmtree(copy / "hulp-nu")
    told = faults(copy, ["hulp-nu/index.html"])
    assert "hulp-nu/index.html: ontbreekt" in told
    assert "index.html: de link hulp-nu/ bestaat niet" in told
