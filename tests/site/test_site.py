"""What readers find on the finished site: every record, whole, with where it comes from and what belongs to it.

Each test looks at all records or all pages, and fails with a list of those with which something is wrong.
"""

import json
import re
from collections import Counter
from collections.abc import Iterable
from pathlib import Path

import pytest
from selectolax.lexbor import LexborNode

from macros.check.telephone import TELEPHONE
from macros.load import Centre
from macros.load.files import Item
from macros.model.base import Record, Sourced
from macros.model.fields import INLINE, Prose, Reference, source_id
from macros.model.kinds import GAPS_PAGE, KINDS, SOURCES
from macros.model.walk import values_of
from macros.render.text import dutch_date
from tests.support import ROOT
from tests.support.finished import UNSEEN, Finished, attribute, text

INVENTORY = (ROOT / "tests/data/inventory_ids.txt").read_text().split()

# What a forgotten value, a forgotten note, code that was never run or a widget that was never filled in leaves behind.
LEFT_BEHIND = re.compile(
    r"\{\{|\{%|\[\[|\]\]|\bNOOT\b|\bNone\b|\bUndefined\b|<built-in|Macro Rendering Error|[\ue000\ue001]"
)

Site = dict[str, Finished]


@pytest.fixture(scope="module")
def records(centre: Centre) -> list[Item[Record]]:
    return list(centre.catalogue.items())


@pytest.fixture(scope="module")
def sourced(records: list[Item[Record]]) -> list[tuple[Item[Record], Sourced]]:
    """Return every record but the sources, as an item and as what it holds."""
    return [(item, item.value) for item in records if isinstance(item.value, Sourced)]


def name_of(item: Item[Record]) -> str:
    return f"{item.kind.code}/{item.id}"


def place(name: str) -> str:
    """Return the address of "<kind>/<id>" or "<kind>/<id>#<part>"."""
    path, sign, part = name.partition("#")
    reference = Reference.parse(path)
    return KINDS[reference.target].address(reference.id) + sign + part


def body(pages: Site, item: Item[Record]) -> LexborNode:
    """Return what the site says of a record: its article, or its entry in a list."""
    page = page_of(pages, item)
    return page.css("article.record")[0] if item.kind.own_page else page.entry(item.id)


def page_of(pages: Site, item: Item[Record]) -> Finished:
    return pages[item.address.partition("#")[0]]


def exists(pages: Site, target: str) -> bool:
    path, _, id = target.partition("#")
    return path in pages and (not id or id in pages[path].ids)


def without_references(sentence: str) -> list[str]:
    """Return a sentence without the references in it, in pieces."""
    return [piece.strip() for piece in INLINE.sub("\0", sentence).split("\0")]


def missing(sentences: Iterable[str], shown: str) -> list[str]:
    """Return the pieces of sentences that do not stand in a text."""
    return [piece for sentence in sentences for piece in without_references(sentence) if piece not in shown]


# Every record


def test_records_are_on_the_site_under_their_names(pages: Site, records: list[Item[Record]]) -> None:
    wrong = {}
    for item in records:
        heading = text(body(pages, item).css("h1, h3")[0]) if exists(pages, item.address) else "(nowhere)"
        if heading != item.name:
            wrong[item.address] = heading
    assert wrong == {}


def test_ids_of_the_inventories_are_on_the_site(pages: Site, former: Site) -> None:
    lost = [name for name in INVENTORY if not exists(pages, place(name)) and place(name) not in former]
    assert lost == []


def test_former_addresses_lead_to_a_page(pages: Site, former: Site, records: list[Item[Record]]) -> None:
    """And there are as many as the records tell of, each with the page that the record has now."""
    wanted = {
        KINDS[one.target].address(one.id): item.address
        for item in records
        for one in item.former
        if KINDS[one.target].own_page
    }
    assert {address: target for address, page in former.items() for target in page.targets()} == wanted
    assert [target for target in wanted.values() if not exists(pages, target)] == []


def test_records_show_their_status(pages: Site, sourced: list[tuple[Item[Record], Sourced]], centre: Centre) -> None:
    wrong = {}
    for item, record in sourced:
        word = centre.catalogue.word("statuses", record.status)
        day = dutch_date(record.valid_on) if record.valid_on else ""
        if item.kind.own_page:
            shown, wanted = text(body(pages, item).css(".colophon")[0]), [word.label, word.description, day]
        else:
            said, foot = body(pages, item), page_of(pages, item).css(".colophon")[0]
            shown, wanted = f"{text(said)} {text(foot)}", [word.label, day]
        if lost := [part for part in wanted if part not in shown]:
            wrong[name_of(item)] = lost
    assert wrong == {}


def test_records_list_their_sources(pages: Site, sourced: list[tuple[Item[Record], Sourced]]) -> None:
    wrong = {}
    for item, record in sourced:
        page = page_of(pages, item)
        listed = page.targets(page.css(".sources")[0])
        wanted = {SOURCES.address(source_id(source)) for source in record.sources}
        lost = wanted - listed
        lost |= {target for target in listed if item.kind.own_page and not exists(pages, target)}
        if lost or not wanted:
            wrong[name_of(item)] = lost
    assert wrong == {}


def test_records_tell_when_they_were_reviewed_and_who_owns_them(
    pages: Site, records: list[Item[Record]], centre: Centre
) -> None:
    wrong = {}
    for item in records:
        said = body(pages, item) if item.kind.own_page else page_of(pages, item).css(".colophon")[0]
        shown = text(said)
        day = re.search(rf"agekeken\b.* {dutch_date(item.value.reviewed)}", shown)
        if not day or centre.catalogue.label("owners", item.value.owner) not in shown:
            wrong[name_of(item)] = shown[-300:]
    assert wrong == {}


def test_records_can_be_mended(pages: Site, records: list[Item[Record]]) -> None:
    wrong = {}
    for item in records:
        page = pages[item.address if item.kind.own_page else item.kind.overview]
        links = [attribute(link, "href") for link in page.css("#geef-door a[rel=edit]")]
        place = item.document.path if item.kind.own_page else f"data/{item.kind.code}"
        if [link.endswith(f"/{place}") for link in links] != [True]:
            wrong[name_of(item)] = links
    assert wrong == {}


def test_records_are_shown_whole(pages: Site, records: list[Item[Record]]) -> None:
    wrong = {}
    for item in records:
        sentences = [leaf.value for leaf in item.leaves if isinstance(leaf.mark, Prose)]
        if lost := missing(sentences, text(body(pages, item))):
            wrong[name_of(item)] = lost
    assert wrong == {}


def test_relations_are_shown_from_both_sides(
    pages: Site, sourced: list[tuple[Item[Record], Sourced]], centre: Centre
) -> None:
    points_at: dict[Reference, set[str]] = {}
    for target, links in centre.catalogue.backlinks.items():
        for link in links:
            points_at.setdefault(link.origin, set()).add(KINDS[target.target].address(target.id))
    wrong = {}
    for item, _record in sourced:
        own = Reference(item.kind.code, item.id)
        links_on_page = page_of(pages, item).targets(body(pages, item))
        shown = links_on_page | {link.partition("#")[0] for link in links_on_page}
        origins = {link.origin for link in centre.catalogue.backlinks.get(own, ())}
        wanted = {KINDS[origin.target].address(origin.id) for origin in origins} | points_at.get(own, set())
        if not item.kind.own_page:  # a word names three of them; its sources are in the list of the page
            see = [value for value in values_of(item.value, "see") if isinstance(value, str)]
            wanted = {place(name) for name in see[:3]}
        if lost := wanted - shown:
            wrong[name_of(item)] = sorted(lost)
    assert wrong == {}


# Stories


def test_stories_stand_on_the_page_of_their_record(pages: Site, centre: Centre) -> None:
    stories = [story for story in centre.texts if story.kind]
    assert stories
    wrong = []
    for story in stories:
        page = pages[story.address]
        edits = [link for link in page.targets() if link.endswith(f"/{story.path}")]
        if not page.css(".story") or not edits:
            wrong.append(story.path)
    assert wrong == []


# Overviews, the register, the search


def test_overviews_list_every_record(pages: Site, centre: Centre) -> None:
    wrong = {}
    for kind in KINDS.values():
        page = pages[kind.overview]
        targets = page.targets() | {f"{page.address}#{id}" for id in page.ids}
        if lost := [item.id for item in centre.catalogue.all(kind) if item.address not in targets]:
            wrong[kind.code] = lost
    assert wrong == {}


def test_every_source_keeps_the_address_that_was_promised(pages: Site, centre: Centre) -> None:
    page = pages[SOURCES.overview]
    known = centre.catalogue.of(SOURCES)
    leads = {id: page.targets(one) for one in page.css("li[id]") if (id := attribute(one, "id")) in known}
    assert leads == {id: {item.address} for id, item in known.items()}


def test_the_register_lists_every_gap(pages: Site, records: list[Item[Record]], centre: Centre) -> None:
    start = pages[GAPS_PAGE]
    register = [start, *(pages[kind.gaps] for kind in KINDS.values() if kind.gaps in start.targets())]
    targets = {target for page in register for target in page.targets()}
    with_gaps = [item for item in records if item.value.gaps]
    assert with_gaps
    assert [item.address for item in with_gaps if item.address not in targets] == []
    chapters = [one.value for name in ("course", "referral") for one in centre.catalogue.chapters(name).values()]
    others = [gap for one in chapters for gap in one.gaps]
    others += [gap for one in centre.catalogue.routes.values() for gap in one.value.gaps]
    others += [gap for one in centre.catalogue.consent.values() for gap in one.value.gaps]
    gaps = [gap for item in with_gaps for gap in item.value.gaps] + others
    assert missing(gaps, " ".join(page.text for page in register)) == []


def test_what_the_search_finds_is_there_under_its_anchor(site: Path, pages: Site) -> None:
    found = []
    for file in sorted((site / "assets" / "search" / "d").glob("*.json")):
        for url, *_of_the_page, passages, _details in json.loads(file.read_text())["records"]:
            found += [url, *(f"{url}#{anchor}" for anchor, _heading in passages if anchor)]
    assert len(found) > 500
    assert [target for target in found if not exists(pages, target)] == []


# Every page


def test_every_page_has_its_own_title(pages: Site) -> None:
    titles = {path: page.css("title")[0].text().strip() for path, page in pages.items()}
    counts = Counter(titles.values())
    assert {path: title for path, title in titles.items() if not title or counts[title] > 1} == {}


def test_every_page_tells_what_it_is_about(pages: Site) -> None:
    found = {path: page.css("meta[name=description]") for path, page in pages.items() if path != "404.html"}
    assert [path for path, meta in found.items() if not meta or not attribute(meta[0], "content").strip()] == []


def test_every_page_has_one_first_heading_and_skips_no_level(pages: Site) -> None:
    wrong = {}
    for path, page in pages.items():
        levels = [int((one.tag or "h0")[1]) for one in page.css("h1, h2, h3, h4, h5, h6")]
        steps = zip([0, *levels], levels, strict=False)
        if levels.count(1) != 1 or any(after > before + 1 for before, after in steps):
            wrong[path] = levels
    assert wrong == {}


def test_no_page_has_the_same_id_twice(pages: Site) -> None:
    twice = {path: [id for id, count in Counter(page.ids).items() if count > 1] for path, page in pages.items()}
    assert {path: ids for path, ids in twice.items() if ids} == {}


def test_no_page_shows_what_was_left_behind(pages: Site) -> None:
    found = {path: LEFT_BEHIND.findall(text(page.root, UNSEEN | {"code"})) for path, page in pages.items()}
    assert {path: words for path, words in found.items() if words} == {}


def test_every_telephone_number_comes_from_the_one_file(pages: Site, centre: Centre) -> None:
    contacts = centre.catalogue.contacts.values()
    known = {re.sub(r"\D", "", number) for contact in contacts for number in contact.value.numbers}
    strangers = set()
    for path, page in pages.items():
        numbers = [attribute(one, "href") for one in page.css("a[href^='tel:']")] + TELEPHONE.findall(page.text)
        strangers |= {(path, number) for number in numbers if re.sub(r"\D", "", number) not in known}
    assert strangers == set()


def test_every_page_that_can_be_mended_names_a_file(pages: Site) -> None:
    links = {attribute(link, "href") for page in pages.values() for link in page.css("a[rel=edit]")}
    files = {match[0] for href in links if (match := re.search(r"(data|docs)/.*", href))}
    assert len(files) == len(links)
    assert sorted(file for file in files if not (ROOT / file).exists()) == []


def test_the_editing_screen_is_not_on_the_site(site: Path) -> None:
    """What editors work with stays on their machine: no script of it, and no way to it."""
    assert [file.name for file in site.rglob("*.js") if b"sveltia" in file.read_bytes().lower()] == []
    assert not list(site.rglob("start.js"))
