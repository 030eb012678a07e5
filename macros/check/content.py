"""Rules about what sentences may hold, in records and in pages alike."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator
from functools import cache
from hashlib import sha256
from pathlib import Path

from macros.check.telephone import TELEPHONE, number_remark
from macros.load import Centre
from macros.load.catalogue import Catalogue
from macros.load.freshness import months_later
from macros.load.texts import Text
from macros.model.base import Subject
from macros.model.fields import INLINE, Label, Prose
from macros.model.kinds import METHODS, PROGRAMMES
from macros.problems import Problem
from macros.render.text import to_dial

# Where a telephone number is named on purpose: the one file for numbers, and what sources are about.
_CONTACTS = "data/contacts.yml"
_NUMBERS_MAY_STAND_IN = ("data/sources/",)
# Numbers on which a life may depend, by their id in data/contacts.yml.
EMERGENCY: dict[str, tuple[str, ...]] = {
    "112": ("112",),
    "veilig-thuis": ("0800-2000",),
    "113": ("113", "0800-0113"),
    "spoed-voor-jeugd-groningen": ("0800-8081",),
}
# How long an emergency number is trusted. Such numbers do change, as that of the doctors' service did in November 2025;
# a year and a half leaves half a year to call after a yearly round.
SURE_MONTHS = 18
_SHOWN = (Prose, Label)
_DIGIT = re.compile(r"[0-9]")
_CALL = re.compile(r"\{\{.*?\}\}", re.DOTALL)
_WORKING_NOTE = re.compile(r"\b(?:NOOT|TODO|FIXME|XXX|noot_en|Do not)\b")

# The source documents are known by the fingerprints of their runs of eight words; tools/source_runs.py makes the file.
RUN = 8
_RUNS = Path(__file__).with_name("source_runs.txt")
_WORD = re.compile(r"[^\W_]+")


def numbers_stand_in_one_file(centre: Centre, today: str) -> Iterator[Problem]:
    """Een telefoonnummer staat alleen in data/contacts.yml; elders wijst een verwijzing ernaar."""
    contacts = {id: loaded.value for id, loaded in centre.catalogue.contacts.items()}
    known = {to_dial(number) for contact in contacts.values() for number in contact.numbers}
    for loaded in centre.catalogue.everything():
        if loaded.document.path.startswith(_NUMBERS_MAY_STAND_IN):
            continue
        for leaf in loaded.leaves:
            if not isinstance(leaf.mark, _SHOWN) or not _DIGIT.search(leaf.value):
                continue
            for found in TELEPHONE.finditer(INLINE.sub(" ", leaf.value)):
                if loaded.document.path == _CONTACTS and to_dial(found[0]) in known:
                    continue
                yield loaded.problem(leaf.location, number_remark(found[0], contacts, "[[contacts/{id}]]"))
                break
    for text in centre.texts:
        without_calls = _CALL.sub(lambda call: " " * len(call[0]), text.content)
        for match in TELEPHONE.finditer(without_calls):
            yield text.problem(match.start(), number_remark(match[0], contacts, "{{{{ phone('{id}') }}}}"))


def emergency_numbers_are_pinned(centre: Centre, today: str) -> Iterator[Problem]:
    """De noodnummers staan vast in de code: wie er een wijzigt of toevoegt, wijzigt ook de lijst met haar test."""
    for id, loaded in centre.catalogue.contacts.items():
        pinned = EMERGENCY.get(id)
        if pinned and tuple(loaded.value.numbers) != pinned:
            yield loaded.problem(("numbers",), f"dit noodnummer staat vast: {' of '.join(pinned)}; zet het terug")
        elif loaded.value.urgent and not pinned:
            message = "een noodnummer staat ook in EMERGENCY in macros/check/content.py; overleg met de ontwikkelaars"
            yield loaded.problem(("urgent",), message)


def emergency_numbers_are_sure(centre: Centre, today: str) -> Iterator[Problem]:
    """Een noodnummer is kortgeleden gebeld of staat op een bron van kortgeleden: niet langer dan 18 maanden."""
    limit = months_later(today, -SURE_MONTHS)
    for loaded in centre.catalogue.contacts.values():
        contact = loaded.value
        if contact.urgent and max(contact.called or "", contact.date or "") < limit:
            message = (
                f"dit noodnummer is sinds {limit} niet gebeld en niet op een bron gezien; "
                "bel het en vul 'called' in, of haal urgent weg"
            )
            yield loaded.problem(("urgent",), message)


def levels_name_who_gave_them(centre: Centre, today: str) -> Iterator[Problem]:
    """Een niveau noemt de commissie die het gaf; kan dat niet, dan zegt een note waarom."""
    for item in [*centre.catalogue.all(METHODS), *centre.catalogue.all(PROGRAMMES)]:
        for index, judgement in enumerate(item.value.evidence):
            if not judgement.committee and not judgement.note:
                message = "dit niveau noemt geen commissie; vul 'committee' in, of zeg in 'note' waarom dat niet kan"
                yield item.problem(("evidence", index), message)


def summaries_say_more_than_titles(centre: Centre, today: str) -> Iterator[Problem]:
    """Een samenvatting zegt meer dan de titel."""
    for item in centre.catalogue.items():
        if isinstance(item.value, Subject) and _letters(item.value.summary) == _letters(item.name):
            yield item.problem(("summary",), "de samenvatting herhaalt de titel; zeg wat het is en voor wie")


def no_working_notes_are_left(centre: Centre, today: str) -> Iterator[Problem]:
    """Er staan geen werknotities meer in een tekst, zoals TODO."""
    for path, content in contents(centre):
        if found := _WORKING_NOTE.search(content):
            line = content.count("\n", 0, found.start()) + 1
            column = found.start() - content.rfind("\n", 0, found.start())
            yield Problem(path, line, column, f"'{found[0]}' is een werknotitie; werk haar uit of haal haar weg")


def sentences_are_our_own(centre: Centre, today: str) -> Iterator[Problem]:
    """Zinnen zijn van onszelf: geen acht woorden achter elkaar staan ook in een brondocument."""
    known, names = _fingerprints(), _names(centre.catalogue)
    for loaded in centre.catalogue.everything():
        for leaf in loaded.leaves:
            if isinstance(leaf.mark, Prose) and (run := _borrowed(leaf.value, known, names)):
                yield loaded.problem(leaf.location, f"'{run}' staat ook in een brondocument; zeg het anders")
    for text in centre.texts:
        if run := _borrowed(_without_code(text), known, names):
            first = _WORD.match(run)
            at = text.content.lower().find(first[0] if first else "", text.body_at)
            yield text.problem(at, f"'{run}' staat ook in een brondocument; zeg het anders")


def words(text: str) -> list[str]:
    """Return the words of a text in lower case: letters and digits only."""
    return _WORD.findall(unicodedata.normalize("NFKC", text).lower())


def runs(text: str) -> Iterator[str]:
    """Yield every run of `RUN` words of a text."""
    found = words(text)
    for start in range(len(found) - RUN + 1):
        yield " ".join(found[start : start + RUN])


def fingerprint(run: str) -> str:
    """Return the short hash by which a run is known; no sentence can be read back from it."""
    return sha256(run.encode()).hexdigest()[:12]


@cache
def _fingerprints() -> frozenset[str]:
    """The file is part of the code: it never changes while that runs."""
    return frozenset(_RUNS.read_text(encoding="utf-8").split())


def _borrowed(text: str, known: frozenset[str], names: frozenset[str]) -> str:
    """Return the first run of a text that a source document has too, but for those that are (part of) a name."""
    return next((run for run in runs(text) if fingerprint(run) in known and run not in names), "")


def _names(catalogue: Catalogue) -> frozenset[str]:
    """Return the runs that stand in a title or a name: those are what they are."""
    labels = (leaf.value for loaded in catalogue.everything() for leaf in loaded.leaves if isinstance(leaf.mark, Label))
    return frozenset(run for label in labels for run in runs(label))


def _without_code(text: Text) -> str:
    return re.sub(r"\{\{.*?\}\}|\{[%#].*?[%#]\}|<[^>]*>", " . ", text.body, flags=re.DOTALL)


def contents(centre: Centre) -> Iterator[tuple[str, str]]:
    """Yield every file of content that could be read, once, with its path."""
    seen = {loaded.document.path: loaded.document.text for loaded in centre.catalogue.everything()}
    yield from seen.items()
    for text in centre.texts:
        yield text.path, text.content


def _letters(text: str) -> str:
    return "".join(sign for sign in text.lower() if sign.isalnum())
