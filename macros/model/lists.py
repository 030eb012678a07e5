"""Data that is a list and not a record: vocabularies, telephone numbers, the course, referral, synonyms."""

from __future__ import annotations

from typing import Annotated

from macros.model.fields import Flag, FullDate, Id, Model, PartialDate, Ref, Sentence, SourceRef, Sources, Text, Url
from macros.model.statements import Statement


class Word(Model):
    """An entry of a vocabulary: what records write (`id`), what readers see, and what it means."""

    id: Id
    label: Text
    description: Sentence
    sources: list[SourceRef] = []


class Contact(Model):
    """A way to reach somebody. The only place where a telephone number may stand.

    `confirmed: false` means that somebody must call first; the page says so where the number stands.
    """

    id: Id
    name: Text
    numbers: list[Text]
    email: Text | None = None
    website: Url | None = None
    purpose: Sentence
    hours: Sentence | None = None
    urgent: Flag = False
    partner: Annotated[str, Ref("partners")] | None = None
    sources: Sources
    date: PartialDate | None = None
    checked: FullDate
    confirmed: Flag = True
    note: Sentence | None = None


class Item(Statement):
    """A statement in a section; `why` gives the reason where a source does."""

    id: Id
    label: Text | None = None
    why: Sentence | None = None


class Section(Model):
    """A titled group of statements, such as the mission or the steps of the reporting code."""

    id: Id
    title: Text
    intro: Sentence | None = None
    status: Annotated[str, Ref("vocabulary/statuses")]
    valid_on: PartialDate | None = None
    items: list[Item]
    gaps: list[Sentence] = []


class Synonym(Model):
    """A word that readers type and the word that the site uses. `source` is a source id, or "algemeen"."""

    word: Text
    preferred: Text
    kind: Annotated[str, Ref("vocabulary/synonym-kinds")]
    source: Text


# The single files under data/ that hold one list each, and the type of their entries.
LISTS: dict[str, type[Model]] = {
    "contacts": Contact,
    "course": Section,
    "referral": Section,
    "synonyms": Synonym,
}
