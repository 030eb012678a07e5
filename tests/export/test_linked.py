"""What pages tell other programs: it can be read as JSON-LD, leads to what exists, and says no more than the page."""

from __future__ import annotations

import json
from collections.abc import Iterator
from dataclasses import replace
from itertools import pairwise
from pathlib import Path
from typing import Any
from urllib.parse import unquote, urlsplit

import pytest
from pyld import jsonld

from macros.export.linked import OFFER, ORGANISATIONS, WORKS, Linked, of_record
from macros.load import Centre
from macros.model import licence
from macros.model.kinds import KINDS, METHODS, PARTNERS, PROGRAMMES
from macros.model.vocabularies import Status
from macros.render.text import reserve_of
from tests.support.finished import Finished, attribute

SCHEMA = "https://schema.org/"
# The words of schema.org that we use, each type with its properties: read in release 30.1, by hand.
WORDS = {
    "WebPage": {"name", "license", "isPartOf", "lastReviewed", "encoding", "breadcrumb", "mainEntity"},
    "CollectionPage": {"name", "license", "isPartOf", "encoding", "breadcrumb", "mainEntity"},
    "WebSite": {"name", "url", "inLanguage", "license", "publisher", "potentialAction"},
    "SearchAction": {"target", "query-input"},
    "EntryPoint": {"urlTemplate"},
    "BreadcrumbList": {"itemListElement"},
    "ListItem": {"position", "name", "item"},
    "MediaObject": {"encodingFormat", "contentUrl"},
    "Organization": {"name", "alternateName", "description", "url", "parentOrganization"},
    "EducationalOrganization": {"name", "alternateName", "description", "url", "parentOrganization"},
    "GovernmentOrganization": {"name", "alternateName", "description", "url", "parentOrganization"},
    "Service": {"name", "description", "url", "provider"},
    "Thing": {"name", "alternateName", "description", "url"},
    "Report": {"name", "description"},
    "Claim": {"name", "description"},
    "CreativeWork": {"name", "url", "creditText", "datePublished"},
    "AdministrativeArea": {"name", "identifier", "containedInPlace"},
    "PropertyValue": {"propertyID", "value"},
    "DefinedTermSet": {"name"},
    "Dataset": {"name", "description", "license", "isAccessibleForFree", "distribution"},
    "DataDownload": {"encodingFormat", "contentUrl"},
}

Node = dict[str, Any]


@pytest.fixture(scope="module")
def told(pages: dict[str, Finished]) -> dict[str, Node]:
    """Return what every page tells, by address."""
    found = {address: page.css('script[type="application/ld+json"]') for address, page in pages.items()}
    return {address: json.loads(elements[0].text()) for address, elements in found.items() if elements}


@pytest.fixture(scope="module")
def root(pages: dict[str, Finished]) -> str:
    """Return where the site will stand."""
    return attribute(pages[""].css("link[rel=canonical]")[0], "href")


def nodes(value: object) -> Iterator[Node]:
    """Yield every node in what a page tells."""
    if isinstance(value, dict):
        yield value
    for one in value.values() if isinstance(value, dict) else value if isinstance(value, list) else ():
        yield from nodes(one)


def types(node: Node) -> list[str]:
    """Return the types of a node."""
    found = node.get("@type", [])
    return found if isinstance(found, list) else [found]


def values(value: object) -> Iterator[str]:
    """Yield every text in what a page tells."""
    if isinstance(value, str):
        yield value
    for one in value.values() if isinstance(value, dict) else value if isinstance(value, list) else ():
        yield from values(one)


def words_only(url: str, options: object) -> Node:
    """Give pyld the part of the context of schema.org that counts here, without asking for it."""
    assert url == SCHEMA.rstrip("/")
    address = {"@type": "@id"}
    context = {"@vocab": SCHEMA, **dict.fromkeys(("item", "url", "license", "contentUrl"), address)}
    return {"contextUrl": None, "documentUrl": url, "document": {"@context": context}}


def test_every_page_but_the_one_for_lost_readers_tells_something(
    pages: dict[str, Finished], told: dict[str, Node], root: str
) -> None:
    assert pages.keys() - told.keys() == {"404.html"}
    assert {address: node["@id"] for address, node in told.items()} == {address: f"{root}{address}" for address in told}
    assert {node["license"] for node in told.values()} == {licence.ADDRESS}
    for address, page in pages.items():
        if address != "404.html":
            assert attribute(page.css("link[rel=canonical]")[0], "href") == told[address]["@id"]


def test_it_can_be_read_as_linked_data(told: dict[str, Node]) -> None:
    """Nothing is lost because a reader does not know it, and every word is read as one of schema.org."""
    for address, node in told.items():
        expanded = jsonld.expand(node, {"documentLoader": words_only})
        found = {key for one in nodes(expanded) for key in one if key[0] != "@"}
        assert found == {f"{SCHEMA}{key}" for one in nodes(node) for key in one if key[0] != "@"}, address
        given = {f"{SCHEMA}{type_}" for one in nodes(node) for type_ in types(one)}
        assert {type_ for one in nodes(expanded) for type_ in types(one)} == given, address
        assert expanded[0]["@id"] == node["@id"]


def test_it_uses_known_words_alone(told: dict[str, Node]) -> None:
    strange = set()
    for page in told.values():
        for node in nodes(page):
            allowed = {word for one in types(node) for word in WORDS[one]} if types(node) else {"name"}
            strange |= {(*types(node), key) for key in node if key[0] != "@" and key not in allowed}
    assert strange == set()
    assert {one for page in told.values() for node in nodes(page) for one in types(node)} == WORDS.keys()


def test_its_addresses_exist(site: Path, told: dict[str, Node], root: str) -> None:
    lost: dict[str, list[str]] = {}
    known = {f"{root}#site"}
    files = {file.relative_to(site).as_posix() for file in site.rglob("*") if file.is_file()}
    things = {node["@id"] for page in told.values() for node in nodes(page) if len(node) > 2 and "@id" in node}
    for address, node in told.items():
        for value in values(node):
            if value.startswith(root):
                place = unquote(urlsplit(value.removeprefix(root)).path)
                file = f"{place}index.html" if place.endswith("/") or not place else place
                if file not in files:
                    lost.setdefault(address, []).append(value)
        known |= {one["@id"] for one in nodes(node) if "@id" in one and len(one) <= 2}
    assert lost == {}
    assert known - things == set()


def test_the_way_to_a_page_is_that_of_its_address(told: dict[str, Node], root: str, pages: dict[str, Finished]) -> None:
    for address, node in told.items():
        if not address:
            assert "breadcrumb" not in node
            continue
        way = node["breadcrumb"]["itemListElement"]
        assert [one["position"] for one in way] == list(range(1, len(way) + 1))
        places = [one["item"].removeprefix(root) for one in way]
        assert (places[0], places[-1]) == ("", address)
        assert all(place.startswith(before) for before, place in pairwise(places))
        assert way[-1]["name"] == node["name"]
        for one, place in zip(way, places, strict=True):
            assert one["name"] == told[place]["name"], address
    assert [one["name"] for one in told["partners/accare/"]["breadcrumb"]["itemListElement"]] == [
        *("Start", "Partners", "Accare")
    ]


def test_a_folder_without_a_page_is_no_step_on_the_way() -> None:
    element = Linked("Elker", "/", (), {"": "Start", "map/pagina/": "Pagina"}).page("map/pagina/", "", {})
    node = json.loads(element.partition(">")[2].partition("<")[0])
    assert [one["item"] for one in node["breadcrumb"]["itemListElement"]] == ["/", "/map/pagina/"]


def test_the_day_is_that_of_the_review(centre: Centre, told: dict[str, Node]) -> None:
    for item in centre.catalogue.items():
        if item.kind.own_page:
            assert told[item.address]["lastReviewed"] == item.value.reviewed
    texts = {text.address: text.reviewed for text in centre.texts if not text.kind}
    assert {address: told[address].get("lastReviewed", "") for address in texts} == texts
    assert all("lastReviewed" not in told[kind.overview] for kind in KINDS.values())


def test_a_warning_of_the_page_is_told_too(centre: Centre, told: dict[str, Node]) -> None:
    catalogue, count = centre.catalogue, 0
    for kind in (METHODS, PROGRAMMES, PARTNERS):
        for item in catalogue.all(kind):
            warning = reserve_of(catalogue, item.value)
            subject = told[item.address]["mainEntity"]
            assert subject["description"].startswith(warning)
            assert subject["name"] == item.name
            count += bool(warning)
    assert count > 30


def test_nothing_looks_as_if_it_were_there(centre: Centre, told: dict[str, Node]) -> None:
    """A service is what an organisation offers now; a method is nobody's service; a plan is none."""
    catalogue = centre.catalogue
    statuses = catalogue.words("statuses", Status)
    services = {address for address, page in told.items() if any("Service" in types(one) for one in nodes(page))}
    offers = {
        item.address
        for item in catalogue.all(PROGRAMMES)
        if item.value.type == OFFER and not (statuses[item.value.status].past or statuses[item.value.status].plan)
    }
    assert services == offers
    assert len(services) > 5
    assert {told[item.address]["mainEntity"]["@type"] for item in catalogue.all(METHODS)} == {"Thing"}
    for item in catalogue.all(PARTNERS):
        if statuses[item.value.status].past:
            assert "parentOrganization" not in told[item.address]["mainEntity"]
    for address in told:
        providers = [one["name"] for node in nodes(told[address]) for one in node.get("provider", [])]
        assert not providers or address in offers


@pytest.mark.parametrize("flag", ["past", "plan"])
def test_an_offer_that_is_a_plan_or_over_is_no_service(flag: str, centre: Centre) -> None:
    catalogue = centre.catalogue
    status = next(id for id, one in catalogue.words("statuses", Status).items() if getattr(one, flag))
    item = next(one for one in catalogue.all(PROGRAMMES) if one.value.type == OFFER)
    later = replace(item, value=item.value.model_copy(update={"status": status, "valid_on": "2020-01-01"}))
    subject = of_record(later, catalogue, "/")["mainEntity"]
    assert isinstance(subject, dict)
    assert subject["@type"] == "Thing"
    assert "provider" not in subject
    partner = next(one for one in catalogue.all(PARTNERS) if one.value.part_of and one.value.type not in ORGANISATIONS)
    before = replace(partner, value=partner.value.model_copy(update={"status": status, "valid_on": "2020-01-01"}))
    for one, has in ((partner, True), (before, False)):
        subject = of_record(one, catalogue, "/")["mainEntity"]
        assert isinstance(subject, dict)
        assert ("parentOrganization" in subject) is has


def test_the_words_that_give_a_type_exist(centre: Centre) -> None:
    vocabularies = centre.catalogue.vocabularies
    assert ORGANISATIONS.keys() <= vocabularies["partner-types"].keys()
    assert WORKS.keys() <= vocabularies["research-types"].keys()
    assert OFFER in vocabularies["programme-types"]


def test_the_start_page_tells_how_to_search(told: dict[str, Node], root: str, pages: dict[str, Finished]) -> None:
    site = told[""]["isPartOf"]
    assert site["potentialAction"]["target"]["urlTemplate"] == f"{root}zoeken/?q={{q}}"
    form = pages[""].css("form[role=search]")[0]
    assert pages[""].resolve(attribute(form, "action")) == "zoeken/"
    assert attribute(form.css("input[name]")[0], "name") == "q"
    assert site["publisher"] == [{"@type": "Organization", "name": "Redactie van het expertisecentrum"}]


def test_the_page_of_the_data_tells_where_it_is(site: Path, told: dict[str, Node], root: str) -> None:
    data = told["over/open-data/"]["mainEntity"]
    assert (data["@type"], data["license"]) == ("Dataset", licence.ADDRESS)
    files = [one["contentUrl"].removeprefix(root) for one in data["distribution"]]
    assert "data/v1/index.json" in files
    assert all((site / file).is_file() for file in files)
    assert sum("Dataset" in types(one) for page in told.values() for one in nodes(page)) == 1


def test_nothing_leaves_the_element(centre: Centre) -> None:
    name = "</script><script>kwaad()</script> & <!-- \u2028 ]]>"
    written = Linked("Elker", "/", (name,), {"": name}).page("", "", {})
    inside = written.removeprefix('<script type="application/ld+json">').removesuffix("</script>")
    assert not set("<>&\u2028\u2029") & set(inside)
    assert json.loads(inside)["name"] == name
