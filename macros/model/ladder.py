"""Where help stands on the ladder from growing up normally to staying elsewhere; its steps are vocabulary/rungs.

It orders and obliges nobody to climb: who needs the fourth step at once, starts there (matched care).
"""

from __future__ import annotations

from typing import Annotated

from pydantic import AfterValidator, Field, model_validator
from pydantic_core import PydanticCustomError

from macros.model.fields import Flag, Model, Ref, Reference, Sentence
from macros.model.statements import Statement

RungRef = Annotated[str, Ref("vocabulary/rungs")]
RouteRef = Annotated[str, Ref("routes")]


def _help(value: str) -> str:
    if Reference.parse(value).target not in ("methods", "programmes"):
        message = "een stap op de ladder is hulp; schrijf methods/naam of programmes/naam"
        raise PydanticCustomError("help", message)
    return value


class Neighbour(Statement):
    """The help that comes next on the ladder; `text` is the sign by which a reader sees that it is time."""

    to: Annotated[str, AfterValidator(_help), Ref("*")] = Field(
        description="De zwaardere hulp die dan past: een methode of een programma, met de soort ervoor.",
        examples=["methods/mst"],
    )


class Placement(Model):
    """Where help stands on the ladder, what is heavier, and by which route one gets there.

    What is lighter is worked out from the records that name this one as heavier.
    """

    rung: RungRef | None = Field(
        default=None,
        description=(
            "Op welke trede deze hulp staat. Laat dit weg als het geen hulp voor één kind of gezin is; zeg dan bij why "
            "waarom."
        ),
    )
    why: Sentence = Field(
        description="Waarom het op deze trede staat, of waarom het op geen enkele trede staat. Dit is van de redactie.",
        examples=["De hulp is thuis en duurt een half jaar. Een besluit is nodig."],
    )
    heavier: list[Neighbour] = Field(
        default_factory=list,
        description="De zwaardere hulp die past als dit niet genoeg is, en waaraan u dat ziet. De zwaarste achteraan.",
        examples=["[{to: methods/mst, text: De jongere dreigt uit huis te gaan., basis: redactie}]"],
    )
    no_heavier: Sentence | None = Field(
        default=None,
        description="Waarom hier geen zwaardere hulp staat, en bij wie u dan terechtkunt.",
        examples=["Zwaardere hulp voor deze klacht is in de bronnen niet gevonden. Vraag het basisteam."],
    )
    no_lighter: Sentence | None = Field(
        default=None,
        description="Waarom hier geen lichtere hulp staat, en wat er dan lichter kan.",
        examples=["Lichter is wat school en ouders zelf doen. Zie [[questions/opvoeden-normaal]]."],
    )
    routes: list[RouteRef] = Field(
        default_factory=list,
        description="Langs welke weg een kind of gezin deze hulp krijgt, met het id uit data/routes.yml.",
    )

    whole: Flag = Field(
        default=False,
        description="Vul true in als dit over de hele ladder gaat: dan staan alle treden erbij. Alleen zonder rung.",
        examples=["true"],
    )

    @model_validator(mode="after")
    def _is_placed_whole(self) -> Placement:
        if self.rung and self.whole:
            message = "dit staat op één trede ('rung') en gaat niet over de hele ladder; haal 'whole' weg"
            raise PydanticCustomError("whole", message, {"at": "whole"})
        if self.rung and not self.routes:
            raise PydanticCustomError("route", "de weg naar deze hulp ontbreekt; vul 'routes' in", {"at": "rung"})
        if not self.rung and (self.heavier or self.routes):
            message = "zonder trede ('rung') is er ook geen zwaardere hulp en geen weg; haal die weg of kies een trede"
            raise PydanticCustomError("rung", message)
        return self


class RungLine(Statement):
    """What a step of the ladder means for a question: the sign for it, or that no source names help there."""

    rung: RungRef = Field(description="De trede waar deze zin over gaat.")
