"""The record types: what a question, a method, a partner … consists of.

Field names are a promise to the exports. Every sentence carries the ids of its sources.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Annotated

from pydantic import model_validator
from pydantic_core import PydanticCustomError

from macros.model.fields import (
    Age,
    AnyRef,
    CbsCode,
    Flag,
    FullDate,
    Id,
    Model,
    Number,
    PartialDate,
    Ref,
    Sentence,
    SourceRef,
    Sources,
    Summary,
    Text,
    Url,
)
from macros.model.statements import Event, Evidence, Exclusion, Fact, Finding, Offer, PartnerRef, Statement

QuestionRef = Annotated[str, Ref("questions")]
MethodRef = Annotated[str, Ref("methods")]
ProgrammeRef = Annotated[str, Ref("programmes")]
CollaborationRef = Annotated[str, Ref("collaborations")]
ResearchRef = Annotated[str, Ref("research")]
PillarRef = Annotated[str, Ref("strategy")]
MunicipalityRef = Annotated[str, Ref("municipalities")]
ContactRef = Annotated[str, Ref("contacts")]


class Record(Model):
    """What all records share: sources, review, owner and status."""

    sources: Sources
    reviewed: FullDate
    owner: Annotated[str, Ref("vocabulary/owners")]
    status: Annotated[str, Ref("vocabulary/statuses")]
    valid_on: PartialDate | None = None
    search_terms: list[Text] = []
    aliases: list[Id] = []
    gaps: list[Sentence] = []


class Question(Record):
    """What a teacher or referrer comes with, and what they can do."""

    title: Text
    question: Text
    summary: Summary
    theme: Annotated[str, Ref("vocabulary/themes")]
    roles: list[Annotated[str, Ref("vocabulary/roles")]]
    signals: list[Statement] = []
    normal: list[Statement] = []
    teacher: list[Statement] = []
    referrer: list[Statement] = []
    buyer: list[Statement] = []
    think_along: list[Statement] = []
    step_up: list[Statement] = []
    avoid: list[Statement] = []
    contacts: list[ContactRef] = []
    methods: list[MethodRef] = []
    programmes: list[ProgrammeRef] = []
    partners: list[PartnerRef] = []
    terms: list[Annotated[str, Ref("terms")]] = []


class Offering(Record):
    """What methods and programmes share: for whom, how, how long, where, how to get there, what is known."""

    title: Text
    also_known_as: list[Text] = []
    summary: Summary
    for_whom: Statement | None = None
    not_for: list[Exclusion] = []
    age_from: Age | None = None
    age_to: Age | None = None
    age_sources: list[SourceRef] = []
    age_note: Statement | None = None
    when: Statement | None = None
    goal: list[Statement] = []
    approach: list[Statement] = []
    steps: list[Statement] = []
    duration: Statement | None = None
    settings: list[Annotated[str, Ref("vocabulary/settings")]] = []
    setting_note: Statement | None = None
    referral: list[Statement] = []
    referral_steps: list[Statement] = []
    evidence: list[Evidence] = []
    evidence_note: Statement | None = None
    results: list[Finding] = []
    strengths: list[Statement] = []
    cautions: list[Statement] = []
    background: list[Statement] = []
    contacts: list[ContactRef] = []
    domains: list[Annotated[str, Ref("vocabulary/domains")]] = []
    municipalities: list[MunicipalityRef] = []

    @model_validator(mode="after")
    def _ages_are_in_order(self) -> Offering:
        if self.age_from is not None and self.age_to is not None and self.age_from > self.age_to:
            raise PydanticCustomError("age_order", "'age_from' is hoger dan 'age_to'; wissel ze om", {"at": "age_from"})
        if (self.age_from is not None or self.age_to is not None) and not self.age_sources:
            at = {"at": "age_from" if self.age_from is not None else "age_to"}
            raise PydanticCustomError(
                "age_source", "de leeftijd heeft geen bron; vul 'age_sources' in, zoals [p090]", at
            )
        return self


class Method(Offering):
    """A way of working, or an intervention with or without a judgement of its effect."""

    type: Annotated[str, Ref("vocabulary/method-types")]
    variants: list[Statement] = []
    history: list[Event] = []
    offered_by: list[Offer] = []
    elker: Annotated[str, Ref("vocabulary/offer-statuses")]
    elker_note: Statement | None = None
    programmes: list[ProgrammeRef] = []
    research: list[ResearchRef] = []


class Programme(Offering):
    """A line of work or an offer, of Elker or of somebody else."""

    type: Annotated[str, Ref("vocabulary/programme-types")]
    run_by: list[PartnerRef] = []
    collaborations: list[CollaborationRef] = []
    pillars: list[PillarRef] = []
    pillars_note: Statement | None = None
    partners: list[PartnerRef] = []
    parties: list[Annotated[str, Ref("vocabulary/parties")]] = []
    methods: list[MethodRef] = []


class Partner(Record):
    """An organisation, service or contact, with its real relation to Elker."""

    name: Text
    also_known_as: list[Text] = []
    type: Annotated[str, Ref("vocabulary/partner-types")]
    relation: Annotated[str, Ref("vocabulary/relations")]
    summary: Summary
    roles: list[Statement] = []
    details: list[Fact] = []
    cautions: list[Statement] = []
    domains: list[Annotated[str, Ref("vocabulary/domains")]] = []
    municipalities: list[MunicipalityRef] = []
    area: Statement | None = None
    website: Url | None = None
    contacts: list[ContactRef] = []
    part_of: PartnerRef | None = None
    members: list[PartnerRef] = []
    successor: PartnerRef | None = None


class Collaboration(Record):
    """An agreement or a lasting way of working together."""

    title: Text
    summary: Summary
    partners: list[PartnerRef]
    parties: list[Annotated[str, Ref("vocabulary/parties")]] = []
    guided_by: list[PartnerRef] = []
    date: PartialDate | None = None
    date_note: Statement | None = None
    place: Statement | None = None
    reasons: list[Statement] = []
    goal: list[Statement] = []
    activities: list[Statement] = []
    outcome: list[Statement] = []
    cautions: list[Statement] = []
    municipalities: list[MunicipalityRef] = []


class Research(Record):
    """A study, a figure or a claim, with its findings and its limits."""

    title: Text
    type: Annotated[str, Ref("vocabulary/research-types")]
    summary: Summary
    researchers: list[Statement] = []
    client: list[Statement] = []
    period: list[Statement] = []
    method: list[Statement] = []
    location: Statement | None = None
    limitations: list[Statement] = []
    findings: list[Finding] = []
    partners: list[PartnerRef] = []


class Objective(Model):
    """What a pillar wants to reach, and the actions that the source names."""

    id: Id
    title: Text
    sources: Sources
    actions: list[Statement] = []


class Pillar(Record):
    """A pillar of the strategy."""

    title: Text
    number: Number
    subtitle: Text
    summary: Summary
    objectives: list[Objective]
    research: list[ResearchRef] = []


class Municipality(Record):
    """A municipality with the code of Statistics Netherlands (CBS)."""

    name: Text
    code: CbsCode
    code_sources: list[SourceRef]
    region: Annotated[str, Ref("vocabulary/regions")]
    summary: Summary
    team: PartnerRef | None = None
    details: list[Fact] = []
    cautions: list[Statement] = []


class Term(Record):
    """A word of the field; a homonym has more than one meaning."""

    title: Text
    also_known_as: list[Text] = []
    homonym: Flag = False
    meanings: list[Statement]
    see: list[AnyRef] = []


class Source(Model):
    """Where facts come from. `address` is shown where there is no safe link to give."""

    title: Text
    type: Annotated[str, Ref("vocabulary/source-types")]
    publisher: Text
    url: Url | None = None
    address: Text | None = None
    date: PartialDate | None = None
    date_note: Text | None = None
    supports: Sentence
    reviewed: FullDate
    owner: Annotated[str, Ref("vocabulary/owners")]
    cautions: list[Sentence] = []


AnyRecord = Record | Source


@dataclass(frozen=True)
class Kind:
    """A kind of record: its folder, its type, its part of the address and its Dutch names."""

    folder: str
    model: type[Record] | type[Source]
    segment: str
    label: str
    plural: str
    own_page: bool = True


KINDS = {
    kind.folder: kind
    for kind in (
        Kind("questions", Question, "vragen", "Vraag", "Vragen"),
        Kind("methods", Method, "methoden", "Methode", "Methoden"),
        Kind("programmes", Programme, "programmas", "Programma", "Programma's"),
        Kind("partners", Partner, "partners", "Partner", "Partners"),
        Kind("collaborations", Collaboration, "samenwerkingen", "Samenwerking", "Samenwerkingen"),
        Kind("research", Research, "onderzoek", "Onderzoek", "Onderzoek"),
        Kind("strategy", Pillar, "strategie", "Pijler", "Strategie"),
        Kind("municipalities", Municipality, "gemeenten", "Gemeente", "Gemeenten"),
        Kind("terms", Term, "begrippen", "Begrip", "Begrippen", own_page=False),
        Kind("sources", Source, "bronnen", "Bron", "Bronnen", own_page=False),
    )
}
