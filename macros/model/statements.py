"""Sentences with their sources: what records are made of."""

from __future__ import annotations

from typing import Annotated

from pydantic import model_validator
from pydantic_core import PydanticCustomError

from macros.model.fields import AnyRef, Flag, Id, Model, Number, PartialDate, Ref, Sentence, SourceRef, Sources, Text

PartnerRef = Annotated[str, Ref("partners")]


class Statement(Model):
    """One sentence with where it comes from.

    `basis` tells whether a source says it (bron), it follows from one (afgeleid) or it is a rule of the
    editors (redactie); only the last may lack a source. `date` is the day the source speaks of.
    """

    text: Sentence
    sources: list[SourceRef] = []
    basis: Annotated[str, Ref("vocabulary/bases")] = "bron"
    date: PartialDate | None = None
    confirmed: Flag = True

    @model_validator(mode="after")
    def _has_a_source(self) -> Statement:
        if not self.sources and self.basis != "redactie":
            raise PydanticCustomError("no_source", "deze zin heeft geen bron; vul 'sources' in, zoals [p090]")
        return self


class Fact(Statement):
    """A statement under a short heading, such as "Website" or "Vestiging"."""

    label: Text


class Event(Statement):
    """A statement about a moment."""

    date: PartialDate


class Exclusion(Statement):
    """Who something is not for; `instead` tells what then, `see` where to go."""

    instead: Sentence | None = None
    see: list[AnyRef] = []


class Evidence(Model):
    """A judgement of a recognition committee about one outcome."""

    level: Annotated[str, Ref("vocabulary/levels")]
    outcome: Sentence | None = None
    committee: Text | None = None
    date: PartialDate | None = None
    sources: Sources
    note: Sentence | None = None


class Finding(Statement):
    """A finding of research: figure, size, period and limits stand beside the sentence, never apart."""

    id: Id | None = None
    figure: Text | None = None
    n: Number | None = None
    period: Text | None = None
    limitation: Sentence | None = None


class Offer(Statement):
    """Who offers something according to which source."""

    partners: list[PartnerRef] = []
