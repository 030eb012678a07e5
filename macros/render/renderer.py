"""A record or a part of one as HTML: what the layout says, in the frames of macros/render/templates/."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from functools import partial
from pathlib import Path

import jinja2
from markupsafe import Markup

from macros.load import Centre
from macros.load.examples import example
from macros.load.files import Item
from macros.load.freshness import next_review
from macros.load.queries import neighbours, related
from macros.model.base import Record, Sourced
from macros.model.fields import Reference
from macros.model.kinds import (
    GAPS_PAGE,
    KINDS,
    QUESTIONS,
    TERMS,
    AnyKind,
)
from macros.model.walk import in_order
from macros.render import citing, facts, figures, styles
from macros.render.filters import MOMENTS
from macros.render.first_use import FirstUse
from macros.render.layout import GAPS, layout_of
from macros.render.parts import Block, Facts, Hint, Layout, Story, Style
from macros.render.pass_on import Desk
from macros.render.pieces import NOTHING, Heading, Pieces, print_button, wrapped
from macros.render.search_box import search_box
from macros.render.sheet import sheet
from macros.render.text import ASK, as_of, dutch_date, reserve


@dataclass(frozen=True)
class Rendered:
    """Finished HTML, the lines of its contents list, and every place in it that can be linked to."""

    html: Markup
    contents: tuple[Heading, ...] = ()
    anchors: frozenset[str] = frozenset()


def finished(pieces: Pieces, html: Markup) -> Rendered:
    """Return a page that `pieces` made, with what they remember of it."""
    return Rendered(html, tuple(pieces.contents), frozenset(pieces.anchors))


@dataclass(frozen=True)
class Told:
    """The hand-written story of a record, finished: its HTML, its headings, and the file where it can be changed.

    `numbers` and `bases` are those of its sentences with sources: the page of the record numbers on.
    """

    html: Markup
    contents: tuple[Heading, ...]
    path: str
    numbers: Mapping[str, int] = field(default_factory=dict)
    bases: frozenset[str] = frozenset()


class Renderer:
    """Renders records with the repository at hand.

    `edit_url` tells where a file can be changed, "" for nowhere; `site_url` is where the site will stand, "" when that
    is not known; `mail` is the address that takes what readers pass on, "" for none.
    """

    def __init__(self, centre: Centre, edit_url: Callable[[str], str], site_url: str = "", mail: str = "") -> None:
        self.centre = centre
        self.catalogue = centre.catalogue
        self.edit_url = edit_url
        self._first_use = FirstUse(self.catalogue.all(TERMS))
        self.site_url = site_url
        self._environment = jinja2.Environment(
            autoescape=True,
            loader=jinja2.FileSystemLoader(Path(__file__).parent / "templates"),
            undefined=jinja2.StrictUndefined,
            trim_blocks=True,
            lstrip_blocks=True,
            auto_reload=False,  # a rebuild makes a new renderer
        )
        self._environment.globals.update(
            catalogue=self.catalogue, as_of=as_of, date=dutch_date, edit_url=edit_url, fact=facts.fact,
            kinds=list(KINDS.values()), drawn=figures.drawn, gaps_block=GAPS, moments=MOMENTS, search_box=search_box,
            print_button=print_button, until=dutch_date(self.catalogue.read_until[:7]), gaps_page=GAPS_PAGE,
            pass_on=Desk(mail, site_url).gap, in_words=citing.in_words, cite_file=citing.file_of,
        )  # fmt: skip

    def use(self, centre: Centre) -> None:
        """Render with another state of the repository from now on: the preview has read a file again."""
        self.centre, self.catalogue = centre, centre.catalogue
        self._first_use = FirstUse(self.catalogue.all(TERMS))
        self._environment.globals["catalogue"] = centre.catalogue

    def page(self, reference: Reference, root: str, story: Told | None = None) -> Rendered:
        """Return the page of the record that a reference leads to, as it is now."""
        return self.record(self.catalogue.item(reference), root, story)

    def record(self, item: Item[Record], root: str, story: Told | None = None) -> Rendered:
        """Return the page of a record; `root` leads from the page to the site's root ("../../")."""
        pieces = Pieces(self.catalogue, root, first_use=self._first_use if item.kind.own_page else None)
        if story:
            pieces.numbers |= story.numbers
            pieces.bases |= story.bases
        return finished(pieces, self._record(item, pieces, story))

    def embedded(self, item: Item[Record], pieces: Pieces, part: str = "") -> Markup:
        """Return a record, or one part of it, to stand inside the page that `pieces` makes.

        Raises KeyError when there is no such part; `parts` names them.
        """
        pieces = pieces.within()
        if not part:
            return self._record(item, pieces, None)
        if part in ("heading", "relations", "gaps") and item.kind.own_page:
            template = {"gaps": "gaps-of-record.html"}.get(part, f"{part}.html")
            return self.fragment(template, pieces, **self._context(item, pieces))
        layout = layout_of(item.kind)
        block = {one.name: one for one in layout.body if isinstance(one, Facts | Block)}[part]
        return self._stretch(block, item, pieces, None, layout)

    def entry(self, item: Item[Record], pieces: Pieces) -> Markup:
        """Return a record that has no page of its own, to stand in the list of its kind."""
        self._told_once(item, pieces)
        body = partial(self._body, item, pieces, None)
        return self.fragment("entry.html", pieces, body=body, **self._context(item, pieces))

    def parts(self, kind: AnyKind) -> list[str]:
        """Return the names of the parts that a record of this kind can be shown in."""
        names = {one.name for one in layout_of(kind).body if isinstance(one, Facts | Block)}
        return sorted(names | ({"heading", "relations", "gaps"} if kind.own_page else set()))

    def filled(self, template: str, root: str, **values: object) -> Rendered:
        """Return the page that a template makes of values: /vergelijken/, /zoeken/."""
        return finished(pieces := Pieces(self.catalogue, root), self.fragment(template, pieces, **values))

    def fields(self, kind: AnyKind, pieces: Pieces) -> Markup:
        """Return the fields of a kind as a table for editors, each as it stands in the example of the kind."""
        shown = example(self.centre.root, kind.code)
        return self.fragment("fields.html", pieces.within(), kind=kind, fields=in_order(kind.model), shown=shown)

    def sheet(self, question: str, reader: str, root: str) -> Rendered:
        """Return the card of a question for a reader, a sheet of A4."""
        pieces = Pieces(self.catalogue, root)
        return finished(pieces, sheet(self.catalogue.of(QUESTIONS)[question], reader, pieces, self.site_url))

    def written(self, html: Markup, pieces: Pieces) -> Rendered:
        """Return a hand-written page, whose widgets `pieces` made, with the list of their sources at its end."""
        if pieces.numbers:
            html += self.fragment("source-list.html", pieces, folds=True, naming="publisher and date")
        return finished(pieces, html)

    def fragment(self, template: str, pieces: Pieces, **values: object) -> Markup:
        """Return the HTML of a template for a page that `pieces` makes."""
        return Markup(self._environment.get_template(template).render(p=pieces, **values))

    def _record(self, item: Item[Record], pieces: Pieces, story: Told | None) -> Markup:
        if not item.kind.own_page:
            return self.entry(item, pieces)
        self._told_once(item, pieces)
        body = partial(self._body, item, pieces, story)
        around = neighbours(self.catalogue, item) if item.kind == QUESTIONS else ()
        return self.fragment(
            "record.html",
            pieces,
            body=body,
            story=story,
            around=around,
            naming="publisher and date",
            **self._context(item, pieces),
        )

    def _told_once(self, item: Item[Record], pieces: Pieces) -> None:
        """Take from a record what its head tells for all of its sentences."""
        mark = reserve(self.catalogue, item.value) if isinstance(item.value, Sourced) else ""
        pieces.asked = mark == ASK
        pieces.day = (item.value.valid_on or "") if isinstance(item.value, Sourced) and mark else ""

    def _context(self, item: Item[Record], pieces: Pieces) -> dict[str, object]:
        record, layout = item.value, layout_of(item.kind)
        return {
            "item": item,
            "related": lambda: related(self.catalogue, item, layout.listed, layout.hidden),
            "layout": layout,
            "again": next_review(self.catalogue, item),
            "show": lambda part: styles.show(item, part, pieces),
            "status": self.catalogue.word("statuses", record.status) if isinstance(record, Sourced) else None,
            "unnamed_sources": facts.unnamed_sources(item),
            "cited": citing.works(item, self.catalogue, self.site_url),
        }

    def _body(self, item: Item[Record], pieces: Pieces, story: Told | None) -> Markup:
        layout = layout_of(item.kind)
        return Markup("\n").join(self._stretch(one, item, pieces, story, layout) for one in layout.body)

    def _stretch(
        self,
        one: Facts | Block | Story | Hint,
        item: Item[Record],
        pieces: Pieces,
        story: Told | None,
        layout: Layout,
    ) -> Markup:
        match one:
            case Facts():
                return self._facts(one, item, pieces)
            case Block():
                return self._block(one, item, pieces)
            case Story() if story:
                whose = '<p class="eyebrow">Toelichting van de redactie</p>'
                told = Markup(f'<div class="story">\n{whose}\n{story.html}\n</div>')
                if layout.folded:
                    pieces.anchors |= {one.anchor for one in story.contents}
                    opening = pieces.opening("Toelichting", "toelichting", folded=True)
                    return Markup(f"{opening}\n{told}\n{pieces.closing(folded=True)}")
                pieces.contents += story.contents
                return told
            case Hint():
                return self.fragment(f"hint-{one.name}.html", pieces, record=item.value)
        return NOTHING

    def _facts(self, block: Facts, item: Item[Record], pieces: Pieces) -> Markup:
        rows: list[Markup] = []
        for row in block.rows:
            if row.part.style is Style.OWN_FACTS:
                rows += facts.own_facts(item, row.part, pieces)
            elif shown := styles.show(item, row.part, pieces):
                rows.append(facts.fact(row.term, shown))
        return wrapped(rows, '<dl class="facts">', "</dl>")

    def _block(self, block: Block, item: Item[Record], pieces: Pieces) -> Markup:
        if not any(styles.says(item, part, self.catalogue) for part in block.parts):
            return NOTHING
        if not block.heading:
            return self._shown(block, item, pieces)
        look = f"block--{block.look}" if block.look else ""
        opening = pieces.opening(block.heading, block.anchor, look, folded=block.folded)  # before what stands under it
        return Markup(f"{opening}\n{self._shown(block, item, pieces)}\n{pieces.closing(folded=block.folded)}")

    def _shown(self, block: Block, item: Item[Record], pieces: Pieces) -> Markup:
        return Markup("\n").join(shown for part in block.parts if (shown := styles.show(item, part, pieces)))
