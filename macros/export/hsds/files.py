"""Open Referral HSDS 3 as static files: the lists and things of its API as JSON, the same as tables, our schemas.

Promised to everybody: the addresses, the ids and the fields of `types.py`. A field may be added; what is there keeps
its name and meaning within `/data/v1/`.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping

from pydantic_core import to_json

from macros.export.hsds.data import PROFILE, Data, data
from macros.export.hsds.schemas import schemas
from macros.export.hsds.tabular import tables
from macros.export.hsds.types import Api, Publisher, Thing
from macros.load import Centre
from macros.model import licence
from macros.model.kinds import DATA

_FOLDER = f"{DATA}hsds/"

Fields = Mapping[str, object]


def hsds(centre: Centre, site_url: str) -> dict[str, bytes]:
    """Return every file of HSDS by its path in the site; `site_url` ends with a slash, and is "" where unknown.

    The same records give the same bytes.
    """
    made = data(centre.catalogue, site_url)
    found = {f"{_FOLDER}{name}.json": _json(content) for name, content in _things(made, site_url)}
    found |= {f"{_FOLDER}schemas/{name}.json": _json(schema) for name, schema in schemas()}
    return found | {f"{_FOLDER}tabular/{file}": content for file, content in tables(made, site_url)}


def _things(made: Data, site_url: str) -> Iterator[tuple[str, Fields]]:
    """Yield what stands in each JSON file: lists hold what has one value, the file of a thing all of it."""
    located = (one for service in made.services for one in service.service_at_locations)
    organizations = {one.id: _fields(one) for one in made.organizations}
    services = {one.id: _fields(one) for one in made.services}
    yield "index", _fields(_api(site_url))
    yield "organizations", _page(map(_briefly, organizations.values()))
    yield "services", _page(map(_briefly, services.values()))
    yield "service_at_locations", _page(map(_fields, located))
    yield "taxonomies", _page(map(_fields, made.taxonomies))
    yield "taxonomy_terms", _page(map(_fields, made.terms))
    yield from ((f"organizations/{id}", one) for id, one in organizations.items())
    yield from ((f"services/{id}", one) for id, one in services.items())


def _api(site_url: str) -> Api:
    """Return what the specification wants at the root of an API."""
    return Api(
        version="3.0",
        profile=f"{site_url}{PROFILE}" if site_url else "",
        description=f"Organisaties en diensten uit het {licence.AUTHOR}. Licentie: {licence.BRIEFLY}.",
        publisher=Publisher(name=licence.AUTHOR, website=site_url),
    )


def _fields(thing: Thing) -> Fields:
    """Return what a thing holds: its required fields, and of the others those that hold something."""
    found: Fields = thing.model_dump(exclude_defaults=True)
    return found


def _briefly(fields: Fields) -> Fields:
    """Return a thing as a list shows it: without its own lists, and without those of what it holds."""
    return {
        name: _briefly(value) if isinstance(value, dict) else value
        for name, value in fields.items()
        if not isinstance(value, tuple)
    }


def _page(contents: Iterable[Fields]) -> Fields:
    """Return a list as the API of the specification gives it: one page with all."""
    things = tuple(contents)
    return {
        "total_items": len(things),
        "total_pages": 1,
        "page_number": 1,
        "size": len(things),
        "first_page": True,
        "last_page": True,
        "empty": not things,
        "contents": things,
    }


def _json(content: Fields) -> bytes:
    return to_json(content, indent=2) + b"\n"
