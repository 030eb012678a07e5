"""A record, a list or a part of one as HTML, from the templates in macros/templates/."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import jinja2
import jinja2.nodes
from markupsafe import Markup, escape

from macros.load.catalogue import Catalogue, Loaded, name_of, sort_key
from macros.model.fields import INLINE, Prose, source_id
from macros.model.records import KINDS, AnyRecord, Kind
from macros.render.layout import SECTIONS

MONTHS = (
    *("januari", "februari", "maart", "april", "mei", "juni"),
    *("juli", "augustus", "september", "oktober", "november", "december"),
)


@dataclass
class Notes:
    """The numbered sources of one page, in the order in which its sentences name them."""

    order: list[str] = field(default_factory=list)

    def number(self, reference: str) -> int:
        """Return the number of a source on this page, a new one at its first use."""
        id = source_id(reference)
        if id not in self.order:
            self.order.append(id)
        return self.order.index(id) + 1


@dataclass(frozen=True)
class Group:
    """A titled part of an overview, with its records in order."""

    id: str
    title: str
    intro: str
    records: list[Loaded[Any]]


class Pages:
    """Renders records with the catalogue at hand. `edit_url` gives the address where a file can be changed."""

    def __init__(self, catalogue: Catalogue, edit_url: Callable[[str], str | None]) -> None:
        self.catalogue = catalogue
        self.edit_url = edit_url
        self._loader = jinja2.FileSystemLoader(Path(__file__).parent / "templates")
        self.environment = jinja2.Environment(
            autoescape=True,
            loader=self._loader,
            undefined=jinja2.StrictUndefined,
            trim_blocks=True,
            lstrip_blocks=True,
        )
        self.environment.filters.update(prose=_prose, date=dutch_date, href=_href, names=_joined)
        self.environment.globals.update(
            catalogue=catalogue, kinds=KINDS, edit_url=edit_url, label=self.label, name_of=name_of,
            related=self.related, groups=self.groups, source_id=source_id, letters=letters,
            kinds_with_gaps=self.kinds_with_gaps, sections=SECTIONS,
        )  # fmt: skip

    def record(self, kind: str, id: str, root: str, story: str = "", story_path: str = "") -> str:
        """Return the HTML of a record's page.

        `root` leads from the page to the site's root ("../../"); `story` is the finished HTML of the
        record's hand-written page, `story_path` that page's file.
        """
        context = self._context(kind, id, root) | {"story": Markup(story), "story_path": story_path}
        return self._template(kind).render(self._with_pieces(context))

    def part(self, kind: str, id: str, root: str, part: str | None = None) -> str:
        """Return a record, or one part of it, to stand inside another page.

        Raises KeyError when there is no such part; `parts` names them.
        """
        template = self._template(kind)
        context = self._context(kind, id, root) | {"embedded": True, "notes": None}
        context = self._with_pieces(context | {"story": Markup(""), "story_path": ""})
        if part is None:
            return template.render(context)
        inside = template.new_context(context)
        for parent in self._family(kind)[1:]:
            for name, block in parent.blocks.items():
                inside.blocks.setdefault(name, []).append(block)
        return "".join(inside.blocks[part][0](inside))

    def parts(self, kind: str) -> list[str]:
        """Return the names of the parts that a record of this kind can be shown in."""
        return sorted({name for template in self._family(kind) for name in template.blocks})

    def fragment(self, template: str, root: str, **values: Any) -> str:
        """Return the HTML of another template, such as an overview or a widget."""
        context = {"root": root, "embedded": True, "notes": None} | values
        return self.environment.get_template(template).render(self._with_pieces(context))

    def overview(self, kind: str, root: str) -> str:
        """Return the HTML of the page that lists all records of a kind."""
        template = f"overview-{kind}.html"
        if template not in self.environment.list_templates():
            template = "overview.html"
        notes = None if kind == "terms" else Notes()
        return self.fragment(template, root, kind=KINDS[kind], embedded=False, notes=notes)

    def label(self, vocabulary: str, id: str) -> str:
        """Return the readers' word for an id of a vocabulary."""
        return self.catalogue.word(vocabulary, id).label

    def related(
        self, kind: str, id: str, shown: Iterable[str] = (), hidden: Iterable[str] = ()
    ) -> list[tuple[Kind, list[Loaded[Any]]]]:
        """Return everything that points at a record or that it points at, by kind, but for sources.

        Of the kinds in `shown` the page itself lists what the record points at: only what else points at it is
        left. The kinds in `hidden` are left out altogether.
        """
        own: dict[str, set[str]] = {}
        for leaf in self.catalogue.records[kind][id].leaves:
            for target, other in _targets(leaf.mark, leaf.value):
                own.setdefault(target, set()).add(other)
        found = {target: set(ids) for target, ids in own.items() if target not in shown}
        for link in self.catalogue.backlinks.get((kind, id), ()):
            if link.kind not in shown or link.id not in own.get(link.kind, ()):
                found.setdefault(link.kind, set()).add(link.id)
        return [
            (spec, self.catalogue.some(spec.folder, found[spec.folder]))
            for spec in KINDS.values()
            if spec.folder in found and spec.folder not in (*hidden, "sources")
        ]

    def groups(self, kind: str, field: str, vocabulary: str) -> list[Group]:
        """Return the records of a kind, grouped by the vocabulary of one field, in that vocabulary's order."""
        words = self.catalogue.vocabularies[vocabulary]
        records = self.catalogue.all(kind)
        found = [
            Group(
                id,
                word.value.label,
                word.value.description,
                [r for r in records if getattr(r.value, field) == id],
            )
            for id, word in words.items()
        ]
        return [group for group in found if group.records]

    def kinds_with_gaps(self) -> list[tuple[Kind, list[Loaded[Any]]]]:
        """Return the records that miss something no source gives, by kind."""
        found = [
            (kind, [r for r in self.catalogue.all(kind.folder) if getattr(r.value, "gaps", [])])
            for kind in KINDS.values()
        ]
        return [(kind, records) for kind, records in found if records]

    def _family(self, kind: str) -> list[jinja2.Template]:
        """Return the template of a kind and those it extends, nearest first."""
        names = [f"{kind}.html"]
        while True:
            source, _path, _fresh = self._loader.get_source(self.environment, names[-1])
            parent = next(self.environment.parse(source).find_all(jinja2.nodes.Extends), None)
            if parent is None:
                return [self.environment.get_template(name) for name in names]
            names.append(parent.template.as_const())

    def _template(self, kind: str) -> jinja2.Template:
        return self.environment.get_template(f"{kind}.html")

    def _with_pieces(self, context: dict[str, Any]) -> dict[str, Any]:
        """Add the pieces of parts.html as `p`, bound to this page's root and notes."""
        return context | {"p": self.environment.get_template("parts.html").make_module(context)}

    def _context(self, kind: str, id: str, root: str) -> dict[str, Any]:
        loaded = self.catalogue.records[kind][id]
        return {
            "kind": KINDS[kind], "id": id, "record": loaded.value, "path": loaded.document.path, "root": root,
            "embedded": False, "notes": Notes(),
        }  # fmt: skip


def letters(records: Iterable[Loaded[AnyRecord]]) -> list[tuple[str, list[Loaded[AnyRecord]]]]:
    """Return records by the first letter of their names, in order; "0-9" for what begins with a digit."""
    found: dict[str, list[Loaded[AnyRecord]]] = {}
    for loaded in records:
        first = sort_key(name_of(loaded.value))[0].upper()
        found.setdefault(first if first.isalpha() else "0-9", []).append(loaded)
    return sorted(found.items())


def dutch_date(day: str) -> str:
    """Return "2026-11-22" as "22 november 2026", "2026-11" as "november 2026" and "2026" as "2026"."""
    year, *rest = day.split("-")
    words = [MONTHS[int(rest[0]) - 1]] if rest else []
    if len(rest) > 1:
        words.insert(0, str(int(rest[1])))
    return " ".join([*words, year])


def address(kind: str, id: str) -> str:
    """Return where a record is on the site, relative to the root: "methoden/mst/" or "begrippen/#tlv"."""
    spec = KINDS[kind]
    return f"{spec.segment}/{id}/" if spec.own_page else f"{spec.segment}/#{id}"


def phone_link(contact: Any) -> Markup:
    """Return a telephone number as a link, with its name unless the number is the name.

    A number that nobody has called yet says so.
    """
    links = Markup(" of ").join(
        Markup('<a class="phone" href="tel:{}">{}</a>').format(number.replace(" ", "").replace("-", ""), number)
        for number in contact.numbers
    )
    if contact.name not in contact.numbers:
        links = Markup("{} {}").format(contact.name, links)
    if not contact.confirmed:
        links += Markup(' <span class="unsure">(nog niet nagebeld)</span>')
    return links


@jinja2.pass_context
def _prose(context: jinja2.runtime.Context, text: str) -> Markup:
    """Escape a sentence and turn each `[[kind/id]]` into a link or a telephone number."""
    catalogue: Catalogue = context["catalogue"]
    parts: list[str | Markup] = []
    at = 0
    for match in INLINE.finditer(text):
        kind, _, id = match[1].partition("/")
        parts.append(escape(text[at : match.start()]))
        at = match.end()
        if kind == "contacts":
            parts.append(phone_link(catalogue.contacts[id]))
        else:
            name = match[2] or name_of(catalogue.record(kind, id))
            parts.append(Markup('<a href="{}{}">{}</a>').format(context["root"], address(kind, id), name))
    parts.append(escape(text[at:]))
    return Markup("").join(parts)


@jinja2.pass_context
def _href(context: jinja2.runtime.Context, reference: str) -> str:
    kind, _, id = reference.partition("/")
    return f"{context['root']}{address(kind, id)}"


def _joined(words: Iterable[str]) -> str:
    *most, last = words
    return f"{', '.join(most)} en {last}" if most else last


def _targets(mark: Any, value: str) -> Iterable[tuple[str, str]]:
    if isinstance(mark, Prose):
        pairs = [match[1].partition("/") for match in INLINE.finditer(value)]
    elif mark.target == "*":
        pairs = [value.partition("/")]
    else:
        pairs = [(mark.target, "/", value)]
    return [(kind, id) for kind, _, id in pairs if kind in KINDS and kind != "sources"]
