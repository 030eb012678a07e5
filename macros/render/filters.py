"""Lists that a reader can narrow: the form, the words that it chooses from, and what a line says of itself.

Without a script there is no form, and everything is listed (overrides/assets/javascripts/filter.js).
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from markupsafe import Markup, escape

from macros.load.catalogue import Catalogue
from macros.model.base import Sourced
from macros.model.vocabularies import Status

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
