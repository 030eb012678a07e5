"""What readers find on the finished site: every record, whole, with where it comes from and what belongs to it."""

import re
from collections import Counter
from functools import partial
from pathlib import Path

import pytest

from macros.check.telephone import TELEPHONE
from macros.load.catalogue import Link, load, name_of
from macros.model.fields import INLINE, Prose, leaves, source_id
from macros.model.records import KINDS
from macros.render.renderer import address, dutch_date
from tests.support import ROOT
from tests.support.finished import UNSEEN, Element, Finished, read_site

CATALOGUE, _problems = load(ROOT)
RECORDS = [f"{kind}/{id}" for kind, records in CATALOGUE.records.items() for id in records]
WITH_PAGE = [name for name in RECORDS if KINDS[name.partition("/")[0]].own_page]
WITHOUT_SOURCES = [name for name in RECORDS if not name.startswith("sources/")]
INVENTORY = (ROOT / "tests/data/inventory_ids.txt").read_text().split()

# Words that a forgotten value, a forgotten note or code that was never run leaves behind.
LEFT_BEHIND = re.compile(r"\{\{|\{%|\[\[|\]\]|\bNOOT\b|\bNone\b|\bUndefined\b|<built-in|Macro Rendering Error")

every_record = partial(pytest.mark.parametrize, "name")
Site = dict[str, Finished]


@pytest.fixture(scope="module")
def pages(site: Path) -> Site:
    return read_site(site)


def place(name: str) -> str:
    """Return the address of "<kind>/<id>" or "<kind>/<id>#<part>"."""
    kind, _, rest = name.partition("/")
    id, sign, part = rest.partition("#")
    return address(kind, id) + sign + part


def body(pages: Site, name: str) -> Element:
    """Return what the site says of a record: its article, or its entry in a list."""
    path, _, id = place(name).partition("#")
    return pages[path].entry(id) if id else pages[path].all("article", of="record")[0]


def exists(pages: Site, target: str) -> bool:
    path, _, id = target.partition("#")
    return path in pages and (not id or id in pages[path].ids)


def record_of(name: str):
    return CATALOGUE.record(*name.split("/"))


def pieces(sentence: str) -> list[str]:
    """Return a sentence without the references in it, in pieces."""
    return [piece.strip() for piece in INLINE.sub("\0", sentence).split("\0")]


def pairs(links: tuple[Link, ...]) -> set[tuple[str, str]]:
    return {(link.kind, link.id) for link in links}


def file_of(name: str) -> str:
    kind, id = name.split("/")
    return CATALOGUE.records[kind][id].document.path


# Every record


@every_record(RECORDS)
def test_record_is_on_the_site(pages: Site, name: str) -> None:
    assert exists(pages, place(name))
    heading = body(pages, name).all("h1", "h3")[0]
    assert heading.text() == name_of(record_of(name))


@every_record(INVENTORY)
def test_id_of_the_inventories_is_on_the_site(pages: Site, name: str) -> None:
    assert exists(pages, place(name))


@every_record(WITH_PAGE)
def test_record_shows_its_status(pages: Site, name: str) -> None:
    record = record_of(name)
    word = CATALOGUE.word("statuses", record.status)
    shown = body(pages, name).all("p", of="record__status")[0].text()
    assert word.label in shown
    assert word.description in shown
    assert not record.valid_on or dutch_date(record.valid_on) in shown


@every_record(sorted(set(WITHOUT_SOURCES) - set(WITH_PAGE)))
def test_entry_shows_its_status(pages: Site, name: str) -> None:
    label = CATALOGUE.word("statuses", record_of(name).status).label
    assert f"Status: {label.lower()}" in body(pages, name).text()


@every_record(WITH_PAGE)
def test_record_lists_its_sources(pages: Site, name: str) -> None:
    page = pages[place(name)]
    listed = page.targets(page.all("section", of="sources")[0])
    assert listed, "no sources"
    assert {place(f"sources/{source_id(source)}") for source in record_of(name).sources} <= listed
    assert all(exists(pages, target) for target in listed)


@every_record(sorted(set(WITHOUT_SOURCES) - set(WITH_PAGE)))
def test_entry_names_its_sources(pages: Site, name: str) -> None:
    targets = pages[place(name).partition("#")[0]].targets(body(pages, name))
    assert {place(f"sources/{source_id(source)}") for source in record_of(name).sources} <= targets


@every_record(WITH_PAGE)
def test_numbers_of_sources_lead_to_the_list_below(pages: Site, name: str) -> None:
    page = pages[place(name)]
    numbers = [link for refs in page.all("span", of="refs") for link in refs.all("a")]
    order = [item.attributes["id"] for item in page.all("section", of="sources")[0].all("li")]
    assert all(order.index(link.attributes["href"].lstrip("#")) + 1 == int(link.text()) for link in numbers)


@every_record(RECORDS)
def test_record_tells_when_it_was_reviewed_and_who_owns_it(pages: Site, name: str) -> None:
    record, text = record_of(name), body(pages, name).text()
    assert re.search(rf"agekeken (op )?{dutch_date(record.reviewed)}", text)
    assert CATALOGUE.word("owners", record.owner).label in text


@every_record(RECORDS)
def test_record_can_be_mended(pages: Site, name: str) -> None:
    links = body(pages, name).all("a", rel="edit")
    assert [link.attributes["href"].endswith(f"/{file_of(name)}") for link in links] == [True]
    assert (ROOT / file_of(name)).is_file()


@every_record(RECORDS)
def test_record_is_shown_whole(pages: Site, name: str) -> None:
    text = body(pages, name).text()
    sentences = [leaf.value for leaf in leaves(record_of(name)) if isinstance(leaf.mark, Prose)]
    assert [piece for sentence in sentences for piece in pieces(sentence) if piece not in text] == []


@every_record(WITHOUT_SOURCES)
def test_relations_are_shown_from_both_sides(pages: Site, name: str) -> None:
    kind, id = name.split("/")
    page = pages[place(name).partition("#")[0]]
    links = page.targets(body(pages, name))
    shown = links | {link.partition("#")[0] for link in links}
    to = {place(f"{link.kind}/{link.id}") for link in CATALOGUE.backlinks.get((kind, id), ())}
    to |= {place("/".join(target)) for target, found in CATALOGUE.backlinks.items() if (kind, id) in pairs(found)}
    assert sorted(to - shown) == []


# Stories


def test_stories_stand_on_the_page_of_their_record(pages: Site) -> None:
    for kind, spec in KINDS.items():
        for story in sorted((ROOT / "docs" / spec.segment).glob("*.md")) if spec.own_page else ():
            page = pages[place(f"{kind}/{story.stem}")]
            assert page.all("section", of="story"), f"{story.name} is not woven in"
            edit = f"/docs/{spec.segment}/{story.name}"
            assert any(link.attributes["href"].endswith(edit) for link in page.all("a") if "href" in link.attributes)


# Overviews and the register


@pytest.mark.parametrize("kind", KINDS)
def test_overview_lists_every_record(pages: Site, kind: str) -> None:
    page = pages[f"{KINDS[kind].segment}/"]
    targets = page.targets() | {f"{page.address}#{id}" for id in page.ids}
    assert [id for id in CATALOGUE.records[kind] if place(f"{kind}/{id}") not in targets] == []


def test_register_lists_every_gap(pages: Site) -> None:
    page = pages["over/wat-ontbreekt/"]
    text, targets = page.text(), page.targets()
    sections = [section for file in ("course", "referral") for section in CATALOGUE.sections(file).values()]
    with_gaps = [(name, record_of(name)) for name in WITHOUT_SOURCES if record_of(name).gaps]
    assert with_gaps
    assert [name for name, _ in with_gaps if place(name) not in targets] == []
    gaps = [gap for _, record in [*with_gaps, *((s.id, s) for s in sections)] for gap in record.gaps]
    assert [piece for gap in gaps for piece in pieces(gap) if piece not in text] == []


# Every page


def test_every_page_has_its_own_title(pages: Site) -> None:
    titles = {path: page.all("title")[0].text(frozenset()) for path, page in pages.items()}
    counts = Counter(titles.values())
    assert {path: title for path, title in titles.items() if not title or counts[title] > 1} == {}


def test_every_page_tells_what_it_is_about(pages: Site) -> None:
    found = {path: page.all("meta", name="description") for path, page in pages.items() if path != "404.html"}
    assert [path for path, meta in found.items() if not meta or not meta[0].attributes["content"].strip()] == []


def test_every_page_has_one_first_heading_and_skips_no_level(pages: Site) -> None:
    wrong = {}
    for path, page in pages.items():
        levels = [int(one.tag[1]) for one in page.all("h1", "h2", "h3", "h4", "h5", "h6")]
        steps = zip([0, *levels], levels, strict=False)
        if levels.count(1) != 1 or any(after > before + 1 for before, after in steps):
            wrong[path] = levels
    assert wrong == {}


def test_no_page_has_the_same_id_twice(pages: Site) -> None:
    twice = {path: [id for id, count in Counter(page.ids).items() if count > 1] for path, page in pages.items()}
    assert {path: ids for path, ids in twice.items() if ids} == {}


def test_no_page_shows_what_was_left_behind(pages: Site) -> None:
    found = {path: LEFT_BEHIND.findall(page.text(UNSEEN | {"code"})) for path, page in pages.items()}
    assert {path: words for path, words in found.items() if words} == {}


def test_every_telephone_number_comes_from_the_one_file(pages: Site) -> None:
    known = {re.sub(r"\D", "", number) for contact in CATALOGUE.contacts.values() for number in contact.numbers}
    strangers = set()
    for path, page in pages.items():
        links = [one.attributes.get("href", "") for one in page.all("a")]
        numbers = [href for href in links if href.startswith("tel:")] + TELEPHONE.findall(page.text())
        strangers |= {(path, number) for number in numbers if re.sub(r"\D", "", number) not in known}
    assert strangers == set()


def test_every_page_that_can_be_mended_names_a_file(pages: Site) -> None:
    links = {link.attributes["href"] for page in pages.values() for link in page.all("a", rel="edit")}
    files = {match[0] for href in links if (match := re.search(r"(data|docs)/.*", href))}
    assert len(files) == len(links)
    assert sorted(file for file in files if not (ROOT / file).is_file()) == []
