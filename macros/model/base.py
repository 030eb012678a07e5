"""What records share: who keeps them, what they rest on, what they are called."""

from __future__ import annotations

from typing import Annotated, ClassVar

from pydantic import Field

from macros.model.fields import Flag, Former, FullDate, Model, PartialDate, Ref, Sentence, Sources, Summary, Text


class Record(Model):
    """A file of its own: a subject with a page, a term or a source."""

    reviewed: FullDate = Field(
        description=(
            "De dag waarop u het hele record met de bronnen vergeleek. Laat de datum staan als u alleen "
            "een tikfout verbetert."
        ),
        examples=["2026-11-22"],
    )
    owner: Annotated[str, Ref("vocabulary/owners")] = Field(
        description="Het team dat dit record bijhoudt. Nooit de naam van een persoon."
    )
    aliases: list[Former] = Field(
        default_factory=list,
        description=(
            "Vroegere bestandsnamen, zonder .yml: oude links komen dan hier uit. Was het een andere soort, zet die "
            "er dan voor. Andere namen van het onderwerp horen hier niet."
        ),
        examples=["[oude-bestandsnaam, partners/acute-opvang]"],
    )
    gaps: list[Sentence] = Field(
        default_factory=list,
        description=(
            "Wat niet in de bronnen staat en een lezer wel wil weten. Elke zin komt ook op de lijst Wat ontbreekt."
        ),
        examples=["[Wie dit in de regio aanbiedt, is niet gevonden.]"],
    )

    name_field: ClassVar[str] = "title"

    @property
    def display_name(self) -> str:
        """The name that readers see: that of a person's or place's kind is `name`, of all else `title`."""
        return str(getattr(self, self.name_field))

    @property
    def lead(self) -> str:
        """The one sentence that says what this is; it may hold references."""
        raise NotImplementedError


class Sourced(Record):
    """A record that rests on sources and is true at some time."""

    sources: Sources = Field(
        description=(
            "De bronnen waarop het hele record rust, minstens één. Achter de dubbele punt mogen regels "
            "van een brondocument."
        ),
        examples=["[p090, s001:L142-146]"],
    )
    status: Annotated[str, Ref("vocabulary/statuses")] = Field(
        description=("Hoe zeker en hoe nieuw het is. Ga uit van wat de bron zegt, niet van wat u zelf weet.")
    )
    valid_on: PartialDate | None = Field(
        default=None,
        description=(
            "De datum waarop dit volgens de bron zo was, niet de datum van vandaag. Verplicht bij "
            "historisch en opgeheven."
        ),
        examples=["2016-12-31"],
    )
    valid_on_derived: Flag = Field(
        default=False,
        description=(
            "Vul true in als de bron de datum niet noemt en de redactie die afleidt. De pagina zegt dan "
            "waarschijnlijk. Laat het anders weg."
        ),
        examples=["true"],
    )
    search_terms: list[Text] = Field(
        default_factory=list,
        description=(
            "Woorden die bezoekers typen en die niet op de pagina staan. Niemand ziet ze: zij helpen "
            "alleen bij het zoeken."
        ),
        examples=["[spijbelen, wil niet naar school, schoolangst]"],
    )


class Subject(Sourced):
    """A record with a page of its own."""

    summary: Summary = Field(
        description=(
            "Eén zin van hoogstens 220 tekens: wat het is en voor wie. Deze zin staat ook in lijsten en bij het zoeken."
        ),
        examples=[
            ("Intensieve gezinshulp thuis voor jongeren met ernstige gedragsproblemen die uit huis dreigen te gaan.")
        ],
    )

    @property
    def lead(self) -> str:
        """The summary."""
        return self.summary
