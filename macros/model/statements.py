"""Sentences with their sources: what records are made of."""

from __future__ import annotations

from typing import Annotated

from pydantic import Field, model_validator
from pydantic_core import PydanticCustomError

from macros.model.fields import (
    AnyRef,
    Flag,
    Id,
    Model,
    Number,
    PartialDate,
    PartnerRef,
    Ref,
    Sentence,
    SourceRef,
    Sources,
    Text,
)


class Statement(Model):
    """One sentence with where it comes from.

    `basis` tells whether a source says it (bron), it follows from one (afgeleid) or it is a rule of the
    editors (redactie); only the last may lack a source. `date` is the day the source speaks of.
    """

    text: Sentence = Field(
        description=(
            "Een of twee korte zinnen in eigen woorden, zo nodig met een link als [[methods/mst]]. Geen "
            "namen van personen en geen telefoonnummers."
        ),
        examples=["Bel dezelfde dag bij een ziekmelding."],
    )
    sources: list[SourceRef] = Field(
        default_factory=list,
        description="De bronnen waarin dit staat. Alleen een regel van de redactie mag zonder bron.",
        examples=["[p090, s001:L142-146]"],
    )
    basis: Annotated[str, Ref("vocabulary/bases")] = Field(
        default="bron", description="Waar de zin op rust. Laat dit weg als de bron het zelf zegt."
    )
    date: PartialDate | None = Field(
        default=None,
        description=(
            "De dag, de maand of het jaar waarover de zin gaat, niet de datum van vandaag. Weet u het "
            "niet, laat dit dan weg."
        ),
        examples=["2025-04"],
    )
    confirmed: Flag = Field(
        default=True,
        description=("Vul false in als iemand dit nog moet navragen: de pagina zegt dat dan. Laat het anders weg."),
        examples=["false"],
    )

    @model_validator(mode="after")
    def _has_a_source(self) -> Statement:
        if not self.sources and self.basis != "redactie":
            raise PydanticCustomError("no_source", "deze zin heeft geen bron; vul 'sources' in, zoals [p090]")
        return self


class Fact(Statement):
    """A statement under a short heading, such as "Website" or "Vestiging"."""

    label: Text = Field(
        description="Het kopje boven de zin, in een of twee woorden of als korte vraag.", examples=["Bestaat het nog?"]
    )


class Event(Statement):
    """A statement about a moment."""

    date: PartialDate = Field(
        description="Wanneer het gebeurde; dit is hier verplicht. Alleen een jaar of een maand mag ook.",
        examples=["2011-07-01"],
    )


class Exclusion(Statement):
    """Who something is not for; `instead` tells what then, `see` where to go."""

    instead: Sentence | None = Field(
        default=None,
        description="Wat dan wel kan of nodig is. Alleen als u dat met de bronnen kunt zeggen.",
        examples=["Eerst is andere hulp nodig."],
    )
    see: list[AnyRef] = Field(
        default_factory=list,
        description="Pagina's waar de lezer dan verder kan, met de soort ervoor.",
        examples=["[questions/crisis, programmes/pleegzorg]"],
    )
    rung: Annotated[str, Ref("vocabulary/rungs")] | None = Field(
        default=None,
        description="Op welke trede van de ladder u dan verder vraagt, als geen bron een bestemming noemt.",
    )


class Evidence(Model):
    """A judgement of a recognition committee about one outcome."""

    level: Annotated[str, Ref("vocabulary/levels")] = Field(
        description="Het niveau dat de commissie gaf. Neem het nieuwste oordeel."
    )
    outcome: Sentence | None = Field(
        default=None,
        description=("Waarover de commissie oordeelt. Geldt het oordeel voor de hele methode, laat dit dan weg."),
        examples=["Angstklachten en depressieve klachten."],
    )
    committee: Text | None = Field(
        default=None,
        description="De naam van de commissie, zoals de bron die noemt.",
        examples=["Erkenningscommissie Justitiële Interventies"],
    )
    date: PartialDate | None = Field(
        default=None,
        description=(
            "De datum van het oordeel, niet die van de pagina waarop het staat. Vindt u die niet, laat dit dan weg."
        ),
        examples=["2021-12-08"],
    )
    sources: Sources = Field(description="De bronnen waarin het oordeel staat, minstens één.", examples=["[p208]"])
    note: Sentence | None = Field(
        default=None,
        description="Wat een lezer bij dit oordeel moet weten, zoals voor wie het geldt.",
        examples=["Het oordeel geldt voor 7 tot 12 jaar."],
    )


class Finding(Statement):
    """A finding of research: figure, size, period and limits stand beside the sentence, never apart."""

    id: Id | None = Field(
        default=None,
        description=(
            "Korte naam van deze uitkomst, voor de link ernaartoe. Gebruik hem één keer in dit record en "
            "verander hem later niet."
        ),
        examples=["z1"],
    )
    figure: Text | None = Field(
        default=None,
        description=(
            "Het cijfer zelf, kort en zo precies als in de bron; het staat groot op de pagina. Is er "
            "geen cijfer, laat dit dan weg."
        ),
        examples=["1 op 9"],
    )
    n: Number | None = Field(
        default=None,
        description=(
            "Het aantal mensen, gezinnen of zaken in het onderzoek, als getal. Laat het weg als de bron het niet noemt."
        ),
        examples=["283"],
    )
    period: Text | None = Field(
        default=None,
        description=(
            "De tijd waarover is gemeten of geteld. Bij een cijfer schrijft u Niet genoemd als de bron zwijgt."
        ),
        examples=["Eerste halfjaar van 2021"],
    )
    limitation: Sentence | None = Field(
        default=None,
        description="Wat deze uitkomst niet zegt, bijvoorbeeld over wie het niet gaat.",
        examples=["Dit gaat over jongeren tot 23 jaar."],
    )


class Offer(Statement):
    """Who offers something according to which source."""

    partners: list[PartnerRef] = Field(
        default_factory=list,
        description=("De aanbieders uit de zin die een eigen record hebben. Anderen noemt u alleen in de zin."),
        examples=["[portalis]"],
    )
    here: Flag = Field(
        default=False,
        description="Vul true in als een bron zegt dat het in de provincie Groningen te krijgen is. Anders weglaten.",
        examples=["true"],
    )
