"""For whom help is, and for whom not: what a reader asks first of a method or a programme."""

from __future__ import annotations

from pydantic import Field, model_validator
from pydantic_core import PydanticCustomError

from macros.model.base import Subject
from macros.model.fields import Age, Flag, SourceRef, Text
from macros.model.statements import Exclusion, Statement


class ForWhom(Subject):
    """Something with a name that is for some people and not for others; its ages are in order and have a source."""

    title: Text = Field(
        description="De naam van de methode of het programma, zo nodig met de afkorting tussen haakjes.",
        examples=["Multisysteem Therapie (MST)"],
    )
    also_known_as: list[Text] = Field(
        default_factory=list,
        description=(
            "Andere namen die ook kloppen, zoals een afkorting of een oude naam. Wat alleen bezoekers "
            "typen, hoort bij search_terms."
        ),
        examples=["[MST, multisysteemtherapie]"],
    )
    for_whom: Statement | None = Field(
        default=None,
        description="Voor wie het is, in één of twee zinnen. De leeftijd komt bij age_from en age_to.",
        examples=["{text: M@ZL is voor leerlingen met veel ziekteverzuim., sources: [p259, p261]}"],
    )
    not_for: list[Exclusion] = Field(
        default_factory=list,
        description="Voor wie het niet is, en wat dan wel. Maak voor elke groep een eigen zin.",
        examples=["[{text: Jongeren zonder vaste opvoeder., sources: [p211]}]"],
    )
    age_from: Age | None = Field(
        default=None,
        description="De laagste leeftijd, in hele jaren. Laat dit weg als de bron geen ondergrens noemt.",
        examples=["10"],
    )
    age_to: Age | None = Field(
        default=None,
        description="De hoogste leeftijd, in hele jaren, tot en met. Zegt de bron tot? Zet age_to_inclusive op false.",
        examples=["17"],
    )
    age_to_inclusive: Flag = Field(
        default=True,
        description="Vul false in als de bron tot zegt: age_to hoort er dan niet meer bij. Laat het anders weg.",
        examples=["false"],
    )
    age_to_half: Flag = Field(
        default=False,
        description="Vul true in als de bron een half jaar verder gaat: met age_to 2 staat er dan tot 2,5 jaar.",
        examples=["true"],
    )
    age_sources: list[SourceRef] = Field(
        default_factory=list,
        description="De bronnen van de leeftijd. Verplicht zodra age_from of age_to is ingevuld.",
        examples=["[p209]"],
    )
    age_note: Statement | None = Field(
        default=None,
        description="Uitleg als de leeftijd niet zo eenvoudig is, zoals bij bronnen die verschillen of maanden noemen.",
        examples=["{text: De bron noemt 9 maanden tot 6 jaar., sources: [p252]}"],
    )
    when: Statement | None = Field(
        default=None,
        description="In welke situatie of op welk moment het past. Voor wie het is, staat bij for_whom.",
        examples=["{text: Het hoort bij elk inkooptraject., sources: [s000:L29]}"],
    )

    @model_validator(mode="after")
    def _ages_are_in_order(self) -> ForWhom:
        if self.age_from is not None and self.age_to is not None and self.age_from > self.age_to:
            raise PydanticCustomError("age_order", "'age_from' is hoger dan 'age_to'; wissel ze om", {"at": "age_from"})
        if (self.age_from is not None or self.age_to is not None) and not self.age_sources:
            at = {"at": "age_from" if self.age_from is not None else "age_to"}
            raise PydanticCustomError(
                "age_source", "de leeftijd heeft geen bron; vul 'age_sources' in, zoals [p090]", at
            )
        return self
