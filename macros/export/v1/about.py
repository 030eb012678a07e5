"""What tells of the data itself: the index of all files, and what changed in their format."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from macros.export.llms import PATH as LLMS
from macros.export.v1 import promises
from macros.export.v1.contents import OTHERS, path_of, schema_of
from macros.export.v1.filling import Filling
from macros.export.v1.wholes import Changelog, Index, Licence, OfFile, OfKind
from macros.model import licence
from macros.model.kinds import DATA, KINDS
from macros.render.data_files import ZIP

Head = Mapping[str, object]

# Made elsewhere from the same records, in a form that others already read.
_ELSEWHERE = {
    f"{DATA}hsds/organizations.json": "Organisaties volgens HSDS 3 van Open Referral.",
    f"{DATA}hsds/services.json": "Hulp en lijnen volgens HSDS 3 van Open Referral.",
    f"{DATA}hsds/tabular/datapackage.json": "Hetzelfde als tabellen, met de beschrijving van de kolommen.",
    ZIP: "De hele site met alle gegevens, om van schijf te openen.",
    LLMS: "De pagina's als gewone tekst, met hun adres.",
}


def head(filling: Filling, name: str) -> Head:
    """Return what a file begins with: its schema, the version, the licence and until when it was compared."""
    return {
        "$schema": filling.at(schema_of(name)),
        "version": promises.VERSION,
        "licence": licence.ADDRESS,
        "until": filling.catalogue.read_until or None,
    }


def changelog(filling: Filling) -> Changelog:
    """Return what changed in the format, the newest first, and what never does."""
    return Changelog.model_validate(
        {
            **head(filling, "changelog"),
            "stable": promises.STABLE,
            "may_change": promises.MAY_CHANGE,
            "changes": promises.CHANGES,
        }
    )


def index(filling: Filling, counts: Mapping[str, int]) -> Index:
    """Return where everything stands and on what terms; `counts` tells how many records there are of each kind."""
    terms = Licence(name=f"{licence.NAME} ({licence.BRIEFLY})", text=licence.IN_DUTCH, attribution=promises.ATTRIBUTION)
    return Index.model_validate(
        {
            **head(filling, "index"),
            "terms": terms,
            "stable": promises.STABLE,
            "may_change": promises.MAY_CHANGE,
            "kinds": [_of_kind(filling, code, count) for code, count in counts.items()],
            "files": list(_files(filling)),
            "elsewhere": [
                OfFile(file=filling.at(path), holds=holds, file_schema=None) for path, holds in _ELSEWHERE.items()
            ],
        }
    )


def _of_kind(filling: Filling, code: str, count: int) -> OfKind:
    kind = KINDS[code]
    return OfKind(
        kind=code,
        label=kind.plural,
        count=count,
        page=filling.at(kind.overview),
        records=filling.at(kind.data),
        table=filling.at(kind.table),
        record=filling.at(kind.data_of("{id}")),
        records_schema=filling.at(schema_of(code)),
        record_schema=filling.at(schema_of(f"{code}-record")),
    )


def _files(filling: Filling) -> Iterator[OfFile]:
    for name, of in OTHERS.items():
        yield OfFile(file=filling.at(path_of(name)), holds=of.about, file_schema=filling.at(schema_of(name)))
    yield OfFile(
        file=filling.at(f"{DATA}contacts.csv"), holds="De lijnen van contacts.json als tabel.", file_schema=None
    )
