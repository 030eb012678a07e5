"""Lists that a reader can narrow: the form, the words that it chooses from, and what a line says of itself.

Without a script there is no form, and everything is listed (overrides/assets/javascripts/filter.js).
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence

from markupsafe import Markup, escape

from macros.load.catalogue import Catalogue
from macros.load.files import Item
from macros.model.base import Record, Sourced
from macros.model.vocabularies import Status
from macros.render.facets import FACETS, in_order

LONG = 25  # records of an overview: with fewer, reading is faster than choosing
LEAST_VALUES = 3  # a facet with fewer is no choice
MOST_VALUES = 30  # one with more is no quick choice, and makes a long page heavier than a first visit may be
# When something is there, in the order in which readers ask.
MOMENTS = {"nu": "Nu", "plan": "Plan", "vroeger": "Vroeger"}


def moment(catalogue: Catalogue, record: Sourced) -> str:
    """Return when something is there according to its status: one of `MOMENTS`."""
    status = catalogue.words("statuses", Status)[record.status]
    return "vroeger" if status.past else "plan" if status.plan else "nu"


def form(choices: Mapping[str, tuple[str, Mapping[str, str]]]) -> Markup:
    """Return the form: by the name of each choice its label, and the words by the value that a line has."""
    fields = []
    for name, (label, words) in choices.items():
        options = "".join(f'<option value="{escape(id)}">{escape(word)}</option>' for id, word in words.items())
        fields.append(
            f'<label>{escape(label)} <select name="{escape(name)}"><option value="">Alles</option>{options}</select>'
            "</label>"
        )
    opening = '<form class="narrow" data-filter hidden aria-label="Kies wat u wilt zien">'
    return Markup("\n".join([opening, *fields, '<output aria-live="polite"></output></form>']))


def says(mark: str, **values: Iterable[str]) -> Markup:
    """Return the attributes of a line (`mark` "line") or of a part of a picture ("dot"): what it is chosen by."""
    found = {name: " ".join(dict.fromkeys(ids)) for name, ids in values.items()}
    return Markup(f" data-{mark}") + Markup("").join(
        Markup(' data-{}="{}"').format(name, ids) for name, ids in found.items() if ids
    )


class Narrowing:
    """The facets of the search that say something about most of a long list of records: its form, and what a line says.

    A facet is left out when it has few values or very many, tells every record apart, or says nothing of two thirds.
    """

    def __init__(self, catalogue: Catalogue, items: Sequence[Item[Record]]) -> None:
        self.catalogue = catalogue
        self.choices: dict[str, tuple[str, Mapping[str, str]]] = {}
        order = in_order(catalogue, FACETS)
        for facet in FACETS if len(items) >= LONG else ():
            said = [values for item in items if (values := facet.values(catalogue, item))]
            words = {one.label: one.id for values in said for one in values}
            enough = LEAST_VALUES <= len(words) <= MOST_VALUES and len(words) < len(said)
            if enough and 3 * len(said) >= len(items):
                labels = dict.fromkeys([*order.get(facet.id, ()), *sorted(words)])
                self.choices[facet.name] = (facet.title, {words[label]: label for label in labels if label in words})
        self._facets = [facet for facet in FACETS if facet.name in self.choices]

    def form(self) -> Markup:
        """Return the form, nothing when there is nothing to choose."""
        return form(self.choices) if self.choices else Markup("")

    def says(self, item: Item[Record]) -> Markup:
        """Return the attributes of a record's line."""
        if not self.choices:
            return Markup("")
        return says("line", **{one.name: [v.id for v in one.values(self.catalogue, item)] for one in self._facets})
