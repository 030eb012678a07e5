"""The fixed words that records use, as others read them: what readers see of each, and what it means."""

from __future__ import annotations

from typing import ClassVar

from pydantic import Field

from macros.export.v1 import shared
from macros.export.v1.sentences import Statement
from macros.export.v1.shared import AnyRecord, Exported, Id, Marked, Name, Sentence


class Word(Exported):
    """A fixed word."""

    about: ClassVar[str] = "Een vast woord: het id dat records gebruiken, en wat lezers zien."

    id: Id = Field(description="Wat in records staat.")
    label: Name = Field(description="Het woord zoals lezers het zien.")
    description: Sentence = Field(description="Wat het woord betekent.")
    sources: list[shared.Source] = Field(description="De bronnen van de uitleg. Leeg: een indeling van de redactie.")
    marked: Marked


class Status(Word):
    """How certain and how new something is."""

    about: ClassVar[str] = "Hoe zeker en hoe nieuw iets is."

    past: bool = Field(description="Of het voorbij is.")
    plan: bool = Field(description="Of het er nog niet is: het is een plan.")
    mark: Name | None = Field(description="Wat een lezer bij dit woord ziet. Bij een record staat dat in notice.")


class Level(Word):
    """A level of evidence."""

    about: ClassVar[str] = "Een niveau van bewijs."

    unjudged: bool = Field(description="Of dit het woord is voor wat geen commissie heeft beoordeeld.")


class MethodType(Word):
    """A sort of method."""

    about: ClassVar[str] = "Een soort methode."

    judged: bool = Field(description="Of commissies zulke methoden beoordelen.")


class Region(Word):
    """A part of the country."""

    about: ClassVar[str] = "Een deel van het land."

    own: bool = Field(description="Of deze site over die regio gaat.")


class Relation(Word):
    """A tie with Elker."""

    about: ClassVar[str] = "Een band met Elker."

    elsewhere: bool = Field(description="Of dit woord voor voorbeelden van buiten de regio is.")


class Theme(Word):
    """What a question is about."""

    about: ClassVar[str] = "Een thema van vragen."

    readers: bool = Field(description="Of verwijzers, leerkrachten of gezinnen deze vragen stellen.")


class AgeBand(Word):
    """Ages that are counted together."""

    about: ClassVar[str] = "Een groep leeftijden."

    age_from: int = Field(description="De laagste leeftijd.")
    age_until: int = Field(description="De leeftijd waarop de volgende groep begint: tot, niet tot en met.")


class Rung(Word):
    """A step of the ladder."""

    about: ClassVar[str] = "Een trede van de ladder van licht naar zwaar."

    short: Name = Field(description="Dezelfde trede in een of twee woorden.")
    layer: Statement = Field(description="Hoe de regio deze hulp noemt.")
    decides: Statement = Field(description="Wie over deze hulp beslist.")
    access: Statement = Field(description="Hoe een kind of gezin op deze trede komt.")
    contacts: list[shared.Contact] = Field(description="Wie een lezer bij deze trede kan bellen.")
    ends_at: list[AnyRecord] = Field(description="Waar de ladder ophoudt.")
    beside: bool = Field(description="Of de trede naast de ladder staat, zoals hulp bij een crisis.")


class Limit(Word):
    """How long something counts as fresh."""

    about: ClassVar[str] = "Hoe lang iets als nieuw telt."

    months: int | None = Field(description="Na zoveel maanden kijkt de redactie het na; null: het veroudert niet.")
    task: Sentence | None = Field(description="Wat er dan te doen is.")
