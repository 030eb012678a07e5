"""What belongs to no record, as others read it: contacts, the course, referral, routes and consent."""

from __future__ import annotations

from typing import Annotated, ClassVar

from pydantic import Field

from macros.export.v1 import shared
from macros.export.v1.sentences import Event, Sources, Statement
from macros.export.v1.shared import Address, Day, Exported, Id, Marked, Moment, Name, Notice, Sentence
from macros.model.fields import Ref


class Contact(Exported):
    """A way to reach somebody."""

    about: ClassVar[str] = "Een telefoonnummer of andere lijn. Toon notice erbij: een oud nummer kan fout zijn."

    id: Id = Field(description="De naam waarmee records naar dit nummer verwijzen.")
    name: Name = Field(description="De dienst of het team dat opneemt. Nooit een persoon.")
    numbers: list[Name] = Field(description="De telefoonnummers. Leeg: er is alleen een website of mailadres.")
    email: Annotated[str, Field(json_schema_extra={"format": "email"})] | None = Field(
        description="Het mailadres van de dienst."
    )
    website: Address | None = Field(description="De website van de dienst.")
    purpose: Sentence = Field(description="Waarvoor en voor wie de lijn is.")
    audience: list[Annotated[str, Ref("vocabulary/audiences")]] = Field(
        description="Voor wie de lijn is. Leeg: de bron noemt het niet."
    )
    hours: Sentence | None = Field(description="Wanneer iemand opneemt, zoals de bron het zegt.")
    urgent: bool = Field(description="Of het voor nood of crisis is.")
    partner: shared.Partner | None = Field(description="De organisatie.")
    programme: shared.Programme | None = Field(description="Het aanbod, als de dienst geen organisatie is.")
    sources: Sources
    date: Moment | None = Field(description="De datum van de bron.")
    checked: Day = Field(description="De dag waarop de redactie het nummer met de bron vergeleek.")
    called: Day | None = Field(description="De dag waarop iemand belde en de juiste dienst opnam.")
    notice: Notice
    confirmed: bool = Field(description="Is dit false, dan moet het nummer nog worden nagebeld. Zeg dat erbij.")
    note: Sentence | None = Field(description="Wat een beller over dit nummer moet weten.")
    marked: Marked


class Item(Statement):
    """A statement in a chapter."""

    about: ClassVar[str] = "Een zin van een onderdeel."

    id: Id = Field(description="De naam van de zin.")
    label: Name | None = Field(description="De paar woorden vóór de zin.")
    why: Sentence | None = Field(description="De reden, als een bron die geeft.")
    write_down: Sentence | None = Field(description="Bij een stap: wat een lezer opschrijft.")
    call: list[shared.Contact] = Field(description="Bij een stap: wie een lezer dan belt.")


class Chapter(Exported):
    """A titled group of statements."""

    about: ClassVar[str] = "Een onderdeel met zijn zinnen."

    id: Id = Field(description="De naam van het onderdeel.")
    title: Name = Field(description="De kop.")
    intro: Sentence | None = Field(description="Wat eronder staat.")
    status: Annotated[str, Ref("vocabulary/statuses")] = Field(description="Hoe zeker en hoe nieuw het is.")
    notice: Notice
    valid_on: Moment | None = Field(description="Wanneer het volgens de bron zo was.")
    numbered: bool = Field(description="Of de volgorde telt, zoals bij stappen.")
    items: list[Item] = Field(description="De zinnen, op volgorde.")
    gaps: list[Sentence] = Field(description="Wat geen gelezen bron hierover vermeldt.")
    marked: Marked


class Route(Exported):
    """A route to help."""

    about: ClassVar[str] = "Een weg naar hulp: wie hem mag nemen, wat te doen is en wat er volgt."

    id: Id = Field(description="De naam waarmee records naar deze weg verwijzen.")
    title: Name = Field(description="Hoe lezers deze weg noemen.")
    reader: Name = Field(description="Wie deze weg kiest.")
    summary: Sentence = Field(description="De weg in één of twee zinnen.")
    who: list[Statement] = Field(description="Wie langs deze weg mag verwijzen of aanmelden.")
    teacher: list[Statement] = Field(description="Wat een leerkracht doet, die zelf niet verwijst.")
    steps: list[Statement] = Field(description="Wat te doen is, op volgorde.")
    send: list[Statement] = Field(description="Wat u meestuurt of bij de hand hebt.")
    decides: list[Statement] = Field(description="Wie er beslist over de hulp.")
    after: list[Statement] = Field(description="Wat er daarna gebeurt.")
    waiting: list[Event] = Field(description="Hoe lang het wachten was, met de dag waarop dat is gemeten.")
    contacts: list[shared.Contact] = Field(description="Wie een lezer bij deze weg kan bellen.")
    gaps: list[Sentence] = Field(description="Wat geen gelezen bron over deze weg vermeldt.")
    marked: Marked


class Consent(Exported):
    """Who decides about help and about sharing, at an age."""

    about: ClassVar[str] = "Wie bij welke leeftijd toestemming geeft voor hulp en voor het delen van gegevens."

    id: Id = Field(description="De naam van deze leeftijd.")
    label: Name = Field(description="De leeftijd zoals lezers die zien.")
    age_from: int = Field(description="De laagste leeftijd, in jaren.")
    age_until: int = Field(description="De leeftijd waarop het volgende begint: tot, niet tot en met.")
    rules: list[Statement] = Field(description="Wie toestemming geeft.")
    gaps: list[Sentence] = Field(description="Wat geen gelezen bron hierover vermeldt, of waar bronnen verschillen.")
    marked: Marked
