"""What the guide knows, as one file that is fetched only when somebody uses it: so no answer leaves the page.

A sentence is a list of parts: text, or `[text, address]`, its address from the root of the site. Nothing in it is HTML.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Sequence

from macros.load.catalogue import Catalogue
from macros.load.files import Item
from macros.load.ladder import Step, beside, fits, ladder, stairs
from macros.load.queries import own_municipalities
from macros.model.base import Record
from macros.model.fields import INLINE, Reference
from macros.model.kinds import QUESTIONS
from macros.model.lists import Contact
from macros.model.offerings import Method, Offering
from macros.model.organisations import Municipality
from macros.model.questions import Question
from macros.model.statements import Statement
from macros.model.vocabularies import Rung
from macros.render.text import ASK, ages, name_in_text, number_doubt, reserve, to_dial

PATH = "assets/guide.json"
# Who can be guided, as the address names them.
READERS = ("leerkracht", "verwijzer")
# The years that a reader can choose.
YEARS = range(24)
_FIRST = 3
_SHOWN = 2

Parts = list[str | list[str]]


def guided(catalogue: Catalogue) -> list[Item[Question]]:
    """Return the questions that the guide leads to: those about help for one child."""
    return [item for item in catalogue.all(QUESTIONS) if not item.value.no_ladder and readers(item.value)]


def readers(question: Question) -> list[str]:
    """Return for whom a question says what to do."""
    return [reader for reader in READERS if _does(question, reader)]


def guide_data(catalogue: Catalogue) -> dict[str, object]:
    """Return what holds for every question, what each question says, and what there is for who knows none."""
    questions = {item.id: _question(item, catalogue) for item in guided(catalogue)}
    return {**_common(catalogue), "questions": questions, "unknown": _unknown(catalogue)}


def guide_file(catalogue: Catalogue) -> str:
    """Return the same as the file that a browser gets."""
    return json.dumps(guide_data(catalogue), ensure_ascii=False, separators=(",", ":"))


def parts(catalogue: Catalogue, sentence: str) -> Parts:
    """Return a sentence as its parts."""
    found: Parts = []
    at = 0
    for match in INLINE.finditer(sentence):
        found.append(sentence[at : match.start()])
        at = match.end()
        reference = Reference.parse(match[1])
        name = name_in_text(catalogue, reference, match[2])
        if reference.target == "contacts":
            found += _numbers(catalogue.contacts[reference.id].value)
        else:
            found.append([name, catalogue.item(reference).address])
    return [part for part in [*found, sentence[at:]] if part]


def _said(statement: Statement, catalogue: Catalogue) -> Parts:
    """Return a sentence with what a reader must weigh: of which day it is, whether to ask first."""
    weigh = [statement.date[:4]] if statement.date else []
    weigh += [] if statement.confirmed else [ASK.lower()]
    return [*parts(catalogue, statement.text), *([f" ({', '.join(weigh)})"] if weigh else [])]


def _all_said(statements: Iterable[Statement], catalogue: Catalogue) -> list[Parts]:
    return [_said(one, catalogue) for one in statements]


def _numbers(contact: Contact) -> Parts:
    """Return the numbers of a contact to dial, after its name unless a number is the name."""
    found: Parts = [] if contact.name in contact.numbers else [f"{contact.name} "]
    for index, number in enumerate(contact.numbers):
        found += [*([" of "] if index else []), [number, f"tel:{to_dial(number)}"]]
    return found


def _call(contact: Contact, catalogue: Catalogue) -> Parts:
    hours = [". ", *parts(catalogue, contact.hours)] if contact.hours else []
    doubt = number_doubt(catalogue, contact)
    return [*_numbers(contact), *hours, *([f" ({doubt})"] if doubt else [])]


def _question(item: Item[Question], catalogue: Catalogue) -> dict[str, object]:
    question = item.value
    contacts = [catalogue.contacts[id].value for id in question.contacts]
    steps = [*ladder(catalogue, question), *ladder(catalogue, question, rungs=beside(catalogue))]
    return {
        "title": item.name,
        "url": item.address,
        "urgent": any(contact.urgent for contact in contacts),
        "steps": {reader: _all_said(_does(question, reader)[:_FIRST], catalogue) for reader in readers(question)},
        "ladder": [_step(step, catalogue) for step in steps],
        "calls": [_call(contact, catalogue) for contact in contacts if not contact.urgent and contact.numbers],
    }


def _step(step: Step, catalogue: Catalogue) -> dict[str, object]:
    # What readers do themselves stands above the ladder already.
    own = () if step.rung.id == "zelf-en-school" else step.sentences[:_SHOWN]
    return {
        "rung": step.rung.id,
        "filled": bool(step.sentences),
        "signs": _all_said(step.lines, catalogue),
        "own": _all_said(own, catalogue),
        "help": [_help(item, catalogue) for item in step.help],
    }


def _help(item: Item[Offering], catalogue: Catalogue) -> dict[str, object]:
    offering = item.value
    years = [year for year in YEARS if fits(offering, year)]
    return {
        "id": item.id,
        "name": item.name,
        "url": item.address,
        "ages": ages(offering),
        "years": [years[0], years[-1]] if years else [],
        "weigh": _weigh(offering, catalogue),
        "routes": offering.ladder.routes,
    }


def _weigh(offering: Offering, catalogue: Catalogue) -> str:
    """Return what a reader must know before counting on a help: whether to ask first, whether it is here."""
    found = [mark.lower()] if (mark := reserve(catalogue, offering)) else []
    if isinstance(offering, Method) and offering.not_here:
        found.append("niet gevonden in Groningen")
    return ", ".join(found)


def _common(catalogue: Catalogue) -> dict[str, object]:
    """Return the rungs, the routes, the municipalities and the rules of consent."""
    rungs = catalogue.words("rungs", Rung)
    return {
        "rungs": {id: {"label": rung.label, "beside": rung.beside} for id, rung in rungs.items()},
        "routes": [
            {
                "id": id,
                "title": one.value.title,
                "reader": one.value.reader,
                "verwijzer": parts(catalogue, one.value.summary),
                "leerkracht": _said(one.value.teacher[0], catalogue) if one.value.teacher else [],
            }
            for id, one in catalogue.routes.items()
        ],
        "towns": {item.id: _town(item, catalogue) for item in own_municipalities(catalogue)},
        "consent": [
            {
                "label": one.value.label,
                "years": [one.value.age_from, one.value.age_until - 1],
                "rule": _said(one.value.rules[0], catalogue),
            }
            for one in catalogue.consent.values()
        ],
    }


def _town(item: Item[Municipality], catalogue: Catalogue) -> dict[str, object]:
    town = item.value
    team = _link(catalogue.partner(town.team)) if town.team else []
    doctors = _link(catalogue.partner(town.youth_health)) if town.youth_health else []
    return {
        "name": item.name,
        "url": item.address,
        "team": team,
        "how": _all_said(town.apply, catalogue),
        "doctors": doctors,
    }


def _unknown(catalogue: Catalogue) -> dict[str, object]:
    """Return the advice for who cannot say what it is: the question where the ladder begins, no help, how to get on."""
    rungs = catalogue.words("rungs", Rung)
    begin = next(catalogue.item(Reference.parse(one)) for rung in stairs(catalogue).values() for one in rung.ends_at)
    found = begin.value
    steps = {r: _all_said(_does(found, r)[:_FIRST], catalogue) for r in READERS} if isinstance(found, Question) else {}
    return {
        "title": begin.name,
        "url": begin.address,
        "urgent": True,
        "steps": steps,
        "ladder": [
            {
                "rung": id,
                "filled": id in _KNOWN_TO_ALL,
                "signs": [parts(catalogue, rung.description)],
                "own": [_said(rung.access, catalogue)],
                "help": [],
            }
            for id, rung in rungs.items()
        ],
        "calls": [],
    }


# The steps that anybody can take at once, whatever it turns out to be.
_KNOWN_TO_ALL = ("gewoon-opgroeien", "zelf-en-school", "meedenken")


def _link(item: Item[Record]) -> list[str]:
    return [item.name, item.address]


def _does(question: Question, reader: str) -> Sequence[Statement]:
    return {"leerkracht": question.teacher, "verwijzer": question.referrer}[reader]
