"""Which files there are: the type of each by its name, which is the name of its schema too."""

from __future__ import annotations

from collections.abc import Mapping

from macros.export.v1 import knowledge, offerings, subjects, wholes
from macros.export.v1.records import Record
from macros.export.v1.shared import Exported
from macros.model.kinds import (
    COLLABORATIONS,
    DATA,
    METHODS,
    MUNICIPALITIES,
    PARTNERS,
    PROGRAMMES,
    QUESTIONS,
    RESEARCH,
    SOURCES,
    STRATEGY,
    TERMS,
)
from macros.model.walk import field

SCHEMAS = f"{DATA}schemas/"

# The records of each kind; a kind that is not here is not exported.
OF_KINDS: Mapping[str, type[wholes.Whole]] = {
    QUESTIONS.code: wholes.Listed[subjects.Question],
    METHODS.code: wholes.Listed[offerings.Method],
    PROGRAMMES.code: wholes.Listed[offerings.Programme],
    PARTNERS.code: wholes.Listed[subjects.Partner],
    COLLABORATIONS.code: wholes.Listed[subjects.Collaboration],
    RESEARCH.code: wholes.Listed[knowledge.Research],
    STRATEGY.code: wholes.Listed[knowledge.Pillar],
    MUNICIPALITIES.code: wholes.Listed[subjects.Municipality],
    TERMS.code: wholes.Listed[knowledge.Term],
    SOURCES.code: wholes.Listed[knowledge.Source],
}
OTHERS: Mapping[str, type[wholes.Whole]] = {
    "contacts": wholes.Contacts,
    "vocabularies": wholes.Vocabularies,
    "ladder": wholes.Ladder,
    "routes": wholes.Routes,
    "consent": wholes.ConsentByAge,
    "referral": wholes.Referral,
    "course": wholes.Course,
    "graph": wholes.Graph,
    "moved": wholes.Moves,
    "changelog": wholes.Changelog,
    "index": wholes.Index,
}
# "methods" is data/v1/methods.json, "index" is data/v1/index.json.
FILES: Mapping[str, type[wholes.Whole]] = {**OF_KINDS, **OTHERS}
# Fields that stay inside: where a municipality stands in our drawing of the province says nothing about it.
INTERNAL = {MUNICIPALITIES.code: ("tile_row", "tile_column")}


def _of_one(of: type[wholes.Whole]) -> type[Record]:
    inside = field(of, "records").nested
    assert inside is not None
    assert issubclass(inside, Record)
    return inside


# What one record of each kind is to others.
TYPES: Mapping[str, type[Record]] = {code: _of_one(of) for code, of in OF_KINDS.items()}
# "methods-record" is the schema of data/v1/methods/mst.json.
RECORDS: Mapping[str, type[Exported]] = {
    **{f"{code}-record": of for code, of in TYPES.items()},
    "moved-record": wholes.Moved,
}


def path_of(name: str) -> str:
    """Return where a file stands in the site: "data/v1/methods.json" for "methods"."""
    return f"{DATA}{name}.json"


def schema_of(name: str) -> str:
    """Return where the schema of a file or of a record stands in the site: "data/v1/schemas/methods.json"."""
    return f"{SCHEMAS}{name}.json"
