"""Research, the strategy, terms and sources as others read them."""

from __future__ import annotations

from typing import Annotated, ClassVar

from pydantic import Field

from macros.export.v1 import shared
from macros.export.v1.records import Record, ReferredBy, Sourced, Subject
from macros.export.v1.sentences import Finding, Sources, Statement
from macros.export.v1.shared import Address, AnyRecord, Id, Line, Marked, Moment, Name, Sentence
from macros.model.fields import Ref


class Research(Subject):
    """A study, a figure or a claim, with its findings and its limits."""

    about: ClassVar[str] = "Een onderzoek, cijfer of bewering, met wat het niet zegt."

    title: Name = Field(description="De naam, of waar het kort over gaat.")
    type: Annotated[str, Ref("vocabulary/research-types")] = Field(
        description="Wat het is. Een bewering zonder onderzoek heeft hier een eigen woord."
    )
    researchers: list[Statement] = Field(description="Wie het onderzoek deed: organisaties, geen personen.")
    client: list[Statement] = Field(description="Wie de opdracht gaf.")
    period: list[Statement] = Field(description="Over welke tijd het gaat en wanneer het verscheen.")
    method: list[Statement] = Field(description="Hoe is onderzocht of geteld, en bij wie.")
    location: Statement | None = Field(description="Waar het rapport te vinden is.")
    limitations: list[Statement] = Field(description="Wat dit onderzoek niet zegt.")
    findings: list[Finding] = Field(description="De uitkomsten.")
    partners: list[shared.Partner] = Field(description="De organisaties die erbij betrokken waren.")
    referred_by: ReferredBy
    marked: Marked


class Objective(Line):
    """What a pillar wants to reach, and the actions that the source names."""

    about: ClassVar[str] = "Een doel van een pijler, met de acties die de bron noemt. Acties zijn voornemens."

    id: Id = Field(description="De naam van het doel: het deel achter # in het adres van de pagina.")
    title: Name = Field(description="Het doel.")
    sources: Sources
    actions: list[Statement] = Field(description="Wat Elker volgens de bron wil doen.")

    @property
    def line(self) -> str:
        """The objective with its actions."""
        actions = " ".join(one.line for one in self.actions)
        return f"{self.title}: {actions}" if actions else self.title


class Pillar(Subject):
    """A pillar of the strategy."""

    about: ClassVar[str] = "Een pijler van de strategie. Dit zijn plannen."

    title: Name = Field(description="De naam.")
    number: int = Field(description="Het nummer in de koers.")
    subtitle: Name = Field(description="De ondertitel.")
    objectives: list[Objective] = Field(description="De doelen met hun acties, op volgorde.")
    research: list[shared.Research] = Field(description="Onderzoek over deze pijler, ook als het tegenspreekt.")
    referred_by: ReferredBy
    marked: Marked


class Term(Sourced):
    """A word of the field; a homonym has more than one meaning."""

    about: ClassVar[str] = "Een begrip of afkorting, uitgelegd."

    title: Name = Field(description="Het woord of de afkorting.")
    also_known_as: list[Name] = Field(description="Andere woorden voor hetzelfde.")
    homonym: bool = Field(description="Of het woord ook iets heel anders kan betekenen.")
    common: bool = Field(description="Of bijna elke lezer het woord kent.")
    meanings: list[Statement] = Field(description="De uitleg; bij meer betekenissen voor elke een zin.")
    see: list[AnyRecord] = Field(description="Waar een lezer meer vindt.")
    referred_by: ReferredBy
    marked: Marked


class Source(Record):
    """Where facts come from."""

    about: ClassVar[str] = "Een bron: wat anderen schreven, en wat het ondersteunt."

    title: Name = Field(description="De titel, zoals die er staat.")
    type: Annotated[str, Ref("vocabulary/source-types")] = Field(description="Wat voor bron het is.")
    publisher: Name = Field(description="De organisatie, krant of site die de bron uitgeeft.")
    url: Address | None = Field(description="Het openbare adres van de bron.")
    address: Name | None = Field(description="Waar de bron staat als er geen veilige link is.")
    date: Moment | None = Field(description="De datum van de bron zelf.")
    date_note: Name | None = Field(description="Wat over de datum bekend is als die niet precies is.")
    supports: Sentence = Field(description="Wat de bron zegt en waarvoor deze site haar gebruikt.")
    cautions: list[Sentence] = Field(description="Waar u bij deze bron op moet letten.")
    referred_by: ReferredBy
    marked: Marked
