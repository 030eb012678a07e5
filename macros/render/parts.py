"""What a page is made of, as data: blocks with headings, rows of facts, and how the fields in them look."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum, auto


class Style(Enum):
    """How fields look; `render/facts.py` and `render/styles.py` have one function for each."""

    # in a row of facts or beside the title
    LABELS = auto()  # words of a vocabulary; a statement after them
    WORD = auto()  # a word of a vocabulary with its meaning
    TEXTS = auto()  # names, as they are
    SAID = auto()  # statements, one after another
    WAITING = auto()  # waiting times, unless they are old; whom to call then
    LINKS = auto()  # links to records; a statement after them
    AGES = auto()  # age_from, age_to, age_to_inclusive, age_to_half, age_sources, age_note
    DATE = auto()  # a date; a statement after it
    CODE = auto()  # a code; its sources
    WEBSITE = auto()
    OWN_FACTS = auto()  # statements that bring their own terms
    NUMBERED = auto()  # "Pijler 2 van 5"
    PROSE = auto()  # a sentence of the editors
    LEAD = auto()  # the same, large
    # in a block
    STATEMENTS = auto()
    SENTENCE = auto()  # one statement, as a paragraph
    STEPS = auto()  # statements in order
    ANSWERS = auto()  # four answers at a glance
    EXCLUSIONS = auto()  # who it is not for, and what then
    EVIDENCE = auto()  # what committees found; a statement under it
    REACH = auto()  # who offers it here, by which route, whom to call
    RESULTS = auto()
    FINDINGS = auto()
    HISTORY = auto()
    FACTS = auto()
    OBJECTIVES = auto()
    RECORDS = auto()  # records that the record names
    POINTING = auto()  # records of that kind that name the record
    CONTACTS = auto()
    URGENT = auto()  # the emergency numbers of a question, as a strip
    ROLES = auto()  # what each reader does, one reader at a time
    SAY = auto()  # sentences to say
    SHORT = auto()  # sentences, the first ones open
    SIGNS = auto()  # what belongs to growing up beside what does not
    WHOM = auto()  # whom to call
    LADDER = auto()  # the ladder of a question
    PLACEMENT = auto()  # where help stands on the ladder
    TOWN_CALLS = auto()  # whom to call in a municipality
    OFFERED = auto()  # help in a municipality, then in the whole region
    NEARBY = auto()  # organisations of a municipality, then those of the whole region
    SOURCE = auto()  # publisher, date, what it supports, where it is
    MEANINGS = auto()
    OTHER_NAMES = auto()
    SEE_ALSO = auto()
    USED_ON = auto()


@dataclass(frozen=True)
class Part:
    """Fields that are shown together in one style, the main one first."""

    style: Style
    fields: tuple[str, ...]


@dataclass(frozen=True)
class Fact:
    """A row of the list of facts."""

    term: str
    part: Part


@dataclass(frozen=True)
class Facts:
    """The list of facts under the title; `name` is what a writer calls it."""

    rows: tuple[Fact, ...]
    name: str = "facts"


@dataclass(frozen=True)
class Block:
    """A stretch of the page. `name` is what a writer calls it; without a heading it stands in no contents list.

    `look` is a class of the style sheet; a block that is `folded` opens when a reader asks for it.
    """

    name: str
    parts: tuple[Part, ...]
    heading: str = ""
    anchor: str = ""
    look: str = ""
    folded: bool = False


@dataclass(frozen=True)
class Story:
    """Where the hand-written story of the record stands."""


@dataclass(frozen=True)
class Hint:
    """A remark that some records of a kind show; the templates have it under this name."""

    name: str


@dataclass(frozen=True)
class Layout:
    """The page, or in a list the entry, of a record.

    `eyebrow` stands above the title, `lead` under it. `listed` are the kinds that the page lists by itself, so that
    "Hoort hierbij" adds only what else points here; `hidden` kinds are left out there. A page that is `folded` keeps
    its story, what belongs to it, its gaps and its sources closed, and stands without a contents list. `about` says
    more of the page itself, at its foot.
    """

    eyebrow: tuple[Part, ...] = ()
    lead: tuple[Part, ...] = (Part(Style.LEAD, ("summary",)),)
    body: tuple[Facts | Block | Story | Hint, ...] = ()
    listed: tuple[str, ...] = ()
    hidden: tuple[str, ...] = ()
    folded: bool = False
    about: tuple[Fact, ...] = ()

    @property
    def blocks(self) -> tuple[Block, ...]:
        """The blocks of the page, in order."""
        return tuple(one for one in self.body if isinstance(one, Block))

    @property
    def facts(self) -> tuple[Fact, ...]:
        """The facts under the title, in order."""
        return tuple(row for one in self.body if isinstance(one, Facts) for row in one.rows)

    @property
    def fields(self) -> set[str]:
        """Every field that the page shows."""
        parts = [*self.eyebrow, *self.lead, *(row.part for row in (*self.facts, *self.about))]
        parts += [part for block in self.blocks for part in block.parts]
        return {name for part in parts for name in part.fields}


def fact(term: str, style: Style, *fields: str) -> Fact:
    """Return a row of facts: its term, and fields in one style."""
    return Fact(term, Part(style, fields))


def facts(*rows: Fact) -> Facts:
    """Return a list of facts."""
    return Facts(rows)


def block(
    field: str, heading: str, anchor: str, style: Style = Style.STATEMENTS, *, name: str = "", look: str = "",
    folded: bool = False,
) -> Block:  # fmt: skip
    """Return a block of one field, which names it unless `name` does."""
    return Block(name or field, (Part(style, (field,)),), heading, anchor, look, folded=folded)


# Blocks of more than one kind.
CAUTIONS = block("cautions", "Let op", "let-op", look="caution")
GOAL = block("goal", "Doel", "doel")
