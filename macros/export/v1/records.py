"""What every record has in its export, and what refers to it."""

from __future__ import annotations

from typing import Annotated, ClassVar

from pydantic import Field

from macros.export.v1.sentences import Sources
from macros.export.v1.shared import AnyRecord, Day, Exported, Here, Id, Moment, Name, Notice, Sentence
from macros.model.fields import Ref


class Referrer(Exported):
    """A record that refers to this one, and in which of its fields."""

    about: ClassVar[str] = "Een record dat naar dit record verwijst."

    by: AnyRecord = Field(description="Het record dat verwijst, met de soort ervoor.")
    field: Name = Field(description="Het veld waarin het dat doet, ook als de verwijzing in een zin staat.")


ReferredBy = Annotated[
    list[Referrer], Field(description="De records die naar dit record verwijzen. Afgeleid uit die records.")
]


class Record(Exported):
    """What every record has. The first four are worked out; the others are as its file has them."""

    id: Id = Field(description="De naam waarmee anderen naar dit record verwijzen.")
    kind: Name = Field(description="De soort: de naam van de lijst waar dit record in staat.")
    label: Name = Field(description="Hoe lezers het noemen: title of name, bij elke soort onder dezelfde naam.")
    page: Here = Field(description="Het adres van de pagina.")
    reviewed: Day = Field(description="De dag waarop de redactie het hele record met de bronnen vergeleek.")
    owner: Annotated[str, Ref("vocabulary/owners")] = Field(description="Het team dat dit record bijhoudt.")
    aliases: list[Id] = Field(description="Vroegere id's, met de soort ervoor als het een andere soort was.")
    gaps: list[Sentence] = Field(description="Wat geen gelezen bron vermeldt en een lezer wel wil weten.")


class Sourced(Record):
    """A record that rests on sources and is true at some time."""

    sources: Sources
    status: Annotated[str, Ref("vocabulary/statuses")] = Field(
        description="Hoe zeker en hoe nieuw het is. Lees dit voor u iets laat zien als aanbod van nu."
    )
    notice: Notice
    valid_on: Moment | None = Field(description="De dag, de maand of het jaar waarop het volgens de bron zo was.")
    valid_on_derived: bool = Field(description="Of de redactie die datum heeft afgeleid. Zeg dan: waarschijnlijk.")
    search_terms: list[Name] = Field(description="Woorden waarmee bezoekers zoeken en die niet op de pagina staan.")


class Subject(Sourced):
    """A record with a page of its own."""

    summary: Sentence = Field(description="Eén zin: wat het is en voor wie.")
