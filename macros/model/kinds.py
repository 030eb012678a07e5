"""The ten kinds of record: all that the rest of the code has to know of a kind, but for the order of its page."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Generic, TypeVar

from macros.model.base import Record
from macros.model.knowledge import Pillar, Research, Source, Term
from macros.model.offerings import Method, Programme
from macros.model.organisations import Collaboration, Municipality, Partner
from macros.model.questions import Question

# Where the register of what no source gives begins.
GAPS_PAGE = "over/wat-ontbreekt/"
# Where all stands that other programs read; the number is that of its format.
DATA = "data/v1/"

R_co = TypeVar("R_co", bound=Record, covariant=True)


@dataclass(frozen=True)
class Kind(Generic[R_co]):
    """A kind of record.

    `code` names its folder, its references and its exports; `segment` its part of an address; `widget` is what writers
    call to show one; `label` and `plural` are the readers' words; `lead` opens its overview, which is grouped by the
    vocabulary of the field `group_by`. `weight` is what a hit counts for in the search: a referrer expects the question
    before the method before the partner when the words fit alike; 0 keeps the kind out of the search.
    """

    code: str
    model: type[R_co]
    segment: str
    widget: str
    label: str
    plural: str
    lead: str
    group_by: str
    weight: float
    own_page: bool = True

    @property
    def overview(self) -> str:
        """The address of the page that lists all of this kind, relative to the root: "methoden/"."""
        return f"{self.segment}/"

    @property
    def gaps(self) -> str:
        """The address of the page that tells what no source gives about this kind, relative to the root."""
        return f"{GAPS_PAGE}{self.segment}/"

    @property
    def data(self) -> str:
        """Where all records of this kind stand for other programs, relative to the root: "data/v1/methods.json"."""
        return f"{DATA}{self.code}.json"

    @property
    def table(self) -> str:
        """Where the same records stand as a table, relative to the root: "data/v1/methods.csv"."""
        return f"{DATA}{self.code}.csv"

    def data_of(self, id: str) -> str:
        """Return where one record stands for other programs, relative to the root: "data/v1/methods/mst.json"."""
        return f"{DATA}{self.code}/{id}.json"

    def address(self, id: str) -> str:
        """Return where a record is on the site, relative to the root: "methoden/mst/" or "begrippen/#tlv"."""
        return f"{self.segment}/{id}/" if self.own_page else f"{self.segment}/#{id}"


QUESTIONS = Kind(
    code="questions", model=Question, segment="vragen", widget="question", label="Vraag", plural="Vragen",
    lead="Kies wat u ziet. Bij elke vraag staat wat u zelf kunt doen, wie meedenkt en wanneer meer hulp nodig is.",
    group_by="theme", weight=1.2,
)  # fmt: skip
METHODS = Kind(
    code="methods", model=Method, segment="methoden", widget="method", label="Methode", plural="Methoden",
    lead="Zoek een methode bij wat er speelt en bij de leeftijd. Vink er twee tot vier aan om ze te vergelijken.",
    group_by="type", weight=1.05,
)  # fmt: skip
PROGRAMMES = Kind(
    code="programmes", model=Programme, segment="programmas", widget="programme", label="Programma",
    plural="Programma's",
    lead="Het aanbod van Elker en Portalis, en de programma's die de bronnen noemen. Bij elk staat hoe zeker het is.",
    group_by="type", weight=1.0,
)  # fmt: skip
PARTNERS = Kind(
    code="partners", model=Partner, segment="partners", widget="partner", label="Partner", plural="Partners",
    lead="Organisaties in en buiten de regio, met hun werkelijke band met Elker.",
    group_by="relation", weight=0.95,
)  # fmt: skip
COLLABORATIONS = Kind(
    code="collaborations", model=Collaboration, segment="samenwerkingen", widget="collaboration",
    label="Samenwerking", plural="Samenwerkingen",
    lead="Afspraken en samenwerkingen, met hun datum. Die van 2016 zijn niet zonder meer die van nu.",
    group_by="status", weight=0.75,
)  # fmt: skip
RESEARCH = Kind(
    code="research", model=Research, segment="onderzoek", widget="research", label="Onderzoek", plural="Onderzoek",
    lead="Onderzoek, cijfers en beweringen, met wat ze niet zeggen.",
    group_by="type", weight=0.85,
)  # fmt: skip
STRATEGY = Kind(
    code="strategy", model=Pillar, segment="strategie", widget="pillar", label="Pijler", plural="Strategie",
    lead="Waar Elker naartoe wil: de missie, de visie en vijf pijlers met hun doelen en acties.",
    group_by="", weight=0.7,
)  # fmt: skip
MUNICIPALITIES = Kind(
    code="municipalities", model=Municipality, segment="gemeenten", widget="municipality", label="Gemeente",
    plural="Gemeenten",
    lead="De tien Groninger gemeenten, en gemeenten elders die een bron als voorbeeld noemt.",
    group_by="region", weight=0.85,
)  # fmt: skip
TERMS = Kind(
    code="terms", model=Term, segment="begrippen", widget="term", label="Begrip", plural="Begrippen",
    lead="Woorden en afkortingen uit jeugdhulp en onderwijs, kort uitgelegd.",
    group_by="", weight=0.7, own_page=False,
)  # fmt: skip
SOURCES = Kind(
    code="sources", model=Source, segment="bronnen", widget="source", label="Bron", plural="Bronnen",
    lead="Alle bronnen van deze site. Bij elke bron staat wat die ondersteunt.",
    group_by="type", weight=0.0,
)  # fmt: skip

AnyKind = Kind[Record]

# In the order in which readers meet them.
KINDS: dict[str, AnyKind] = {
    kind.code: kind
    for kind in (
        *(QUESTIONS, METHODS, PROGRAMMES, PARTNERS, COLLABORATIONS),
        *(RESEARCH, STRATEGY, MUNICIPALITIES, TERMS, SOURCES),
    )
}
