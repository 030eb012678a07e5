"""What a page tells other programs about itself: linked data (JSON-LD) with the words of schema.org.

A page is a `WebPage` with the day of its review, its licence, the way to it and the file that says the same. What it is
about gets a type only where that type is certainly true; all else is a `Thing`. What a record warns of stands before
its description, and what is a plan or over has no type or relation that would make it look as if it were there.
"""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass

from markupsafe import Markup

from macros.load.catalogue import Catalogue
from macros.load.files import Item
from macros.model import licence
from macros.model.base import Record, Sourced
from macros.model.kinds import DATA, TERMS, AnyKind
from macros.model.knowledge import Research, Source
from macros.model.offerings import Method, Programme
from macros.model.organisations import Municipality, Partner
from macros.model.vocabularies import Region, Status
from macros.render.data_files import ZIP
from macros.render.text import reserve_of, without_references

OPEN_DATA = "over/open-data/"

# Of which words of a vocabulary a type is certainly true.
ORGANISATIONS = {
    "overheid": "GovernmentOrganization",
    "school": "EducationalOrganization",
    "schakel": "Thing",  # a person or an agreement
}
WORKS = {"onderzoek": "Report", "evaluatie": "Report", "bewering": "Claim", "cijfer": "Claim"}
OFFER = "aanbod"  # the other programmes are lines of work, or help that is no longer there

Thing = Mapping[str, object]

# JSON that holds none of these cannot leave its element, whatever stands in it.
_UNSAFE = {ord(sign): f"\\u{ord(sign):04x}" for sign in "<>&\u2028\u2029"}


@dataclass(frozen=True)
class Linked:
    """Makes the linked data of the pages of a site.

    `root` is where the site will stand, "/" where that is not known; `teams` keep the site, `names` are what its pages
    are called, by address.
    """

    site_name: str
    root: str
    teams: tuple[str, ...]
    names: Mapping[str, str]

    def page(self, address: str, reviewed: str, about: Thing) -> Markup:
        """Return the element of a page for its head; `about` is what its record or list adds, "" no day of review."""
        node: dict[str, object] = {
            "@context": "https://schema.org",
            "@type": "WebPage",
            "@id": f"{self.root}{address}",
            "name": self.names.get(address, ""),
            "license": licence.ADDRESS,
            "isPartOf": {"@id": f"{self.root}#site"},
            **({"lastReviewed": reviewed} if reviewed else {}),
            **about,
        }
        if address:
            node["breadcrumb"] = {"@type": "BreadcrumbList", "itemListElement": self._way(address)}
        else:
            node |= self._site()
        if address == OPEN_DATA:
            node["mainEntity"] = self._data()
        written = json.dumps(node, ensure_ascii=False, separators=(",", ":")).translate(_UNSAFE)
        return Markup(f'<script type="application/ld+json">{written}</script>')

    def _way(self, address: str) -> list[Thing]:
        """Return the pages that lead to a page, and itself: those whose address its own begins with."""
        parts = address.split("/")[:-1]
        places = ["", *("/".join([*parts[:count], ""]) for count in range(1, len(parts) + 1))]
        known = [place for place in places if place in self.names]
        return [
            {"@type": "ListItem", "position": number, "name": self.names[place], "item": f"{self.root}{place}"}
            for number, place in enumerate(known, 1)
        ]

    def _site(self) -> Thing:
        """Return what the start page tells of the whole: who keeps it, and how to search it."""
        return {
            "isPartOf": {
                "@type": "WebSite",
                "@id": f"{self.root}#site",
                "url": self.root,
                "name": self.site_name,
                "inLanguage": "nl",
                "license": licence.ADDRESS,
                "publisher": [{"@type": "Organization", "name": team} for team in self.teams],
                "potentialAction": {
                    "@type": "SearchAction",
                    "target": {"@type": "EntryPoint", "urlTemplate": f"{self.root}zoeken/?q={{q}}"},
                    "query-input": "required name=q",
                },
            }
        }

    def _data(self) -> Thing:
        """Return the open data as a dataset, with where to get it."""
        tables = f"{DATA}hsds/tabular/datapackage.json"
        files = {f"{DATA}index.json": "application/json", tables: "application/json", ZIP: "application/zip"}
        return {
            "@type": "Dataset",
            "@id": f"{self.root}{OPEN_DATA}#this",
            "name": f"Open data van het {self.site_name}",
            "description": "Alle gegevens van de site, elk feit met de bron: als JSON en CSV, en de hele site als zip.",
            "license": licence.ADDRESS,
            "isAccessibleForFree": True,
            "distribution": [
                {"@type": "DataDownload", "encodingFormat": form, "contentUrl": f"{self.root}{path}"}
                for path, form in files.items()
            ],
        }


def of_overview(kind: AnyKind, root: str) -> Thing:
    """Return what the list of a kind adds to its page: where the records are; they are too many to name."""
    types = ["CollectionPage", "DefinedTermSet"] if kind == TERMS else "CollectionPage"
    return {"@type": types, "encoding": _file(root, kind.data)}


def of_record(item: Item[Record], catalogue: Catalogue, root: str) -> Thing:
    """Return what a record with a page of its own adds to that page: the file of it, and what it is about."""
    subject = _subject(item.value, catalogue, root)
    added: dict[str, object] = {"encoding": _file(root, item.kind.data_of(item.id))}
    if subject:
        added["mainEntity"] = {"@id": f"{root}{item.address}#this", "name": item.name, **subject}
    return added


def _file(root: str, path: str) -> Thing:
    return {"@type": "MediaObject", "encodingFormat": "application/json", "contentUrl": f"{root}{path}"}


def _subject(record: Record, catalogue: Catalogue, root: str) -> Thing:
    """Return what a record is about, nothing for questions, collaborations and pillars: no type says what these are."""
    match record:
        case Source():
            return _some(
                **{"@type": "CreativeWork"},
                url=record.url,
                creditText=record.publisher,
                datePublished=record.date,
            )
        case Partner():
            type_ = ORGANISATIONS.get(record.type, "Organization")
            part_of = record.part_of if type_ != "Thing" and _is_there(record, catalogue) else None
            return _some(
                **_told(type_, record, catalogue),
                alternateName=record.also_known_as,
                url=record.website,
                parentOrganization=_named(part_of, catalogue, root) if part_of else None,
            )
        case Programme():
            is_offer = record.type == OFFER and _is_there(record, catalogue)
            return _some(
                **_told("Service" if is_offer else "Thing", record, catalogue),
                url=record.website,
                provider=[_named(one, catalogue, root) for one in record.run_by] if is_offer else None,
            )
        case Method():
            return _told("Thing", record, catalogue)
        case Research():
            return _told(WORKS.get(record.type, "Thing"), record, catalogue)
        case Municipality():
            region = catalogue.words("regions", Region)[record.region]
            return _some(
                **{"@type": "AdministrativeArea"},
                identifier={"@type": "PropertyValue", "propertyID": "CBS", "value": record.code},
                containedInPlace={"@type": "AdministrativeArea", "name": region.label} if region.own else None,
            )
    return {}


def _told(type_: str, record: Method | Partner | Programme | Research, catalogue: Catalogue) -> Thing:
    """Return the type and the description of a record, what it warns of first."""
    warning = reserve_of(catalogue, record)
    summary = without_references(catalogue, record.summary)
    return {"@type": type_, "description": f"{warning}. {summary}" if warning else summary}


def _is_there(record: Sourced, catalogue: Catalogue) -> bool:
    """Tell whether a record is no plan and not over."""
    status = catalogue.words("statuses", Status)[record.status]
    return not (status.plan or status.past)


def _named(partner: str, catalogue: Catalogue, root: str) -> Thing:
    item = catalogue.partner(partner)
    return {"@id": f"{root}{item.address}#this", "name": item.name}


def _some(**values: object) -> Thing:
    """Return what has a value."""
    return {name: value for name, value in values.items() if value}
