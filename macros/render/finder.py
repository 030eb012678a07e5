"""Methods by question, age, place and level: the table of /methoden/, and what /vergelijken/ shows of each.

The table is whole without a script and in the order of what committees found; overrides/assets/javascripts/tools/
finder.js shows the rows that fit and leaves that order as it is.
"""

from __future__ import annotations

import json
from collections.abc import Iterator
from dataclasses import dataclass

from markupsafe import Markup, escape

from macros.load.catalogue import Catalogue
from macros.load.files import Item
from macros.load.freshness import is_offered
from macros.load.ladder import stairs
from macros.load.queries import Group, grouped, own_municipalities
from macros.model.fields import Reference
from macros.model.kinds import METHODS, QUESTIONS
from macros.model.offerings import Method
from macros.model.questions import Question
from macros.model.statements import Evidence, Statement
from macros.model.vocabularies import Word
from macros.render.age_bar import age_bar, span
from macros.render.offering import available, unjudged
from macros.render.pieces import Pieces
from macros.render.text import ages, capital, dutch_date, without_references

NOT_FOUND = "Niet gevonden in de bronnen."
# The page that shows methods beside each other: its address, title and what it is for.
COMPARISON = "vergelijken/"
COMPARISON_TITLE = "Methoden vergelijken"
COMPARISON_LEAD = (
    "Leg twee tot vier methoden naast elkaar: voor wie, wat een commissie vindt, en of ze hier te krijgen zijn."
)


@dataclass(frozen=True)
class Row:
    """A method in the table: what a reader sees of it, and what a choice is compared with.

    `levels` are places in the vocabulary of levels, of the main outcome first; `questions` those that name the method.
    `towns` are the municipalities where a source finds it, None where no source finds it in the province; none of them
    when the source does not say where in the province.
    """

    item: Item[Method]
    span: tuple[int, int] | None
    questions: tuple[str, ...]
    levels: tuple[int, ...]
    is_here: bool
    towns: tuple[str, ...] | None


def finder_rows(catalogue: Catalogue) -> list[Row]:
    """Return every method that committees judge: what they found of its main outcome first, then who has it here."""
    ranks = {id: place for place, id in enumerate(catalogue.vocabularies["levels"])}
    named = {
        item.id: tuple(one.id for one in catalogue.all(QUESTIONS) if item.id in one.value.methods)
        for item in catalogue.all(METHODS)
    }
    rows = [
        Row(
            item=item,
            span=span(item.value),
            questions=named[item.id],
            levels=tuple(ranks[one.level] for one in item.value.evidence) or (ranks[unjudged(catalogue)],),
            is_here=any(one.here and is_offered(catalogue, one) for one in item.value.offered_by),
            towns=_towns(item.value, catalogue),
        )
        for item in catalogue.all(METHODS)
        if catalogue.is_judged(item.value)
    ]
    return sorted(rows, key=lambda row: (-row.levels[0], not row.is_here))


def _towns(method: Method, catalogue: Catalogue) -> tuple[str, ...] | None:
    """Return where in the province a method is offered: what the record says, else where those who offer it are.

    Who may offer it, as far as somebody has to ask first, tells no place: its area is no promise.
    """
    here = [one for one in method.offered_by if one.here]
    if not here:
        return None
    certain = [partner for one in here if is_offered(catalogue, one) for partner in one.partners]
    named = method.municipalities or [id for one in certain for id in catalogue.partner(one).value.municipalities]
    own = {item.id for item in own_municipalities(catalogue)}
    return tuple(id for id in dict.fromkeys(named) if id in own)


def choices(catalogue: Catalogue, rows: list[Row]) -> dict[str, object]:
    """Return what a reader can choose from: questions by theme, municipalities, places and levels.

    Questions, places and levels only where they find something.
    """
    asked = {id for row in rows for id in row.questions}
    places = {id for row in rows for id in row.item.value.settings}
    found = {level for row in rows for level in row.levels}
    themes: list[tuple[Group[Question], list[Item[Question]]]] = [
        (group, [item for item in group.items if item.id in asked]) for group in grouped(catalogue, QUESTIONS)
    ]
    levels: list[tuple[int, Word]] = [
        (place, loaded.value) for place, loaded in enumerate(catalogue.vocabularies["levels"].values())
    ]
    lowest = [word.id for _place, word in levels].index(unjudged(catalogue))
    return {
        "themes": [(group.title, items) for group, items in themes if items],
        "towns": own_municipalities(catalogue),
        "places": [word.value for id, word in catalogue.vocabularies["settings"].items() if id in places],
        "levels": [(place, word) for place, word in levels if place in found and place > lowest],
    }


def table_row(row: Row, pieces: Pieces) -> Markup:
    """Return a method as a row of the table; the attributes are what a choice is compared with."""
    item, method = row.item, row.item.value
    values = {
        "id": item.id,
        "questions": " ".join(row.questions),
        "places": " ".join(method.settings),
        "levels": " ".join(map(str, row.levels)),
    }
    if row.span:
        values |= {"from": str(row.span[0]), "to": str(row.span[1])}
    if row.towns is not None:
        values |= {"here": "", "towns": " ".join(row.towns)}
    attributes = "".join(f' data-{name}="{escape(value)}"' for name, value in values.items())
    tick = f'<input type="checkbox" value="{escape(item.id)}" aria-label="Vergelijk {escape(item.name)}">'
    years = Markup(f"{escape(ages(method) or 'Leeftijd niet gevonden')}{age_bar(method)}")
    marks = Markup(" ").join(pieces.level(one.level, one.outcome or "") for one in method.evidence)
    here = escape(capital(available(method, pieces.catalogue)))
    look = ' class="yes"' if row.is_here else ""
    cells = (
        f"<td>{years}</td><td>{marks or pieces.level(unjudged(pieces.catalogue))}</td>"
        f"<td>{escape(_rung(method, pieces.catalogue))}</td><td{look}>{here}</td>"
    )
    return Markup(f'<tr{attributes}><th scope="row">{tick}{pieces.link(item)}</th>{cells}</tr>')


def _rung(method: Method, catalogue: Catalogue) -> str:
    if not method.ladder.rung:
        return ""
    steps = list(stairs(catalogue))
    label = catalogue.label("rungs", method.ladder.rung)
    return f"{steps.index(method.ladder.rung) + 1}. {label}" if method.ladder.rung in steps else label


# Beside each other

Cell = list[dict[str, object]]


def comparison(catalogue: Catalogue) -> str:
    """Return what /vergelijken/ shows of every method in the table, as JSON: plain words, and links to pages."""
    methods = {row.item.id: _column(row, catalogue) for row in finder_rows(catalogue)}
    return json.dumps(methods, ensure_ascii=False, separators=(",", ":"))


def _column(row: Row, catalogue: Catalogue) -> dict[str, object]:
    method = row.item.value
    say = _Words(catalogue)
    years: dict[str, object] = {"text": ages(method) or NOT_FOUND}
    if row.span:
        years["ages"] = row.span
    here = capital(available(method, catalogue))
    places = ", ".join(catalogue.label("settings", id).lower() for id in method.settings)
    place: Cell = [{"text": capital(places)}] if places else []
    rows: dict[str, Cell] = {
        "Voor wie": say.all(method.for_whom),
        "Leeftijd": [years, *say.all(method.age_note)],
        "Plek": [*place, *say.all(method.setting_note)],
        "Duur": say.all(method.duration),
        "Trede": [{"text": _rung(method, catalogue)}],
        "Werkt het?": [say.verdict(one) for one in method.evidence] or [say.unjudged()],
        "Niet voor wie, en wat dan": list(say.exclusions(method)),
        "Hier te krijgen?": [{"text": f"{here}."}, *say.all(method.not_here, *method.offered_by)],
    }
    cells = {name: cell or [{"text": NOT_FOUND}] for name, cell in rows.items()}
    return {"name": row.item.name, "url": row.item.address, "rows": cells}


@dataclass(frozen=True)
class _Words:
    """Says the values of a record in plain words."""

    catalogue: Catalogue

    def all(self, *statements: Statement | None) -> Cell:
        """Return sentences, those that are there."""
        return [{"text": self.plain(one.text)} for one in statements if one]

    def plain(self, text: str) -> str:
        """Return a sentence without links."""
        return without_references(self.catalogue, text)

    def unjudged(self) -> dict[str, object]:
        """Return that no judgement was found."""
        id = unjudged(self.catalogue)
        return {"level": id, "label": self.catalogue.label("levels", id)}

    def verdict(self, one: Evidence) -> dict[str, object]:
        """Return what a committee found of an outcome."""
        day = dutch_date(one.date) if one.date else "datum niet gevonden"
        note = f". {self.plain(one.note)}" if one.note else ""
        return {
            "level": one.level,
            "label": self.catalogue.label("levels", one.level),
            "text": self.plain(one.outcome or "Hele methode."),
            "note": f"{one.committee or 'Commissie niet genoemd'}, {day}{note}",
        }

    def exclusions(self, method: Method) -> Iterator[dict[str, object]]:
        """Yield who it is not for, with what then and where to go."""
        for one in method.not_for:
            found = [self.catalogue.item(Reference.parse(reference)) for reference in one.see]
            links = [[item.name, item.address] for item in found]
            if one.rung:
                links.append([self.catalogue.label("rungs", one.rung), f"verwijzen/#trede-{one.rung}"])
            instead = f"Wat dan wel: {self.plain(one.instead)}" if one.instead else "Wat dan wel:"
            yield {"text": self.plain(one.text), "note": instead, "links": links}
