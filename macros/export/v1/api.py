"""The files of the API, by their path in the site: the table of contents of `/data/v1/`."""

from __future__ import annotations

from collections.abc import Sequence

from macros.export.v1 import lists
from macros.export.v1.about import changelog, head, index
from macros.export.v1.contents import FILES, RECORDS, TYPES, path_of, schema_of
from macros.export.v1.filling import Filling
from macros.export.v1.relations import graph, ladder, moved
from macros.export.v1.schemas import schemas
from macros.export.v1.shared import Exported
from macros.export.v1.tables import table
from macros.export.v1.wholes import Vocabularies, Whole
from macros.export.v1.write import as_csv, as_json
from macros.load import Centre
from macros.model.kinds import DATA, KINDS
from macros.model.walk import fields


def v1(centre: Centre, site_url: str) -> dict[str, bytes]:
    """Return every file of the API by its path in the site; `site_url` ends with a slash, or is "".

    Each is read back and compared before it is given. The same records give the same bytes. Raises NotTheSame for a
    mistake of this package; no record can bring it about.
    """
    filling, catalogue = Filling(centre.catalogue, site_url), centre.catalogue
    edges = filling.edges()
    records = filling.records(edges)
    contacts = filling.entries(lists.Contact, catalogue.contacts)
    former = moved(filling)
    wholes: dict[str, Whole] = {
        **{code: _listed(filling, code, some) for code, some in records.items()},
        "contacts": _listed(filling, "contacts", contacts),
        "vocabularies": _vocabularies(filling),
        "ladder": ladder(filling),
        "routes": _listed(filling, "routes", filling.entries(lists.Route, catalogue.routes)),
        "consent": _listed(filling, "consent", filling.entries(lists.Consent, catalogue.consent)),
        "referral": _listed(filling, "referral", filling.entries(lists.Chapter, catalogue.referral)),
        "course": _listed(filling, "course", filling.entries(lists.Chapter, catalogue.course)),
        "graph": graph(filling, edges),
        "moved": _listed(filling, "moved", list(former.values())),
        "changelog": changelog(filling),
        "index": index(filling, {code: len(some) for code, some in records.items()}),
    }
    values: dict[str, Exported] = {
        **{path_of(name): whole for name, whole in wholes.items()},
        **former,
        **{KINDS[code].data_of(one.id): one for code, some in records.items() for one in some},
    }
    tables: dict[str, list[list[str]]] = {
        **{KINDS[code].table: table(TYPES[code], some) for code, some in records.items()},
        f"{DATA}contacts.csv": table(lists.Contact, contacts),
    }
    types = {**FILES, **RECORDS}
    described = schemas(types, {name: filling.at(schema_of(name)) for name in types})
    return {
        **{path: as_json(path, value) for path, value in values.items()},
        **{path: as_csv(path, rows) for path, rows in tables.items()},
        **{schema_of(name): content for name, content in described.items()},
    }


def _listed(filling: Filling, name: str, values: Sequence[Exported]) -> Whole:
    return FILES[name].model_validate({**head(filling, name), "count": len(values), "records": values})


def _vocabularies(filling: Filling) -> Vocabularies:
    """Return the fixed words: an empty list for a vocabulary whose file is not there."""
    found: dict[str, list[Exported]] = {}
    for one in fields(Vocabularies):
        if one.nested and issubclass(one.nested, Exported):
            shelf = filling.catalogue.vocabularies.get(one.name.replace("_", "-"), {})
            found[one.name] = filling.entries(one.nested, shelf)
    return Vocabularies.model_validate({**head(filling, "vocabularies"), **found})
