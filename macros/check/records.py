"""Rules that no single field can tell: across records, and about what sentences may hold.

Each check is a generator of problems; it neither prints nor raises. `CHECKS` is the whole list.
"""

from __future__ import annotations

import os
import re
from collections.abc import Callable, Iterator
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

from macros.check.telephone import TELEPHONE, number_remark
from macros.check.texts import file_problems, page_problems, read_pages
from macros.load.catalogue import Catalogue, Loaded, name_of
from macros.model.fields import INLINE, Model, Prose, source_id
from macros.model.records import KINDS, Record
from macros.problems import Problem, suggest

# Where a telephone number is named on purpose: the one file for numbers, and what sources are about.
_NUMBERS_MAY_STAND_IN = ("data/contacts.yml", "data/sources/")


def today() -> str:
    """Return the day of the build: SOURCE_DATE_EPOCH where it is set, else the day by the clock (UTC)."""
    epoch = os.environ.get("SOURCE_DATE_EPOCH")
    day = datetime.fromtimestamp(int(epoch), UTC).date() if epoch else datetime.now(UTC).date()
    return day.isoformat()


def check(catalogue: Catalogue, root: Path) -> list[Problem]:
    """Return every problem that the checks find in the catalogue and in docs/ under `root`."""
    problems = [problem for rule in CHECKS for problem in rule(catalogue)]
    return [*problems, *file_problems(root), *page_problems(read_pages(root), catalogue)]


def names_are_unique(catalogue: Catalogue) -> Iterator[Problem]:
    """Ensure that no two records of a kind have the same name."""
    for kind, records in catalogue.records.items():
        seen: dict[str, str] = {}
        if kind == "sources":
            continue
        for id, loaded in sorted(records.items()):
            name = name_of(loaded.value)
            if (first := seen.setdefault(name.lower(), id)) != id:
                field = "name" if hasattr(loaded.value, "name") else "title"
                yield loaded.problem((field,), f"'{name}' is ook de naam van '{first}'; maak het verschil zichtbaar")


def records_do_not_refer_to_themselves(catalogue: Catalogue) -> Iterator[Problem]:
    """Ensure that no relation leads back to its own record."""
    for kind, loaded in _records(catalogue):
        for leaf in loaded.leaves:
            if isinstance(leaf.mark, Prose):
                own = any(match[1] == f"{kind}/{loaded.id}" for match in INLINE.finditer(leaf.value))
            else:
                own = (leaf.mark.target, leaf.value) in ((kind, loaded.id), ("*", f"{kind}/{loaded.id}"))
            if own:
                yield loaded.problem(leaf.location, "een record kan niet naar zichzelf verwijzen; haal dit weg")


def successors_end_somewhere(catalogue: Catalogue) -> Iterator[Problem]:
    """Ensure that following `successor` or `part_of` never goes round."""
    for relation in ("successor", "part_of"):
        for loaded in catalogue.records["partners"].values():
            path = [loaded.id]
            while (following := _follow(catalogue, path[-1], relation)) and following not in path:
                path.append(following)
            if following == loaded.id and len(path) > 1:
                round = " → ".join([*path, loaded.id])
                yield loaded.problem((relation,), f"deze keten loopt rond: {round}. Haal een schakel weg")


def successors_belong_to_what_ended(catalogue: Catalogue) -> Iterator[Problem]:
    """Ensure that only what has ended, or is past, has a successor."""
    for loaded in catalogue.records["partners"].values():
        record: Any = loaded.value
        if record.successor and record.status not in ("opgeheven", "historisch"):
            message = f"een opvolger past niet bij status '{record.status}'; kies opgeheven of historisch"
            yield loaded.problem(("status",), message)


def past_statuses_have_a_date(catalogue: Catalogue) -> Iterator[Problem]:
    """Ensure that what is called past says when it held."""
    for _kind, loaded in _records(catalogue):
        record = loaded.value
        if isinstance(record, Record) and record.status in ("historisch", "opgeheven") and not record.valid_on:
            yield loaded.problem(("status",), f"status '{record.status}' vraagt een datum, zoals valid_on: 2016-12-31")


def dates_are_not_in_the_future(catalogue: Catalogue) -> Iterator[Problem]:
    """Ensure that nothing was reviewed, judged or valid after the day of the build."""
    now = today()
    for loaded in catalogue.everything():
        for location, day in _dates(loaded.value, ()):
            if day > now[: len(day)]:
                yield loaded.problem(location, f"{day} ligt in de toekomst; kijk de datum na")


def codes_are_unique(catalogue: Catalogue) -> Iterator[Problem]:
    """Ensure that each municipality has its own CBS code."""
    seen: dict[str, str] = {}
    for id, loaded in sorted(catalogue.records["municipalities"].items()):
        record: Any = loaded.value
        if (first := seen.setdefault(record.code, id)) != id:
            yield loaded.problem(("code",), f"code {record.code} is al van '{first}'; kijk de code na")


def aliases_lead_to_one_record(catalogue: Catalogue) -> Iterator[Problem]:
    """Ensure that a former id is not in use and leads to one record only."""
    for kind in KINDS:
        seen: dict[str, str] = {}
        for id, loaded in sorted(catalogue.records[kind].items()):
            for index, alias in enumerate(getattr(loaded.value, "aliases", [])):
                if alias in catalogue.records[kind]:
                    yield loaded.problem(
                        ("aliases", index), f"'{alias}' is een bestaand record, geen oude naam; haal het weg"
                    )
                elif seen.setdefault(alias, id) != id:
                    yield loaded.problem(
                        ("aliases", index), f"'{alias}' staat ook bij '{seen[alias]}'; laat het bij een van beide staan"
                    )


def objectives_are_unique(catalogue: Catalogue) -> Iterator[Problem]:
    """Ensure that an objective or finding can be linked to: its id occurs once in its record."""
    for kind, field in (("strategy", "objectives"), ("research", "findings")):
        for loaded in catalogue.records[kind].values():
            seen: set[str] = set()
            for index, part in enumerate(getattr(loaded.value, field)):
                if part.id in seen:
                    message = f"'{part.id}' staat al eerder in dit record; kies een andere id"
                    yield loaded.problem((field, index, "id"), message)
                seen.update({part.id} - {None})


def numbers_stand_in_one_file(catalogue: Catalogue) -> Iterator[Problem]:
    """Ensure that no telephone number is typed anywhere but in data/contacts.yml."""
    for loaded in catalogue.everything():
        if loaded.document.path.startswith(_NUMBERS_MAY_STAND_IN):
            continue
        for leaf in loaded.leaves:
            text = INLINE.sub(" ", leaf.value)
            if isinstance(leaf.mark, Prose) and (found := TELEPHONE.search(text)):
                yield loaded.problem(leaf.location, number_remark(found[0], catalogue.contacts, "[[contacts/{id}]]"))


def inline_references_are_whole(catalogue: Catalogue) -> Iterator[Problem]:
    """Ensure that every [[ in a sentence has its ]] and a kind."""
    for loaded in catalogue.everything():
        for leaf in loaded.leaves:
            if isinstance(leaf.mark, Prose) and re.search(r"\[\[|\]\]", INLINE.sub("", leaf.value)):
                yield loaded.problem(leaf.location, "een verwijzing is niet heel; schrijf [[methods/mst]]")


def sources_are_used(catalogue: Catalogue) -> Iterator[Problem]:
    """Ensure that every source supports something: sources that nothing uses would only pretend."""
    if catalogue.damaged:  # what a damaged file uses is not known
        return
    used = set(_used_sources(catalogue))
    for id, loaded in sorted(catalogue.records["sources"].items()):
        if id not in used:
            yield loaded.problem((), f"bron '{id}' wordt nergens gebruikt; verwijs ernaar of haal het bestand weg")


def synonyms_name_their_source(catalogue: Catalogue) -> Iterator[Problem]:
    """Ensure that a synonym comes from a known source or is general knowledge."""
    for loaded in catalogue.lists["synonyms"].values():
        source: str = loaded.value.source  # type: ignore[attr-defined]
        if source != "algemeen" and not catalogue.exists("sources", source):
            near = suggest(source, catalogue.files["sources"])
            yield loaded.problem(("source",), f"onbekende bron '{source}'; schrijf een bron of algemeen.{near}")


CHECKS: tuple[Callable[[Catalogue], Iterator[Problem]], ...] = (
    names_are_unique,
    records_do_not_refer_to_themselves,
    successors_end_somewhere,
    successors_belong_to_what_ended,
    past_statuses_have_a_date,
    dates_are_not_in_the_future,
    codes_are_unique,
    aliases_lead_to_one_record,
    objectives_are_unique,
    numbers_stand_in_one_file,
    inline_references_are_whole,
    sources_are_used,
    synonyms_name_their_source,
)


def _records(catalogue: Catalogue) -> Iterator[tuple[str, Loaded[Any]]]:
    for kind, records in catalogue.records.items():
        for loaded in records.values():
            yield kind, loaded


def _follow(catalogue: Catalogue, id: str, relation: str) -> str | None:
    partner = catalogue.records["partners"].get(id)
    return getattr(partner.value, relation) if partner else None


def _dates(value: Any, at: tuple[str | int, ...]) -> Iterator[tuple[tuple[str | int, ...], str]]:
    """Yield every date in a record that speaks of the past."""
    for name in ("reviewed", "valid_on", "date", "checked"):
        if day := getattr(value, name, None):
            yield (*at, name), day
    for name in type(value).model_fields:
        part = getattr(value, name)
        for index, item in enumerate(part if isinstance(part, list) else [part]):
            if isinstance(item, Model):
                yield from _dates(item, (*at, name, index) if isinstance(part, list) else (*at, name))


def _used_sources(catalogue: Catalogue) -> Iterator[str]:
    for loaded in catalogue.everything():
        for leaf in loaded.leaves:
            if not isinstance(leaf.mark, Prose) and leaf.mark.target == "sources":
                yield source_id(leaf.value)
    for synonym in catalogue.synonyms:
        yield synonym.source
