"""The catalogue in which one thing says something else: what follows from it, whatever the real data says today."""

from __future__ import annotations

from dataclasses import replace
from typing import TypeVar

from macros.load.catalogue import Catalogue
from macros.load.files import Item
from macros.model.base import Record
from macros.model.kinds import Kind

R = TypeVar("R", bound=Record)


def changed(catalogue: Catalogue, kind: Kind[R], id: str, **values: object) -> Catalogue:
    """Return the catalogue with other values in one record."""
    item = catalogue.of(kind)[id]
    other = Item(item.id, item.value.model_copy(update=values), item.document, kind=item.kind)
    return replace(catalogue, records={**catalogue.records, kind.code: {**catalogue.records[kind.code], id: other}})


def with_contact(catalogue: Catalogue, id: str, **values: object) -> Catalogue:
    """Return the catalogue with other values in one way to reach somebody."""
    loaded = catalogue.contacts[id]
    other = replace(loaded, value=loaded.value.model_copy(update=values))
    return replace(catalogue, contacts={**catalogue.contacts, id: other})
