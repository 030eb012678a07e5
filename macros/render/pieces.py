"""The pieces that pages are made of, as HTML: links, sentences with their sources, marks, rows.

One `Pieces` makes one page: it knows where the page stands and remembers what it holds. Every value is escaped here.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field, replace
from typing import TypeVar

from markupsafe import Markup, escape

from macros.load.catalogue import Catalogue
from macros.load.files import Item
from macros.model.base import Record, Sourced
from macros.model.fields import INLINE, Reference, source_id
from macros.model.lists import Chapter, Contact
from macros.model.offerings import Method
from macros.model.organisations import Partner
from macros.model.statements import Finding, Statement
from macros.model.vocabularies import Level, Relation
from macros.render.first_use import FirstUse
from macros.render.text import ASK, ages, bare_address, dutch_date, name_in_text, number_doubt, reserve_of, to_dial

R = TypeVar("R", bound=Record)

NOTHING = Markup("")


def wrapped(lines: Sequence[str], opening: str, closing: str) -> Markup:
    """Return lines of HTML between two tags, "" when there are none. All of it is finished HTML."""
    return Markup("\n".join([opening, *lines, closing])) if lines else NOTHING


def number_links(numbers: Iterable[str]) -> Markup:
    """Return telephone numbers as links to dial, "" when there are none."""
    call = '<a class="phone" href="tel:{}">{}</a>'
    return Markup(" of ").join(Markup(call).format(to_dial(number), number) for number in numbers)


def print_button(words: str = "Print deze pagina") -> Markup:
    """Return the button that prints the page; it shows itself where a script can: assets/javascripts/print.js."""
    return Markup('<button class="print" type="button" hidden>{}</button>').format(words)


@dataclass(frozen=True)
class Heading:
    """A heading of a page and its anchor: a line of the contents list."""

    title: str
    anchor: str


@dataclass
class Pieces:
    """Makes the HTML of one page, or of a piece that stands inside another page (`embedded`).

    `root` leads from the page to the site's root ("../../"). The sources of a sentence are numbers, in the order in
    which the page meets them, that lead to the list at its end: `numbers` is that list, one for the whole page.
    `anchors` and `contents` tell afterwards what can be linked to and what the contents list holds; `bases` whether
    some sentences are the editors' own or derived. With `first_use` the first use of a term leads to its meaning.
    What its head tells of all that a page says, that it must be `asked` first and of which `day` it is, no sentence
    tells again. `here` is the address of a page that lists records, so that a link to one of them stays on it.
    """

    catalogue: Catalogue
    root: str
    embedded: bool = False
    numbers: dict[str, int] = field(default_factory=dict)
    anchors: set[str] = field(default_factory=set)
    contents: list[Heading] = field(default_factory=list)
    bases: set[str] = field(default_factory=set)
    first_use: FirstUse | None = None
    explained: set[str] = field(default_factory=set)
    asked: bool = False
    day: str = ""
    here: str = ""

    def within(self) -> Pieces:
        """Return what makes a piece inside this page: the sources are numbered on, and it has no places of its own."""
        return replace(self, embedded=True)

    # Places on the page

    def anchor(self, id: str | None) -> Markup:
        """Return the attribute that makes a place on the page one to link to; nothing inside another page."""
        if not id or self.embedded:
            return NOTHING
        self.anchors.add(id)
        return Markup(f' id="{escape(id)}"')

    def heading(self, text: str, anchor: str = "", level: int = 2) -> Markup:
        """Return a heading; one of level 2 is a line of the contents list."""
        if self.embedded:
            level += 1
        elif level == 2 and anchor:
            self.contents.append(Heading(text, anchor))
        return Markup(f"<h{level}{self.anchor(anchor)}>{escape(text)}</h{level}>")

    def opening(self, title: str, anchor: str, look: str = "", *, folded: bool = False) -> Markup:
        """Return the start of a stretch with its heading; a `folded` one opens when a reader asks for it."""
        heading = self.heading(title, anchor)
        if folded:
            return Markup(f'<details class="block fold {escape(look)}"><summary>{heading}</summary>')
        return Markup(f'<section class="block {escape(look)}">\n{heading}')

    def closing(self, *, folded: bool = False) -> Markup:
        """Return the end of what `opening` began."""
        return Markup("</details>" if folded else "</section>")

    def href(self, item: Item[Record]) -> Markup:
        """Return the address of a record from this page."""
        place = item.address.removeprefix(self.here) if item.address.startswith(f"{self.here}#") else ""
        return escape(place or f"{self.root}{item.address}")

    # Words and sentences

    def label(self, vocabulary: str, id: str) -> str:
        """Return the readers' word for an id of a vocabulary."""
        return self.catalogue.label(vocabulary, id)

    def link(self, item: Item[Record], text: str = "") -> Markup:
        """Return a link to a record, with its name or words of one's own."""
        return Markup(f'<a href="{self.href(item)}">{escape(text or item.name)}</a>')

    def links(self, items: Iterable[Item[Record]]) -> Markup:
        """Return links to records, with commas between them."""
        return Markup(", ").join(self.link(item) for item in items)

    def rung(self, id: str) -> Markup:
        """Return a link to a step of the ladder, with its name."""
        return Markup(f'<a href="{self.root}verwijzen/#trede-{escape(id)}">{escape(self.label("rungs", id))}</a>')

    def prose(self, sentence: str) -> Markup:
        """Escape a sentence and turn each `[[kind/id]]` into a link or a telephone number."""
        if "[[" not in sentence:
            return escape(sentence)
        parts: list[Markup] = []
        at = 0
        for match in INLINE.finditer(sentence):
            parts.append(escape(sentence[at : match.start()]))
            at = match.end()
            reference = Reference.parse(match[1])
            if reference.target == "contacts":
                parts.append(self.phone(self.catalogue.contacts[reference.id].value))
            else:
                name = name_in_text(self.catalogue, reference, match[2])
                parts.append(self.link(self.catalogue.item(reference), name))
        parts.append(escape(sentence[at:]))
        return Markup("").join(parts)

    def phone(self, contact: Contact) -> Markup:
        """Return the numbers of a contact as links, with its name unless a number is the name."""
        links = number_links(contact.numbers)
        if contact.name not in contact.numbers:
            links = Markup(f"{escape(contact.name)} {links}")
        if doubt := number_doubt(self.catalogue, contact):
            look = "stand" if contact.confirmed else "unsure"
            links += Markup(f' <span class="{look}">({doubt})</span>')
        return links

    def refs(self, sources: Sequence[str], *, derived: bool = False) -> Markup:
        """Return what a sentence rests on, a number for each source; slanted when it is `derived`."""
        if not sources:
            return NOTHING
        found = [self._ref(id) for id in dict.fromkeys(map(source_id, sources))]
        return Markup(f'<span class="refs{" refs--derived" if derived else ""}">{"".join(found)}</span>')

    def number(self, source: str) -> int:
        """Return the number of a source on this page, a new one at its first use."""
        return self.numbers.setdefault(source, len(self.numbers) + 1)

    def count(self, reference: str) -> str:
        """Take a source into the list at the end of the page, though no sentence names it; shows nothing."""
        self.number(source_id(reference))
        return ""

    def _ref(self, id: str) -> str:
        return f'<a href="#bron-{escape(id)}">{self.number(id)}</a>'

    def marks(self, statement: Statement, *, with_day: bool = True) -> Markup:
        """Return what a reader must weigh with a sentence: whether to ask first, of which day."""
        if statement.basis != "bron":
            self.bases.add(statement.basis)  # said once, above the list of sources
        marks = ""
        if not statement.confirmed and not self.asked and not self._doubts(statement.text):
            marks += f' <span class="mark mark--ask">{ASK}</span>'
        if with_day and statement.date and statement.date != self.day:
            marks += f' <span class="stand">({escape(self._day(statement, statement.date))})</span>'
        return Markup(marks)

    def _doubts(self, sentence: str) -> bool:
        """Tell whether a number in a sentence says itself that it must be asked first."""
        found = (Reference.parse(match[1]) for match in INLINE.finditer(sentence))
        contacts = (self.catalogue.contacts[one.id].value for one in found if one.target == "contacts")
        return any(number_doubt(self.catalogue, contact) for contact in contacts)

    def _day(self, statement: Statement, day: str) -> str:
        """Return of when a sentence is: only the year where the list of sources tells the day."""
        dates = [self.catalogue.source(source_id(id)).value.date for id in statement.sources]
        return day[:4] if day in dates else f"stand: {dutch_date(day)}"

    def said(self, statement: Statement) -> Markup:
        """Return a sentence with its sources and marks."""
        refs = self.refs(statement.sources, derived=statement.basis == "afgeleid")
        text = self.prose(statement.text)
        if self.first_use:
            text = self.first_use.linked(text, self.root, self.explained)
        return Markup(f"{text}{refs}{self.marks(statement)}")

    def listed(self, statements: Iterable[Statement], tag: str = "ul") -> Markup:
        """Return sentences as a list; `tag` is "ol" where their order counts."""
        items = "".join(f"<li>{self.said(statement)}</li>" for statement in statements)
        return Markup(f'<{tag} class="statements">{items}</{tag}>')

    def limit(self, finding: Finding) -> Markup:
        """Return the size, the period and the limit of a finding: they stand beside it, never apart."""
        size = f"Aantal: {finding.n}. " if finding.n is not None else ""
        period = f"Periode: {escape(finding.period)}." if finding.period else ""
        shown = f' <span class="stand">{size}{period}</span>' if size or period else ""
        if finding.limitation:
            shown += f' <span class="limit">Beperking: {self.prose(finding.limitation)}</span>'
        return Markup(shown)

    # Marks of records

    def status(self, record: Sourced | Chapter) -> Markup:
        """Return the one mark that a reader must weigh: ask first, a plan, over; "" for what is fine."""
        mark = reserve_of(self.catalogue, record)
        return Markup(f'<span class="badge badge--{escape(record.status)}">{escape(mark)}</span>') if mark else NOTHING

    def level(self, id: str, about: str = "", when: str = "") -> Markup:
        """Return the mark of a level of evidence, with the year in it, and what it is about after it."""
        words = f"{self.label('levels', id)}, {when}" if when else self.label("levels", id)
        outcome = f' <span class="stand">{escape(self.prose(about).striptags())}</span>' if about else ""
        return Markup(f'<span class="level level--{escape(id)}">{escape(words)}</span>{outcome}')

    def levels(self, method: Method) -> Markup:
        """Return the marks of its levels, each with what it is about where they differ; nothing where none could be."""
        if not self.catalogue.is_judged(method):
            return NOTHING
        if not method.evidence:
            words = self.catalogue.words("levels", Level)
            return self.level(next(id for id, word in words.items() if word.unjudged))
        if len({one.level for one in method.evidence}) == 1:
            return self.level(method.evidence[0].level) + " "
        return Markup("").join(self.level(one.level, one.outcome or "") + " " for one in method.evidence)

    # Rows and cards

    def row(self, item: Item[Record], query: str = "", says: Markup = NOTHING) -> Markup:
        """Return a record as a row of a list: its name, its lead, its marks.

        `query` is what is asked of its page, `says` what the row is chosen by.
        """
        record = item.value
        marks = NOTHING
        if isinstance(record, Method):
            span = ages(record)
            marks += self.levels(record) + (Markup(f'<span class="chip">{escape(span)}</span>') if span else NOTHING)
        if isinstance(record, Sourced):
            marks += self.status(record)
        if isinstance(record, Partner) and self.catalogue.words("relations", Relation)[record.relation].elsewhere:
            marks += Markup(f'<span class="chip">{escape(self.label("relations", record.relation))}</span>')
        lead = escape(self.prose(item.lead).striptags())
        return Markup(
            f'<li class="row"{says}>\n<a class="row__name" href="{self.href(item)}{query}">{escape(item.name)}</a>\n'
            f'<span class="row__summary">{lead}</span>\n<span class="row__marks">\n{marks}\n</span>\n</li>'
        )

    def rows(self, items: Iterable[Item[Record]], query: str = "") -> Markup:
        """Return records as the rows of a list."""
        return wrapped([self.row(item, query) for item in items], '<ul class="rows">', "</ul>")

    def website(self, url: str, look: str = "") -> Markup:
        """Return a link to another site, as readers write its address."""
        name = f' class="{look}"' if look else ""
        return Markup(f'<a{name} href="{escape(url)}" rel="noopener">{escape(bare_address(url))}</a>')
