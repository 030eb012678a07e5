"""The sentences of a record, each with where it comes from; a table shows of each what a reader must not miss."""

from __future__ import annotations

from typing import Annotated, ClassVar

from pydantic import Field

from macros.export.v1.shared import AnyRecord, Id, Line, Moment, Name, Partner, Rung, Sentence, Source
from macros.model.fields import Ref

UNCONFIRMED = "nog niet bevestigd"
# What readers see, each with its sources.
Sources = Annotated[
    list[Source],
    Field(description="De bronnen waarin dit staat. Achter een dubbele punt staan regels van een brondocument."),
]


class Statement(Line):
    """One sentence with where it comes from."""

    about: ClassVar[str] = "Een zin met zijn bronnen."

    text: Sentence = Field(description="De zin zoals een lezer die ziet.")
    sources: Sources
    basis: Annotated[str, Ref("vocabulary/bases")] = Field(
        description="Waar de zin op rust: een bron zegt het, het volgt uit een bron, of het is van de redactie."
    )
    date: Moment | None = Field(description="De dag, de maand of het jaar waarover de zin gaat.")
    confirmed: bool = Field(description="Is dit false, vraag het dan eerst na: niemand heeft het bevestigd.")

    @property
    def line(self) -> str:
        """The sentence, with its date and its doubt: "De wachttijd was zes weken. (2024-04, nog niet bevestigd)"."""
        return in_brackets(self.text, self.date, "" if self.confirmed else UNCONFIRMED)


class Fact(Statement):
    """A statement under a short heading."""

    about: ClassVar[str] = "Een zin met een kopje."

    label: Name = Field(description="Het kopje boven de zin.")

    @property
    def line(self) -> str:
        """The heading before the sentence."""
        return f"{self.label}: {super().line}"


class Event(Statement):
    """A statement about a moment."""

    about: ClassVar[str] = "Een zin over een moment."

    date: Moment = Field(description="Wanneer het was: een jaar, een maand of een dag.")


class Exclusion(Statement):
    """Who something is not for, and what then."""

    about: ClassVar[str] = "Voor wie iets niet is, en wat dan wel kan."

    instead: Sentence | None = Field(description="Wat dan wel kan of nodig is.")
    see: list[AnyRecord] = Field(description="Waar een lezer dan verder kan.")
    rung: Rung | None = Field(description="De trede van de ladder waar een lezer dan verder vraagt.")

    @property
    def line(self) -> str:
        """The sentence, and what can be done then."""
        return " ".join(filter(None, (super().line, self.instead)))


class Evidence(Line):
    """A judgement of a recognition committee about one outcome."""

    about: ClassVar[str] = "Het oordeel van een erkenningscommissie over één uitkomst, of over de hele methode."

    level: Annotated[str, Ref("vocabulary/levels")] = Field(description="Het niveau dat de commissie gaf.")
    outcome: Sentence | None = Field(description="Waarover de commissie oordeelt; null is de hele methode.")
    committee: Name | None = Field(description="De commissie.")
    date: Moment | None = Field(description="De datum van het oordeel.")
    sources: Sources
    note: Sentence | None = Field(description="Wat een lezer bij dit oordeel moet weten.")

    @property
    def line(self) -> str:
        """The level with its outcome, whose it is and of when, and its note."""
        told = f"{self.level}: {self.outcome}" if self.outcome else self.level
        return " ".join(filter(None, (in_brackets(told, self.committee, self.date), self.note)))


class Finding(Statement):
    """A finding of research; figure, size, period and limits stand beside the sentence, never apart."""

    about: ClassVar[str] = "Een uitkomst van onderzoek. Gebruik een cijfer nooit zonder aantal, periode en beperking."

    id: Id | None = Field(description="De naam van de uitkomst: het deel achter # in het adres van de pagina.")
    figure: Name | None = Field(description="Het cijfer, zoals de bron het geeft.")
    n: int | None = Field(description="Het aantal mensen, gezinnen of zaken; null als de bron het niet noemt.")
    period: Name | None = Field(description="De tijd waarover is gemeten of geteld.")
    limitation: Sentence | None = Field(description="Wat deze uitkomst niet zegt.")

    @property
    def line(self) -> str:
        """The sentence with its size, its period and its limits."""
        told = (self.text, self.n and f"n = {self.n}", self.period, self.date, "" if self.confirmed else UNCONFIRMED)
        return " ".join(filter(None, (in_brackets(*told), self.limitation)))


class Offer(Statement):
    """Who offers something according to which source."""

    about: ClassVar[str] = "Wie iets aanbiedt, volgens welke bron."

    partners: list[Partner] = Field(description="De aanbieders uit de zin die een eigen record hebben.")
    here: bool = Field(description="Of een bron zegt dat het in de provincie Groningen te krijgen is.")

    @property
    def line(self) -> str:
        """The sentence, and that no source says that it is to be had in this region."""
        where = "" if self.here else "niet gevonden in Groningen"
        return in_brackets(self.text, self.date, where, "" if self.confirmed else UNCONFIRMED)


class Neighbour(Statement):
    """The help that comes next on the ladder, with the sign by which a reader sees that it is time."""

    about: ClassVar[str] = "De hulp die op de ladder volgt of voorafgaat. De zin zegt waaraan u ziet dat zwaarder past."

    to: AnyRecord = Field(description="De andere hulp: een methode of een programma, met de soort ervoor.")

    @property
    def line(self) -> str:
        """The help, and the sign."""
        return f"{self.to}: {super().line}"


class RungLine(Statement):
    """What a step of the ladder means for a question."""

    about: ClassVar[str] = "Waaraan u ziet dat een trede van de ladder past, of dat geen bron daar hulp noemt."

    rung: Rung = Field(description="De trede waar deze zin over gaat.")

    @property
    def line(self) -> str:
        """The step, and the sign for it."""
        return f"{self.rung}: {super().line}"


def in_brackets(text: str, *more: str | int | None) -> str:
    """Return a text with what belongs to it in brackets behind it: nothing where there is nothing to say."""
    told = ", ".join(str(one) for one in more if one)
    return f"{text} ({told})" if told else text
